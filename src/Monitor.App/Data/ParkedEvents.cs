using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.Core.Pengaduan;

namespace Monitor.App.Data;

/// <summary>The events that wait until somebody has said what their state or their agency means.</summary>
public sealed class ParkedEvents(IDbContextFactory<MonitorDb> databases, TimeProvider time)
{
    /// <summary>All that wait, in the order of their numbers.</summary>
    public async Task<ImmutableArray<ToldEvent>> AllAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return [.. (await db.ParkedEvents.AsNoTracking().Where(row => row.ClearedAt == null).OrderBy(row => row.Source).ThenBy(row => row.Reference).ThenBy(row => row.EventId).ToListAsync(cancellationToken))
            .Select(EventWrites.ContentOf)];
    }

    /// <summary>Takes in every event of a source that is clear by now. One that contradicts what came meanwhile goes on waiting.</summary>
    /// <param name="clear">The event understood whole; null while something of it is unknown.</param>
    /// <returns>How many were taken in.</returns>
    public async Task<int> ReplayAsync(string source, Func<ToldEvent, ToldEvent?> clear, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction turn = await ComplaintWrites.TurnAsync(db, cancellationToken);
        List<ParkedEventRow> rows = await db.ParkedEvents.AsNoTracking().Where(row => row.ClearedAt == null && row.Source == source).ToListAsync(cancellationToken);
        EventWrites writes = await EventWrites.LoadAsync(db, [.. rows.Select(row => new ComplaintKey(row.Source, row.Reference))], cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        int taken = 0;
        foreach (ParkedEventRow row in rows)
        {
            taken += clear(EventWrites.ContentOf(row)) is { Unknown: null } told && writes.Add(told, now, row.Actor).Conflict == EventConflict.None ? 1 : 0;
        }

        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return taken;
    }
}
