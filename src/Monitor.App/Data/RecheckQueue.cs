using Microsoft.EntityFrameworkCore;
using Monitor.Core.Registry;

namespace Monitor.App.Data;

/// <summary>One site to be read again.</summary>
public sealed record Recheck(long Id, EntityCode Entity, string AskedBy, DateTimeOffset AskedAt);

/// <summary>The queue of sites that people asked to have read again: first come, first read, each entity once.</summary>
public sealed class RecheckQueue(IDbContextFactory<MonitorDb> databases, TimeProvider time)
{
    // One site takes under five minutes; a worker that holds one for twice as long has died.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Queues an entity and tells its position, 1 = next. One that waits or is being read already keeps its place.</summary>
    public async Task<int> EnqueueAsync(EntityCode entity, string askedBy, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        db.Rechecks.Add(new RecheckRow { EntityCode = entity.Value, AskedBy = askedBy, AskedAt = time.GetUtcNow() });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException fault) when (UniqueConflict.Is(fault))
        {
            // It stands in the queue; only its position is told.
        }

        return await PositionAsync(entity, cancellationToken) ?? 1;
    }

    /// <summary>Position of an entity, 1 = next or being read; null when it does not wait.</summary>
    public async Task<int?> PositionAsync(EntityCode entity, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        long id = await db.Rechecks.Where(row => row.EntityCode == entity.Value && row.DoneAt == null).Select(row => row.Id).SingleOrDefaultAsync(cancellationToken);
        return id == 0 ? null : await db.Rechecks.CountAsync(row => row.DoneAt == null && row.Id <= id, cancellationToken);
    }

    /// <summary>Takes the next one that nobody is reading, or whose reader has died; null when none waits.</summary>
    public async Task<Recheck?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
            DateTimeOffset now = time.GetUtcNow();
            DateTimeOffset old = now - Lease;
            RecheckRow? row = await db.Rechecks.AsNoTracking()
                .Where(row => row.DoneAt == null && (row.StartedAt == null || row.StartedAt < old))
                .OrderBy(row => row.Id)
                .FirstOrDefaultAsync(cancellationToken);
            if (row is null)
            {
                return null;
            }

            // The condition repeats what was read: of two workers only one finds it still true.
            int taken = await db.Rechecks
                .Where(same => same.Id == row.Id && same.DoneAt == null && same.StartedAt == row.StartedAt)
                .ExecuteUpdateAsync(set => set.SetProperty(same => same.StartedAt, now), cancellationToken);
            if (taken == 1)
            {
                return new Recheck(row.Id, new EntityCode(row.EntityCode), row.AskedBy, row.AskedAt);
            }
        }
    }

    /// <summary>Marks one as read; doing so twice is doing it once.</summary>
    public async Task DoneAsync(long id, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        await db.Rechecks.Where(row => row.Id == id && row.DoneAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.DoneAt, now), cancellationToken);
    }
}
