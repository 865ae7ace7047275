using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Data;
using Monitor.Core.Pengaduan;
using static Monitor.App.Tests.Data.ComplaintSamples;

namespace Monitor.App.Tests.Data;

/// <summary>Events, keys and aliases on every database.</summary>
public abstract class ComplaintEventTests
{
    protected abstract Task<TestDatabase> MigratedAsync();

    private static ComplaintEvents Events(TestDatabase database) => new(database.Factory, database.Time);

    private static async Task<ImmutableArray<Complaint>> AllAsync(TestDatabase database) => (await new ComplaintReader(database.Factory).AllAsync(Zone, default)).All;

    [StoreFact]
    public async Task Events_that_come_late_twice_and_in_any_order_give_one_history()
    {
        using TestDatabase database = await MigratedAsync();
        ToldEvent[] told = [Told("A-1", "1", CaseState.Dispatched, 2), Told("A-1", "2", CaseState.FirstResponse, 3), Told("A-1", "3", CaseState.Closed, 5)];

        EventOutcome last = await Events(database).AcceptAsync([told[2]], "kunci", default);
        EventOutcome rest = await Events(database).AcceptAsync([told[1], told[0], told[2], told[1]], "kunci", default);
        Complaint complaint = Assert.Single(await AllAsync(database));

        Assert.Equal([EventResult.Stored], last.Results.ToArray());
        Assert.Equal([EventResult.Stored, EventResult.Stored, EventResult.Known, EventResult.Known], rest.Results.ToArray());
        Assert.Equal((2, 2, 0, EventConflict.None), (rest.Stored, rest.Known, rest.Parked, rest.Conflict));
        Assert.Equal([CaseState.Dispatched, CaseState.FirstResponse, CaseState.Closed], complaint.Events.Select(one => one.State));
        Assert.Equal((Dinkes, ComplaintDoor.Whatsapp), (complaint.Agency, complaint.Door));
    }

    [StoreFact]
    public async Task A_delivery_that_contradicts_what_is_known_is_refused_whole()
    {
        using TestDatabase database = await MigratedAsync();
        await Events(database).AcceptAsync([Told("A-1", "1", CaseState.Dispatched, 2)], "kunci", default);

        EventOutcome otherEvent = await Events(database).AcceptAsync([Told("A-2", "1", CaseState.Dispatched, 2), Told("A-1", "1", CaseState.Closed, 2)], "kunci", default);
        EventOutcome otherStart = await Events(database).AcceptAsync([Told("A-2", "1", CaseState.Dispatched, 2), Told("A-1", "2", CaseState.Closed, 9, submitted: 2)], "kunci", default);

        Assert.Equal((0, EventConflict.OtherEvent, 1), (otherEvent.Results.Length, otherEvent.Conflict, otherEvent.At));
        Assert.Equal((0, EventConflict.OtherSubmission, 1), (otherStart.Results.Length, otherStart.Conflict, otherStart.At));
        Assert.Equal(CaseState.Dispatched, Assert.Single(await AllAsync(database)).State);
    }

    [StoreFact]
    public async Task An_event_with_an_unknown_word_waits_and_is_taken_in_once_it_is_clear()
    {
        using TestDatabase database = await MigratedAsync();
        var parked = new ParkedEvents(database.Factory, database.Time);
        ToldEvent told = Told("A-1", "2", CaseState.FirstResponse, 3);
        ToldEvent waits = told with { Event = told.Event with { Agency = null }, Unknown = new UnknownWords(null, "dinas-lama") };

        EventOutcome first = await Events(database).AcceptAsync([Told("A-1", "1", CaseState.Dispatched, 2), waits], "kunci", default);
        EventOutcome again = await Events(database).AcceptAsync([waits], "kunci", default);
        EventOutcome other = await Events(database).AcceptAsync([waits with { Unknown = new UnknownWords(null, "dinas-lain") }], "kunci", default);
        int events = Assert.Single(await AllAsync(database)).Events.Length;
        ToldEvent kept = Assert.Single(await parked.AllAsync(default));
        int early = await parked.ReplayAsync("lapor-mas-bup", _ => null, default);
        int elsewhere = await parked.ReplayAsync("lain", _ => told, default);
        int taken = await parked.ReplayAsync("lapor-mas-bup", one => one with { Event = one.Event with { Agency = Dinkes }, Unknown = null }, default);

        Assert.Equal([EventResult.Stored, EventResult.Parked], first.Results.ToArray());
        Assert.Equal([EventResult.Parked], again.Results.ToArray());
        Assert.Equal((EventConflict.OtherEvent, 0), (other.Conflict, other.At));
        Assert.Null(Same.Difference(waits, kept));
        Assert.Equal((1, 0, 0, 1), (events, early, elsewhere, taken));
        Assert.Equal([CaseState.Dispatched, CaseState.FirstResponse], Assert.Single(await AllAsync(database)).Events.Select(one => one.State));
        Assert.Equal(EventResult.Known, Assert.Single((await Events(database).AcceptAsync([told], "kunci", default)).Results));
        Assert.Empty(await parked.AllAsync(default));
    }

    [StoreFact]
    public async Task An_event_that_is_delivered_again_understood_no_longer_waits()
    {
        using TestDatabase database = await MigratedAsync();
        var parked = new ParkedEvents(database.Factory, database.Time);
        ToldEvent told = Told("A-1", "1", CaseState.FirstResponse, 3);
        await Events(database).AcceptAsync([told with { Event = told.Event with { State = CaseState.Unknown }, Unknown = new UnknownWords("dibalas", null) }], "kunci", default);
        ImmutableArray<Complaint> before = await AllAsync(database);

        EventOutcome contradicts = await Events(database).AcceptAsync([told with { Event = told.Event with { Agency = Dpu } }], "kunci", default);
        EventOutcome clear = await Events(database).AcceptAsync([told], "kunci", default);

        Assert.Equal(EventConflict.OtherEvent, contradicts.Conflict);
        Assert.Equal([EventResult.Stored], clear.Results.ToArray());
        Assert.Empty(before);
        Assert.Empty(await parked.AllAsync(default));
        Assert.Equal(CaseState.FirstResponse, Assert.Single(await AllAsync(database)).State);
    }

    [StoreFact]
    public async Task A_waiting_event_that_contradicts_what_came_meanwhile_goes_on_waiting()
    {
        using TestDatabase database = await MigratedAsync();
        var parked = new ParkedEvents(database.Factory, database.Time);
        ToldEvent told = Told("A-1", "1", CaseState.FirstResponse, 3);
        await Events(database).AcceptAsync([told with { Unknown = new UnknownWords(null, "dinas-lama") }], "kunci", default);
        await Events(database).AcceptAsync([Told("A-1", "2", CaseState.Closed, 9, submitted: 2)], "kunci", default);

        Assert.Equal(0, await parked.ReplayAsync("lapor-mas-bup", one => one with { Unknown = null }, default));
        Assert.Single(await parked.AllAsync(default));
        Assert.Equal("2", Assert.Single(Assert.Single(await AllAsync(database)).Events).Id);
    }

    [StoreFact]
    public async Task The_newest_word_about_a_state_stands()
    {
        using TestDatabase database = await MigratedAsync();
        var words = new SourceWords(database.Factory, database.Time);
        await words.AddAsync("uji", "Dibalas", CaseState.InProgress, "petugas", default);
        await words.AddAsync("uji", "dibalas", CaseState.FirstResponse, "petugas", default);

        Assert.Equal(CaseState.FirstResponse, (await words.OfAsync("uji", default))["dibalas"].State);
        Assert.Empty(await words.OfAsync("lain", default));
    }

    [StoreFact]
    public async Task One_event_delivered_by_many_at_once_is_stored_once()
    {
        using TestDatabase database = await MigratedAsync();

        EventOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Events(database).AcceptAsync([Told("A-1", "1", CaseState.Dispatched, 2)], "kunci", default)));

        Assert.Equal((1, 4), (outcomes.Sum(outcome => outcome.Stored), outcomes.Sum(outcome => outcome.Known)));
        Assert.Single(Assert.Single(await AllAsync(database)).Events);
    }

    [StoreFact]
    public async Task A_case_told_by_two_sources_is_joined_by_its_link()
    {
        using TestDatabase database = await MigratedAsync();
        await new ComplaintImports(database.Factory, database.Time).ApplyAsync(Batch(Export(10, Row(1, 2, Sight(CaseState.Closed)))), default);
        ToldEvent told = Told("A-1", "1", CaseState.Dispatched, 2);
        ToldEvent linked = told with { Complaint = told.Complaint with { SameCase = [Row(1, 2, Sight(CaseState.Closed)).Complaint.Key] } };

        await Events(database).AcceptAsync([linked, linked], "kunci", default);
        Complaint joined = Assert.Single(CaseLinks.Join(await AllAsync(database)));

        Assert.Equal(told.Complaint.Key, joined.Key);
        Assert.Equal([new ComplaintKey(Source, "7000001")], joined.SameCase.ToArray());
    }

    [StoreFact]
    public async Task A_key_is_found_until_it_expires_or_is_revoked_and_is_stored_as_a_hash()
    {
        using TestDatabase database = await MigratedAsync();
        var keys = new ApiKeys(database.Factory, database.Time);
        string first = await keys.AddSenderAsync("Aplikasi aduan", "lapor-mas-bup", database.Time.Now.AddDays(30), "petugas", default);
        string second = await keys.AddSenderAsync("Aplikasi lain", "aduan-lain", database.Time.Now.AddDays(90), "petugas", default);
        ApiKeyRow? found = await keys.FindAsync(first, ApiKeyUse.SendEvents, default);

        Assert.Equal(("Aplikasi aduan", "lapor-mas-bup"), (found!.Name, found.Source));
        Assert.Null(await keys.FindAsync(first[..^1] + (first[^1] == 'A' ? 'B' : 'A'), ApiKeyUse.SendEvents, default));
        Assert.Null(await keys.FindAsync("", ApiKeyUse.SendEvents, default));
        Assert.Null(await keys.FindAsync(found.Hash, ApiKeyUse.SendEvents, default));
        Assert.All(await keys.AllAsync(default), row => Assert.DoesNotContain(first[6..], string.Join(' ', row.Name, row.Hash, row.Source), StringComparison.Ordinal));
        database.Time.Now = database.Time.Now.AddDays(30);
        Assert.Null(await keys.FindAsync(first, ApiKeyUse.SendEvents, default));
        Assert.NotNull(await keys.FindAsync(second, ApiKeyUse.SendEvents, default));
        Assert.True(await keys.RevokeAsync(2, "petugas", default));
        Assert.False(await keys.RevokeAsync(2, "petugas", default));
        Assert.Null(await keys.FindAsync(second, ApiKeyUse.SendEvents, default));
    }

    [StoreFact]
    public async Task The_newest_word_about_an_agency_stands()
    {
        using TestDatabase database = await MigratedAsync();
        var aliases = new AgencyAliases(database.Factory, database.Time);
        await aliases.AddAsync(new AgencyAlias(Source, null, "Dinkes Kab. Uji", Dpu), "petugas", default);
        await aliases.AddAsync(new AgencyAlias(Source, "1001", null, Dinkes), "petugas", default);
        await aliases.AddAsync(new AgencyAlias(Source, null, "dinkes kab uji", Dinkes), "petugas", default);

        var book = new AgencyBook([], await aliases.AllAsync(default));

        Assert.Equal(Dinkes, book.Find(Source, null, "DINKES KAB. UJI"));
        Assert.Equal(Dinkes, book.Find(Source, "1001", null));
        Assert.Null(book.Find("lain", "1001", "Dinkes Kab. Uji"));
    }

    [StoreFact]
    public async Task Events_are_never_changed()
    {
        using TestDatabase database = await MigratedAsync();
        await Events(database).AcceptAsync([Told("A-1", "1", CaseState.Dispatched, 2)], "kunci", default);
        await using MonitorDb db = await database.Factory.CreateDbContextAsync();
        ComplaintEventRow row = await db.ComplaintEvents.SingleAsync();

        row.State = CaseState.Closed;
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }
}

public sealed class SqliteComplaintEventTests : ComplaintEventTests
{
    protected override Task<TestDatabase> MigratedAsync() => TestDatabase.MigratedAsync();
}

[Collection(PostgresTests.Name)]
public sealed class PostgresComplaintEventTests(PostgresCluster cluster) : ComplaintEventTests
{
    protected override async Task<TestDatabase> MigratedAsync() => await TestDatabase.MigratedAsync(await cluster.NewDatabaseAsync());
}
