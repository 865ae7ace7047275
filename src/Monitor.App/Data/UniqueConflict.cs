using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Monitor.App.Data;

/// <summary>Tells "somebody was first" from every other failure to save.</summary>
internal static class UniqueConflict
{
    // SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_UNIQUE (sqlite.org/rescode.html).
    private const int PrimaryKey = 1555;
    private const int Unique = 2067;

    public static bool Is(DbUpdateException fault) => fault.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is PrimaryKey or Unique,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };
}
