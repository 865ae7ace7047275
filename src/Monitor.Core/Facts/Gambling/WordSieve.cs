using System.Collections;
using System.Collections.Frozen;

namespace Monitor.Core.Facts.Gambling;

/// <summary>One cheap pass that tells whether a text can hold a phrase at all: nearly every paragraph of a village cannot, and need not be folded and cut up.</summary>
internal sealed class WordSieve
{
    private const int Signs = 36;
    private const sbyte Parting = -1;
    private const sbyte Doubtful = -2;
    private static readonly sbyte[] Codes = [.. Enumerable.Range(0, 128).Select(letter => Code((char)letter))];

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
        ReadOnlySpan<sbyte> codes = Codes;
        for (int at = 0; at < text.Length; at++)
        {
            sbyte head = CodeOf(codes, text, at);
            if (head == Parting)
            {
                continue;
            }

            int start = at;
            int digits = 0;
            sbyte last = head;
            sbyte code = head;
            do
            {
                if (code == Doubtful)
                {
                    return true;
                }

                digits += code < 10 ? 1 : 0;
                last = code;
                at++;
                code = at < text.Length ? CodeOf(codes, text, at) : Parting;
            }
            while (code != Parting);

            words++;
            ReadOnlySpan<char> word = text[start..at];
            run = word.Length == 1 ? run + 1 : 0;
            if ((digits > 0 && digits < word.Length) || run >= spacedRun
                || (shapes[Shape(head, word.Length > 1 ? codes[word[1]] : head, last)] && IsKnown(word)))
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

    private static sbyte CodeOf(ReadOnlySpan<sbyte> codes, ReadOnlySpan<char> text, int at)
    {
        char letter = text[at];
        if (letter >= codes.Length)
        {
            // Dashes, quotation marks and the blank that does not break part words under every folding; all else wants the whole reading.
            return letter is '\u2013' or '\u2014' or '\u2018' or '\u2019' or '\u201c' or '\u201d' or '\u2022' or '\u2026' or '\u00a0' ? Parting : Doubtful;
        }

        sbyte code = codes[letter];
        return code != Doubtful || (at + 1 < text.Length && char.IsAsciiLetter(text[at + 1])) ? code : Parting;
    }

    private static sbyte Code(char letter) => letter switch
    {
        >= '0' and <= '9' => (sbyte)(letter - '0'),
        _ when char.IsAsciiLetter(letter) => (sbyte)((letter | 0x20) - 'a' + 10),
        '$' or '!' or '|' => Doubtful,
        _ => Parting,
    };
}
