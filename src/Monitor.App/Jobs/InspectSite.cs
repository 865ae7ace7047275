using Monitor.App.Data;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Gather;

namespace Monitor.App.Jobs;

/// <summary>Gathers one entity in a run. Done twice it is done once: the stored snapshot of (entity, run) stands.
/// Interrupted, it goes on behind the last page it journalled.</summary>
public sealed class InspectSite(SnapshotStore snapshots, PassPlanner planner, IBodies bodies, PageJournals journals, EarlierVisits visits)
{
    /// <param name="isLast">Whether a site our own line did not reach is stored as such; else it is left for another turn.</param>
    /// <param name="silent">Called when the site let a request wait in vain.</param>
    /// <returns>The snapshot of this run; null for an entity without a confirmed address. One that tells of our line being down is stored
    /// only in the last turn.</returns>
    public async Task<SiteSnapshot?> RunAsync(GatherSession session, InspectionOrder order, Entity entity, long runId, bool isLast, Action silent, CancellationToken cancellationToken)
    {
        if (entity.MainAddress is not { } address)
        {
            return null;
        }

        if (await snapshots.FindAsync(entity.Code, runId, SnapshotKind.First, cancellationToken) is { } known)
        {
            return known;
        }

        SiteSnapshot? before = await planner.KnownAsync(order, entity, cancellationToken);
        using PageJournal journal = journals.Open(runId, entity.Code, SnapshotKind.First);
        journal.Missed = silent;
        SiteSnapshot? unchanged = before is null ? null : await session.LookAsync(before, bodies, order.AsOf.DayNumber, journal, cancellationToken);
        SiteSnapshot gathered = unchanged ?? await session.GatherAsync(entity.Code, address.Url, await visits.FindAsync(order, entity, cancellationToken), journal, cancellationToken);
        if (gathered.OwnNetwork == OwnNetwork.Down && !isLast)
        {
            return gathered;
        }

        SiteSnapshot stored = await snapshots.SaveAsync(gathered, runId, SnapshotKind.First, cancellationToken);
        journal.Seal();
        return stored;
    }
}
