using System.Collections.Frozen;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitor.App.Accounts;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Options;
using Monitor.App.Pages;
using Monitor.App.Reports;
using Monitor.App.Reports.Charts;
using Monitor.App.Reports.Packages;
using Monitor.App.Tests.Config;
using Monitor.App.Tests.Jobs;
using Monitor.App.Tests.Pages;
using Monitor.App.Tests.Reports.Packages;
using Monitor.Core.Pengaduan.Notices;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Tests.Accounts;

/// <summary>The pages with real accounts in a database file of their own, behind a real Kestrel on loopback.</summary>
internal sealed class AccountHost : IAsyncDisposable
{
    internal const string Password = "sawah kuning burung gelatik";

    private readonly WebApplication app;
    private readonly string place;

    private AccountHost(WebApplication app, string folder, ManualTime time)
    {
        this.app = app;
        place = folder;
        Time = time;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    internal Uri Address { get; }

    internal ManualTime Time { get; }

    /// <summary>Where the data lie.</summary>
    internal string Folder => place;

    internal IServiceProvider Services => app.Services;

    /// <summary>Jobs the pages started.</summary>
    internal List<(string Job, string Argument)> Started { get; private init; } = [];

    internal static AccountSettings Settings(string folder, bool isPlainLoopback = true) => new(
        Path.Combine(folder, "keys"), isPlainLoopback, new[] { "password", "qwertyuiop", "rahasia", "1q2w3e4r5t6y" }.ToFrozenSet(StringComparer.Ordinal), ["peraga", "monitor"])
    {
        HashRounds = 1000,
    };

    internal static async Task<AccountHost> StartAsync(Assessment? assessment = null, bool isPlainLoopback = true, ILoggerProvider? log = null)
    {
        string folder = Directory.CreateTempSubdirectory("monitor-akun-").FullName;
        var time = new ManualTime();
        var drafts = new MethodologyDrafts(Path.Combine(folder, "usulan"));
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(MonitorPages).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        builder.Services.AddLogging(logging =>
        {
            if (log is not null)
            {
                logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
            }
        });
        builder.Services.AddRouting();
        builder.Services.AddSingleton<IChartRenderer>(new PlainCharts());
        builder.Services.AddSingleton<IWorkbookWriter>(new PlainWorkbooks());
        builder.Services.AddSingleton<IQrDrawer>(new PlainQr());
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton(new ShownZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta")));
        builder.Services.AddMonitorStorage(new DataOptions { Folder = folder });
        builder.Services.AddSingleton<ApplyRulings>();
        builder.Services.AddSingleton(KamusFolder.Read(Path.Combine(TempFolder.Repository, "config", "kamus")));
        builder.Services.AddSingleton(new OfficeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta")));
        builder.Services.AddSingleton<JudgeSnapshot>();
        builder.Services.AddSingleton(new GatherDoor(_ => throw new InvalidOperationException("Nothing is read from these pages.")));
        builder.Services.AddSingleton<ReadClaimedLink>();
        var started = new List<(string Job, string Argument)>();
        builder.Services.AddSingleton(new RegistryJobs((job, argument, _) =>
        {
            started.Add((job, argument));
            return Task.CompletedTask;
        }));
        builder.Services.AddNotices(new NoticePolicy(new NoticeRules(5, 7, 5, DayOfWeek.Monday), new SendingHours(new TimeOnly(7, 30), new TimeOnly(16, 0))));
        builder.Services.AddChannels(ChannelPolicy.Usual);
        builder.Services.AddSingleton(ImportBench.Config);
        builder.Services.AddSingleton<ImportComplaints>();
        builder.Services.AddSingleton<ReceiveEvents>();
        builder.Services.AddSingleton<ReleaseParked>();
        builder.Services.AddSingleton<VillageComplaints>();
        builder.Services.AddSingleton<ComplaintDesk>();
        builder.Services.AddMonitorPages();
        builder.Services.AddMonitorAccounts(Settings(folder, isPlainLoopback));
        builder.Services.AddScoped(services => new PageSources(
            async token => await services.GetRequiredService<AssessmentStore>().LatestAsync(token) ?? assessment,
            async token => await services.GetRequiredService<AssessmentStore>().TitlesAsync(token) is { IsEmpty: false } stored ? stored : SampleAssessment.Titles(assessment),
            services.GetRequiredService<AssessmentSteps>().LastAsync,
            async (number, token) => await services.GetRequiredService<AssessmentStore>().FindAsync(number, token) ?? SampleAssessment.Find(assessment, number),
            _ => Task.FromResult(new Roster(SampleAssessment.Kabupaten, [new Kecamatan(WilayahCode.Parse("99.01.01"), "Arjasari"), new Kecamatan(WilayahCode.Parse("99.01.02"), "Banyusari")], [.. assessment?.Entities.Select(entity => entity.Entity) ?? []])),
            services.GetRequiredService<TerritoryScope>().CurrentAsync,
            services.GetRequiredService<AuditedRechecks>().AskAsync,
            new SampleBodies(),
            (frozen, row, export, _) => Task.FromResult<EvidenceCase?>(SampleEvidence.Of(frozen, row, export)),
            drafts.All,
            (text, _) => Task.FromResult(drafts.Save(text, SampleAssessment.AsOf)),
            services.GetRequiredService<ScoreStore>().RankingAsync,
            services.GetRequiredService<ScoreStore>().MonthsAsync)
        {
            Declarations = services.GetRequiredService<ChannelStore>().DeclarationsAsync,
            MessageAnswers = services.GetRequiredService<MessagePairs>().AnswersAsync,
            VillageComplaints = services.GetRequiredService<VillageComplaints>().FindAsync,
            Complaints = async token => await services.GetRequiredService<ComplaintDesk>().NowAsync(token),
            Channels = async token => (await services.GetRequiredService<AssessmentStore>().LatestAsync(token) ?? assessment) is { } latest
                ? await services.GetRequiredService<ChannelDesk>().BoardAsync(latest.Entities.Select(entity => entity.Entity), ChannelDesk.Shown(latest), token)
                : null,
        });
        WebApplication made = builder.Build();
        await Database.MigrateAsync(made.Services.GetRequiredService<IDbContextFactory<MonitorDb>>(), time, default);
        await made.Services.GetRequiredService<RegistryStore>().ReplaceAsync(ImportBench.Roster, default);
        made.MapMonitor();
        await made.StartAsync();
        return new AccountHost(made, folder, time) { Started = started };
    }

    internal Browser Open() => new(Address);

    /// <summary>A browser in which this account has signed in.</summary>
    internal async Task<Browser> SignInAsync(string login)
    {
        Browser browser = Open();
        using HttpResponseMessage answer = await browser.SendAsync("/masuk", ("nama", login), ("sandi", Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    /// <summary>Makes an account with the password of all test accounts.</summary>
    internal async Task<string> AddAsync(string login, string role, string? kecamatan = null, string? entity = null)
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        MonitorDb db = scope.ServiceProvider.GetRequiredService<MonitorDb>();
        AccountOutcome made = await scope.ServiceProvider.GetRequiredService<AccountRegister>().AddAsync(new NewAccount(login, "Nama " + login, role, kecamatan) { Entity = entity }, Password);
        Assert.Empty(made.Problems);
        return (await db.Users.SingleAsync(account => account.UserName == login)).Id;
    }

    /// <summary>Does something with services of a scope of its own.</summary>
    internal async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    internal Task<List<AuditEntry>> AuditAsync() =>
        WithAsync<MonitorDb, List<AuditEntry>>(db => db.Set<AuditEntry>().AsNoTracking().OrderBy(entry => entry.Id).ToListAsync());

    /// <summary>Entities that wait to be read again, in their order.</summary>
    internal Task<List<string>> QueueAsync() =>
        WithAsync<MonitorDb, List<string>>(db => db.Rechecks.Where(row => row.DoneAt == null).OrderBy(row => row.Id).Select(row => row.EntityCode).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(place, recursive: true);
    }
}

/// <summary>A workbook as the plain text of its cells.</summary>
internal sealed class PlainWorkbooks : IWorkbookWriter
{
    public void Write(WorkbookSpec workbook, Stream target)
    {
        using var writer = new StreamWriter(target, leaveOpen: true);
        writer.WriteLine(workbook.FileName);
        foreach (Cell cell in workbook.Sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row))
        {
            writer.WriteLine(cell);
        }
    }
}
