using Monitor.Core.Text;

namespace Monitor.Core.Facts.Dates;

/// <summary>Dates in addresses of articles: /artikel/2025/12/31/slug, /2025/12/31/slug, /2025/12/slug.html, /berita/20251231/slug, /2025-12-31-slug.
/// A date at the end of an address names an archive, not an upload.</summary>
internal static class UrlDates
{
    /// <summary>The date in an address; null when it has none or names an archive or a file.</summary>
    public static PartialDate? Of(Uri url)
    {
        string[] segments = SiteAddresses.Segments(url);
        if (SiteAddresses.IsFile(url) || SiteAddresses.IsPicture(url))
        {
            return null;
        }

        for (int i = 0; i < segments.Length; i++)
        {
            bool hasSlug = i + 1 < segments.Length;
            string segment = segments[i];
            if (Year(segment) is { } year && hasSlug && Number(segments[i + 1], 12) is { } month)
            {
                return Parted(segments, i, year, month);
            }

            if (segment.Length == 8 && hasSlug && segment.All(char.IsAsciiDigit) && Made(segment[..4], segment[4..6], segment[6..]) is { } packed)
            {
                return packed;
            }

            if (segment.Length > 14 && segment[4] == '-' && segment[7] == '-' && segment[10] == '-' && Made(segment[..4], segment[5..7], segment[8..10]) is { } led)
            {
                return led;
            }
        }

        return null;
    }

    /// <summary>Whether an address has the shape of OpenSID's articles.</summary>
    public static bool IsVillageArticle(Uri url)
    {
        string[] segments = SiteAddresses.Segments(url);
        int at = Array.FindIndex(segments, segment => segment.Equals("artikel", StringComparison.OrdinalIgnoreCase));
        return at >= 0 && at + 4 < segments.Length && Year(segments[at + 1]) is not null && Number(segments[at + 2], 12) is not null && Number(segments[at + 3], 31) is not null;
    }

    private static PartialDate? Parted(string[] segments, int i, int year, int month)
    {
        if (i + 2 >= segments.Length)
        {
            return null;
        }

        if (Number(segments[i + 2], 31) is not { } day)
        {
            // "/2024/12/page/2" turns the leaves of an archive.
            return segments[i + 2].Equals("page", StringComparison.OrdinalIgnoreCase) ? null : new PartialDate(new DateOnly(year, month, 1), DatePrecision.Month);
        }

        return i + 3 < segments.Length && !segments[i + 3].Equals("page", StringComparison.OrdinalIgnoreCase) && day <= DateTime.DaysInMonth(year, month)
            ? new PartialDate(new DateOnly(year, month, day), DatePrecision.Day)
            : null;
    }

    private static PartialDate? Made(string year, string month, string day) =>
        Year(year) is { } y && Number(month, 12) is { } m && Number(day, 31) is { } d && d <= DateTime.DaysInMonth(y, m)
            ? new PartialDate(new DateOnly(y, m, d), DatePrecision.Day)
            : null;

    private static int? Year(string text) => text.Length == 4 && Number(text, 2099) is { } year && year >= 2000 ? year : null;

    private static int? Number(string text, int most) =>
        text.Length <= 4 && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int value) && value >= 1 && value <= most
            ? value
            : null;
}
