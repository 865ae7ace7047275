using System.Globalization;
using Monitor.Core.Snapshots;
using Monitor.Gather.Http;

namespace Monitor.Gather.Crawl;

/// <summary>Comes to a site: its robots.txt and its home page, by whatever way a visitor would get there.</summary>
internal sealed class FrontDoor(GatherSettings settings, Visit visit)
{
    /// <summary>What was read on the way, the failed attempts among it: they stay as facts.</summary>
    public List<PageSnapshot> Pages { get; } = [];

    public RobotsRules Robots { get; private set; } = RobotsRules.AllowAll;

    /// <returns>The home page; not read when no way led to it.</returns>
    public async Task<Fetched> EnterAsync(Uri site, CancellationToken cancellationToken)
    {
        Fetched rules = await visit.ReadAsync(Ask(new Uri(site, "/robots.txt"), FetchPurpose.Robots), cancellationToken);
        Fetched home = await visit.ReadAsync(Ask(site, FetchPurpose.Home), cancellationToken);
        Pages.Add(rules.Snapshot);
        Pages.Add(home.Snapshot);
        bool noHttps = site.Scheme == "https" && home.Snapshot.Status is FetchStatus.ConnectFailed or FetchStatus.TlsFailed or FetchStatus.TimedOut or FetchStatus.InvalidResponse;
        if (noHttps && site.IsDefaultPort)
        {
            Uri plain = new UriBuilder(site) { Scheme = "http", Port = 80 }.Uri;
            Fetched second = await visit.ReadAsync(Ask(plain, FetchPurpose.Home), cancellationToken);
            if (second.WasRead)
            {
                rules = await visit.ReadAsync(Ask(new Uri(plain, "/robots.txt"), FetchPurpose.Robots), cancellationToken);
                // The page that was read stands first; the failed attempt stays as a fact about https.
                Pages.Insert(1, second.Snapshot);
                Pages.Add(rules.Snapshot);
                home = second;
            }
        }

        Heed(rules);
        return home.Snapshot.Status == FetchStatus.InvalidResponse && Robots.Allows(site) ? await SeenAsync(home, cancellationToken) : home;
    }

    // Browsers forgive answers that are no proper HTTP; what a visitor sees counts.
    private async Task<Fetched> SeenAsync(Fetched home, CancellationToken cancellationToken)
    {
        Fetched drawn = await visit.RenderAsync(home.Snapshot, cancellationToken);
        if (!drawn.WasRead)
        {
            return home;
        }

        Pages.Add(drawn.Snapshot);
        return drawn;
    }

    private void Heed(Fetched rules)
    {
        Robots = visit.Heed(rules.Snapshot, rules.Text);
        if (Robots.CrawlDelay is { } wish && wish > settings.Politeness.LongestCrawlDelay)
        {
            Pages[Pages.IndexOf(rules.Snapshot)] = rules.Snapshot with { Detail = Bounded(wish) };
        }
    }

    private string Bounded(TimeSpan wish) => string.Create(
        CultureInfo.InvariantCulture, $"robots.txt wishes {wish.TotalSeconds:0.#} s between requests (Crawl-delay); {settings.Politeness.LongestCrawlDelay.TotalSeconds:0.#} s were kept.");

    private static FetchRequest Ask(Uri url, FetchPurpose purpose) => new(url, purpose, FetchVia.Http, 0, null);
}
