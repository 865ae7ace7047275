using System.Buffers;
using System.Collections.Immutable;

namespace Monitor.Core.Text;

/// <summary>Tells in a few looks whether a text can hold one of many phrases, without regard to case: nearly none does, and need not be searched for each.</summary>
internal sealed class PhraseSieve
{
    // SearchValues looks for the first three letters of each value, for eight values without mixing their letters up.
    private const int Lead = 3;
    private const int Together = 8;

    // The letters of Indonesian from the most frequent on; a blank stands before all of them, digits and signs behind.
    private const string Frequent = " anietrdkugmslbphyojcwfvzqx";
    private readonly ImmutableArray<SearchValues<string>> parts;

    public PhraseSieve(IEnumerable<string> phrases)
    {
        string[] rare = [.. phrases.Select(Rare).Distinct(StringComparer.OrdinalIgnoreCase)];
        parts =
        [
            .. rare.Where(part => !rare.Any(other => other.Length < part.Length && part.Contains(other, StringComparison.OrdinalIgnoreCase)))
                .Chunk(Together).Select(some => SearchValues.Create(some, StringComparison.OrdinalIgnoreCase)),
        ];
    }

    /// <summary>False when the text holds none of the phrases for certain.</summary>
    public bool MayHold(ReadOnlySpan<char> text)
    {
        foreach (SearchValues<string> some in parts)
        {
            if (text.ContainsAny(some))
            {
                return true;
            }
        }

        return false;
    }

    // A phrase from its rarest three letters on: whoever holds the phrase holds this, and "desa contoh" is not looked at wherever a village is named.
    private static string Rare(string phrase)
    {
        int start = 0;
        for (int at = 1; at + Lead <= phrase.Length; at++)
        {
            start = Rarity(phrase, at) > Rarity(phrase, start) ? at : start;
        }

        return phrase[start..];
    }

    private static int Rarity(string phrase, int at)
    {
        int sum = 0;
        for (int i = at; i < at + Lead; i++)
        {
            int rank = Frequent.IndexOf(char.ToLowerInvariant(phrase[i]), StringComparison.Ordinal);
            sum += rank < 0 ? Frequent.Length : rank;
        }

        return sum;
    }
}
