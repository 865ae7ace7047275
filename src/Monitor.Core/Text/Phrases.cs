using System.Buffers;
using System.Collections.Immutable;

namespace Monitor.Core.Text;

/// <summary>A text in lower case whose words are parted by single blanks: signs, hyphens and case no longer matter.</summary>
internal readonly record struct FoldedText(string Value)
{
    // Labels and headings are short; what matters of longer texts stands in their first part.
    private const int MaxLength = 20_000;

    public static FoldedText Empty { get; } = new(" ");

    /// <summary>Folds; the result begins and ends with a blank, so that a phrase between blanks is found at word boundaries.</summary>
    public static FoldedText Of(ReadOnlySpan<char> text)
    {
        text = text.Length > MaxLength ? text[..MaxLength] : text;
        char[] rented = ArrayPool<char>.Shared.Rent(text.Length + 2);
        int length = 0;
        rented[length++] = ' ';
        foreach (char letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                rented[length++] = char.ToLowerInvariant(letter);
            }
            else if (rented[length - 1] != ' ')
            {
                rented[length++] = ' ';
            }
        }

        if (rented[length - 1] != ' ')
        {
            rented[length++] = ' ';
        }

        var folded = new FoldedText(new string(rented, 0, length));
        ArrayPool<char>.Shared.Return(rented);
        return folded;
    }

    /// <summary>Number of words.</summary>
    public int Words => Value.Count(letter => letter == ' ') - 1;

    public bool IsEmpty => Value.Length <= 1;
}

/// <summary>Words and phrases looked up together at word boundaries, without regard to case, hyphens and signs.</summary>
internal sealed class Phrases
{
    private readonly SearchValues<string> words;

    public Phrases(IEnumerable<string> list) => words = Folded(list);

    public Phrases(Kamus kamus, string key) => words = kamus.Searched(key);

    /// <summary>A list without the words of a name: they never speak against its bearer.</summary>
    public static Phrases Without(FoldedText name, Kamus kamus, string key)
    {
        ImmutableArray<string> all = kamus.Words(key);
        ImmutableArray<string> others = all.RemoveAll(word => name.Value.Contains(FoldedText.Of(word).Value, StringComparison.Ordinal));
        return others.Length == all.Length ? new Phrases(kamus, key) : new Phrases(others);
    }

    internal static SearchValues<string> Folded(IEnumerable<string> list) =>
        SearchValues.Create([.. list.Select(word => FoldedText.Of(word).Value).Where(word => word.Length > 2)], StringComparison.Ordinal);

    public bool In(FoldedText text) => text.Value.AsSpan().ContainsAny(words);

    public bool In(string text) => text.Length > 0 && In(FoldedText.Of(text));

    /// <summary>Index into the folded text where the first phrase starts; −1 when there is none.</summary>
    public int IndexIn(FoldedText text) => text.Value.AsSpan().IndexOfAny(words);

    /// <summary>Whether the text starts with one of the phrases, after at most this many words.</summary>
    public bool StartsIn(FoldedText text, int wordsBefore)
    {
        int at = IndexIn(text);
        return at >= 0 && text.Value.AsSpan(0, at + 1).Count(' ') - 1 <= wordsBefore;
    }
}
