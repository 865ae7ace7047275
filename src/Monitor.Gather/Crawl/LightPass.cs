using System.Collections.Immutable;
using System.Text;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;
using Monitor.Gather.Http;

namespace Monitor.Gather.Crawl;

/// <summary>Asks a known site in at most five requests whether anything is new: robots.txt, the home page, its feed or sitemap, the home page as from
/// a search engine, and in turn one deep page or a path that cannot exist. Whatever is new, gone or doubtful ends the pass: the site is then
/// read in full.</summary>
internal sealed class LightPass(Visit visit, IBodies bodies, TimeProvider time)
{
    private const int ProbeEvery = 5;
    private static readonly TimeSpan RobotsHold = TimeSpan.FromHours(24);
    private static readonly FetchPurpose[] Machine = [FetchPurpose.Feed, FetchPurpose.Sitemap, FetchPurpose.Api];

    private readonly Dictionary<PageSnapshot, PageSnapshot> fresh = new(ReferenceEqualityComparer.Instance);

    /// <param name="turn">Number of the night; decides which deep page is looked at.</param>
    /// <returns>The earlier pages with those in their place that were read again; null when the site must be read in full.</returns>
    public async Task<ImmutableArray<PageSnapshot>?> RunAsync(Uri site, SiteSnapshot earlier, int turn, CancellationToken cancellationToken)
    {
        bool isSame = await RobotsAsync(earlier, cancellationToken)
            && await HomeAsync(site, earlier, cancellationToken)
            && await SourceAsync(earlier, cancellationToken)
            && await ProbeAsync(earlier, cancellationToken)
            && await TurnAsync(earlier, turn, cancellationToken);
        return isSame ? [.. earlier.Pages.Select(page => fresh.GetValueOrDefault(page, page))] : null;
    }

    private async Task<bool> RobotsAsync(SiteSnapshot earlier, CancellationToken cancellationToken)
    {
        PageSnapshot? known = earlier.Pages.LastOrDefault(page => page.Request.Purpose == FetchPurpose.Robots);
        if (known is null || time.GetUtcNow() - known.FetchedAt < RobotsHold)
        {
            _ = known is null ? null : visit.Heed(known, Body(known));
            return known is not null;
        }

        Fetched asked = await visit.ReadAsync(known.Request, cancellationToken);
        PageSnapshot now = asked.Snapshot;
        _ = visit.Heed(now, asked.Text);
        return Take(known, now, now.BodyHash == known.BodyHash || (!now.WasRead && !known.WasRead));
    }

    private async Task<bool> HomeAsync(Uri site, SiteSnapshot earlier, CancellationToken cancellationToken)
    {
        if (earlier.Pages.FirstOrDefault(page => page.Request is { Purpose: FetchPurpose.Home, Via: FetchVia.Http }) is not { WasRead: true } known || known.Request.Url != site)
        {
            return false;
        }

        PageSnapshot now = (await visit.ReadAsync(known.Request, cancellationToken)).Snapshot;
        if (!Take(known, now, now.Url == known.Url && !SaysMore(now, known)))
        {
            return false;
        }

        PageSnapshot? drawn = earlier.Pages.FirstOrDefault(page => page.Request is { Purpose: FetchPurpose.Home, Via: FetchVia.Browser });
        if (drawn is null)
        {
            return true;
        }

        PageSnapshot again = (await visit.RenderAsync(now, cancellationToken)).Snapshot;
        return Take(drawn, again, !SaysMore(again, drawn));
    }

    private async Task<bool> SourceAsync(SiteSnapshot earlier, CancellationToken cancellationToken)
    {
        PageSnapshot? known = Machine.Select(purpose => earlier.Pages.FirstOrDefault(page => page.Request.Purpose == purpose && page.WasRead)).FirstOrDefault(page => page is not null);
        if (known is null)
        {
            return true;
        }

        PageSnapshot now = (await visit.ReadAsync(known.Request, cancellationToken, known)).Snapshot;
        if (now is { Status: FetchStatus.Ok, HttpCode: 304 })
        {
            // The server vouches for the body we have.
            return Take(known, known with { FetchedAt = now.FetchedAt, Duration = now.Duration }, isSame: true);
        }

        bool isSame = now.BodyHash == known.BodyHash
            || (known.Request.Purpose != FetchPurpose.Api && Body(now) is { } text && Body(known) is { } before
                && Sitemap.Addresses(text, now.Url).All(Sitemap.Addresses(before, known.Url).ToHashSet().Contains));
        return Take(known, now, now.WasRead && isSame);
    }

    // What a visitor from a search engine is shown is judged as it is, whatever it was before.
    private async Task<bool> ProbeAsync(SiteSnapshot earlier, CancellationToken cancellationToken) =>
        earlier.Pages.FirstOrDefault(page => page.Request.Purpose == FetchPurpose.SearchVisitorProbe) is not { } known
        || Take(known, (await visit.ReadAsync(known.Request, cancellationToken)).Snapshot, isSame: true);

    private async Task<bool> TurnAsync(SiteSnapshot earlier, int turn, CancellationToken cancellationToken)
    {
        PageSnapshot[] deep = [.. earlier.Pages.Where(page => page.Request is { Purpose: FetchPurpose.Page, Via: FetchVia.Http } && page.WasRead && !PersonalAddresses.IsSealed(page.Request.Url))];
        PageSnapshot? soft = earlier.Pages.FirstOrDefault(page => page.Request.Purpose == FetchPurpose.NotFoundProbe);
        PageSnapshot? known = turn % ProbeEvery == 0 || deep.Length == 0 ? soft : deep[turn % deep.Length];
        if (known is null)
        {
            return true;
        }

        PageSnapshot now = (await visit.ReadAsync(known.Request, cancellationToken)).Snapshot;
        return Take(known, now, now.HttpCode == known.HttpCode && (known == soft || !SaysMore(now, known)));
    }

    private bool Take(PageSnapshot known, PageSnapshot now, bool isSame)
    {
        fresh[known] = now;
        return isSame;
    }

    private bool SaysMore(PageSnapshot now, PageSnapshot known) =>
        now.BodyHash != known.BodyHash && (!now.WasRead || Body(now) is not { } text || Body(known) is not { } before || PageNews.Any(text, before, now.Url));

    private string? Body(PageSnapshot page) => page.BodyHash is { } hash && bodies.Find(hash) is { } body ? Encoding.UTF8.GetString(body.Span) : null;
}
