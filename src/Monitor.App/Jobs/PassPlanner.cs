using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Jobs;

/// <summary>Decides whether a site is read in full tonight, or only asked whether anything is new.</summary>
public sealed class PassPlanner(SnapshotStore snapshots, JudgeSnapshot judge, OfficeZone zone)
{
    private const int Week = 7;

    /// <returns>What was last seen of the site, when looking for news is enough; null when it is due in full.</returns>
    public async Task<SiteSnapshot?> KnownAsync(InspectionOrder order, Entity entity, CancellationToken cancellationToken)
    {
        if (!order.LooksForNews || entity.MainAddress is not { } address || IsDue(entity.Code, order.AsOf))
        {
            return null;
        }

        ImmutableArray<SiteSnapshot> seen = await snapshots.LatestAsync(entity.Code, 2, cancellationToken);
        if (seen is not [{ } newest, { } before] || newest.Site != address.Url || newest.Home is not { WasRead: true } || order.AsOf.DayNumber - zone.DayOf(newest.FullAt).DayNumber >= Week)
        {
            return null;
        }

        // A site read in full last night is read in full again while one of its negatives waits for its second observation.
        return newest.CarriedFrom is not null || await IsSettledAsync(order, entity, newest, before, cancellationToken) ? newest : null;
    }

    // Spread over the nights by the code, so that every night has its seventh of the sites.
    private static bool IsDue(EntityCode code, DateOnly day) => (code.Value.Sum(letter => letter) + day.DayNumber) % Week == 0;

    private async Task<bool> IsSettledAsync(InspectionOrder order, Entity entity, SiteSnapshot newest, SiteSnapshot before, CancellationToken cancellationToken)
    {
        SiteVerdict latest = await JudgeAsync(newest);
        return latest.IsSettled() || (before.FullAt != newest.FullAt && judge.Confirm(latest, await JudgeAsync(before), order.Methodology, order.Gap).IsSettled());

        Task<SiteVerdict> JudgeAsync(SiteSnapshot snapshot) =>
            judge.RunAsync(snapshot, entity, order.Roster.Kabupaten, order.Methodology, zone.DayOf(snapshot.TakenAt), cancellationToken);
    }
}
