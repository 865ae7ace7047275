using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Data;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.History;
using static Monitor.App.Tests.Data.ComplaintSamples;

namespace Monitor.App.Tests.Data;

/// <summary>Imports of exports on every database.</summary>
public abstract class ComplaintImportTests
{
    protected abstract Task<TestDatabase> MigratedAsync();

    private static ComplaintImports Imports(TestDatabase database) => new(database.Factory, database.Time);

    private static async Task<SourceHistory> StoredAsync(TestDatabase database)
    {
        await using MonitorDb db = await database.Factory.CreateDbContextAsync();
        return (await StoredHistory.LoadAsync(db, Source, Zone, default)).History;
    }

    [StoreFact]
    public async Task What_is_stored_is_the_history_whatever_the_order_of_import()
    {
        using TestDatabase database = await MigratedAsync();
        for (int seed = 0; seed < 12; seed++)
        {
            await using (MonitorDb db = await database.Factory.CreateDbContextAsync())
            {
                await db.ComplaintBefores.ExecuteDeleteAsync();
                await db.ParkedComplaints.ExecuteDeleteAsync();
                await db.Complaints.ExecuteDeleteAsync();
                await db.ComplaintImports.ExecuteDeleteAsync();
            }

            SourceHistory expected = SourceHistory.Empty;
            Export[] exports = [.. Drawn(seed)];
            new Random(seed).Shuffle(exports);
            foreach (Export export in exports)
            {
                MergeResult merged = ExportMerge.Add(expected, export, Zone);
                expected = merged.History;
                ImportOutcome outcome = await Imports(database).ApplyAsync(BatchOf(export), default);
                Assert.Equal(merged.Counts, outcome.Counts);
                Assert.Equal(Text(expected), Text(await StoredAsync(database)));
            }

            ComplaintShelf shelf = await new ComplaintReader(database.Factory).AllAsync(Zone, default);
            Assert.Null(Same.Difference(expected.Complaints().ToImmutableArray(), shelf.All));
            Assert.Equal((At(LastDay(exports)), false), (shelf.LastExport!.Value, shelf.HasDirect));
        }
    }

    [StoreFact]
    public async Task The_same_file_again_changes_nothing_also_when_it_comes_twice_at_once()
    {
        using TestDatabase database = await MigratedAsync();
        ComplaintBatch batch = Batch(Export(10, Row(1, 2, Sight(CaseState.Verified)), Row(2, 3, Sight(CaseState.Closed))));

        ImportOutcome[] atOnce = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Imports(database).ApplyAsync(batch, default)));
        string before = Text(await StoredAsync(database));
        ImportOutcome again = await Imports(database).ApplyAsync(batch, default);

        Assert.Single(atOnce, outcome => outcome.Id is not null);
        Assert.Equal((null, true, 0), (again.Id, again.Counts.IsKnownFile, again.Counts.New));
        Assert.True((await Imports(database).PreviewAsync(batch, default)).IsKnownFile);
        Assert.Equal(before, Text(await StoredAsync(database)));
        Assert.Single(await Imports(database).AllAsync(default));
    }

    [StoreFact]
    public async Task An_older_export_never_turns_a_state_back()
    {
        using TestDatabase database = await MigratedAsync();
        await Imports(database).ApplyAsync(Batch(Export(20, Row(1, 2, Sight(CaseState.Closed)))), default);

        ImportOutcome older = await Imports(database).ApplyAsync(Batch(Export(10, Row(1, 2, Sight(CaseState.Verified)))), default);
        Complaint complaint = Assert.Single((await new ComplaintReader(database.Factory).AllAsync(Zone, default)).All);

        Assert.True(older.Counts.IsOlder);
        Assert.Equal((0, 1), (older.Counts.Changed, older.Counts.Refined));
        Assert.Equal(CaseState.Closed, complaint.State);
        Assert.Equal(new EventTime(At(10), At(20)), complaint.Events[1].At);
    }

    [StoreFact]
    public async Task A_preview_stores_nothing_and_tells_what_the_import_will_do()
    {
        using TestDatabase database = await MigratedAsync();
        await Imports(database).ApplyAsync(Batch(Export(10, Row(1, 2, Sight(CaseState.Verified)))), default);
        ComplaintBatch next = Batch(Export(12, Row(1, 2, Sight(CaseState.Closed)), Row(2, 3, Sight(CaseState.Verified))), Parked(9, 3, 4)) with { };
        next = next with { Export = next.Export with { Unclear = [next.Parked[0].Complaint.Key] } };

        MergeCounts preview = await Imports(database).PreviewAsync(next, default);
        string before = Text(await StoredAsync(database));
        ImportOutcome applied = await Imports(database).ApplyAsync(next, default);

        Assert.Equal(new MergeCounts(1, 1, 0, 0, 0, 1, false, false), preview);
        Assert.DoesNotContain("7000002", before, StringComparison.Ordinal);
        Assert.Equal(preview, applied.Counts);
        ComplaintImportRow kept = (await Imports(database).AllAsync(default))[0];
        Assert.Equal((3, 1, 1, 1, "petugas", "uji-1"), (kept.Rows, kept.New, kept.Changed, kept.Parked, kept.Actor, kept.Mapping));
    }

    [StoreFact]
    public async Task Undoing_the_newest_import_leaves_what_was_before_and_the_file_may_come_again()
    {
        using TestDatabase database = await MigratedAsync();
        Export[] exports = [.. Drawn(3)];
        foreach (Export export in exports[..^1])
        {
            await Imports(database).ApplyAsync(BatchOf(export), default);
        }

        string before = Text(await StoredAsync(database));
        ImportOutcome last = await Imports(database).ApplyAsync(BatchOf(exports[^1]), default);
        string with = Text(await StoredAsync(database));
        bool undone = await Imports(database).UndoAsync(last.Id!.Value, "petugas", default);

        Assert.True(undone);
        Assert.NotEqual(before, with);
        Assert.Equal(before, Text(await StoredAsync(database)));
        Assert.False(await Imports(database).UndoAsync(last.Id.Value, "petugas", default));
        Assert.Equal("petugas", (await Imports(database).AllAsync(default))[0].UndoneBy);
        Assert.NotNull((await Imports(database).ApplyAsync(BatchOf(exports[^1]), default)).Id);
        Assert.Equal(with, Text(await StoredAsync(database)));
    }

    [StoreFact]
    public async Task Only_the_newest_import_can_be_undone()
    {
        using TestDatabase database = await MigratedAsync();
        ImportOutcome first = await Imports(database).ApplyAsync(Batch(Export(10, Row(1, 2, Sight(CaseState.Verified)))), default);
        ImportOutcome second = await Imports(database).ApplyAsync(Batch(Export(12, Row(1, 2, Sight(CaseState.Closed)))), default);

        Assert.False(await Imports(database).UndoAsync(first.Id!.Value, "petugas", default));
        Assert.True(await Imports(database).UndoAsync(second.Id!.Value, "petugas", default));
        Assert.False(await Imports(database).UndoAsync(first.Id.Value, "petugas", default));
        Assert.Equal(CaseState.Verified, (await new ComplaintReader(database.Factory).AllAsync(Zone, default)).All.Single().State);
    }

    [StoreFact]
    public async Task Parked_rows_taken_in_later_give_the_history_as_if_they_had_been_clear()
    {
        using TestDatabase database = await MigratedAsync();
        var parked = new ParkedComplaints(database.Factory, database.Time);
        Export first = Export(10, Row(1, 2, Sight(CaseState.Verified)));
        Export unclear = Export(12, Row(1, 2, Sight(CaseState.Closed))) with { Unclear = [Row(2, 3, Sight(CaseState.Verified)).Complaint.Key] };
        await Imports(database).ApplyAsync(Batch(first), default);
        ImportOutcome held = await Imports(database).ApplyAsync(Batch(unclear, Parked(40, 2, 3)) with { Export = unclear }, default);

        int none = await parked.ReplayAsync(Source, _ => null, Zone, default);
        int taken = await parked.ReplayAsync(Source, row => new SightedComplaint(row.Complaint, Sight(CaseState.InProgress)), Zone, default);

        Export clear = Export(12, Row(1, 2, Sight(CaseState.Closed)), Row(2, 3, Sight(CaseState.InProgress)));
        SourceHistory expected = ExportMerge.Add(ExportMerge.Add(SourceHistory.Empty, first, Zone).History, clear, Zone).History;
        Assert.Equal((0, 1), (none, taken));
        Assert.Equal(Text(expected), Text(await StoredAsync(database)));
        Assert.Empty(await parked.AllAsync(Source, default));
        Assert.False(await Imports(database).UndoAsync(held.Id!.Value, "petugas", default));
    }

    private static int LastDay(IEnumerable<Export> exports) => exports.Max(export => export.Mark.To.Day);
}

public sealed class SqliteComplaintImportTests : ComplaintImportTests
{
    protected override Task<TestDatabase> MigratedAsync() => TestDatabase.MigratedAsync();
}

[Collection(PostgresTests.Name)]
public sealed class PostgresComplaintImportTests(PostgresCluster cluster) : ComplaintImportTests
{
    protected override async Task<TestDatabase> MigratedAsync() => await TestDatabase.MigratedAsync(await cluster.NewDatabaseAsync());
}
