using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.History;

namespace Monitor.App.Data;

/// <summary>Writes what a merge changed, in portions, so that a large export does not lie in memory a second time.</summary>
internal sealed class ComplaintWrites(MonitorDb db)
{
    private const int Portion = 1000;

    // Any constant serves, as long as nothing else in the database uses it.
    private const long LockKey = 0x616475616E;

    private int waiting;

    /// <summary>A transaction that no other import holds at the same time.</summary>
    public static async Task<IDbContextTransaction> TurnAsync(MonitorDb db, CancellationToken cancellationToken)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        IDbContextTransaction turn = await db.Database.BeginTransactionAsync(cancellationToken);
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockKey})", cancellationToken);
        }

        return turn;
    }

    /// <summary>Writes every complaint whose row is another than before.</summary>
    /// <param name="import">The import that brings the new ones.</param>
    /// <param name="keepsBefore">Whether what was there is kept, so that the import can be undone.</param>
    public async Task SaveAsync(StoredHistory before, MergeResult result, StoredTrails shape, StoredTrails earlier, long import, bool keepsBefore, CancellationToken cancellationToken)
    {
        await using var inserts = new ComplaintInserts(db);
        foreach (ComplaintKey key in result.Touched.Distinct())
        {
            ComplaintRow row = shape.RowOf(result.History.Trails[key]);
            if (!before.History.Trails.TryGetValue(key, out CaseTrail? trail))
            {
                row.FirstImport = import;
                await inserts.AddAsync(row, cancellationToken);
                continue;
            }

            ComplaintBefore known = ComplaintBefore.Of(earlier.RowOf(trail));
            if (known != ComplaintBefore.Of(row))
            {
                EntityEntry<ComplaintRow> entry = db.Complaints.Attach(row);
                entry.State = EntityState.Modified;
                entry.Property(one => one.FirstImport).IsModified = false;
                if (keepsBefore)
                {
                    db.ComplaintBefores.Add(new ComplaintBeforeRow { ImportId = import, Reference = row.Reference, Content = JsonSerializer.Serialize(known, RecordJson.Options) });
                }
            }
            await FlushAsync(Portion, cancellationToken);
        }

        await FlushAsync(0, cancellationToken);
    }

    /// <summary>Saves what waits once there is more than so much of it.</summary>
    private async Task FlushAsync(int most, CancellationToken cancellationToken)
    {
        waiting++;
        if (waiting > most)
        {
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            waiting = 0;
        }
    }
}
