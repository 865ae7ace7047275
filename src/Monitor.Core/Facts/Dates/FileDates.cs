using System.Collections.Frozen;
using System.Globalization;
using Monitor.Core.Facts.Html;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Dates;

/// <summary>Dates in the generated names of the site's own uploads: pictures of news, files of documents. Names shared by many pages belong to the theme.</summary>
internal sealed class FileDates(Kamus kamus)
{
    // The picture of the newest article stands on the home page, in a list and in the gallery as well; a theme's stands nearly everywhere.
    private const int SharedBy = 4;
    private const int SharedPart = 5;

    // A picture may stand before the label of its category and the title.
    private const int BeforeTitle = 3;

    // Inside a file stands when it was made; that decides only where nothing tells when it was uploaded.
    private const double Alone = 0.5;
    private const double Hint = 0.4;
    private readonly FrozenSet<string> uploads = kamus.Words("tanggal.jalur-unggah").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> themes = kamus.Words("tanggal.jalur-tema").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly PageEntries lists = new(kamus);
    private readonly ListTitles titles = new(kamus);

    public void Read(DateBook book)
    {
        Dictionary<string, int> shared = book.Reading.Pages
            .SelectMany(page => page.Html.Images.Select(image => image.Source).OfType<Uri>().Select(SiteAddresses.Key).Distinct(StringComparer.Ordinal))
            .GroupBy(key => key, StringComparer.Ordinal)
            .ToDictionary(key => key.Key, key => key.Count(), StringComparer.Ordinal);
        foreach (PageReading page in book.Reading.Pages)
        {
            List<PageEntry> entries = lists.Of(page, book.Addresses);
            foreach (PageEntry entry in entries.Where(entry => entry.IsFile && book.Addresses.IsOwn(entry.Url)))
            {
                Take(entry.Url, entry.Url, entry.Title, page, book);
            }

            Pictures(page, entries, shared, book);
        }
    }

    /// <summary>When files say inside that they were made: no upload is older, and its author's clock may be wrong. A file made while it was asked for tells nothing.</summary>
    public static void ReadInside(DateBook book)
    {
        bool isOnly = !book.Claims.Any(claim => claim.Confidence >= RecencyExtractor.Believable);
        foreach (PageSnapshot file in book.Reading.Documents)
        {
            DateTimeOffset? made = file.FileText is { } text ? text.Modified > text.Created ? text.Modified : text.Created ?? text.Modified : null;
            if (made is not { } moment)
            {
                continue;
            }

            DateOnly day = MachineDates.LocalDay(moment, book.Reading.Context.Zone);
            if (book.IsToday(day, file))
            {
                book.Refuse(moment.ToString("O", CultureInfo.InvariantCulture), "Berkas dibuat saat diminta.", file.Url);
            }
            else
            {
                string name = Uri.UnescapeDataString(file.Request.Url.Segments[^1]);
                book.Claim(new DateClaim(file.Request.Url, name, new PartialDate(day, DatePrecision.Day), DateSource.File, isOnly ? Alone : Hint, $"{name} · {moment:O}", file));
            }
        }
    }

    private void Pictures(PageReading page, List<PageEntry> entries, Dictionary<string, int> shared, DateBook book)
    {
        int heading = page.IsHome || book.Addresses.IsList(page.Url) || book.Addresses.IsForeignPage(page.Url) ? -1 : PageTitle.HeadingOf(page.Html);
        heading = heading >= 0 && titles.IsList(page.Html.Blocks[heading].Text) ? -1 : heading;
        bool foundOwn = false;
        foreach (HtmlImage image in page.Html.Images.Where(image => image.Region == Region.Main && image.Source is not null))
        {
            Uri source = image.Source!;
            if (!book.Addresses.IsOwn(source) && !source.AbsolutePath.Contains("/image/upload/v", StringComparison.Ordinal))
            {
                continue;
            }

            PageEntry? entry = entries.Where(entry => !entry.IsForeign && !entry.IsFile && image.Block >= entry.Start - BeforeTitle && image.Block <= entry.End).MinBy(entry => Math.Abs(entry.Start - image.Block));
            if (entry is not null)
            {
                Take(source, entry.Url, entry.Title, page, book);
            }
            else if (heading >= 0 && !foundOwn && image.Block >= heading - 2 && shared.GetValueOrDefault(SiteAddresses.Key(source)) < Math.Max(SharedBy, book.Reading.Pages.Length / SharedPart))
            {
                foundOwn = Take(source, page.Url, page.Html.Blocks[heading].Text, page, book);
            }
        }
    }

    private bool Take(Uri file, Uri item, string title, PageReading page, DateBook book)
    {
        string[] segments = SiteAddresses.Segments(file);
        bool isUpload = segments.SkipLast(1).Any(uploads.Contains) && !segments.SkipLast(1).Any(themes.Contains) && !themes.Any(word => segments[^1].StartsWith(word, StringComparison.OrdinalIgnoreCase));
        if (!isUpload || NameStamps.Of(Uri.UnescapeDataString(file.AbsolutePath), book.Reading.Context.Zone, book.AsOf) is not { } stamp)
        {
            return false;
        }

        return book.Claim(new DateClaim(item, title, stamp.Date, DateSource.File, stamp.Confidence, Uri.UnescapeDataString(file.AbsolutePath), page.Snapshot));
    }
}
