using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Options;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Pengaduan.Notices;
using Monitor.Core.Registry;
using Monitor.Host.Mail;
using Monitor.Host.Setup;

namespace Monitor.Host.Tests.Mail;

/// <summary>From a clock reading to a letter in a box: the real job, the real outbox, a real mail server.</summary>
public sealed class MailRunTests(MailServer server) : IClassFixture<MailServer>
{
    private static readonly EntityCode Office = new("99.01/dinas-contoh");

    // Monday to Friday; the year of these tests is decided and has no holiday.
    private static readonly CalendarBook FiveDays = new(new WorkCalendar("umum", "Kantor", WorkPattern.FiveDays, [], [new CalendarYear(2026, true, "SKB")]), ImmutableDictionary<EntityCode, WorkCalendar>.Empty);

    // Wednesday, 09.00 in Jakarta.
    private readonly HeldTime time = new(new DateTimeOffset(2026, 11, 25, 2, 0, 0, TimeSpan.Zero));

    [MailFact]
    public async Task A_late_case_arrives_at_those_who_agreed_and_a_refused_address_stands_as_not_sent()
    {
        string folder = Directory.CreateTempSubdirectory("monitor-kirim-").FullName;
        await using (ServiceProvider services = Services(folder))
        {
            await Database.MigrateAsync(services.GetRequiredService<IDbContextFactory<MonitorDb>>(), time, default);
            await AgreesAsync(services, "satu@contoh.test");
            await AgreesAsync(services, "dua@lain.test");
            await AgreesAsync(services, "tiga@contoh.test");

            SendNotices job = Job(services);
            await job.RunAsync("2026-11-25", default);
            await job.RunAsync("2026-11-25", default);

            string letter = Assert.Single(await server.MessagesAsync("satu", 1));
            Assert.Contains("SP4N-LAPOR! nomor 7654321", letter, StringComparison.Ordinal);
            Assert.Single(await server.MessagesAsync("tiga", 1));
            StoredNotice notice = Assert.Single(await services.GetRequiredService<NoticeReader>().LatestAsync(10, default));
            Assert.Equal(
                [(DeliveryState.Sent, "satu@contoh.test"), (DeliveryState.Failed, "dua@lain.test"), (DeliveryState.Sent, "tiga@contoh.test")],
                notice.Deliveries.OrderBy(one => one.Recipient.Id).Select(one => (one.Row.State, one.Recipient.Address)));
            Assert.StartsWith("550", notice.Deliveries.Single(one => one.Row.State == DeliveryState.Failed).Last?.Detail, StringComparison.Ordinal);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [MailFact]
    public async Task A_program_killed_after_the_server_took_the_letter_sends_it_once_more_under_the_same_number()
    {
        string folder = Directory.CreateTempSubdirectory("monitor-kirim-").FullName;
        await using (ServiceProvider services = Services(folder))
        {
            await Database.MigrateAsync(services.GetRequiredService<IDbContextFactory<MonitorDb>>(), time, default);
            await AgreesAsync(services, "empat@contoh.test");
            using var killed = new CancellationTokenSource();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Job(services, killed).RunAsync("2026-11-25", killed.Token));
            await server.MessagesAsync("empat", 1);

            await Job(services).RunAsync("2026-11-25", default);
            Assert.Single(await server.MessagesAsync("empat", 1));
            time.Now += TimeSpan.FromMinutes(11);
            await Job(services).RunAsync("2026-11-25", default);
            await Job(services).RunAsync("2026-11-25", default);

            string[] letters = await server.MessagesAsync("empat", 2);
            Assert.Equal(2, letters.Length);
            Assert.Single(letters.Select(letter => letter.Split('\n').Single(line => line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase))).Distinct(StringComparer.Ordinal));
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private ServiceProvider Services(string folder)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddMonitorStorage(new DataOptions { Folder = folder });
        return services.BuildServiceProvider();
    }

    private static async Task AgreesAsync(ServiceProvider services, string address) => Assert.True(await services.GetRequiredService<RecipientStore>().AddAsync(
        new RecipientRow { EntityCode = Office.Value, Channel = NoticeChannel.Email, Address = address, Position = "Admin pengaduan", Purpose = RecipientPurpose.Own, Consent = "surat 1/2026", AddedBy = "dewi" }, default));

    private SendNotices Job(ServiceProvider services, CancellationTokenSource? killed = null)
    {
        INoticeSender smtp = new SmtpNotices(new MailOptions { Host = "127.0.0.1", Port = server.Plain, From = "monitor@contoh.test", PlainLoopback = true }, new Secret("MONITOR_UJI_SANDI_SUREL", ""));
        var policy = new NoticePolicy(new NoticeRules(5, 7, 30, DayOfWeek.Friday), new SendingHours(new TimeOnly(7, 30), new TimeOnly(16, 0)));
        var desk = new NoticeDesk(policy, new NoticeCalendars(_ => Task.FromResult(FiveDays)), [killed is null ? smtp : new DyingSender(smtp, killed)], new OfficeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta")), time);
        ImmutableArray<NoticeSubject> open =
            [new(Office, new ComplaintKey("sp4n", "7654321"), "SP4N-LAPOR!", 1, SlaStep.FirstResponse, null, true, SlaVerdict.Overdue, time.Now.AddDays(-1), false)];
        return new SendNotices(
            new NoticeSubjects(_ => Task.FromResult(open)), services.GetRequiredService<NoticeStore>(), services.GetRequiredService<NoticeOutbox>(), services.GetRequiredService<RegistryStore>(),
            desk, time, NullLogger<SendNotices>.Instance);
    }

    /// <summary>The program ends when the server has taken the letter, before anything is written down.</summary>
    private sealed class DyingSender(INoticeSender inner, CancellationTokenSource killed) : INoticeSender
    {
        public NoticeChannel Channel => inner.Channel;

        public bool IsOn => inner.IsOn;

        public async Task<SendOutcome> SendAsync(OutgoingNotice message, CancellationToken cancellationToken)
        {
            await inner.SendAsync(message, cancellationToken);
            await killed.CancelAsync();
            throw new OperationCanceledException(killed.Token);
        }
    }

    private sealed class HeldTime(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
