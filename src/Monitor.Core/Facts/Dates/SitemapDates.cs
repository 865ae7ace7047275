using Monitor.Core.Text;

namespace Monitor.Core.Facts.Dates;

/// <summary>The lastmod of sitemaps. OpenSID writes the day of upload; WordPress and Blogger the last edit; the news script the day a button was pressed.</summary>
internal static class SitemapDates
{
    // Fewer addresses than this say nothing about how their dates are made.
    private const int FewestVaried = 4;

    public static void Read(SourceReading source, DateBook book, string platform)
    {
        List<(Uri Url, DateOnly Day, string Text)> entries = [.. Entries(source, book).Where(entry => book.Addresses.IsOwn(entry.Url))];
        if (entries.Count == 0)
        {
            return;
        }

        bool village = platform == "opensid" || entries.Exists(entry => UrlDates.IsVillageArticle(entry.Url));
        if (!village && Distrust(platform, entries) is { } reason)
        {
            book.Refuse(entries[0].Text, reason, source.Snapshot.Url);
            return;
        }

        int mostOnOneDay = entries.GroupBy(entry => entry.Day).Max(day => day.Count());
        if (village && entries.Count >= 10 && mostOnOneDay == entries.Count)
        {
            book.Refuse(entries[0].Text, "Semua alamat peta situs bertanggal sama.", source.Snapshot.Url);
            return;
        }

        foreach ((Uri url, DateOnly day, string text) in entries)
        {
            if (village ? !SiteAddresses.Segments(url).Contains("artikel", StringComparer.OrdinalIgnoreCase) : book.Addresses.IsList(url) || book.Addresses.IsForeignPage(url))
            {
                continue;
            }

            // In this family the address carries the same day; where both disagree the map was rewritten.
            bool contradicted = UrlDates.Of(url) is { Precision: DatePrecision.Day } told && told.Day != day;
            double confidence = contradicted ? 0.3 : village ? 0.9 : 0.5;
            book.Claim(new DateClaim(url, "", new PartialDate(day, DatePrecision.Day), DateSource.Sitemap, confidence, $"{url.AbsolutePath} · {text}", source.Snapshot));
        }
    }

    private static string? Distrust(string platform, List<(Uri Url, DateOnly Day, string Text)> entries) => platform switch
    {
        "dilan" => "Peta situs ditulis lewat tombol; tanggalnya bukan tanggal unggah.",
        "wordpress" or "blogger" => "Tanggal peta situs adalah suntingan terakhir.",
        _ when entries.Count < FewestVaried || entries.Select(entry => entry.Day).Distinct().Count() * 2 < entries.Count => "Tanggal peta situs tidak membedakan halaman.",
        _ => null,
    };

    private static IEnumerable<(Uri Url, DateOnly Day, string Text)> Entries(SourceReading source, DateBook book)
    {
        foreach (string element in LooseXml.Elements(source.Text, "url"))
        {
            string text = LooseXml.Child(element, "lastmod");
            if (text.Length > 0 && Uri.TryCreate(source.Snapshot.Url, LooseXml.Child(element, "loc"), out Uri? url)
                && MachineDates.Day(text, book.Reading.Context.Zone) is { } day)
            {
                yield return (url, day, text);
            }
        }
    }
}
