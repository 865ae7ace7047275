using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Data;

/// <summary>The snapshots. The first one saved for an entity, run and kind stands; a second is not stored.</summary>
public sealed class SnapshotStore(IDbContextFactory<MonitorDb> databases)
{
    /// <summary>Stores a snapshot, or returns the one that stands in its place already.</summary>
    public async Task<SiteSnapshot> SaveAsync(SiteSnapshot snapshot, long runId, SnapshotKind kind, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        db.Snapshots.Add(new SnapshotRow
        {
            Id = snapshot.Id,
            EntityCode = snapshot.Entity.Value,
            RunId = runId,
            Kind = kind,
            TakenAt = snapshot.TakenAt,
            Home = snapshot.Home?.Status ?? FetchStatus.NotAttempted,
            OwnNetwork = snapshot.OwnNetwork,
            Content = Packed.Pack(snapshot),
        });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return snapshot;
        }
        catch (DbUpdateException fault) when (UniqueConflict.Is(fault))
        {
            return await FindAsync(snapshot.Entity, runId, kind, cancellationToken)
                ?? throw new InvalidOperationException($"Snapshot {snapshot.Id} belongs to another run.", fault);
        }
    }

    /// <summary>The snapshot of an entity in a run; null when it was not read there.</summary>
    public async Task<SiteSnapshot?> FindAsync(EntityCode entity, long runId, SnapshotKind kind, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        byte[]? content = await db.Snapshots
            .Where(row => row.EntityCode == entity.Value && row.RunId == runId && row.Kind == kind)
            .Select(row => row.Content)
            .SingleOrDefaultAsync(cancellationToken);
        return content is null ? null : Packed.Unpack<SiteSnapshot>(content);
    }

    /// <summary>The snapshot of an id; null when it is not kept.</summary>
    public async Task<SiteSnapshot?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        byte[]? content = await db.Snapshots.Where(row => row.Id == id).Select(row => row.Content).SingleOrDefaultAsync(cancellationToken);
        return content is null ? null : Packed.Unpack<SiteSnapshot>(content);
    }

    /// <summary>The newest snapshots of an entity out of runs that were valid, newest first; what confirms a negative. Those spoiled by our
    /// own line or by a shared server are left out.</summary>
    /// <remarks>A run that goes on or was interrupted has no verdict on its validity, so nothing of it confirms anything: a site that was
    /// sealed in it may be sound, but that our line held and that sites did not fall together is known only of a whole run.</remarks>
    public async Task<ImmutableArray<SiteSnapshot>> LatestAsync(EntityCode entity, int count, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        List<byte[]> contents = await db.Snapshots
            .Where(row => row.EntityCode == entity.Value && Valid(db).Contains(row.RunId))
            .Where(IsOwn(db))
            .OrderByDescending(row => row.TakenAt)
            .Take(count)
            .Select(row => row.Content)
            .ToListAsync(cancellationToken);
        return [.. contents.Select(Packed.Unpack<SiteSnapshot>)];
    }

    /// <summary>The newest snapshot of the same entity, out of a valid run, whose pages were read at least a gap before those of this one; null when there is none.</summary>
    public async Task<SiteSnapshot?> BeforeAsync(SiteSnapshot snapshot, TimeSpan gap, CancellationToken cancellationToken)
    {
        DateTimeOffset until = snapshot.FullAt - gap;
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        byte[]? content = await db.Snapshots
            .Where(row => row.EntityCode == snapshot.Entity.Value && row.Id != snapshot.Id && row.TakenAt <= until && Valid(db).Contains(row.RunId))
            .Where(IsOwn(db))
            .OrderByDescending(row => row.TakenAt)
            .Select(row => row.Content)
            .FirstOrDefaultAsync(cancellationToken);
        return content is null ? null : Packed.Unpack<SiteSnapshot>(content);
    }

    /// <summary>How the home page of each entity last answered in a valid run before this one; a resumed run is not its own past.</summary>
    public async Task<ImmutableDictionary<EntityCode, FetchStatus>> HomesBeforeAsync(long runId, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        var homes = await db.Snapshots
            .Where(row => row.RunId != runId && Valid(db).Contains(row.RunId))
            .Where(IsOwn(db))
            .GroupBy(row => row.EntityCode)
            .Select(group => group.OrderByDescending(row => row.TakenAt).Select(row => new { row.EntityCode, row.Home }).First())
            .ToListAsync(cancellationToken);
        return homes.ToImmutableDictionary(home => new EntityCode(home.EntityCode), home => home.Home);
    }

    /// <summary>How the home page of an entity answered in valid runs since it last did answer, newest first.</summary>
    public async Task<ImmutableArray<(DateTimeOffset TakenAt, FetchStatus Home)>> SilentHomesAsync(EntityCode entity, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        var homes = db.Snapshots
            .Where(row => row.EntityCode == entity.Value && Valid(db).Contains(row.RunId))
            .Where(IsOwn(db))
            .OrderByDescending(row => row.TakenAt)
            .Select(row => new { row.TakenAt, row.Home })
            .AsAsyncEnumerable();
        var silent = ImmutableArray.CreateBuilder<(DateTimeOffset, FetchStatus)>();
        await foreach (var seen in homes.WithCancellation(cancellationToken))
        {
            if (!Silence.IsSilent(seen.Home) && !Silence.IsUnknown(seen.Home))
            {
                break;
            }

            silent.Add((seen.TakenAt, seen.Home));
        }

        return silent.ToImmutable();
    }

    /// <summary>When each entity was last seen in a valid run before this one.</summary>
    public async Task<ImmutableDictionary<EntityCode, DateTimeOffset>> SeenBeforeAsync(long runId, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        var seen = await db.Snapshots
            .Where(row => row.RunId != runId && Valid(db).Contains(row.RunId))
            .Where(IsOwn(db))
            .GroupBy(row => row.EntityCode)
            .Select(group => new { group.Key, At = group.Max(row => row.TakenAt) })
            .ToListAsync(cancellationToken);
        return seen.ToImmutableDictionary(site => new EntityCode(site.Key), site => site.At);
    }

    /// <summary>Entities that were read in a run already, so that a resumed run leaves them out.</summary>
    public async Task<ImmutableHashSet<EntityCode>> ReadInAsync(long runId, SnapshotKind kind, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        List<string> codes = await db.Snapshots.Where(row => row.RunId == runId && row.Kind == kind).Select(row => row.EntityCode).ToListAsync(cancellationToken);
        return [.. codes.Select(code => new EntityCode(code))];
    }

    /// <summary>The snapshots of a run one after the other, in the order of their entities' codes.</summary>
    public async IAsyncEnumerable<SiteSnapshot> OfRunAsync(
        long runId, SnapshotKind kind, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        IAsyncEnumerable<byte[]> contents = db.Snapshots
            .Where(row => row.RunId == runId && row.Kind == kind)
            .OrderBy(row => row.EntityCode)
            .Select(row => row.Content)
            .AsAsyncEnumerable();
        await foreach (byte[] content in contents.WithCancellation(cancellationToken))
        {
            yield return Packed.Unpack<SiteSnapshot>(content);
        }
    }

    private static IQueryable<long> Valid(MonitorDb db) => db.Runs.Where(run => run.State == RunState.Valid || run.State == RunState.Partly).Select(run => run.Id);

    // Says something about the site itself, not about our line or about its server's whole machine.
    private static Expression<Func<SnapshotRow, bool>> IsOwn(MonitorDb db) => row =>
        row.OwnNetwork != OwnNetwork.Down && !db.SharedOutages.Any(outage => outage.RunId == row.RunId && outage.EntityCode == row.EntityCode);
}
