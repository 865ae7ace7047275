using System.Collections;
using System.Collections.Frozen;

namespace Monitor.Core.Facts.Gambling;

/// <summary>One cheap pass that tells whether a text can hold a phrase at all: nearly every paragraph of a village cannot, and need not be folded and cut up.</summary>
internal sealed class WordSieve
{
    private const int Digits = 10;
    private const int Signs = 36;
    private static readonly byte[] Codes = [.. Enumerable.Range(0, 128).Select(letter => Code((char)letter))];

    // First, second and last sign of a word: only one word in fifty has to be looked up.
    private readonly BitArray shapes = new(Signs * Signs * Signs);
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> first;
    private readonly int longest;
    private readonly int spacedRun;

    /// <param name="firstWords">The words phrases begin with, in lower case.</param>
    /// <param name="spacedRun">So many single letters in a row may be one word that was pulled apart.</param>
    public WordSieve(IEnumerable<string> firstWords, int spacedRun)
    {
        this.spacedRun = spacedRun;
        FrozenSet<string> known = firstWords.Where(word => word.All(char.IsAsciiLetterOrDigit)).ToFrozenSet(StringComparer.Ordinal);
        first = known.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = known.Max(word => word.Length);
        foreach (string word in known)
        {
            shapes[Shape(Codes[word[0]], Codes[word[word.Length > 1 ? 1 : 0]], Codes[word[^1]])] = true;
        }
    }

    /// <summary>False when the text holds no phrase for certain; <paramref name="words"/> is then the number of its words, as the whole reading counts them.</summary>
    public bool MayHold(ReadOnlySpan<char> text, out int words)
    {
        words = 0;
        int run = 0;
        ReadOnlySpan<byte> codes = Codes;
        for (int at = 0; at < text.Length; at++)
        {
            int start = at;
            int digits = 0;
            byte last = 0;
            for (byte code; at < text.Length && text[at] < codes.Length && (code = codes[text[at]]) < Signs; at++)
            {
                digits += code < Digits ? 1 : 0;
                last = code;
            }

            if (at < text.Length && IsDoubtful(text, at))
            {
                return true;
            }

            if (at == start)
            {
                continue;
            }

            words++;
            ReadOnlySpan<char> word = text[start..at];
            run = word.Length == 1 ? run + 1 : 0;
            if ((digits > 0 && digits < word.Length) || run >= spacedRun
                || (shapes[Shape(codes[word[0]], codes[word[word.Length > 1 ? 1 : 0]], last)] && IsKnown(word)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsKnown(ReadOnlySpan<char> word)
    {
        Span<char> low = stackalloc char[64];
        return word.Length <= Math.Min(longest, low.Length) && first.Contains(low[..word.ToLowerInvariant(low)]);
    }

    private static int Shape(int first, int second, int last) => (((first * Signs) + second) * Signs) + last;

    // Signs that stand for letters. Dashes, quotation marks and the blank that does not break part words under every folding; other letters want the whole reading.
    private static bool IsDoubtful(ReadOnlySpan<char> text, int at) => text[at] < 128
        ? text[at] is '$' or '!' or '|' && at + 1 < text.Length && char.IsAsciiLetter(text[at + 1])
        : text[at] is not ('\u2013' or '\u2014' or '\u2018' or '\u2019' or '\u201c' or '\u201d' or '\u2022' or '\u2026' or '\u00a0');

    private static byte Code(char letter) => letter switch
    {
        >= '0' and <= '9' => (byte)(letter - '0'),
        _ when char.IsAsciiLetter(letter) => (byte)((letter | 0x20) - 'a' + Digits),
        _ => Signs,
    };
}
