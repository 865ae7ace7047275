using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Tests.Data;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Pengaduan.Notices;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Jobs;

public sealed class SendNoticesTests : IAsyncLifetime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    private readonly List<NoticeSubject> open = [];
    private readonly ScriptedSender mail = new(NoticeChannel.Email);
    private readonly ScriptedSender chat = new(NoticeChannel.Whatsapp);
    private TestDatabase? made;

    private TestDatabase Database => made ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        made = await TestDatabase.MigratedAsync();
        // Wednesday 25 November 2026, 09.00 WIB.
        made.Time.Now = new DateTimeOffset(2026, 11, 25, 2, 0, 0, TimeSpan.Zero);
    }

    public Task DisposeAsync()
    {
        Database.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_new_case_is_sent_once_however_often_the_job_runs()
    {
        await RecipientAsync("a@contoh.test");
        open.Add(Subject("7654321"));
        await RunAsync();
        await RunAsync();

        OutgoingNotice sent = Assert.Single(mail.Sent);
        Assert.Equal(("a@contoh.test", NoticeKind.NewCase), (sent.Address, sent.Kind));
        Assert.Contains("nomor 7654321", sent.Text.Mail, StringComparison.Ordinal);
        Assert.Empty(chat.Sent);
    }

    [Fact]
    public async Task At_night_a_notice_waits_for_the_morning_and_is_not_lost()
    {
        await RecipientAsync("a@contoh.test");
        Database.Time.Now = new DateTimeOffset(2026, 11, 27, 14, 0, 0, TimeSpan.Zero);
        open.Add(Subject("1"));
        await RunAsync();
        Assert.Empty(mail.Sent);
        Database.Time.Now = new DateTimeOffset(2026, 11, 30, 0, 29, 0, TimeSpan.Zero);
        open.Clear();
        await RunAsync();
        Assert.Empty(mail.Sent);
        Database.Time.Now += TimeSpan.FromMinutes(2);
        await RunAsync();

        Assert.Equal([NoticeKind.NewCase, NoticeKind.Digest], mail.Sent.Select(message => message.Kind));
    }

    [Fact]
    public async Task What_was_due_by_day_while_nothing_ran_is_not_sent_by_night()
    {
        await RecipientAsync("a@contoh.test");
        mail.Answer = _ => new SendOutcome(SendResult.Later, "451");
        open.Add(Subject("1"));
        await RunAsync();
        Database.Time.Now += TimeSpan.FromHours(12);
        await RunAsync();
        Assert.Single(mail.Sent);
        Database.Time.Now += TimeSpan.FromHours(12);
        await RunAsync();
        Assert.Equal(2, mail.Sent.Count);
    }

    [Fact]
    public async Task A_local_day_decided_on_the_page_moves_what_would_go_out_on_it_and_its_withdrawal_lets_it_go()
    {
        await RecipientAsync("a@contoh.test");
        var feast = new CalendarDay(new DateOnly(2026, 11, 25), DayKind.Lokal, "Hari jadi", "SE Bupati 1/2026");
        await DecideAsync(new LocalDayAdded("umum", feast));
        open.Add(Subject("1"));
        await RunAsync();
        DateTimeOffset moved = Assert.Single((await NoticeAsync()).Deliveries).Row.NextAt;
        await DecideAsync(new LocalDayWithdrawn("umum", feast.Date, "SE Bupati 2/2026"));
        open.Add(Subject("2"));
        await RunAsync();

        // Thursday, 07.30 WIB.
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 0, 30, 0, TimeSpan.Zero), moved);
        Assert.Contains("nomor 2", Assert.Single(mail.Sent).Text.Mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_already_is_not_sent_on_a_day_that_was_made_a_holiday_since()
    {
        await RecipientAsync("a@contoh.test");
        Database.Time.Now += TimeSpan.FromHours(12);
        open.Add(Subject("1"));
        await RunAsync();
        await DecideAsync(new LocalDayAdded("umum", new CalendarDay(new DateOnly(2026, 11, 26), DayKind.Lokal, "Hari jadi", "SE Bupati 1/2026")));
        Database.Time.Now += TimeSpan.FromHours(13);
        await RunAsync();
        int onTheHoliday = mail.Sent.Count;
        DeliveryRow waiting = Assert.Single((await NoticeAsync()).Deliveries).Row;
        open.Clear();
        Database.Time.Now += TimeSpan.FromHours(24);
        await RunAsync();

        Assert.Equal((0, 0), (onTheHoliday, waiting.Attempts));
        Assert.Equal(new DateTimeOffset(2026, 11, 27, 0, 30, 0, TimeSpan.Zero), waiting.NextAt);
        Assert.Contains(mail.Sent, message => message.Kind == NoticeKind.NewCase);
    }

    [Fact]
    public async Task One_recipients_trouble_or_our_own_fault_stops_nobody_else()
    {
        foreach (string address in new[] { "tolak@contoh.test", "nanti@contoh.test", "rusak@contoh.test", "baik@contoh.test" })
        {
            await RecipientAsync(address);
        }

        mail.Answer = message => message.Address.Split('@')[0] switch
        {
            "tolak" => new SendOutcome(SendResult.Refused, "550"),
            "nanti" => new SendOutcome(SendResult.Later, "451", TimeSpan.FromMinutes(45)),
            "rusak" => throw new InvalidDataException("rusak"),
            _ => new SendOutcome(SendResult.Sent, "250"),
        };
        open.Add(Subject("1"));
        await RunAsync();

        Assert.Equal(4, mail.Sent.Count);
        Dictionary<string, DeliveryRow> rows = (await NoticeAsync()).Deliveries.ToDictionary(one => one.Recipient.Address.Split('@')[0], one => one.Row, StringComparer.Ordinal);
        Assert.Equal(
            (DeliveryState.Failed, DeliveryState.Waiting, DeliveryState.Waiting, DeliveryState.Sent), (rows["tolak"].State, rows["nanti"].State, rows["rusak"].State, rows["baik"].State));
        Assert.Equal(Database.Time.Now.AddMinutes(45), rows["nanti"].NextAt);
        Assert.Equal(1, rows["rusak"].Unclear);
    }

    [Fact]
    public async Task A_server_that_is_down_is_left_alone_for_the_run_and_the_other_channel_goes_on()
    {
        for (int number = 0; number < 3; number++)
        {
            await RecipientAsync($"a{number}@contoh.test");
            await RecipientAsync($"+628123450001{number}", NoticeChannel.Whatsapp);
        }

        mail.Answer = _ => new SendOutcome(SendResult.ChannelDown, "SocketException");
        open.Add(Subject("1"));
        await RunAsync();
        Assert.Equal((1, 3), (mail.Sent.Count, chat.Sent.Count));

        mail.Answer = ScriptedSender.Takes;
        Database.Time.Now += TimeSpan.FromMinutes(10);
        await RunAsync();
        Assert.Equal(4, mail.Sent.Count);
        Assert.All((await NoticeAsync()).Deliveries, one => Assert.Equal(DeliveryState.Sent, one.Row.State));
        Assert.Equal(mail.Sent[0].Token, mail.Sent.Single(again => again != mail.Sent[0] && again.Address == mail.Sent[0].Address).Token);
    }

    [Fact]
    public async Task Without_a_channel_the_notice_stands_for_a_person_and_is_not_sent_later_by_itself()
    {
        mail.IsOn = chat.IsOn = false;
        await RecipientAsync("a@contoh.test");
        open.Add(Subject("1"));
        await RunAsync();
        Assert.True((await NoticeAsync()).NeedsSomebody);
        mail.IsOn = true;
        await RunAsync();
        Assert.Empty(mail.Sent);
    }

    [Fact]
    public async Task An_escalation_is_prepared_and_never_sent_by_the_job()
    {
        await RecipientAsync("a@contoh.test");
        await RecipientAsync("atas@contoh.test", purpose: RecipientPurpose.Escalation);
        open.Add(Subject("1") with { Verdict = SlaVerdict.Overdue, Due = Database.Time.Now.AddDays(-9) });
        await RunAsync();

        Assert.Equal([NoticeKind.Overdue], mail.Sent.Where(message => message.Kind != NoticeKind.Digest).Select(message => message.Kind));
        Assert.DoesNotContain(mail.Sent, message => message.Address == "atas@contoh.test");
        Assert.Single(await new NoticeReader(Database.Factory).LatestAsync(10, default), notice => notice.Waits);
    }

    [Fact]
    public async Task A_run_sends_a_bounded_number_and_the_next_one_goes_on()
    {
        for (int number = 0; number < 210; number++)
        {
            await RecipientAsync($"a{number}@contoh.test");
        }

        open.Add(Subject("1"));
        await RunAsync();
        Assert.Equal(200, mail.Sent.Count);
        await RunAsync();
        Assert.Equal(210, mail.Sent.Select(message => message.Address).Distinct(StringComparer.Ordinal).Count());
    }

    private async Task RunAsync()
    {
        // The digest falls on a Friday here, so that it does not stand between.
        var policy = new NoticePolicy(new NoticeRules(5, 7, 5, DayOfWeek.Friday), new SendingHours(new TimeOnly(7, 30), new TimeOnly(16, 0)));
        using ComplaintDesk complaints = Complaints();
        var desk = new NoticeDesk(policy, new NoticeCalendars(async token => (await complaints.RulesAsync(token)).Calendars), [mail, chat], new OfficeZone(Zone), Database.Time);
        var job = new SendNotices(
            new NoticeSubjects(_ => Task.FromResult(open.ToImmutableArray())), new NoticeStore(Database.Factory, Database.Time), new NoticeOutbox(Database.Factory, Database.Time),
            new RegistryStore(Database.Factory, Database.Time), desk, Database.Time, NullLogger<SendNotices>.Instance);
        await job.RunAsync("2026-11-25", default);
    }

    private ComplaintDesk Complaints() => new(
        new ComplaintReader(Database.Factory), new RegistryStore(Database.Factory, Database.Time), new RuleChanges(Database.Factory, Database.Time), ImportBench.Config, new OfficeZone(Zone), Database.Time);

    private async Task DecideAsync(RuleChange change) => Assert.Null(await new RuleChanges(Database.Factory, Database.Time).AddAsync(change, "dewi", _ => null, default));

    private async Task<StoredNotice> NoticeAsync() => (await new NoticeReader(Database.Factory).LatestAsync(10, default))[0];

    private async Task RecipientAsync(string address, NoticeChannel channel = NoticeChannel.Email, RecipientPurpose purpose = RecipientPurpose.Own) => Assert.True(
        await new RecipientStore(Database.Factory, Database.Time).AddAsync(
            new RecipientRow { EntityCode = "99.01/dinas-contoh", Channel = channel, Address = address, Position = "Admin", Purpose = purpose, Consent = "surat", AddedBy = "dewi" }, default));

    private NoticeSubject Subject(string number) => new(
        new EntityCode("99.01/dinas-contoh"), new ComplaintKey("sp4n", number), "SP4N-LAPOR!", 1, SlaStep.FirstResponse, Database.Time.Now.AddHours(-1), true, SlaVerdict.Running,
        Database.Time.Now.AddDays(3), false);

    /// <summary>A server that answers as told.</summary>
    private sealed class ScriptedSender(NoticeChannel channel) : INoticeSender
    {
        public NoticeChannel Channel => channel;

        public bool IsOn { get; set; } = true;

        public List<OutgoingNotice> Sent { get; } = [];

        public Func<OutgoingNotice, SendOutcome> Answer { get; set; } = Takes;

        public static SendOutcome Takes(OutgoingNotice message) => new(SendResult.Sent, "250");

        public Task<SendOutcome> SendAsync(OutgoingNotice message, CancellationToken cancellationToken)
        {
            Sent.Add(message);
            return Task.FromResult(Answer(message));
        }
    }
}
