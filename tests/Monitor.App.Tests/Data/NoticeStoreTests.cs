using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Data;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Pengaduan.Notices;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Data;

/// <summary>The outbox and its log on both databases.</summary>
public abstract class NoticeStoreTests
{
    private static readonly EntityCode Office = new("99.01/dinas-contoh");
    private static readonly ImmutableHashSet<NoticeChannel> Both = [NoticeChannel.Email, NoticeChannel.Whatsapp];

    protected abstract Task<TestDatabase> MigratedAsync();

    [StoreFact]
    public async Task A_notice_goes_once_to_everybody_of_its_office_who_agreed()
    {
        using TestDatabase database = await MigratedAsync();
        (NoticeStore store, NoticeOutbox outbox, RecipientStore people) = Stores(database);
        await people.AddAsync(Recipient("a@contoh.test"), default);
        await people.AddAsync(Recipient("+6281234500011", NoticeChannel.Whatsapp), default);
        await people.AddAsync(Recipient("b@contoh.test", office: "99.01/lain"), default);
        await people.AddAsync(Recipient("c@contoh.test", purpose: RecipientPurpose.Escalation), default);
        Assert.False(await people.AddAsync(Recipient("a@contoh.test"), default));

        Assert.True(await store.AddAsync(Notice("k1", "k2"), Start(database), default));
        Assert.False(await store.AddAsync(Notice("k3", "k2"), Start(database), default));
        Assert.Equal(["k1", "k2"], (await store.ToldAsync(default)).Select(key => key.TrimEnd('x')).Order(StringComparer.Ordinal));

        OutboxItem?[] taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => outbox.NextAsync(Both, default)));
        Assert.Equal(["+6281234500011", "a@contoh.test"], taken.OfType<OutboxItem>().Select(item => item.Address).Order(StringComparer.Ordinal));
        Assert.All(taken.OfType<OutboxItem>(), item => Assert.Equal("1", Assert.Single(item.Notice.Items).Reference));
    }

    [StoreFact]
    public async Task Of_a_channel_that_is_off_a_person_sends_and_of_the_others_nothing_before_its_hour()
    {
        using TestDatabase database = await MigratedAsync();
        (NoticeStore store, NoticeOutbox outbox, RecipientStore people) = Stores(database);
        await people.AddAsync(Recipient("a@contoh.test"), default);
        await people.AddAsync(Recipient("+6281234500011", NoticeChannel.Whatsapp), default);
        await store.AddAsync(Notice("k1"), new DeliveryStart([NoticeChannel.Email], _ => database.Time.Now.AddHours(5)), default);

        Assert.Null(await outbox.NextAsync(Both, default));
        database.Time.Now += TimeSpan.FromHours(5);
        Assert.Null(await outbox.NextAsync([NoticeChannel.Whatsapp], default));
        Assert.Equal("a@contoh.test", (await outbox.NextAsync(Both, default))?.Address);
        Assert.Null(await outbox.NextAsync(Both, default));
        Assert.Equal([DeliveryState.Waiting, DeliveryState.Manual], (await OneAsync(database)).Deliveries.Select(one => one.Row.State));
    }

    [StoreFact]
    public async Task What_was_given_up_is_tried_again_when_a_person_asks_and_only_then()
    {
        using TestDatabase database = await MigratedAsync();
        (NoticeStore store, NoticeOutbox outbox, RecipientStore people) = Stores(database);
        await people.AddAsync(Recipient("a@contoh.test"), default);
        await store.AddAsync(Notice("k1"), Start(database), default);
        OutboxItem first = (await outbox.NextAsync(Both, default))!;
        bool early = await outbox.RetryAsync(first.Id, "dewi", default);
        await outbox.SettleAsync(first, new SendOutcome(SendResult.Refused, "550"), database.Time.Now, default);
        OutboxItem? none = await outbox.NextAsync(Both, default);
        bool again = await outbox.RetryAsync(first.Id, "dewi", default);
        bool twice = await outbox.RetryAsync(first.Id, "dewi", default);
        StoredNotice waiting = await OneAsync(database);
        OutboxItem second = (await outbox.NextAsync(Both, default))!;
        Assert.Equal((false, true, false, true), (early, again, twice, none is null));
        Assert.Equal((1, first.Token), (second.Attempt, second.Token));
        StoredDelivery delivery = Assert.Single(waiting.Deliveries);
        Assert.Equal((DeliveryState.Waiting, DeliveryStep.Retried, "dewi"), (delivery.Row.State, delivery.Last!.Step, delivery.Last.Actor));
        Assert.Equal(DeliveryState.Sent, await outbox.SettleAsync(second, new SendOutcome(SendResult.Sent, ""), database.Time.Now, default));
    }

    [StoreFact]
    public async Task What_is_given_back_waits_for_its_hour_and_was_not_tried()
    {
        using TestDatabase database = await MigratedAsync();
        (NoticeStore store, NoticeOutbox outbox, RecipientStore people) = Stores(database);
        await people.AddAsync(Recipient("a@contoh.test"), default);
        await store.AddAsync(Notice("k1"), Start(database), default);
        OutboxItem first = (await outbox.NextAsync(Both, default))!;
        await outbox.PutBackAsync(first, database.Time.Now.AddHours(1), default);
        Assert.Null(await outbox.NextAsync(Both, default));
        database.Time.Now += TimeSpan.FromHours(1);
        OutboxItem again = (await outbox.NextAsync(Both, default))!;
        await outbox.PutBackAsync(first, database.Time.Now.AddHours(9), default);
        Assert.Equal((1, first.Token), (again.Attempt, again.Token));
        Assert.Equal(DeliveryState.Sent, await outbox.SettleAsync(again, new SendOutcome(SendResult.Sent, ""), database.Time.Now, default));
        Assert.Equal(0, Assert.Single((await OneAsync(database)).Deliveries).Row.Unclear);
    }

    [StoreFact]
    public async Task Nothing_is_tried_again_for_a_recipient_who_withdrew()
    {
        using TestDatabase database = await MigratedAsync();
        (NoticeStore store, NoticeOutbox outbox, RecipientStore people) = Stores(database);
        await people.AddAsync(Recipient("a@contoh.test"), default);
        await store.AddAsync(Notice("k1"), Start(database), default);
        OutboxItem item = (await outbox.NextAsync(Both, default))!;
        await outbox.SettleAsync(item, new SendOutcome(SendResult.Refused, "550"), database.Time.Now, default);
        await people.WithdrawAsync(1, "dewi", default);

        Assert.False(await outbox.RetryAsync(item.Id, "dewi", default));
        Assert.Null(await outbox.NextAsync(Both, default));
    }

    [StoreFact]
    public async Task A_worker_killed_between_sending_and_writing_down_is_followed_once_under_the_same_token_and_then_by_a_person()
    {
        using TestDatabase database = await MigratedAsync();
        (NoticeStore store, NoticeOutbox outbox, RecipientStore people) = Stores(database);
        await people.AddAsync(Recipient("a@contoh.test"), default);
        await store.AddAsync(Notice("k1"), Start(database), default);

        OutboxItem? first = await outbox.NextAsync(Both, default);
        database.Time.Now += TimeSpan.FromMinutes(9);
        Assert.Null(await outbox.NextAsync(Both, default));
        database.Time.Now += TimeSpan.FromMinutes(2);
        OutboxItem? second = await outbox.NextAsync(Both, default);
        Assert.Equal(first?.Token, second?.Token);
        Assert.Null(await outbox.SettleAsync(first!, new SendOutcome(SendResult.Sent, "250"), database.Time.Now, default));
        database.Time.Now += TimeSpan.FromMinutes(11);

        Assert.Null(await outbox.NextAsync(Both, default));
        StoredDelivery delivery = Assert.Single((await OneAsync(database)).Deliveries);
        Assert.Equal((DeliveryState.Failed, DeliveryStep.Unclear), (delivery.Row.State, delivery.Last?.Step));
        Assert.True((await OneAsync(database)).NeedsSomebody);
    }

    [StoreFact]
    public async Task Refused_for_now_is_tried_again_and_at_last_stands_as_not_sent()
    {
        using TestDatabase database = await MigratedAsync();
        (NoticeStore store, NoticeOutbox outbox, RecipientStore people) = Stores(database);
        await people.AddAsync(Recipient("a@contoh.test"), default);
        await store.AddAsync(Notice("k1"), Start(database), default);
        for (int attempt = 1; attempt <= NoticeOutbox.MostAttempts; attempt++)
        {
            OutboxItem? item = await outbox.NextAsync(Both, default);
            Assert.Equal(attempt, item?.Attempt);
            DeliveryState? state = await outbox.SettleAsync(item!, new SendOutcome(SendResult.Later, "451"), database.Time.Now.AddMinutes(1), default);
            Assert.Equal(attempt == NoticeOutbox.MostAttempts ? DeliveryState.Failed : DeliveryState.Waiting, state);
            Assert.Null(await outbox.NextAsync(Both, default));
            database.Time.Now += TimeSpan.FromMinutes(1);
        }

        Assert.Null(await outbox.NextAsync(Both, default));
        Assert.Equal("451", Assert.Single((await OneAsync(database)).Deliveries).Last?.Detail);
    }

    [StoreFact]
    public async Task What_is_refused_for_good_or_twice_unclear_is_not_tried_again()
    {
        using TestDatabase database = await MigratedAsync();
        (NoticeStore store, NoticeOutbox outbox, RecipientStore people) = Stores(database);
        await people.AddAsync(Recipient("a@contoh.test"), default);
        await store.AddAsync(Notice("k1"), Start(database), default);
        OutboxItem? refused = await outbox.NextAsync(Both, default);
        Assert.Equal(DeliveryState.Failed, await outbox.SettleAsync(refused!, new SendOutcome(SendResult.Refused, "550"), database.Time.Now, default));

        await store.AddAsync(Notice("k2"), Start(database), default);
        Assert.Equal(DeliveryState.Waiting, await outbox.SettleAsync((await outbox.NextAsync(Both, default))!, new SendOutcome(SendResult.Unclear, "x"), database.Time.Now, default));
        Assert.Equal(DeliveryState.Failed, await outbox.SettleAsync((await outbox.NextAsync(Both, default))!, new SendOutcome(SendResult.Unclear, "x"), database.Time.Now, default));
        Assert.Null(await outbox.NextAsync(Both, default));
    }

    [StoreFact]
    public async Task Sent_by_hand_is_written_down_once_with_the_function_and_never_over_a_sending()
    {
        using TestDatabase database = await MigratedAsync();
        (NoticeStore store, NoticeOutbox outbox, RecipientStore people) = Stores(database);
        await store.AddAsync(Notice("k1"), Start(database), default);
        StoredNotice alone = await OneAsync(database);
        Assert.True(alone.NeedsSomebody);
        Assert.True(await outbox.SentByHandAsync(alone.Id, null, "dewi", "Kepala Bidang Informatika", default));
        Assert.False(await outbox.SentByHandAsync(alone.Id, null, "dewi", "Kepala Bidang Informatika", default));
        Assert.False(await outbox.SentByHandAsync(999, null, "dewi", "Kepala Bidang Informatika", default));
        alone = await OneAsync(database);
        Assert.False(alone.NeedsSomebody);
        Assert.Equal(("dewi", "Kepala Bidang Informatika"), (alone.ByHand?.Actor, alone.ByHand?.Position));

        await people.AddAsync(Recipient("a@contoh.test"), default);
        await store.AddAsync(Notice("k2"), Start(database), default);
        StoredNotice sending = await OneAsync(database);
        OutboxItem? item = await outbox.NextAsync(Both, default);
        Assert.False(await outbox.SentByHandAsync(sending.Id, item!.Id, "dewi", "Kepala Bidang", default));
        await outbox.SettleAsync(item, new SendOutcome(SendResult.Refused, "550"), database.Time.Now, default);
        Assert.False(await outbox.SentByHandAsync(alone.Id, item.Id, "dewi", "Kepala Bidang", default));
        Assert.True(await outbox.SentByHandAsync(sending.Id, item.Id, "dewi", "Kepala Bidang", default));
        Assert.False(await outbox.SentByHandAsync(sending.Id, item.Id, "dewi", "Kepala Bidang", default));
    }

    [StoreFact]
    public async Task Who_withdraws_gets_nothing_more_and_may_agree_again()
    {
        using TestDatabase database = await MigratedAsync();
        (NoticeStore store, NoticeOutbox outbox, RecipientStore people) = Stores(database);
        await people.AddAsync(Recipient("a@contoh.test"), default);
        await store.AddAsync(Notice("k1"), Start(database), default);
        long id = Assert.Single(await people.AllAsync(default)).Id;

        Assert.Equal("dewi", (await people.WithdrawAsync(id, "dewi", default))?.WithdrawnBy);
        Assert.Null(await people.WithdrawAsync(id, "dewi", default));
        Assert.Null(await outbox.NextAsync(Both, default));
        await store.AddAsync(Notice("k2"), Start(database), default);
        Assert.Null(await outbox.NextAsync(Both, default));
        Assert.True(await people.AddAsync(Recipient("a@contoh.test"), default));
        await store.AddAsync(Notice("k3"), Start(database), default);
        Assert.NotNull(await outbox.NextAsync(Both, default));
    }

    [StoreFact]
    public async Task An_escalation_waits_for_a_person_and_for_a_mandate_in_force()
    {
        using TestDatabase database = await MigratedAsync();
        (NoticeStore store, NoticeOutbox outbox, RecipientStore people) = Stores(database);
        var day = new DateOnly(2026, 11, 25);
        await people.AddAsync(Recipient("a@contoh.test"), default);
        await people.AddAsync(Recipient("atas@contoh.test", office: "99.01/setda", purpose: RecipientPurpose.Escalation), default);
        await store.AddAsync(Notice("k1") with { Kind = NoticeKind.Escalation }, Start(database), default);
        StoredNotice waiting = await OneAsync(database);
        Assert.True(waiting.Waits);
        Assert.Null(await outbox.NextAsync(Both, default));

        Task<string?> SendAsync(long? mandate, DateOnly on) => store.DecideAsync(waiting.Id, EscalationRuling.Sent, mandate, "dewi", "Sudah diingatkan.", on, Start(database), default);
        Assert.Contains("Belum ada mandat", await SendAsync(null, day), StringComparison.Ordinal);
        await people.AddAsync(new MandateRow { Number = "SE 1/2026", Issuer = "Sekretaris Daerah", ValidFrom = day, ValidUntil = day.AddDays(1), AddedBy = "dewi" }, default);
        Assert.False(await people.AddAsync(new MandateRow { Number = "SE 1/2026", Issuer = "x", ValidFrom = day, ValidUntil = day, AddedBy = "dewi" }, default));
        long mandate = Assert.Single(await people.MandatesAsync(default)).Id;
        Assert.Contains("Belum ada mandat", await SendAsync(mandate, day.AddDays(-1)), StringComparison.Ordinal);
        Assert.Contains("Belum ada mandat", await SendAsync(mandate, day.AddDays(2)), StringComparison.Ordinal);
        Assert.Null(await outbox.NextAsync(Both, default));

        Assert.Null(await SendAsync(mandate, day));
        Assert.Contains("Orang lain", await SendAsync(mandate, day), StringComparison.Ordinal);
        Assert.Equal("atas@contoh.test", (await outbox.NextAsync(Both, default))?.Address);
        Assert.Null(await outbox.NextAsync(Both, default));

        await store.AddAsync(Notice("k2") with { Kind = NoticeKind.Escalation }, Start(database), default);
        waiting = await OneAsync(database);
        Assert.NotNull(await people.EndAsync(mandate, "dewi", default));
        Assert.Null(await people.EndAsync(mandate, "dewi", default));
        Assert.Contains("Belum ada mandat", await SendAsync(mandate, day), StringComparison.Ordinal);
        Assert.Null(await store.DecideAsync(waiting.Id, EscalationRuling.Dropped, null, "dewi", "Sudah dijawab.", day, Start(database), default));
        Assert.False((await OneAsync(database)).Waits);
        Assert.Null(await outbox.NextAsync(Both, default));
    }

    [StoreFact]
    public async Task The_log_and_what_was_told_are_never_rewritten()
    {
        using TestDatabase database = await MigratedAsync();
        (NoticeStore store, NoticeOutbox outbox, _) = Stores(database);
        await store.AddAsync(Notice("k1"), Start(database), default);
        await outbox.SentByHandAsync((await OneAsync(database)).Id, null, "dewi", "Kepala Bidang", default);
        await using MonitorDb db = await database.Factory.CreateDbContextAsync();
        DeliveryStepRow step = await db.NoticeDeliverySteps.SingleAsync();
        step.Actor = "orang lain";
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        db.Entry(step).State = EntityState.Unchanged;
        db.NoticeKeys.Remove(await db.NoticeKeys.SingleAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    private static (NoticeStore Store, NoticeOutbox Outbox, RecipientStore People) Stores(TestDatabase database) =>
        (new NoticeStore(database.Factory, database.Time), new NoticeOutbox(database.Factory, database.Time), new RecipientStore(database.Factory, database.Time));

    private static async Task<StoredNotice> OneAsync(TestDatabase database) => (await new NoticeReader(database.Factory).LatestAsync(10, default))[0];

    private static DeliveryStart Start(TestDatabase database) => new(Both, _ => database.Time.Now);

    private static Notice Notice(params string[] keys) => new(
        NoticeKind.NewCase, Office, [new NoticeItem("SP4N-LAPOR!", "1", SlaStep.FirstResponse, null, false)], 1, [.. keys.Select(key => key.PadRight(64, 'x'))], null);

    private static RecipientRow Recipient(string address, NoticeChannel channel = NoticeChannel.Email, string? office = null, RecipientPurpose purpose = RecipientPurpose.Own) => new()
    {
        EntityCode = office ?? Office.Value,
        Channel = channel,
        Address = address,
        Position = "Admin pengaduan",
        Purpose = purpose,
        Consent = "surat 1/2026",
        AddedBy = "dewi",
    };
}

public sealed class SqliteNoticeStoreTests : NoticeStoreTests
{
    protected override Task<TestDatabase> MigratedAsync() => TestDatabase.MigratedAsync();
}

[Collection(PostgresTests.Name)]
public sealed class PostgresNoticeStoreTests(PostgresCluster cluster) : NoticeStoreTests
{
    protected override async Task<TestDatabase> MigratedAsync() => await TestDatabase.MigratedAsync(await cluster.NewDatabaseAsync());
}
