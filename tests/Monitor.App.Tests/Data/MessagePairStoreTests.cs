using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Messages;
using static Monitor.App.Tests.Data.ComplaintSamples;

namespace Monitor.App.Tests.Data;

/// <summary>Waits in channels on every database, and the keys outside of it.</summary>
public abstract class MessagePairStoreTests
{
    private const string Citizen = "6281234500011";

    protected abstract Task<TestDatabase> MigratedAsync();

    private static ToldMessage Told(TestDatabase database, MessageKind kind, int minutes, string counterpart = Citizen, ComplaintDoor door = ComplaintDoor.Whatsapp) =>
        new(Dinkes, door, Ring(database).Seal(Dinkes, door, counterpart), new Message(kind, database.Time.Now.AddMinutes(minutes)));

    private static MessageKeyring Ring(TestDatabase database) => new(database.Folder, database.Time);

    private static MessagePairs Pairs(TestDatabase database) => new(database.Factory, database.Time);

    private static ParkedMessages Parked(TestDatabase database) => new(database.Factory, Pairs(database), Ring(database), database.Time);

    private static async Task<List<MessagePairRow>> RowsAsync(TestDatabase database)
    {
        await using MonitorDb db = await database.Factory.CreateDbContextAsync();
        return await db.MessagePairs.AsNoTracking().OrderBy(row => row.InboundAt).ThenBy(row => row.Id).ToListAsync();
    }

    [StoreFact]
    public async Task Messages_of_several_deliveries_become_one_wait_and_again_change_nothing()
    {
        using TestDatabase database = await MigratedAsync();
        ToldMessage[] talk = [Told(database, MessageKind.Inbound, -90), Told(database, MessageKind.AutoReply, -90), Told(database, MessageKind.Inbound, -60), Told(database, MessageKind.Reply, -30)];

        await Pairs(database).AddAsync(talk[..3], default);
        await Pairs(database).AddAsync([talk[3], Told(database, MessageKind.Inbound, -60, "lain"), Told(database, MessageKind.Inbound, -60, door: ComplaintDoor.Facebook)], default);
        await Pairs(database).AddAsync(talk, default);

        List<MessagePairRow> rows = await RowsAsync(database);
        Assert.Equal(3, rows.Count);
        Assert.Equal((database.Time.Now.AddMinutes(-90), database.Time.Now.AddMinutes(-30), database.Time.Now.AddMinutes(-90)), (rows[0].InboundAt, rows[0].FirstReplyAt!.Value, rows[0].AutoReplyAt!.Value));
        Assert.Equal(3, rows.Select(row => row.Counterpart).Distinct().Count());
        ImmutableArray<ChannelAnswers> answers = await Pairs(database).AnswersAsync(default);
        Assert.Equal([(ComplaintDoor.Whatsapp, 2, 1), (ComplaintDoor.Facebook, 1, 0)], answers.OrderByDescending(one => one.Count).Select(one => (one.Door, one.Count, one.Answered)));
    }

    [StoreFact]
    public async Task An_answer_finds_its_question_across_a_change_of_keys_and_after_thirty_days_both_are_gone()
    {
        using TestDatabase database = await MigratedAsync();
        var purge = new PurgeMessages(Pairs(database), Parked(database), Ring(database), NullLogger<PurgeMessages>.Instance);
        await Pairs(database).AddAsync([Told(database, MessageKind.Inbound, 0)], default);
        string[] first = Directory.GetFiles(database.Folder.Keys, "message-*");
        database.Time.Now += TimeSpan.FromDays(29);
        await purge.RunAsync("", default);
        await Pairs(database).AddAsync([Told(database, MessageKind.Reply, 0)], default);
        MessagePairRow answered = Assert.Single(await RowsAsync(database));
        database.Time.Now += TimeSpan.FromDays(1);
        await purge.RunAsync("", default);
        int left = (await RowsAsync(database)).Count;
        database.Time.Now += TimeSpan.FromDays(60);
        await purge.RunAsync("", default);

        Assert.NotNull(answered.FirstReplyAt);
        Assert.Equal(0, left);
        Assert.DoesNotContain(Directory.GetFiles(database.Folder.Keys, "message-*"), first.Contains);
    }

    [StoreFact]
    public async Task What_was_parked_is_paired_across_a_change_of_keys_once_its_agency_is_known()
    {
        using TestDatabase database = await MigratedAsync();
        ParkedMessages parked = Parked(database);
        await parked.AddAsync([Waiting(database, MessageKind.Inbound, "dinkes-lama"), Waiting(database, MessageKind.Inbound, "lain")], default);
        database.Time.Now += TimeSpan.FromDays(29);
        await parked.AddAsync([Waiting(database, MessageKind.Reply, "dinkes-lama")], default);

        int taken = await parked.ReplayAsync("uji", word => word == "dinkes-lama" ? Dinkes : null, default);
        int again = await parked.ReplayAsync("uji", word => word == "dinkes-lama" ? Dinkes : null, default);
        int other = await parked.ReplayAsync("sumber-lain", _ => Dinkes, default);

        Assert.Equal((2, 0, 0), (taken, again, other));
        MessagePairRow pair = Assert.Single(await RowsAsync(database));
        Assert.Equal((Dinkes.Value, database.Time.Now), (pair.Agency, pair.FirstReplyAt!.Value));
        Assert.Equal(("uji", "lain", 1), Assert.Single(await parked.WaitingAsync(default)));
        await Pairs(database).AddAsync([Told(database, MessageKind.Inbound, 10)], default);
        Assert.Equal(2, (await RowsAsync(database)).Count);
    }

    [StoreFact]
    public async Task What_nobody_recognised_is_gone_after_thirty_days_and_is_never_paired_then()
    {
        using TestDatabase database = await MigratedAsync();
        ParkedMessages parked = Parked(database);
        var purge = new PurgeMessages(Pairs(database), parked, Ring(database), NullLogger<PurgeMessages>.Instance);
        await parked.AddAsync([Waiting(database, MessageKind.Inbound, "lain"), Waiting(database, MessageKind.Inbound, "lain", -60 * 24 * 30)], default);
        Assert.Equal(("uji", "lain", 1), Assert.Single(await parked.WaitingAsync(default)));
        database.Time.Now += TimeSpan.FromDays(30);
        Assert.Empty(await parked.WaitingAsync(default));
        await purge.RunAsync("", default);

        Assert.Equal(0, await parked.ReplayAsync("uji", _ => Dinkes, default));
        Assert.Empty(await RowsAsync(database));
    }

    private static ParkedMessage Waiting(TestDatabase database, MessageKind kind, string agency, int minutes = 0) =>
        new("uji", agency, ComplaintDoor.Whatsapp, Ring(database).SealOpen(ComplaintDoor.Whatsapp, Citizen), new Message(kind, database.Time.Now.AddMinutes(minutes)));

    [StoreFact]
    public async Task What_is_older_than_a_pair_lives_is_not_stored()
    {
        using TestDatabase database = await MigratedAsync();
        await Pairs(database).AddAsync([Told(database, MessageKind.Inbound, -60 * 24 * 30)], default);
        Assert.Empty(await RowsAsync(database));
    }

    [StoreFact]
    public async Task The_key_lies_outside_the_database_and_belongs_to_its_owner()
    {
        using TestDatabase database = await MigratedAsync();
        await Pairs(database).AddAsync([Told(database, MessageKind.Inbound, 0)], default);
        string key = Assert.Single(Directory.GetFiles(database.Folder.Keys, "message-*"));
        string stored = Assert.Single(await RowsAsync(database)).Counterpart;

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        }

        Assert.Equal(stored, Ring(database).Seal(Dinkes, ComplaintDoor.Whatsapp, Citizen)[0]);
        Assert.NotEqual(stored, Ring(database).Seal(Dpu, ComplaintDoor.Whatsapp, Citizen)[0]);
        Assert.NotEqual(stored, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Citizen))));
        File.Delete(key);
        Assert.NotEqual(stored, Ring(database).Seal(Dinkes, ComplaintDoor.Whatsapp, Citizen)[0]);
    }
}

public sealed class SqliteMessagePairStoreTests : MessagePairStoreTests
{
    protected override Task<TestDatabase> MigratedAsync() => TestDatabase.MigratedAsync();
}

[Collection(PostgresTests.Name)]
public sealed class PostgresMessagePairStoreTests(PostgresCluster cluster) : MessagePairStoreTests
{
    protected override async Task<TestDatabase> MigratedAsync() => await TestDatabase.MigratedAsync(await cluster.NewDatabaseAsync());
}
