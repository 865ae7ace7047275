namespace Monitor.Core.Facts.Gambling;

/// <summary>The addresses of a sitemap, read leniently and without building a tree.</summary>
internal static class SitemapAddresses
{
    private const int Most = 50_000;

    public static IEnumerable<Uri> Of(string xml)
    {
        int at = 0;
        for (int i = 0; i < Most; i++)
        {
            int start = xml.IndexOf("<loc>", at, StringComparison.OrdinalIgnoreCase);
            int end = start < 0 ? -1 : xml.IndexOf('<', start + 5);
            if (end < 0)
            {
                yield break;
            }

            at = end;
            string text = xml[(start + 5)..end].Trim().Replace("&amp;", "&", StringComparison.Ordinal);
            if (text.Length < 2_000 && Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https")
            {
                yield return address;
            }
        }
    }
}
