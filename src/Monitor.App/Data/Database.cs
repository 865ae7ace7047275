using Microsoft.EntityFrameworkCore;

namespace Monitor.App.Data;

/// <summary>Brings the database to the shape this program knows.</summary>
public static class Database
{
    // A migration takes well under a second; a lock this old was left by a process that was killed.
    private static readonly TimeSpan LockAge = TimeSpan.FromMinutes(2);

    /// <summary>Creates the database or brings it forward; does nothing when it is up to date. Safe to run at every start.</summary>
    public static async Task MigrateAsync(IDbContextFactory<MonitorDb> factory, TimeProvider time, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await factory.CreateDbContextAsync(cancellationToken);
        if (db is SqliteMonitorDb)
        {
            await db.Database.OpenConnectionAsync(cancellationToken);

            // Readers go on while somebody writes. The file remembers this mode.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
            await DropOldLockAsync(db, time, cancellationToken);
        }

        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
    }

    // EF Core waits for ever on its lock row in SQLite, also when nobody lives to remove it.
    private static async Task DropOldLockAsync(MonitorDb db, TimeProvider time, CancellationToken cancellationToken)
    {
        int tables = await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellationToken);
        if (tables > 0)
        {
            DateTime limit = (time.GetUtcNow() - LockAge).UtcDateTime;
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\" WHERE \"Timestamp\" < {limit}", cancellationToken);
        }
    }
}
