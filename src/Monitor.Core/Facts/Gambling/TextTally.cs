using Monitor.Core.Facts.Html;

namespace Monitor.Core.Facts.Gambling;

/// <summary>Gambling words of a page's text, block by block: words against gambling take their block out of the count.</summary>
internal sealed class TextTally
{
    private const int AdvertTerms = 2;

    public int Words { get; set; }

    public int Occurrences { get; private set; }

    public int Calls { get; private set; }

    /// <summary>Blocks in which gambling words stand beside words against them.</summary>
    public int Against { get; private set; }

    public HashSet<string> Distinct { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Bookmakers { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Hidden { get; } = new(StringComparer.Ordinal);

    public string? HiddenQuote { get; private set; }

    /// <summary>A block that names several games and calls to play them.</summary>
    public string? AdvertQuote { get; private set; }

    public void Add(HtmlBlock block, WordHits hits)
    {
        if (hits.IsOpposed)
        {
            Against++;
            Occurrences += block.IsHidden ? 0 : hits.Occurrences > 0 ? 1 : 0;
            return;
        }

        if (block.IsHidden)
        {
            // Two weak words make one phrase here as everywhere.
            if (hits.Any)
            {
                Hidden.UnionWith(hits.Promoted);
                Hidden.UnionWith(hits.Bookmakers);
                Hidden.UnionWith(hits.Reported);
                HiddenQuote ??= block.Text;
            }

            return;
        }

        Calls += hits.CallOccurrences;
        if (!hits.Any)
        {
            return;
        }

        Occurrences += hits.Occurrences;
        Distinct.UnionWith(hits.Promoted);
        Distinct.UnionWith(hits.Reported);
        Bookmakers.UnionWith(hits.Bookmakers);
        if (hits.Promoted.Count >= AdvertTerms && hits.Calls.Count > 0)
        {
            AdvertQuote ??= block.Text;
        }
    }
}
