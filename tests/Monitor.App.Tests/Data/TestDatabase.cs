using Microsoft.EntityFrameworkCore;
using Monitor.App.Data;
using Monitor.App.Options;

namespace Monitor.App.Tests.Data;

/// <summary>A folder of its own with a database of its own, gone when the test ends.</summary>
public sealed class TestDatabase : IDisposable
{
    private TestDatabase(DataFolder folder, DataOptions options)
    {
        Folder = folder;
        Factory = new MonitorDbFactory(folder, options);
    }

    internal DataFolder Folder { get; }

    internal IDbContextFactory<MonitorDb> Factory { get; }

    internal ManualTime Time { get; } = new();

    internal static TestDatabase Empty(string? postgres = null)
    {
        string path = Path.Combine(Path.GetTempPath(), "monitor-uji", Guid.NewGuid().ToString("n"));
        return new TestDatabase(new DataFolder(path), new DataOptions { Folder = path, Postgres = postgres });
    }

    /// <summary>A database in a folder that outlives the process, for tests that end it.</summary>
    internal static async Task<TestDatabase> AtAsync(string path)
    {
        var made = new TestDatabase(new DataFolder(path), new DataOptions { Folder = path });
        await Database.MigrateAsync(made.Factory, made.Time, CancellationToken.None);
        return made;
    }

    internal static async Task<TestDatabase> MigratedAsync(string? postgres = null)
    {
        TestDatabase made = Empty(postgres);
        await Database.MigrateAsync(made.Factory, made.Time, CancellationToken.None);
        return made;
    }

    public void Dispose()
    {
        using MonitorDb db = Factory.CreateDbContext();
        if (db is SqliteMonitorDb)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool((Microsoft.Data.Sqlite.SqliteConnection)db.Database.GetDbConnection());
        }
        else
        {
            Npgsql.NpgsqlConnection.ClearPool((Npgsql.NpgsqlConnection)db.Database.GetDbConnection());
        }

        Directory.Delete(Folder.Path, recursive: true);
    }
}

/// <summary>A clock that moves only when told to.</summary>
internal sealed class ManualTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 24, 19, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
