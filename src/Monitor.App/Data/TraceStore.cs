using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.Core.Facts.Watch;
using Monitor.Core.Snapshots;

namespace Monitor.App.Data;

/// <summary>The traces of full readings.</summary>
public sealed class TraceStore(IDbContextFactory<MonitorDb> databases)
{
    // A year of standing still must be visible from its first day.
    private static readonly TimeSpan Window = TimeSpan.FromDays(400);

    /// <summary>What full readings of the same address showed before this one, of the last 400 days. A page that was read was read, whatever
    /// became of its run: runs that were not valid count. The first reading of its own run does not: the second repeats it.</summary>
    public async Task<ImmutableArray<SiteTrace>> BeforeAsync(SiteSnapshot snapshot, CancellationToken cancellationToken)
    {
        DateTimeOffset until = snapshot.FullAt;
        DateTimeOffset from = until - Window;
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        List<byte[]> contents = await db.Traces
            .Where(row => row.EntityCode == snapshot.Entity.Value && row.Site == snapshot.Site.AbsoluteUri && row.TakenAt < until && row.TakenAt >= from)
            .Where(row => !db.Snapshots.Any(seen => seen.Id == row.SnapshotId && db.Snapshots.Any(own => own.Id == snapshot.Id && own.RunId == seen.RunId)))
            .OrderBy(row => row.TakenAt)
            .Select(row => row.Content)
            .ToListAsync(cancellationToken);
        return [.. contents.Select(Packed.Unpack<SiteTrace>)];
    }

    /// <summary>Whether the trace of a snapshot is kept.</summary>
    public async Task<bool> HasAsync(Guid snapshotId, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Traces.AnyAsync(row => row.SnapshotId == snapshotId, cancellationToken);
    }

    /// <summary>Keeps the trace of a snapshot; done twice it is done once.</summary>
    public async Task SaveAsync(SiteSnapshot snapshot, SiteTrace trace, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        db.Traces.Add(new TraceRow { SnapshotId = snapshot.Id, EntityCode = snapshot.Entity.Value, Site = snapshot.Site.AbsoluteUri, TakenAt = trace.TakenAt, Content = Packed.Pack(trace) });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException fault) when (UniqueConflict.Is(fault))
        {
            // It is there already: the same pages show the same.
        }
    }
}
