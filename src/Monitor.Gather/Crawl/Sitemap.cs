using System.Text.RegularExpressions;

namespace Monitor.Gather.Crawl;

/// <summary>Reads addresses out of sitemaps and feeds, broken ones too.</summary>
internal static partial class Sitemap
{
    private const int Most = 2000;

    public static bool IsIndex(string text) => text.Contains("<sitemapindex", StringComparison.OrdinalIgnoreCase);

    /// <summary>Addresses in the order of the file.</summary>
    public static IEnumerable<Uri> Addresses(string text, Uri url) =>
        Location().Matches(text).Take(Most)
            .Select(match => LinkScanner.Target(url, match.Groups["url"].Value.Trim()))
            .OfType<Uri>();

    [GeneratedRegex(@"<(?:loc|link)>\s*(?:<!\[CDATA\[)?(?<url>[^<\]\s]{5,2000})", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Location();
}
