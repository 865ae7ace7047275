using System.Collections.Immutable;
using Monitor.Core.Facts.Documents;
using Monitor.Core.Facts.Html;
using Monitor.Core.Platforms;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Gather.Http;

namespace Monitor.Gather.Crawl;

/// <summary>Reads one site: robots, home page, the platform's machine sources, then links by worth, then files. The same site gives the same pages.</summary>
internal sealed class Gatherer(GatherSettings settings, Visit visit, LinkPriority priority, PlatformCatalog platforms, DrawingNeed drawing)
{
    // Two at a time whatever the politeness allows: the order of pages depends on the site alone.
    private const int AtOnce = 2;
    private const int FromSitemap = 60;
    private const int MostSources = 9;

    // A site that failed this often in a row refuses us or is down: asking on helps nobody, and other sites wait.
    private const int MostFailures = 8;

    private readonly List<PageSnapshot> pages = [];
    private readonly Frontier frontier = new(settings.Budget);
    private readonly HashSet<string> offered = new(StringComparer.Ordinal);
    private readonly DocumentQueue documents = new(priority);
    private SiteScope scope = new(new Uri("http://invalid/"), []);
    private RobotsRules robots = RobotsRules.AllowAll;
    private readonly HashSet<string> looked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> called = new(StringComparer.Ordinal);
    private int opened;
    private int read;
    private int rendered;
    private int failures;

    public ImmutableArray<PageSnapshot> Pages => [.. pages];

    /// <summary>Consents in force at this visit.</summary>
    public ImmutableArray<RobotsConsent> Consents { get; init; } = [];

    /// <summary>The one that was made use of; null when robots.txt asked for nothing that was read.</summary>
    public RobotsConsent? UsedConsent { get; private set; }

    public async Task RunAsync(Uri site, CancellationToken cancellationToken)
    {
        scope = new SiteScope(site, settings.Zones);
        var door = new FrontDoor(settings, visit);
        Fetched home = await door.EnterAsync(site, cancellationToken);
        pages.AddRange(door.Pages);
        robots = door.Robots;
        if (!home.WasRead || !scope.Accept(home.Snapshot.Url))
        {
            return;
        }

        Uri basis = home.Snapshot.Url;
        read++;
        frontier.MarkSeen(site);
        frontier.MarkSeen(basis);
        string text = (home.Snapshot.Request.Via == FetchVia.Http ? await RenderAsync(home, cancellationToken) : null) ?? home.Text ?? "";
        Follow(text, basis, 1);
        await SourcesAsync(home, basis, cancellationToken);
        await ProbeAsync(basis, cancellationToken);
        await PagesAsync(cancellationToken);
        if (await DocumentsAsync(cancellationToken))
        {
            await PagesAsync(cancellationToken);
            await DocumentsAsync(cancellationToken);
        }
    }

    private async Task SourcesAsync(Fetched home, Uri basis, CancellationToken cancellationToken)
    {
        HtmlPage? page = HtmlReader.Read(home.Text ?? "", basis);
        IEnumerable<FetchRequest> own = page is null ? [] : platforms.Detect(new PlatformSigns(basis, page, home.Snapshot.Headers)).Sources(basis);
        IEnumerable<FetchRequest> announced = LinkScanner.Feeds(home.Text ?? "", basis).Take(2).Select(feed => Ask(feed, FetchPurpose.Feed))
            .Concat(robots.Sitemaps.Take(2).Select(map => Ask(map, FetchPurpose.Sitemap)))
            .Append(Ask(new Uri(basis, "/sitemap.xml"), FetchPurpose.Sitemap));
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var maps = new List<Fetched>();
        foreach (FetchRequest request in own.Concat(announced).Where(request => scope.Contains(request.Url) && asked.Add(request.Url.AbsoluteUri)).Take(MostSources))
        {
            Fetched source = await TakeAsync(request, cancellationToken);
            if (source.WasRead && request.Purpose is FetchPurpose.Sitemap or FetchPurpose.Feed)
            {
                maps.Add(source);
            }
            else if (source.WasRead && request.Purpose == FetchPurpose.Api)
            {
                // What a script lists on a page is found in no link of it; its files are looked at all the same.
                foreach (FoundLink file in ListedFiles.In(source.Text ?? "", source.Snapshot.Url))
                {
                    Offer(file, 1, null, LinkPriority.Ordinary);
                }
            }
        }

        foreach (Uri child in maps.Where(map => Sitemap.IsIndex(map.Text ?? "")).SelectMany(map => Sitemap.Addresses(map.Text ?? "", map.Snapshot.Url)).Where(scope.Contains).Take(3).ToList())
        {
            maps.Add(await TakeAsync(Ask(child, FetchPurpose.Sitemap), cancellationToken));
        }

        foreach (Fetched map in maps.Where(map => map.WasRead && !Sitemap.IsIndex(map.Text ?? "")))
        {
            int bonus = map.Snapshot.Request.Purpose == FetchPurpose.Feed ? 5 : LinkPriority.Ordinary;
            foreach (Uri url in Sitemap.Addresses(map.Text ?? "", map.Snapshot.Url).Take(FromSitemap))
            {
                Offer(new FoundLink(url, ""), 1, null, bonus);
            }
        }
    }

    private async Task ProbeAsync(Uri basis, CancellationToken cancellationToken)
    {
        // The same path each time: a random one would make equal sites unequal.
        string name = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(basis.Host)))[..16];
        await TakeAsync(Ask(new Uri(basis, "/tidak-ada-" + name), FetchPurpose.NotFoundProbe), cancellationToken);
        await TakeAsync(Ask(basis, FetchPurpose.SearchVisitorProbe), cancellationToken);
    }

    private async Task PagesAsync(CancellationToken cancellationToken)
    {
        while (read < settings.Budget.Pages)
        {
            var batch = new List<FetchRequest>(AtOnce);
            while (batch.Count < Math.Min(AtOnce, settings.Budget.Pages - read) && frontier.Next() is { } next)
            {
                batch.Add(next);
            }

            if (batch.Count == 0)
            {
                return;
            }

            Fetched[] answers = await Task.WhenAll(batch.Select(request => ReadAllowedAsync(request, cancellationToken)));
            foreach (Fetched page in answers)
            {
                Tally(page.Snapshot);
                NoteFile(page.Snapshot);
                read++;
                if (!page.WasRead || !scope.Contains(page.Snapshot.Url))
                {
                    continue;
                }

                frontier.MarkSeen(page.Snapshot.Url);
                frontier.Note(page.Snapshot.Url, page.Snapshot.ReceivedHash);
                string text = page.Snapshot.Kind == ContentKind.Html ? await RenderAsync(page, cancellationToken) ?? page.Text ?? "" : "";
                Follow(text, page.Snapshot.Url, page.Snapshot.Request.Depth + 1);
            }
        }
    }

    // A link without a file's ending led to a file: the text inside it is read once more as that of a file.
    private void NoteFile(PageSnapshot page)
    {
        if (page is { WasRead: true, Kind: ContentKind.Pdf or ContentKind.WordDocument or ContentKind.Spreadsheet })
        {
            FetchRequest request = page.Request;
            documents.Add(new FoundLink(request.Url, called.GetValueOrDefault(request.Url.AbsoluteUri, "")), request with { Purpose = FetchPurpose.Document });
        }
    }

    // Whether an address that looked like a file's turned out to be a page, which is then read as one.
    private async Task<bool> DocumentsAsync(CancellationToken cancellationToken)
    {
        bool foundPages = false;
        foreach (FetchRequest[] batch in documents.Chosen(settings.Budget.Documents).Where(request => looked.Add(request.Url.AbsoluteUri)).Take(settings.Budget.Documents - opened).ToArray().Chunk(AtOnce))
        {
            opened += batch.Length;
            foreach (Fetched file in await Task.WhenAll(batch.Select(request => ReadAllowedAsync(request, cancellationToken))))
            {
                Tally(file.Snapshot);
                FetchRequest request = file.Snapshot.Request;
                bool isPage = file.Snapshot is { WasRead: true, Kind: ContentKind.Html } && scope.Contains(request.Url) && FileAddresses.IsNumberedDownload(request.Url);
                foundPages |= isPage && frontier.Add(request with { Purpose = FetchPurpose.Page }, LinkPriority.Ordinary);
            }
        }

        return foundPages;
    }

    private void Tally(PageSnapshot page)
    {
        pages.Add(page);
        failures = page.Status switch
        {
            FetchStatus.Disallowed or FetchStatus.Refused => failures,
            FetchStatus.Ok or FetchStatus.TooLarge => 0,
            _ => failures + 1,
        };
    }

    private async Task<Fetched> TakeAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        Fetched fetched = await ReadAllowedAsync(request, cancellationToken);
        pages.Add(fetched.Snapshot);

        // A source may be missing or closed for reasons of its own; silence is the whole site's.
        failures = fetched.Snapshot.Status is FetchStatus.TimedOut or FetchStatus.ConnectFailed ? failures + 1 : fetched.WasRead ? 0 : failures;
        return fetched;
    }

    private Task<Fetched> ReadAllowedAsync(FetchRequest request, CancellationToken cancellationToken) =>
        failures >= MostFailures && scope.Contains(request.Url)
            ? Task.FromResult(new Fetched(visit.NotRead(request, FetchStatus.NotAttempted, $"The site failed {MostFailures} times in a row and was not asked again."), null))
        : scope.Contains(request.Url) && !IsAllowed(request.Url)
            ? Task.FromResult(new Fetched(visit.NotRead(request, FetchStatus.Disallowed, "robots.txt asks not to read this address."), null))
            : visit.ReadAsync(request, cancellationToken);

    private bool IsAllowed(Uri url)
    {
        if (robots.Allows(url))
        {
            return true;
        }

        // A consent answers what a robots.txt says, not the silence of a server that fails.
        RobotsConsent? consent = robots == RobotsRules.HomeOnly ? null : Consents.FirstOrDefault(one => one.Covers(url));
        UsedConsent ??= consent;
        return consent is not null;
    }

    private async Task<string?> RenderAsync(Fetched page, CancellationToken cancellationToken)
    {
        Unshown unshown = rendered < settings.Budget.Renders ? drawing.Of(page) : Unshown.Nothing;
        if (unshown == Unshown.Nothing)
        {
            return null;
        }

        rendered++;
        Fetched drawn = await visit.RenderAsync(page.Snapshot, cancellationToken);

        // A page was read though its list was not; a shell was not read at all.
        if (unshown == Unshown.Page || drawn.WasRead)
        {
            pages.Add(drawn.Snapshot);
        }

        return drawn.Text;
    }

    private void Follow(string html, Uri from, int depth)
    {
        foreach (FoundLink link in LinkScanner.Links(html, from))
        {
            Offer(link, depth, from, LinkPriority.Ordinary);
        }
    }

    private void Offer(FoundLink link, int depth, Uri? from, int ordinary)
    {
        // The menu of a site stands on every page of it: what was taken once is not weighed again.
        if (offered.Contains(link.Target.AbsoluteUri))
        {
            return;
        }

        // A viewer's address stands for the file it shows.
        FoundLink shown = FileAddresses.Viewed(link.Target) is { } file ? link with { Target = file } : link;
        Uri url = UrlShape.Canonical(shown.Target);
        bool isOwn = scope.Contains(url);
        if (documents.Takes(shown))
        {
            if ((isOwn || FileAddresses.IsHosted(url)) && documents.Add(shown, new FetchRequest(url, FetchPurpose.Document, FetchVia.Http, depth, from)))
            {
                offered.Add(link.Target.AbsoluteUri);
            }
        }
        else if (isOwn && link.Form == LinkForm.Anchor && !LinkPriority.IsAsset(url) && priority.Of(link) is { } worth)
        {
            if (frontier.Add(new FetchRequest(url, FetchPurpose.Page, FetchVia.Http, depth, from), Math.Min(worth, ordinary)))
            {
                offered.Add(link.Target.AbsoluteUri);
                called[url.AbsoluteUri] = link.Text;
            }
        }
    }

    private static FetchRequest Ask(Uri url, FetchPurpose purpose) => new(url, purpose, FetchVia.Http, 0, null);
}
