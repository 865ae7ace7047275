using System.Collections.Immutable;
using System.Security.Cryptography;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;
using Monitor.Gather;

namespace Monitor.Host.Verbs.Inspect;

/// <summary>What to inspect and how.</summary>
/// <param name="Entity">Who the site belongs to, as far as it is known.</param>
/// <param name="AsOf">The day of the judgement.</param>
internal sealed record InspectOrder(Uri Url, Entity Entity, Kabupaten Kabupaten, DateOnly AsOf, int? MostPages, bool WithBrowser, TargetRules Rules);

/// <summary>One site, looked at and judged.</summary>
internal sealed record Inspection(SiteSnapshot Snapshot, SiteVerdict Verdict);

/// <summary>Inspects one address in memory: no database, nothing left behind.</summary>
internal sealed class Inspector(GatherSettings settings, Methodology methodology, TimeZoneInfo zone, string? browser, TimeProvider time)
{
    // A server on this machine is nobody's village server.
    private static readonly Politeness AtHome = new(TimeSpan.Zero, 4, TimeSpan.FromSeconds(5));

    public async Task<Inspection> InspectAsync(InspectOrder order, CancellationToken cancellationToken)
    {
        GatherSettings own = settings with
        {
            NumberKey = RandomNumberGenerator.GetBytes(32),
            Budget = order.MostPages is { } pages ? settings.Budget with { Pages = pages } : settings.Budget,
            Politeness = order.Rules.IsLoopback ? AtHome : settings.Politeness,
            Witnesses = order.Rules.IsLoopback ? [] : settings.Witnesses,
            BrowserPath = order.WithBrowser ? browser : null,
            Screenshots = false,
            Zones = order.Kabupaten.Zones,
        };
        var bodies = new MemoryBodies();
        await using var session = new GatherSession(own, order.Rules, bodies, time);
        SiteSnapshot snapshot = await session.GatherAsync(order.Entity.Code, order.Url, cancellationToken);
        var judge = new SiteJudge(new FactReader(own.Kamus), methodology);
        var context = new ReadingContext(order.Entity, order.Kabupaten, order.AsOf, zone, own.Kamus, methodology.Limits);
        return new Inspection(snapshot, judge.Judge(snapshot, bodies, context) with { Confirmed = false });
    }

    /// <summary>Whether the guard refused the very address that was asked for; a redirect that leads nowhere good is the site's own doing.</summary>
    public static bool WasRefused(SiteSnapshot snapshot) =>
        snapshot.Pages.FirstOrDefault(page => page.Request.Purpose == FetchPurpose.Home) is { Status: FetchStatus.Refused, Hops.Length: 0 };
}
