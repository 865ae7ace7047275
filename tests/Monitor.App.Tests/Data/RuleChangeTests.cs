using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Data;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Data;

/// <summary>Decisions about limits and calendars on every database.</summary>
public abstract class RuleChangeTests
{
    private static readonly RuleChange[] Every =
    [
        new RuleAdded(new SlaRule("baru", "Aturan baru", SlaStep.FirstResponse, 3, SlaUnit.WorkingDays, ClockStart.Dispatched, "Perbup 1/2027")
        {
            Classification = Classification.Aspirasi, Supervisory = false, Source = "sp4n", AgencyKind = EntityKind.Bumd, ValidFrom = new DateOnly(2027, 1, 1), ValidTo = new DateOnly(2027, 12, 31), Priority = 2,
            PausesForReporter = true, WarnBefore = 1,
        }),
        new BasisConfirmed("baru", "Pasal 7"),
        new LocalDayAdded("umum", new CalendarDay(new DateOnly(2026, 12, 1), DayKind.Lokal, "Hari jadi", "SE Bupati")),
        new LocalDayWithdrawn("umum", new DateOnly(2026, 12, 1), "SE Bupati 2"),
        new YearDecided(
            new DecidedYear(2027, "SKB 1/2026", [new CalendarDay(new DateOnly(2027, 1, 1), DayKind.LiburNasional, "Tahun Baru Masehi", "SKB 1/2026"), new CalendarDay(new DateOnly(2027, 2, 5), DayKind.CutiBersama, "Imlek", "SKB 1/2026")]),
            "Sekretaris Daerah"),
        new YearWithdrawn(2027, "SKB 2/2026"),
        new PatternDecided(new EntityCode("99.01/dinkes"), new DatedPattern(new DateOnly(2026, 12, 1), WorkPattern.SixDays with { Hours = new WorkHours(new TimeOnly(7, 0), new TimeOnly(14, 30)) }, "Perbup 2/2026")),
        new PatternWithdrawn(new EntityCode("99.01/dinkes"), new DateOnly(2026, 12, 1), "Perbup 3/2026"),
    ];

    protected abstract Task<TestDatabase> MigratedAsync();

    [StoreFact]
    public async Task Decisions_come_back_in_their_order_with_who_took_them()
    {
        using TestDatabase database = await MigratedAsync();
        var changes = new RuleChanges(database.Factory, database.Time);
        foreach (RuleChange change in Every)
        {
            Assert.Null(await changes.AddAsync(change, "petugas", _ => null, default));
        }

        ImmutableArray<StoredRuleChange> stored = await changes.AllAsync(default);

        Assert.Equal(Every.Select(Text), stored.Select(one => Text(one.Change)));
        Assert.All(stored, one => Assert.Equal(("petugas", database.Time.Now), (one.Actor, one.At)));
        Assert.Equal(Every.Length, await changes.CountAsync(default));
    }

    // Records with arrays and sets compare those by reference.
    private static string Text(RuleChange change) => $"{change.GetType().Name} {JsonSerializer.Serialize(change, change.GetType(), RecordJson.Options)}";

    [StoreFact]
    public async Task A_decision_that_does_not_fit_those_before_it_is_not_stored()
    {
        using TestDatabase database = await MigratedAsync();
        var changes = new RuleChanges(database.Factory, database.Time);

        // Of several at once each sees those before it.
        string?[] answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => changes.AddAsync(Every[2], "petugas", before => before.Any() ? "sudah ada" : null, default)));

        Assert.Equal([null, "sudah ada", "sudah ada", "sudah ada"], answers.Order(StringComparer.Ordinal));
        Assert.Single(await changes.AllAsync(default));
    }

    [StoreFact]
    public async Task A_decision_is_never_changed()
    {
        using TestDatabase database = await MigratedAsync();
        await new RuleChanges(database.Factory, database.Time).AddAsync(Every[1], "petugas", _ => null, default);
        await using MonitorDb db = await database.Factory.CreateDbContextAsync();
        (await db.ComplaintRuleChanges.SingleAsync()).Actor = "lain";
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }
}

public sealed class SqliteRuleChangeTests : RuleChangeTests
{
    protected override Task<TestDatabase> MigratedAsync() => TestDatabase.MigratedAsync();
}

[Collection(PostgresTests.Name)]
public sealed class PostgresRuleChangeTests(PostgresCluster cluster) : RuleChangeTests
{
    protected override async Task<TestDatabase> MigratedAsync() => await TestDatabase.MigratedAsync(await cluster.NewDatabaseAsync());
}
