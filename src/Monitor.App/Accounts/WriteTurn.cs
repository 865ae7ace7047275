using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.App.Data;

namespace Monitor.App.Accounts;

/// <summary>Lets one writer at a time change accounts and the audit log, so that counting and changing cannot be torn apart.</summary>
internal static class WriteTurn
{
    // Any constant serves, as long as nothing else in the database uses it.
    private const long LockKey = 0x4D6F6E69746F72;

    /// <summary>A transaction that nobody else holds at the same time. SQLite begins it with its write lock taken; PostgreSQL is asked for one.</summary>
    public static async Task<IDbContextTransaction> TakeAsync(MonitorDb db, CancellationToken cancellationToken)
    {
        IDbContextTransaction turn = await db.Database.BeginTransactionAsync(cancellationToken);
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockKey})", cancellationToken);
        }

        return turn;
    }
}
