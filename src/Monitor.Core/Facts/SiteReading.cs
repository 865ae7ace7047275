using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Facts.Watch;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>What reading needs to know besides the snapshot. Judging has no clock: the as-of date belongs to the snapshot.</summary>
/// <param name="AsOf">The day of the judgement in the kabupaten's zone.</param>
public sealed record ReadingContext(Entity Entity, Kabupaten Kabupaten, DateOnly AsOf, TimeZoneInfo Zone, Kamus Kamus, StateLimits Limits)
{
    /// <summary>What earlier full readings of the same address showed; empty when there are none.</summary>
    public ImmutableArray<SiteTrace> Earlier { get; init; } = [];
}

/// <summary>One page that was read and taken apart.</summary>
public sealed class PageReading(PageSnapshot snapshot, HtmlPage html)
{
    public PageSnapshot Snapshot { get; } = snapshot;

    public HtmlPage Html { get; } = html;

    public Uri Url => Snapshot.Url;

    /// <summary>Whether this is the home page.</summary>
    public bool IsHome => Snapshot.Request.Purpose == FetchPurpose.Home;

    /// <summary>Evidence that quotes this page, cut to 250 characters.</summary>
    public Evidence Quote(string text) => EvidenceFrom.Page(Snapshot, text);
}

/// <summary>A machine source (feed, sitemap, API listing) as text.</summary>
public sealed record SourceReading(PageSnapshot Snapshot, string Text);

/// <summary>Makes evidence.</summary>
public static class EvidenceFrom
{
    private const int QuoteLength = 250;

    public static Evidence Page(PageSnapshot page, string quote)
    {
        string text = PersonalNumbers.Show(quote).ReplaceLineEndings(" ").Trim();
        return new Evidence(page.Url, text.Length <= QuoteLength ? text : text[..(QuoteLength - 1)] + "…", page.BodyHash, page.FetchedAt);
    }
}

/// <summary>A snapshot with its pages taken apart once, shared by all extractors.</summary>
public sealed class SiteReading
{
    private SiteTrace? trace;

    private SiteReading(
        SiteSnapshot snapshot,
        ReadingContext context,
        ImmutableArray<PageReading> pages,
        ImmutableArray<SourceReading> sources,
        ImmutableArray<PageSnapshot> unreadable)
    {
        Snapshot = snapshot;
        Context = context;
        Pages = pages;
        Sources = sources;
        Unreadable = unreadable;
    }

    public SiteSnapshot Snapshot { get; }

    public ReadingContext Context { get; }

    /// <summary>HTML pages with a 2xx answer, each address once; where a rendered version exists it stands for the static one. The home page is first.</summary>
    public ImmutableArray<PageReading> Pages { get; }

    /// <summary>Feeds, sitemaps and API listings that answered 2xx.</summary>
    public ImmutableArray<SourceReading> Sources { get; }

    /// <summary>Pages that answered but could not be taken apart, or whose body is gone.</summary>
    public ImmutableArray<PageSnapshot> Unreadable { get; }

    /// <summary>The home page, or null when it was not read.</summary>
    public PageReading? Home => Pages.FirstOrDefault(page => page.IsHome);

    /// <summary>The home page as plain HTTP brought it, before any rendering; null when it was not read.</summary>
    public PageReading? StaticHome { get; private init; }

    /// <summary>The home page as a visitor from a search engine was shown it; null when that was not asked or gave no page.</summary>
    public PageReading? SearchVisitor { get; private init; }

    /// <summary>What the home page said when it answered with anything but 2xx, such as a database error; null when it was read or said nothing.</summary>
    public PageReading? FailedHome { get; private init; }

    /// <summary>What stayed unread; null when everything asked for was answered.</summary>
    public ReadingGap? Gap { get; private init; }

    /// <summary>Files that were looked at: status, real type and size.</summary>
    public IEnumerable<PageSnapshot> Documents => Snapshot.Pages.Where(page => page.Request.Purpose == FetchPurpose.Document);

    /// <summary>What a later reading is compared with.</summary>
    public SiteTrace Trace => trace ??= new TraceReader(this).Read();

    /// <summary>Takes the snapshot's pages apart.</summary>
    public static SiteReading Of(SiteSnapshot snapshot, IBodies bodies, ReadingContext context) => Of(snapshot, new PageShelf(bodies), context);

    /// <summary>Takes the snapshot's pages apart, as far as the shelf does not hold them from another snapshot of the same site.</summary>
    public static SiteReading Of(SiteSnapshot snapshot, PageShelf shelf, ReadingContext context)
    {
        var pages = new Dictionary<string, PageReading>(StringComparer.Ordinal);
        var order = new List<string>();
        var sources = ImmutableArray.CreateBuilder<SourceReading>();
        var unreadable = ImmutableArray.CreateBuilder<PageSnapshot>();
        PageReading? staticHome = null;
        PageReading? searchVisitor = null;
        foreach (PageSnapshot page in snapshot.Pages.Where(page => page.WasRead && page.BodyHash is not null))
        {
            if (page.Request.Purpose is FetchPurpose.Home or FetchPurpose.Page)
            {
                if (page.Kind is not (ContentKind.Html or ContentKind.Unknown or ContentKind.Text or ContentKind.Xml))
                {
                    continue;
                }

                if (shelf.Html(page.BodyHash!, page.Url) is not { } html)
                {
                    unreadable.Add(page);
                    continue;
                }

                string key = page.Request.Purpose == FetchPurpose.Home ? "" : page.Url.AbsoluteUri;
                if (page.Request is { Purpose: FetchPurpose.Home, Via: FetchVia.Http })
                {
                    staticHome ??= new PageReading(page, html);
                }

                if (!pages.ContainsKey(key))
                {
                    order.Add(key);
                }
                else if (page.Request.Via != FetchVia.Browser)
                {
                    continue;
                }

                pages[key] = new PageReading(page, html);
            }
            else if (page.Request.Purpose == FetchPurpose.SearchVisitorProbe)
            {
                searchVisitor ??= shelf.Html(page.BodyHash!, page.Url) is { } html
                    ? new PageReading(page, html)
                    : null;
            }
            else if (page.Request.Purpose is FetchPurpose.Feed or FetchPurpose.Sitemap or FetchPurpose.Api
                && shelf.Text(page.BodyHash!) is { } text)
            {
                sources.Add(new SourceReading(page, text));
            }
        }

        return new SiteReading(
            snapshot,
            context,
            [.. order.Select(key => pages[key]).OrderByDescending(page => page.IsHome)],
            sources.ToImmutable(),
            unreadable.ToImmutable())
        {
            StaticHome = staticHome,
            SearchVisitor = searchVisitor,
            FailedHome = Failed(snapshot, shelf),
            Gap = ReadingGap.Of(snapshot),
        };
    }

    private static PageReading? Failed(SiteSnapshot snapshot, PageShelf shelf) =>
        snapshot.Pages.FirstOrDefault(page => page.Request.Purpose == FetchPurpose.Home && !page.WasRead && page.BodyHash is not null) is { BodyHash: { } hash } failed
        && shelf.Html(hash, failed.Url) is { } html
            ? new PageReading(failed, html)
            : null;
}
