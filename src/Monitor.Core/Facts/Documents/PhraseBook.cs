using System.Collections.Immutable;

namespace Monitor.Core.Facts.Documents;

/// <summary>A phrase found in a title.</summary>
/// <param name="List">The word list it stands in.</param>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
internal readonly record struct PhraseMatch(string List, int Start, int End);

/// <summary>Phrases of several word lists, found in one pass; at each place the longest wins, in each list and across lists of the same layer.</summary>
internal sealed class PhraseBook
{
    private readonly Dictionary<string, List<(ImmutableArray<string> Words, string List)>> byFirst = new(StringComparer.Ordinal);

    public PhraseBook(IEnumerable<KeyValuePair<string, IEnumerable<string>>> lists)
    {
        foreach ((string list, IEnumerable<string> phrases) in lists)
        {
            foreach (string phrase in phrases)
            {
                ImmutableArray<string> words = [.. TitleTokens.Of(phrase).Select(token => token.Text)];
                if (words.Length > 0)
                {
                    Of(words[0]).Add((words, list));
                }
            }
        }

        foreach (List<(ImmutableArray<string> Words, string List)> phrases in byFirst.Values)
        {
            phrases.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
        }
    }

    /// <summary>The phrases of a title from left to right, not overlapping.</summary>
    public List<PhraseMatch> Find(ImmutableArray<TitleToken> tokens)
    {
        var found = new List<PhraseMatch>();
        for (int at = 0; at < tokens.Length;)
        {
            (ImmutableArray<string> words, string list) = Longest(tokens, at);
            if (words.IsDefault)
            {
                at++;
                continue;
            }

            found.Add(new PhraseMatch(list, at, at + words.Length));
            at += words.Length;
        }

        return found;
    }

    /// <summary>Whether any phrase stands in the title.</summary>
    public bool IsIn(ImmutableArray<TitleToken> tokens)
    {
        for (int at = 0; at < tokens.Length; at++)
        {
            if (!Longest(tokens, at).Words.IsDefault)
            {
                return true;
            }
        }

        return false;
    }

    private (ImmutableArray<string> Words, string List) Longest(ImmutableArray<TitleToken> tokens, int at)
    {
        if (byFirst.TryGetValue(tokens[at].Text, out List<(ImmutableArray<string> Words, string List)>? phrases))
        {
            foreach ((ImmutableArray<string> words, string list) in phrases)
            {
                if (Fits(tokens, at, words))
                {
                    return (words, list);
                }
            }
        }

        return default;
    }

    private static bool Fits(ImmutableArray<TitleToken> tokens, int at, ImmutableArray<string> words)
    {
        if (at + words.Length > tokens.Length)
        {
            return false;
        }

        for (int i = 1; i < words.Length; i++)
        {
            if (tokens[at + i].Text != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private List<(ImmutableArray<string> Words, string List)> Of(string first)
    {
        if (!byFirst.TryGetValue(first, out List<(ImmutableArray<string> Words, string List)>? phrases))
        {
            byFirst[first] = phrases = [];
        }

        return phrases;
    }
}
