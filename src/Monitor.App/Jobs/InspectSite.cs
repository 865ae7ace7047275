using Monitor.App.Data;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Gather;

namespace Monitor.App.Jobs;

/// <summary>Gathers one entity in a run. Done twice it is done once: the stored snapshot of (entity, run) stands.</summary>
public sealed class InspectSite(SnapshotStore snapshots)
{
    /// <returns>The snapshot of this run; null for an entity without a confirmed address.</returns>
    public async Task<SiteSnapshot?> RunAsync(GatherSession session, Entity entity, long runId, CancellationToken cancellationToken)
    {
        if (entity.MainAddress is not { } address)
        {
            return null;
        }

        return await snapshots.FindAsync(entity.Code, runId, SnapshotKind.First, cancellationToken)
            ?? await snapshots.SaveAsync(await session.GatherAsync(entity.Code, address.Url, cancellationToken), runId, SnapshotKind.First, cancellationToken);
    }
}
