using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.Core.Facts.Watch;
using Monitor.Core.Snapshots;

namespace Monitor.App.Tests.Data;

/// <summary>What is kept of full readings, on every database.</summary>
public abstract class TraceStoreTests
{
    private static readonly RunPlan Night = new("malam/2026-11-24", RunKind.Scheduled, new DateOnly(2026, 11, 24), "2026-1", 3);

    protected abstract Task<TestDatabase> MigratedAsync();

    [StoreFact]
    public async Task Traces_are_kept_once_and_told_in_their_order_for_the_same_address()
    {
        using TestDatabase database = await MigratedAsync();
        var runs = new RunStore(database.Factory, database.Time);
        var snapshots = new SnapshotStore(database.Factory);
        var traces = new TraceStore(database.Factory);
        SiteSnapshot today = SampleRecords.Snapshot();
        foreach ((int days, Uri site) in new[] { (20, today.Site), (10, today.Site), (10, new Uri("https://lama.test/")), (500, today.Site) })
        {
            Run run = await runs.OpenAsync(Night with { Key = $"malam/{days}/{site.Host}" }, default);
            SiteSnapshot before = today with { Id = Guid.NewGuid(), TakenAt = today.TakenAt.AddDays(-days), Site = site };
            await snapshots.SaveAsync(before, run.Id, SnapshotKind.First, default);
            var trace = new SiteTrace(before.FullAt, [new PageTrace(site, "hash", before.TakenAt, [new ShownThing(new Uri(site, "/berkas.pdf"), "Berkas")], [7, uint.MaxValue])]);
            await traces.SaveAsync(before, trace, default);
            await traces.SaveAsync(before, trace, default);
        }

        ImmutableArray<SiteTrace> kept = await traces.BeforeAsync(today, default);

        Assert.Equal([today.TakenAt.AddDays(-20), today.TakenAt.AddDays(-10)], kept.Select(trace => trace.TakenAt));
        Assert.Equal(new[] { 7u, uint.MaxValue }, kept[1].Pages[0].Texts.ToArray());
        Assert.Equal("Berkas", kept[1].Pages[0].Things[0].Title);
    }

    [StoreFact]
    public async Task The_first_reading_of_a_run_is_no_earlier_one_for_the_second()
    {
        using TestDatabase database = await MigratedAsync();
        var snapshots = new SnapshotStore(database.Factory);
        var traces = new TraceStore(database.Factory);
        Run run = await new RunStore(database.Factory, database.Time).OpenAsync(Night, default);
        SiteSnapshot second = SampleRecords.Snapshot();
        SiteSnapshot first = second with { Id = Guid.NewGuid(), TakenAt = second.TakenAt.AddMinutes(-8) };
        SiteSnapshot tomorrow = second with { Id = Guid.NewGuid(), TakenAt = second.TakenAt.AddDays(1) };
        await snapshots.SaveAsync(first, run.Id, SnapshotKind.First, default);
        await snapshots.SaveAsync(second, run.Id, SnapshotKind.Reread, default);
        await traces.SaveAsync(first, new SiteTrace(first.FullAt, []), default);

        Assert.Empty(await traces.BeforeAsync(second, default));
        Assert.Equal(first.FullAt, Assert.Single(await traces.BeforeAsync(tomorrow, default)).TakenAt);
    }
}

public sealed class SqliteTraceStoreTests : TraceStoreTests
{
    protected override Task<TestDatabase> MigratedAsync() => TestDatabase.MigratedAsync();
}

[Collection(PostgresTests.Name)]
public sealed class PostgresTraceStoreTests(PostgresCluster cluster) : TraceStoreTests
{
    protected override async Task<TestDatabase> MigratedAsync() => await TestDatabase.MigratedAsync(await cluster.NewDatabaseAsync());
}
