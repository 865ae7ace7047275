using System.Collections.Immutable;
using Monitor.Core.Facts.Html;

namespace Monitor.Core.Facts.Documents;

/// <summary>Finds what a page calls itself, and the headings above a place on it.</summary>
internal static class PageTitles
{
    private const int LongestHeading = 250;

    /// <summary>The page's own titles, best first: its main heading, what it tells social networks, and the title without the site's name.</summary>
    public static IEnumerable<string> Of(HtmlPage page)
    {
        HtmlBlock? heading = page.Blocks.FirstOrDefault(block => block is { HeadingLevel: 1 or 2, Region: Region.Main, IsHidden: false } && block.Text.Length <= LongestHeading);
        string title = WithoutSite(page.Title);
        bool agrees = heading is not null && (page.Title.Contains(heading.Text, StringComparison.OrdinalIgnoreCase) || heading.HeadingLevel == 1);
        if (heading is not null && agrees)
        {
            yield return heading.Text;
        }

        if (page.Meta("og:title") is { Length: > 0 } social)
        {
            yield return WithoutSite(social);
        }

        if (title.Length > 0)
        {
            yield return title;
        }
    }

    /// <summary>Headings above a block, nearest first, each of a higher rank than the one before.</summary>
    public static IEnumerable<string> Above(HtmlPage page, int block, Region region)
    {
        int rank = 7;
        for (int i = Math.Min(block, page.Blocks.Length - 1); i >= 0 && rank > 1; i--)
        {
            HtmlBlock candidate = page.Blocks[i];
            int own = Rank(candidate);
            if (own > 0 && own < rank && candidate.Region == region && candidate.Text.Length <= LongestHeading && (i < block || candidate.HeadingLevel > 0))
            {
                rank = own;
                yield return candidate.Text;
            }
        }
    }

    /// <summary>1–6 for headings; labels of accordions, tabs and tables rank lowest; 0 for all other text.</summary>
    public static int Rank(HtmlBlock block) =>
        block.HeadingLevel > 0 ? block.HeadingLevel : block.Tag is "summary" or "caption" or "legend" or "dt" or "button" ? 6 : 0;

    // "APBDes 2026 - Desa Karangasri", "Desa Karangasri | APBDes 2026": the longer part is not always the title, so the site's name is known by its words.
    private static string WithoutSite(string title)
    {
        ImmutableArray<string> parts = [.. title.Split([" - ", " | ", " – ", " — ", " :: ", " » "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return parts.Length < 2 ? title
            : parts.FirstOrDefault(part => !part.StartsWith("Desa ", StringComparison.OrdinalIgnoreCase) && !part.Contains("website", StringComparison.OrdinalIgnoreCase)
                && !part.Contains("situs", StringComparison.OrdinalIgnoreCase) && !part.StartsWith("Kelurahan ", StringComparison.OrdinalIgnoreCase)) ?? parts[0];
    }
}
