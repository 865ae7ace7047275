using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Data;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Data;

/// <summary>Decisions about the register stand above its files, survive every import and are never changed.</summary>
public abstract class RegistryLifeStoreTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);
    private static readonly EntityCode First = new("99.01.05.2001");
    private static readonly EntityCode Second = new("99.01.05.2002");
    private static readonly EntityCode Third = new("99.01.05.2003");
    private static readonly Decision By = new("dewi", "Diskominfo", new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));

    private static readonly AddressMarked New = new(First, new Uri("https://umbulsari-baru.contoh.test/"), AddressState.Approved, null, Day, SampleRecords.Hard, By);

    protected abstract Task<TestDatabase> MigratedAsync();

    [StoreFact]
    public async Task Every_kind_of_decision_comes_back_as_it_was_taken_and_survives_an_import()
    {
        using TestDatabase database = await MigratedAsync();
        RegistryStore registry = await ImportedAsync(database);
        var code = new EntityCode("99.01.05.2009");
        RegistryChange[] taken =
        [
            New, new AddressMarked(First, new Uri("https://umbulsari1.wiratama.contoh.test/"), AddressState.Redirected, New.Url, Day, "pindah", By),
            New with { Url = new Uri("https://umbulsari-dua.contoh.test/") }, new MainAddressChosen(First, new Uri("https://umbulsari-dua.contoh.test/"), Day, "yang dipakai warga", By),
            new MainAddressChosen(First, New.Url, Day, "keliru", By),
            new EntityAdded(code, EntityKind.Desa, "Umbulrejo", WilayahCode.Parse("99.01.05"), First, Day, "Perda 3/2026", By),
            new EntityRenamed(Second, "Umbul Makmur", Day, "Perda 4/2026", By), new EntitySuspended(Second, SuspensionKind.Vacancy, Day.AddDays(30), Day, "kosong", By),
            new SuspensionLifted(Second, Day.AddDays(20), "terisi", By), new GroupAssigned(First, "Irban", "Irban II", Day, "", By),
            new EntityRetired(Third, First, Day, "digabung", By), new EntityReturned(Third, Day.AddDays(40), "dibatalkan", By),
        ];
        Assert.Empty(await registry.AddAsync(taken, default));
        LivingRegister before = (await registry.LifeAsync(Day, default))!;

        Assert.True(await registry.ReplaceAsync(SampleRecords.Roster(villages: 5), default));

        LivingRegister after = (await registry.LifeAsync(Day, default))!;
        Assert.Empty(after.Refused);
        Assert.All(new[] { First, Second, Third, code }, known => Assert.Null(Same.Difference(Find(before, known), Find(after, known))));
        Assert.Equal(7, after.Roster.Entities.Length + after.Roster.Retired.Length);
        Assert.Null(Same.Difference(taken.Where(change => change.Entity == Second).ToArray(), (await registry.HistoryAsync(Second, default)).ToArray()));
        Assert.Equal([First, First, First, First, First, code, First, Third], (await registry.HistoryAsync(First, default)).Select(change => change.Entity));
        Assert.Equal(New.Url, (await registry.LoadAsync(Day, default))?.Entities.Single(entity => entity.Code == First).MainAddress?.Url);
    }

    [StoreFact]
    public async Task One_decision_that_does_not_fit_stores_none()
    {
        using TestDatabase database = await MigratedAsync();
        RegistryStore registry = await ImportedAsync(database);

        ImmutableArray<RefusedChange> refused = await registry.AddAsync([New, New with { Entity = Second }], default);

        Assert.Equal(Second, Assert.Single(refused).Change.Entity);
        Assert.Null(Same.Difference(SampleRecords.Roster(), await registry.LoadAsync(Day, default)));
    }

    [StoreFact]
    public async Task Two_persons_who_give_one_site_to_two_villages_at_once_do_not_both_succeed()
    {
        using TestDatabase database = await MigratedAsync();
        RegistryStore registry = await ImportedAsync(database);

        ImmutableArray<RefusedChange>[] answers = await Task.WhenAll(registry.AddAsync([New], default), registry.AddAsync([New with { Entity = Second }], default));

        Assert.Single(answers, refused => refused.IsEmpty);
    }

    [StoreFact]
    public async Task Who_is_no_longer_in_the_files_is_retired_and_returns_with_them()
    {
        using TestDatabase database = await MigratedAsync();
        RegistryStore registry = await ImportedAsync(database);

        Assert.True(await registry.ReplaceAsync(SampleRecords.Roster(villages: 2), default));
        LivingRegister without = (await registry.LifeAsync(Day, default))!;
        Assert.False(await registry.ReplaceAsync(SampleRecords.Roster(villages: 2), default));
        Assert.True(await registry.ReplaceAsync(SampleRecords.Roster(), default));

        Assert.Equal(Third, Assert.Single(without.Roster.Retired).Code);
        Assert.Contains("berkas registri", without.Roster.Retired[0].Retired?.Reason, StringComparison.Ordinal);
        Assert.Null(Same.Difference(SampleRecords.Roster(), await registry.LoadAsync(Day, default)));
        Assert.Equal(2, (await registry.HistoryAsync(Third, default)).Length);
    }

    [StoreFact]
    public async Task Who_was_retired_by_a_person_stays_so_whatever_the_files_say()
    {
        using TestDatabase database = await MigratedAsync();
        RegistryStore registry = await ImportedAsync(database);
        await registry.AddAsync([new EntityRetired(Third, null, Day, "digabung", By)], default);

        await registry.ReplaceAsync(SampleRecords.Roster(villages: 2), default);
        await registry.ReplaceAsync(SampleRecords.Roster(), default);

        Assert.Equal("digabung", Assert.Single((await registry.LifeAsync(Day, default))!.Roster.Retired).Retired?.Reason);
    }

    [StoreFact]
    public async Task Groups_of_the_files_come_back()
    {
        using TestDatabase database = await MigratedAsync();
        var registry = new RegistryStore(database.Factory, database.Time);
        Roster roster = SampleRecords.Roster();
        roster = roster with { Entities = [roster.Entities[0] with { Groups = [new EntityGroup("Binaan", "Timur"), new EntityGroup("Irban", "Irban II")] }, .. roster.Entities.Skip(1)] };
        await registry.ReplaceAsync(roster, default);

        Assert.Null(Same.Difference(roster, await registry.LoadAsync(Day, default)));
    }

    [StoreFact]
    public async Task A_decision_is_never_changed()
    {
        using TestDatabase database = await MigratedAsync();
        await (await ImportedAsync(database)).AddAsync([New], default);
        await using MonitorDb db = await database.Factory.CreateDbContextAsync();
        (await db.RegistryChanges.SingleAsync()).Content = "{}";

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [StoreFact]
    public async Task A_kind_of_a_later_version_is_named_and_not_passed_over()
    {
        using TestDatabase database = await MigratedAsync();
        RegistryStore registry = await ImportedAsync(database);
        await using (MonitorDb db = await database.Factory.CreateDbContextAsync())
        {
            db.RegistryChanges.Add(new RegistryChangeRow { EntityCode = First.Value, Kind = "EntityMoved", Day = Day, Actor = "dewi", At = By.At, Content = "{}" });
            await db.SaveChangesAsync();
        }

        Assert.Contains("EntityMoved", (await Assert.ThrowsAsync<InvalidDataException>(() => registry.LoadAsync(Day, default))).Message, StringComparison.Ordinal);
    }

    private static async Task<RegistryStore> ImportedAsync(TestDatabase database)
    {
        var registry = new RegistryStore(database.Factory, database.Time);
        await registry.ReplaceAsync(SampleRecords.Roster(), default);
        return registry;
    }

    private static Entity Find(LivingRegister register, EntityCode code) => register.Roster.Entities.Concat(register.Roster.Retired).Single(entity => entity.Code == code);
}

public sealed class SqliteRegistryLifeStoreTests : RegistryLifeStoreTests
{
    protected override Task<TestDatabase> MigratedAsync() => TestDatabase.MigratedAsync();
}

[Collection(PostgresTests.Name)]
public sealed class PostgresRegistryLifeStoreTests(PostgresCluster cluster) : RegistryLifeStoreTests
{
    protected override async Task<TestDatabase> MigratedAsync() => await TestDatabase.MigratedAsync(await cluster.NewDatabaseAsync());
}
