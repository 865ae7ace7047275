using Microsoft.EntityFrameworkCore;

namespace Monitor.App.Data;

/// <summary>The database in a SQLite file, for one process.</summary>
public sealed class SqliteMonitorDb(DbContextOptions<SqliteMonitorDb> options) : MonitorDb(options);

/// <summary>The database on a PostgreSQL server, for several processes.</summary>
public sealed class PostgresMonitorDb(DbContextOptions<PostgresMonitorDb> options) : MonitorDb(options);
