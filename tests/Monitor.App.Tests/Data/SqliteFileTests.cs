using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Monitor.App.Data;
using Monitor.App.Options;
using Monitor.Core.Snapshots;
using Monitor.Gather;
using Database = Monitor.App.Data.Database;

namespace Monitor.App.Tests.Data;

/// <summary>How the SQLite file behaves when several want it at once.</summary>
public sealed class SqliteFileTests
{
    private static readonly RunPlan Plan = new("uji", RunKind.Manual, new DateOnly(2026, 11, 24), "2026-1", 1);

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("busy_timeout", "10000")]
    [InlineData("foreign_keys", "1")]
    [InlineData("synchronous", "1")]
    public async Task Every_connection_is_tuned(string pragma, string expected)
    {
        using TestDatabase database = await TestDatabase.MigratedAsync();
        await using MonitorDb db = await database.Factory.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";

        Assert.Equal(expected, Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_write_transaction_takes_its_turn_at_its_beginning()
    {
        using TestDatabase database = await TestDatabase.MigratedAsync();
        await using MonitorDb first = await database.Factory.CreateDbContextAsync();
        await using IDbContextTransaction held = await first.Database.BeginTransactionAsync();
        await using var impatient = new SqliteConnection($"Data Source={database.Folder.Database};Pooling=False;Default Timeout=1");
        await impatient.OpenAsync();
        await using SqliteCommand write = impatient.CreateCommand();
        write.CommandText = "UPDATE \"Runs\" SET \"Planned\" = 0";

        SqliteException busy = await Assert.ThrowsAsync<SqliteException>(() => write.ExecuteNonQueryAsync());

        Assert.Equal(5, busy.SqliteErrorCode);
    }

    [Fact]
    public async Task Reading_goes_on_while_somebody_writes()
    {
        using TestDatabase database = await TestDatabase.MigratedAsync();
        var registry = new RegistryStore(database.Factory, database.Time);
        await registry.ReplaceAsync(SampleRecords.Roster(), default);
        await using MonitorDb writer = await database.Factory.CreateDbContextAsync();
        await using IDbContextTransaction held = await writer.Database.BeginTransactionAsync();
        await writer.Set<RegisteredEntity>().ExecuteDeleteAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));

        Assert.Null(Same.Difference(SampleRecords.Roster(), await registry.LoadAsync(new DateOnly(2026, 11, 25), limit.Token)));
        Assert.Null(await new AssessmentStore(database.Factory).LatestAsync(limit.Token));
    }

    [Fact]
    public async Task A_writer_waits_for_the_one_before_and_loses_nothing()
    {
        using TestDatabase database = await TestDatabase.MigratedAsync();
        var runs = new RunStore(database.Factory, database.Time);
        await using MonitorDb slow = await database.Factory.CreateDbContextAsync();
        IDbContextTransaction held = await slow.Database.BeginTransactionAsync();

        Task<Run> waiting = Task.Run(() => runs.OpenAsync(Plan, default));
        Task early = await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromMilliseconds(300)));
        bool waited = early != waiting;
        await held.DisposeAsync();

        Assert.True(waited);
        Assert.Equal("uji", (await waiting).Key);
    }

    [Fact]
    public async Task A_hundred_writers_at_once_all_succeed()
    {
        using TestDatabase database = await TestDatabase.MigratedAsync();
        Run run = await new RunStore(database.Factory, database.Time).OpenAsync(Plan, default);
        var snapshots = new SnapshotStore(database.Factory);

        await Parallel.ForEachAsync(Enumerable.Range(0, 100), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (n, cancellationToken) =>
            await snapshots.SaveAsync(SampleRecords.Snapshot($"99.01.05.{2000 + n}"), run.Id, SnapshotKind.First, cancellationToken));

        Assert.Equal(100, (await snapshots.ReadInAsync(run.Id, SnapshotKind.First, default)).Count);
    }

    [Fact]
    public async Task A_snapshot_without_its_run_is_refused()
    {
        using TestDatabase database = await TestDatabase.MigratedAsync();

        await Assert.ThrowsAsync<DbUpdateException>(() => new SnapshotStore(database.Factory).SaveAsync(SampleRecords.Snapshot(), 77, SnapshotKind.First, default));
    }

    [Fact]
    public async Task Services_share_one_store_of_bodies_and_give_each_scope_its_own_context()
    {
        using TestDatabase folder = TestDatabase.Empty();
        await using ServiceProvider services = new ServiceCollection().AddMonitorStorage(new DataOptions { Folder = folder.Folder.Path }).BuildServiceProvider(validateScopes: true);
        await Database.MigrateAsync(services.GetRequiredService<IDbContextFactory<MonitorDb>>(), TimeProvider.System, default);
        await using AsyncServiceScope one = services.CreateAsyncScope();
        await using AsyncServiceScope two = services.CreateAsyncScope();

        Assert.Same(services.GetRequiredService<IBodies>(), services.GetRequiredService<IBodySink>());
        Assert.NotSame(one.ServiceProvider.GetRequiredService<MonitorDb>(), two.ServiceProvider.GetRequiredService<MonitorDb>());
        Assert.Empty(await services.GetRequiredService<RunStore>().LatestAsync(1, default));
    }
}
