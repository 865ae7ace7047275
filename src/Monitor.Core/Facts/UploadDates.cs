using System.Collections.Immutable;
using Monitor.Core.Facts.Dates;
using Monitor.Core.Platforms;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Every believable upload date of a site, by the address it belongs to, and the dates that were refused.</summary>
/// <param name="Items">One item an upload, newest first; the evidence's address is the page or file that was uploaded.</param>
internal sealed record UploadDates(ImmutableArray<DatedItem> Items, ImmutableArray<RefusedCandidate> Refused)
{
    private Dictionary<string, DatedItem>? byAddress;

    /// <summary>The date of the upload at an address; null when the site does not tell it.</summary>
    public DatedItem? Of(Uri url) => (byAddress ??= Index()).GetValueOrDefault(SiteAddresses.Key(url));

    private Dictionary<string, DatedItem> Index()
    {
        var index = new Dictionary<string, DatedItem>(StringComparer.Ordinal);
        foreach (DatedItem item in Items.OrderByDescending(item => item.Confidence))
        {
            index.TryAdd(SiteAddresses.Key(item.Evidence.Url), item);
        }

        return index;
    }
}

/// <summary>Collects upload dates from feeds, sitemaps, listings, markup, text, addresses and file names.</summary>
internal sealed class UploadDatesExtractor(Kamus kamus)
{
    private readonly IndonesianDates texts = new(kamus);
    private readonly PlatformCatalog platforms = new(kamus);

    public UploadDates Extract(SiteReading reading)
    {
        var book = new DateBook(reading, kamus);
        string platform = reading.Home is { } home ? platforms.Detect(new PlatformSigns(home.Url, home.Html, home.Snapshot.Headers)).Id : "unknown";
        ReadSources(book, platform);
        new MarkupDates(kamus).Read(book);
        new PageDates(kamus, texts).Read(book);
        var tables = new DataTables(kamus, texts);
        var state = new JsonDates(kamus, texts);
        foreach (PageReading page in reading.Pages)
        {
            tables.Read(page, book);
            state.ReadState(page, book);
        }

        AddressDates.Read(book);
        new FileDates(kamus).Read(book);
        FileDates.ReadInside(book);
        return new UploadDates(ItemMerge.Merge(book), book.Refused);
    }

    private void ReadSources(DateBook book, string platform)
    {
        var feeds = new FeedDates(texts, kamus);
        var listings = new JsonDates(kamus, texts);
        foreach (SourceReading source in book.Reading.Sources)
        {
            string head = source.Text.TrimStart('\ufeff', ' ', '\r', '\n', '\t');
            if (head.StartsWith('{') || head.StartsWith('['))
            {
                listings.Read(source with { Text = head }, book);
            }
            else if (FeedDates.IsFeed(head) && !head.Contains("<urlset", StringComparison.OrdinalIgnoreCase))
            {
                feeds.Read(source, book);
            }
            else if (source.Snapshot.Request.Purpose is FetchPurpose.Sitemap or FetchPurpose.Feed)
            {
                SitemapDates.Read(source, book, platform);
            }
        }
    }
}
