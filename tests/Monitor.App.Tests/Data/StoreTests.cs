using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Tests.Config;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Tests.Data;

/// <summary>What the stores promise, on every database.</summary>
public abstract class StoreTests
{
    private static readonly RunPlan Night = new("malam/2026-11-24", RunKind.Scheduled, new DateOnly(2026, 11, 24), "2026-1", 3);

    protected abstract Task<TestDatabase> MigratedAsync();

    [StoreFact]
    public async Task Opening_a_run_twice_is_one_run()
    {
        using TestDatabase database = await MigratedAsync();
        var runs = new RunStore(database.Factory, database.Time);

        Run first = await runs.OpenAsync(Night, default);
        Run second = await runs.OpenAsync(Night, default);
        Run[] atOnce = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => runs.OpenAsync(Night with { Key = "malam/2026-11-25" }, default)));

        Assert.Equal(first.Id, second.Id);
        Assert.Single(atOnce.Select(run => run.Id).Distinct());
        Assert.Equal(2, (await runs.LatestAsync(10, default)).Length);
    }

    [StoreFact]
    public async Task Finishing_a_run_counts_its_sites_by_what_became_of_the_home_page()
    {
        using TestDatabase database = await MigratedAsync();
        var runs = new RunStore(database.Factory, database.Time);
        var snapshots = new SnapshotStore(database.Factory);
        Run run = await runs.OpenAsync(Night, default);
        await snapshots.SaveAsync(SampleRecords.Snapshot("99.01.05.2001"), run.Id, SnapshotKind.First, default);
        await snapshots.SaveAsync(SampleRecords.Snapshot("99.01.05.2001"), run.Id, SnapshotKind.Reread, default);
        await snapshots.SaveAsync(Silent("99.01.05.2002"), run.Id, SnapshotKind.First, default);
        await snapshots.SaveAsync(SampleRecords.Snapshot("99.01.05.2003", pages: 0), run.Id, SnapshotKind.First, default);

        await runs.FinishAsync(run.Id, new RunEnd(RunState.Partly, "Satu situs tidak dibaca.", OwnNetwork.Up), default);
        Run? stored = await runs.FindAsync(run.Id, default);

        Assert.NotNull(stored);
        Assert.Equal(1, stored.Read);
        Assert.Equal(1, stored.Failed[FetchStatus.TimedOut]);
        Assert.Equal(1, stored.Failed[FetchStatus.NotAttempted]);
        Assert.Equal((RunState.Partly, database.Time.Now), (stored.State, stored.FinishedAt));
        Assert.Equal("P-0001", stored.Number);
    }

    [StoreFact]
    public async Task First_snapshot_of_an_entity_in_a_run_stands()
    {
        using TestDatabase database = await MigratedAsync();
        Run run = await new RunStore(database.Factory, database.Time).OpenAsync(Night, default);
        var snapshots = new SnapshotStore(database.Factory);
        SiteSnapshot first = SampleRecords.Snapshot();

        SiteSnapshot kept = await snapshots.SaveAsync(first, run.Id, SnapshotKind.First, default);
        SiteSnapshot again = await snapshots.SaveAsync(SampleRecords.Snapshot(), run.Id, SnapshotKind.First, default);
        SiteSnapshot same = await snapshots.SaveAsync(first, run.Id, SnapshotKind.First, default);

        Assert.Equal(first.Id, kept.Id);
        Assert.Equal(first.Id, again.Id);
        Assert.Equal(first.Id, same.Id);
        Assert.Null(Same.Difference(first, again));
        Assert.Equal([first.Entity], await snapshots.ReadInAsync(run.Id, SnapshotKind.First, default));
        Assert.Empty(await snapshots.ReadInAsync(run.Id, SnapshotKind.Reread, default));
    }

    [StoreFact]
    public async Task Silent_homes_are_told_back_to_the_last_answer_and_from_valid_runs_only()
    {
        using TestDatabase database = await MigratedAsync();
        var runs = new RunStore(database.Factory, database.Time);
        var snapshots = new SnapshotStore(database.Factory);
        SiteSnapshot silent = Silent("99.01.05.2002");
        foreach ((int days, SiteSnapshot seen, RunState state) in new[]
        {
            (0, silent, RunState.Valid), (1, silent, RunState.Invalid), (2, silent, RunState.Partly), (3, SampleRecords.Snapshot("99.01.05.2002"), RunState.Valid), (4, silent, RunState.Valid),
        })
        {
            Run run = await runs.OpenAsync(Night with { Key = $"malam/{days}" }, default);
            await snapshots.SaveAsync(seen with { Id = Guid.NewGuid(), TakenAt = silent.TakenAt.AddDays(-days) }, run.Id, SnapshotKind.First, default);
            await runs.FinishAsync(run.Id, new RunEnd(state, null, OwnNetwork.Up), default);
        }

        Assert.Equal(
            new[] { (silent.TakenAt, FetchStatus.TimedOut), (silent.TakenAt.AddDays(-2), FetchStatus.TimedOut) },
            (await snapshots.SilentHomesAsync(silent.Entity, default)).ToArray());
    }

    [StoreFact]
    public async Task A_methodology_that_an_assessment_used_is_not_changed_afterwards()
    {
        using TestDatabase database = await MigratedAsync();
        string text = await File.ReadAllTextAsync(Path.Combine(TempFolder.Repository, "config", "metodologi", "2026-1.yaml"));
        using TempFolder folder = new TempFolder().With("2026-1.yaml", text);
        var frozen = new FrozenMethodologies(database.Factory);
        Run run = await new RunStore(database.Factory, database.Time).OpenAsync(Night, default);
        await frozen.CheckAsync(folder.Path, default);
        await new AssessmentStore(database.Factory).SaveAsync(SampleRecords.Assessment() with { Methodology = MethodologyFile.ReadAll(folder.Path)[0] }, run.Id, default);

        await frozen.CheckAsync(folder.Path, default);
        folder.With("2026-1.yaml", text.Replace("tenggang-hari: 30", "tenggang-hari: 31", StringComparison.Ordinal));
        ConfigException refused = await Assert.ThrowsAsync<ConfigException>(() => frozen.CheckAsync(folder.Path, default));

        Assert.EndsWith("2026-1.yaml", refused.File, StringComparison.Ordinal);
        Assert.Contains("2026-11-24/1", refused.Fault, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task Snapshots_confirm_only_once_their_run_was_told_to_be_valid()
    {
        using TestDatabase database = await MigratedAsync();
        var runs = new RunStore(database.Factory, database.Time);
        var snapshots = new SnapshotStore(database.Factory);
        SiteSnapshot valid = SampleRecords.Snapshot();
        SiteSnapshot partly = SampleRecords.Snapshot() with { TakenAt = SampleRecords.At.AddDays(2) };
        SiteSnapshot offline = SampleRecords.Snapshot() with { TakenAt = SampleRecords.At.AddDays(1) };
        Run good = await runs.OpenAsync(Night, default);
        await snapshots.SaveAsync(valid, good.Id, SnapshotKind.First, default);
        Run bad = await runs.OpenAsync(Night with { Key = "malam/2026-11-25" }, default);
        await snapshots.SaveAsync(offline, bad.Id, SnapshotKind.First, default);
        Run half = await runs.OpenAsync(Night with { Key = "malam/2026-11-26" }, default);
        await snapshots.SaveAsync(partly, half.Id, SnapshotKind.First, default);
        ImmutableArray<SiteSnapshot> before = await snapshots.LatestAsync(valid.Entity, 5, default);

        await runs.FinishAsync(good.Id, new RunEnd(RunState.Valid, null, OwnNetwork.Up), default);
        await runs.FinishAsync(half.Id, new RunEnd(RunState.Partly, "1 situs tidak terbaca.", OwnNetwork.Down), default);
        await runs.FinishAsync(bad.Id, new RunEnd(RunState.Invalid, "Jaringan pemeriksa terputus.", OwnNetwork.Down), default);

        Assert.Empty(before);
        Assert.Equal([partly.Id, valid.Id], (await snapshots.LatestAsync(valid.Entity, 5, default)).Select(snapshot => snapshot.Id));
    }

    [StoreFact]
    public async Task Snapshots_are_never_changed_or_deleted()
    {
        using TestDatabase database = await MigratedAsync();
        Run run = await new RunStore(database.Factory, database.Time).OpenAsync(Night, default);
        await new SnapshotStore(database.Factory).SaveAsync(SampleRecords.Snapshot(), run.Id, SnapshotKind.First, default);
        await using MonitorDb db = await database.Factory.CreateDbContextAsync();
        SnapshotRow row = await db.Snapshots.SingleAsync();

        row.TakenAt = row.TakenAt.AddDays(1);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        db.Entry(row).State = EntityState.Deleted;
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }

    [StoreFact]
    public async Task Judging_again_replaces_the_verdict_of_the_same_key_only()
    {
        using TestDatabase database = await MigratedAsync();
        Run run = await new RunStore(database.Factory, database.Time).OpenAsync(Night, default);
        SiteSnapshot snapshot = await new SnapshotStore(database.Factory).SaveAsync(SampleRecords.Snapshot(), run.Id, SnapshotKind.First, default);
        var verdicts = new VerdictStore(database.Factory);
        SiteVerdict verdict = SampleRecords.Verdict(snapshot);

        await verdicts.SaveAsync(verdict, default);
        await verdicts.SaveAsync(verdict with { Confirmed = false }, default);
        await verdicts.SaveAsync(verdict with { Methodology = "2026-2" }, default);

        Assert.False((await verdicts.FindAsync(snapshot.Id, "2026-1", "1.0", default))?.Confirmed);
        Assert.True((await verdicts.FindAsync(snapshot.Id, "2026-2", "1.0", default))?.Confirmed);
        Assert.Null(await verdicts.FindAsync(snapshot.Id, "2026-1", "1.1", default));
        Assert.Equal([snapshot.Entity], (await verdicts.OfRunAsync(run.Id, SnapshotKind.First, "2026-1", "1.0", default)).Keys);
    }

    [StoreFact]
    public async Task Same_evidence_and_rules_give_the_same_assessment()
    {
        using TestDatabase database = await MigratedAsync();
        Run run = await new RunStore(database.Factory, database.Time).OpenAsync(Night, default);
        var assessments = new AssessmentStore(database.Factory);

        Assessment first = await assessments.SaveAsync(SampleRecords.Assessment(), run.Id, default);
        Assessment again = await assessments.SaveAsync(SampleRecords.Assessment() with { CreatedAt = SampleRecords.At.AddDays(2) }, run.Id, default);
        Assessment other = await assessments.SaveAsync(SampleRecords.Assessment() with { Methodology = SampleRecords.Methodology(new string('9', 64)) }, run.Id, default);

        Assert.Equal("2026-11-24/1", first.Number);
        Assert.Null(Same.Difference(first, again));
        Assert.Equal("2026-11-24/2", other.Number);
        Assert.Equal(["2026-11-24/2", "2026-11-24/1"], (await assessments.TitlesAsync(default)).Select(title => title.Number));
    }

    [StoreFact]
    public async Task Assessments_frozen_at_once_get_different_numbers()
    {
        using TestDatabase database = await MigratedAsync();
        Run run = await new RunStore(database.Factory, database.Time).OpenAsync(Night, default);
        var assessments = new AssessmentStore(database.Factory);

        Assessment[] frozen = await Task.WhenAll("abcd".Select(sign => assessments.SaveAsync(SampleRecords.Assessment(new string(sign, 64)), run.Id, default)));

        Assert.Equal(4, frozen.Select(assessment => assessment.Number).Distinct().Count());
    }

    [StoreFact]
    public async Task Newest_assessment_is_the_latest_day_and_is_unpacked_once()
    {
        using TestDatabase database = await MigratedAsync();
        Run run = await new RunStore(database.Factory, database.Time).OpenAsync(Night, default);
        var assessments = new AssessmentStore(database.Factory);
        Assert.Null(await assessments.LatestAsync(default));

        await assessments.SaveAsync(SampleRecords.Assessment("a"), run.Id, default);
        await assessments.SaveAsync(SampleRecords.Assessment("b") with { AsOf = new DateOnly(2026, 10, 1) }, run.Id, default);
        Assessment? latest = await assessments.LatestAsync(default);
        Assessment? same = await assessments.LatestAsync(default);
        await assessments.SaveAsync(SampleRecords.Assessment("c"), run.Id, default);

        Assert.Equal("2026-11-24/1", latest?.Number);
        Assert.Same(latest, same);
        Assert.Equal("2026-11-24/2", (await assessments.LatestAsync(default))?.Number);
        Assert.Equal("b", (await assessments.FindAsync("2026-10-01/1", default))?.ManifestHash);
        Assert.Null(await assessments.FindAsync("2026-11-24/9", default));
    }

    [StoreFact]
    public async Task Register_comes_back_as_imported_and_the_same_import_changes_nothing()
    {
        using TestDatabase database = await MigratedAsync();
        var registry = new RegistryStore(database.Factory, database.Time);
        Assert.Null(await registry.LoadAsync(Day, default));

        Assert.True(await registry.ReplaceAsync(SampleRecords.Roster(), default));
        Assert.False(await registry.ReplaceAsync(SampleRecords.Roster(), default));
        Assert.Null(Same.Difference(SampleRecords.Roster(), await registry.LoadAsync(Day, default)));
    }

    [StoreFact]
    public async Task Register_that_cannot_be_stored_leaves_the_one_before()
    {
        using TestDatabase database = await MigratedAsync();
        var registry = new RegistryStore(database.Factory, database.Time);
        await registry.ReplaceAsync(SampleRecords.Roster(), default);
        Roster doubled = SampleRecords.Roster();
        doubled = doubled with { Entities = doubled.Entities.Add(doubled.Entities[0]) };

        await Assert.ThrowsAnyAsync<Exception>(() => registry.ReplaceAsync(doubled, default));

        Assert.Null(Same.Difference(SampleRecords.Roster(), await registry.LoadAsync(Day, default)));
    }

    private static DateOnly Day => new(2026, 11, 25);

    private static SiteSnapshot Silent(string entity)
    {
        SiteSnapshot snapshot = SampleRecords.Snapshot(entity, pages: 1);
        return snapshot with { Pages = [snapshot.Pages[0] with { Status = FetchStatus.TimedOut, HttpCode = null, BodyHash = null }] };
    }
}

public sealed class SqliteStoreTests : StoreTests
{
    protected override Task<TestDatabase> MigratedAsync() => TestDatabase.MigratedAsync();
}

[Collection(PostgresTests.Name)]
public sealed class PostgresStoreTests(PostgresCluster cluster) : StoreTests
{
    protected override async Task<TestDatabase> MigratedAsync() => await TestDatabase.MigratedAsync(await cluster.NewDatabaseAsync());
}
