using System.Collections.Immutable;
using Monitor.Core.Platforms;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Gather.Browser;
using Monitor.Gather.Crawl;
using Monitor.Gather.Documents;
using Monitor.Gather.Http;

namespace Monitor.Gather;

/// <summary>One run of gathering: client, politeness, browser and the watch over our own line, shared by all its sites.</summary>
public sealed class GatherSession : IAsyncDisposable
{
    /// <summary>Version of the rules that choose and read pages; kept in every snapshot.</summary>
    public const string GathererVersion = "1.4";

    private readonly Wire wire;
    private readonly GuardProxy proxy;
    private readonly BrowserPool browsers;
    private readonly RenderDesk desk;
    private readonly FileDesk files;
    private readonly Connectivity line;
    private readonly LinkPriority priority;
    private readonly PlatformCatalog platforms;
    private readonly DrawingNeed drawing;
    private readonly SealedAddresses addresses;
    private readonly SingleAddresses singles;

    public GatherSession(GatherSettings settings, TargetRules rules, IBodySink bodies, TimeProvider time)
    {
        ScratchFolder.Sweep();
        Settings = settings;
        var resolver = new Resolver(rules, time);
        wire = new Wire(settings, new GuardedTransport(rules, resolver, settings.ConnectTimeout), resolver, new Pace(settings.Politeness, time), bodies, time);
        proxy = new GuardProxy(rules, resolver);
        browsers = new BrowserPool(settings, proxy, rules.TrustedRoot is not null, time, RenderLimits.Default);
        desk = new RenderDesk(wire, browsers);
        files = new FileDesk(settings, time);
        line = new Connectivity(settings, rules, wire);
        priority = new LinkPriority(settings.Kamus);
        platforms = new PlatformCatalog(settings.Kamus);
        drawing = new DrawingNeed(settings.Kamus);
        addresses = new SealedAddresses(settings.NumberKey);
        singles = new SingleAddresses(Open(EarlierVisit.None, new NoJournal(time)));
    }

    public GatherSettings Settings { get; }

    /// <summary>The times in this run in which our own line was down, oldest first.</summary>
    public ImmutableArray<LineOutage> Outages => line.Outages;

    /// <summary>Visits a site and returns everything seen; an unreachable site is a snapshot too.</summary>
    public Task<SiteSnapshot> GatherAsync(EntityCode entity, Uri site, CancellationToken cancellationToken) =>
        GatherAsync(entity, site, EarlierVisit.None, new NoJournal(wire.Time), cancellationToken);

    /// <summary>The same, going on where the journal ends.</summary>
    public async Task<SiteSnapshot> GatherAsync(EntityCode entity, Uri site, EarlierVisit before, IPageJournal journal, CancellationToken cancellationToken)
    {
        DateTimeOffset at = journal.Started;
        OwnNetwork state = await line.ReadyAsync(cancellationToken);
        Visit visit = Open(before, journal);
        var gatherer = new Gatherer(Settings, visit, priority, platforms, drawing) { Consents = [.. Settings.RobotsConsents.Where(IsInForce)] };
        if (state != OwnNetwork.Down)
        {
            await gatherer.RunAsync(site, cancellationToken);
        }

        ImmutableArray<PageSnapshot> pages = state == OwnNetwork.Down
            ? [desk.NotRead(new FetchRequest(site, FetchPurpose.Home, FetchVia.Http, 0, null), FetchStatus.WeWereOffline, "No witness answered.")]
            : gatherer.Pages;
        var snapshot = new SiteSnapshot(Guid.CreateVersion7(at), entity, site, at, GathererVersion, LineOf(state, pages), pages, []) { RobotsConsent = gatherer.UsedConsent };
        return addresses.Seal(await PicturedAsync(snapshot, new PictureRound(visit, before), cancellationToken));
    }

    /// <summary>Looks whether anything is new on a site that was read before, in at most five requests; see <see cref="LightPass"/>.</summary>
    public Task<SiteSnapshot?> LookAsync(SiteSnapshot earlier, IBodies bodies, int turn, CancellationToken cancellationToken) =>
        LookAsync(earlier, bodies, turn, new NoJournal(wire.Time), cancellationToken);

    /// <summary>The same, going on where the journal ends.</summary>
    /// <param name="earlier">What was last seen of it.</param>
    /// <param name="bodies">The bodies the earlier snapshot names.</param>
    /// <param name="turn">Number of the night.</param>
    /// <returns>The earlier pages, those asked again in their new form; null when the site must be read in full.</returns>
    public async Task<SiteSnapshot?> LookAsync(SiteSnapshot earlier, IBodies bodies, int turn, IPageJournal journal, CancellationToken cancellationToken)
    {
        OwnNetwork state = await line.ReadyAsync(cancellationToken);
        if (state == OwnNetwork.Down || earlier.GathererVersion != GathererVersion || !IsStillConsented(earlier))
        {
            return null;
        }

        var pass = new LightPass(Open(EarlierVisit.None, journal), bodies, wire.Time);
        return await pass.RunAsync(earlier.Site, earlier, turn, cancellationToken) is { } pages
            ? addresses.Seal(earlier with { Id = Guid.CreateVersion7(journal.Started), TakenAt = journal.Started, CarriedFrom = earlier.FullAt, OwnNetwork = LineOf(state, pages), Pages = pages })
            : null;
    }

    /// <summary>Asks for one address that is no registered site, as gently as any other and as its host's robots.txt allows.</summary>
    /// <param name="heedsRobots">False only where a decision of the office says so.</param>
    public async Task<SingleAnswer> AskAsync(Uri url, bool heedsRobots, CancellationToken cancellationToken)
    {
        if (await line.ReadyAsync(cancellationToken) == OwnNetwork.Down)
        {
            return new SingleAnswer(desk.NotRead(new FetchRequest(url, FetchPurpose.Page, FetchVia.Http, 0, null), FetchStatus.WeWereOffline, "No witness answered."), null);
        }

        Fetched fetched = await singles.ReadAsync(url, heedsRobots, cancellationToken);
        return new SingleAnswer(fetched.Snapshot, fetched.Text);
    }

    /// <summary>A copy of an earlier snapshot, under a new id, in which the named pages were fetched again. A page whose address was sealed
    /// in another run cannot be asked for and stays as it was.</summary>
    public Task<SiteSnapshot> RereadAsync(SiteSnapshot earlier, IReadOnlyCollection<Uri> urls, CancellationToken cancellationToken) =>
        RereadAsync(earlier, urls, EarlierVisit.None, new NoJournal(wire.Time), cancellationToken);

    /// <summary>The same, going on where the journal ends.</summary>
    public async Task<SiteSnapshot> RereadAsync(SiteSnapshot earlier, IReadOnlyCollection<Uri> urls, EarlierVisit before, IPageJournal journal, CancellationToken cancellationToken)
    {
        DateTimeOffset at = journal.Started;
        OwnNetwork state = await line.ReadyAsync(cancellationToken);
        Visit visit = Open(before, journal);
        var pages = ImmutableArray.CreateBuilder<PageSnapshot>(earlier.Pages.Length);
        List<PageSnapshot> read = [];
        foreach (PageSnapshot page in earlier.Pages)
        {
            bool isWanted = state != OwnNetwork.Down && page.Request.Purpose != FetchPurpose.Robots && (urls.Contains(page.Url) || urls.Contains(page.Request.Url));
            if (!isWanted || !(IsStillConsented(earlier) || page.Request.Purpose == FetchPurpose.Home) || addresses.Open(page) is not { } open)
            {
                pages.Add(page);
                continue;
            }

            Fetched again = page.Request.Via == FetchVia.Browser ? await visit.RenderAsync(open, cancellationToken) : await visit.ReadAsync(open.Request, cancellationToken);
            pages.Add(again.Snapshot);
            read.Add(again.Snapshot);
        }

        SiteSnapshot second = earlier with { Id = Guid.CreateVersion7(at), TakenAt = at, OwnNetwork = LineOf(state, pages), GathererVersion = GathererVersion, Pages = pages.ToImmutable() };
        return addresses.Seal(await PicturedAgainAsync(second, read, new PictureRound(visit, before), cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await browsers.DisposeAsync();
        await proxy.DisposeAsync();
        files.Dispose();
        line.Dispose();
        wire.Transport.Dispose();
        wire.Resolver.Dispose();
    }

    private Visit Open(EarlierVisit before, IPageJournal journal) => new(new SiteReader(wire), desk, files, new KnownFiles(before.Files), line, journal);

    // Without witnesses a lost name is our unknown, and nobody knows whether the line was down.
    private static OwnNetwork LineOf(OwnNetwork state, IEnumerable<PageSnapshot> pages) =>
        state == OwnNetwork.Up && pages.Any(page => page.Status == FetchStatus.WeWereOffline) ? OwnNetwork.Down : state;

    // Pages that were read by a consent are asked for again by that same one only: it may have run out, or been taken back.
    private bool IsStillConsented(SiteSnapshot earlier) =>
        earlier.RobotsConsent is not { } consent || (Settings.RobotsConsents.Contains(consent) && IsInForce(consent));

    private bool IsInForce(RobotsConsent consent) =>
        consent.IsInForce(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(wire.Time.GetUtcNow(), Settings.DayZone).DateTime));

    private bool Pictures => Settings is { Screenshots: true, BrowserPath: not null };

    private async Task<SiteSnapshot> PicturedAsync(SiteSnapshot snapshot, PictureRound round, CancellationToken cancellationToken) => Pictures
        ? snapshot with { Screenshots = [.. await round.HomeAsync(snapshot, cancellationToken), .. await round.QuotedAsync(snapshot.Pages, snapshot.Home?.Url, cancellationToken)] }
        : snapshot;

    // What is quoted was read again, and is pictured as it was then.
    private async Task<SiteSnapshot> PicturedAgainAsync(SiteSnapshot snapshot, IReadOnlyList<PageSnapshot> again, PictureRound round, CancellationToken cancellationToken)
    {
        if (!Pictures)
        {
            return snapshot;
        }

        ImmutableArray<Screenshot> taken = await round.QuotedAsync(again, snapshot.Home?.Url, cancellationToken);
        return snapshot with { Screenshots = [.. snapshot.Screenshots.Where(old => taken.All(picture => picture.Url != old.Url)), .. taken] };
    }
}

/// <summary>What came back for one address.</summary>
/// <param name="Text">The decoded text; null when none was read.</param>
public sealed record SingleAnswer(PageSnapshot Page, string? Text);
