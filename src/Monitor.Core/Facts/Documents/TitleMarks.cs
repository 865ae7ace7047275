using System.Collections.Immutable;

namespace Monitor.Core.Facts.Documents;

/// <summary>The words of one title that change what the names in it mean.</summary>
internal sealed class TitleMarks(DocumentWords words, ImmutableArray<TitleToken> tokens)
{
    private readonly Dictionary<string, List<PhraseMatch>> found = new(StringComparer.Ordinal);

    public ImmutableArray<TitleToken> Tokens => tokens;

    /// <summary>Whether a mark lies between two tokens, the second excluded.</summary>
    public bool Has(string mark, int from, int to) => Of(mark).Exists(match => match.Start >= from && match.End <= to);

    /// <summary>How the title speaks of one of its documents.</summary>
    /// <param name="from">End of the regulation's own words, 0 when the title names no regulation.</param>
    public Standing Standing(PhraseMatch subject, PhraseMatch? law, NamedDocument? regulation, int from)
    {
        bool isEnacted = regulation is { Standing: Documents.Standing.Firm, Number.Length: > 0 };
        if (regulation?.Standing == Documents.Standing.Draft || Has("rancangan", 0, tokens.Length) && !isEnacted)
        {
            return Documents.Standing.Draft;
        }

        if (Has("contoh", 0, tokens.Length) || Has("penjelasan", isEnacted ? from : 0, subject.Start))
        {
            return Documents.Standing.Guidance;
        }

        // Behind the number of a regulation stand its own words; in all other titles news is news wherever its words stand.
        int start = isEnacted ? from : 0;
        int end = isEnacted ? subject.Start : tokens.Length;
        bool isPaidFrom = subject.List == "apb" && Has("sumber-dana", Math.Max(0, subject.Start - 2), subject.Start);
        return Has("berita", start, end) || Has("tahap", 0, tokens.Length) || isPaidFrom || regulation?.Standing == Documents.Standing.Mention
            ? Documents.Standing.Mention
            : Documents.Standing.Firm;
    }

    private List<PhraseMatch> Of(string mark)
    {
        if (!found.TryGetValue(mark, out List<PhraseMatch>? matches))
        {
            found[mark] = matches = words.MarkBooks[mark].Find(tokens);
        }

        return matches;
    }
}
