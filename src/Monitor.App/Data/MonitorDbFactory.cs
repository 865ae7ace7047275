using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Options;

namespace Monitor.App.Data;

/// <summary>Opens the database the options name: PostgreSQL when a connection is given, else the SQLite file in the data folder.</summary>
internal sealed class MonitorDbFactory : IDbContextFactory<MonitorDb>
{
    // SQLite's own wait is ten seconds (SqliteTuning); the library must not give up before it.
    private const int CommandSeconds = 15;

    private readonly Func<MonitorDb> open;

    public MonitorDbFactory(DataFolder folder, DataOptions options)
    {
        if (options.Postgres is { Length: > 0 } connection)
        {
            DbContextOptions<PostgresMonitorDb> postgres = new DbContextOptionsBuilder<PostgresMonitorDb>().UseNpgsql(connection).Options;
            open = () => new PostgresMonitorDb(postgres);
            return;
        }

        // Transactions of this library begin IMMEDIATE: a writer waits at the start and never fails half-way on a stale read.
        var file = new SqliteConnectionStringBuilder { DataSource = folder.Database, ForeignKeys = true, DefaultTimeout = CommandSeconds };
        DbContextOptions<SqliteMonitorDb> sqlite = new DbContextOptionsBuilder<SqliteMonitorDb>()
            .UseSqlite(file.ConnectionString)
            .AddInterceptors(new SqliteTuning())
            .Options;
        open = () => new SqliteMonitorDb(sqlite);
    }

    public MonitorDb CreateDbContext() => open();
}
