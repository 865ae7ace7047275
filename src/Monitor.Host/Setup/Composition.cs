using Microsoft.Extensions.DependencyInjection.Extensions;
using Monitor.App;
using Monitor.App.Accounts;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Options;
using Monitor.App.Pages;
using Monitor.App.Reports;
using Monitor.App.Reports.Charts;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Gather;
using Monitor.Host.Charts;
using Monitor.Host.Jobs;
using Monitor.Host.Posters;
using Monitor.Host.Workbooks;

namespace Monitor.Host.Setup;

/// <summary>What differs between the demo and real work.</summary>
/// <param name="Folder">Data folder, absolute.</param>
/// <param name="Rules">Which addresses may be reached.</param>
/// <param name="Gathering">How they are read; zones and the secret of numbers are filled in here.</param>
internal sealed record Surroundings(string Folder, TargetRules Rules, GatherSettings Gathering);

/// <summary>Puts the program together: the one place that knows every part.</summary>
internal static class Composition
{
    /// <summary>Storage, jobs and reports; what the command line needs without a dashboard.</summary>
    public static IServiceCollection AddMonitorCore(this IServiceCollection services, MonitorSetup setup, Surroundings around, TimeProvider time)
    {
        services.AddSingleton(time);
        services.AddMonitorStorage(setup.Options.Data with { Folder = around.Folder });
        services.AddSingleton(setup.Kamus);
        services.AddSingleton(new OfficeZone(setup.Zone));
        services.AddSingleton(new ShownZone(setup.Zone));
        services.AddSingleton(provider => new GatherDoor(kabupaten => new GatherSession(
            around.Gathering with { NumberKey = provider.GetRequiredService<DataFolder>().NumberKey(), Zones = kabupaten.Zones },
            around.Rules,
            provider.GetRequiredService<BodyStore>(),
            time)));
        services.AddSingleton<PassPlanner>();
        services.AddSingleton<EarlierVisits>();
        services.AddSingleton<InspectSite>();
        services.AddSingleton<JudgeSnapshot>();
        services.AddSingleton<Rejudge>();
        services.AddSingleton<RereadNegatives>();
        services.TryAddSingleton(OfficeComplaints.None);
        services.AddChannels(setup.Channels());
        services.AddSingleton<PublishAssessment>();
        services.AddSingleton<ApplyRulings>();
        services.AddSingleton<ReadClaimedLink>();
        services.AddSingleton<RunInspection>();
        services.AddSingleton<IChartRenderer, RadzenChartRenderer>();
        services.AddSingleton<IWorkbookWriter, ClosedXmlWriter>();
        services.AddSingleton<IQrDrawer, QrCoderDrawer>();
        return services;
    }

    /// <summary>Accounts, job engine and pages on top of <see cref="AddMonitorCore"/>.</summary>
    public static IServiceCollection AddMonitorDashboard(this IServiceCollection services, MonitorSetup setup, Surroundings around, Kabupaten kabupaten, ComplaintConfig complaints, bool isPlainLoopback)
    {
        services.AddSingleton(complaints);
        services.AddSingleton<ImportComplaints>();
        services.AddSingleton<ReceiveEvents>();
        services.AddSingleton<ReleaseParked>();
        services.AddSingleton<VillageComplaints>();
        services.AddSingleton<ComplaintDesk>();
        services.AddSingleton(provider => new OfficeComplaints(provider.GetRequiredService<ComplaintDesk>().FiguresAsync));
        services.AddMonitorAccounts(new AccountSettings(
            Path.Combine(around.Folder, "keys", "sesi"),
            isPlainLoopback,
            CommonPasswords.Read(Path.Combine(setup.Root, "config", "kata-sandi-umum.txt")),
            ["monitor", "desa", "dilan", kabupaten.Name.ToLowerInvariant()]));
        services.AddJobEngine(new JobEngineOptions(new JobsFile(Path.Combine(around.Folder, "jobs.db"))));
        services.AddJob<NightlyInspection>(NightlyInspection.Id, JobGroup.Gather);
        services.AddJob<RecheckSites>(RecheckSites.Id, JobGroup.Gather);
        services.AddJob<ProbeProposals>(ProbeProposals.Id, JobGroup.Gather);
        services.AddJob<CheckChannels>(CheckChannels.Id, JobGroup.Gather);
        services.AddJob<ProposeAddresses>(ProposeAddresses.Id, JobGroup.Desk);
        services.AddJob<PurgeMessages>(PurgeMessages.Id, JobGroup.Desk);
        services.AddSingleton(provider => new RegistryJobs(provider.GetRequiredService<IJobEngine>().EnqueueAsync));
        services.AddScoped(provider => new PageSources(
            provider.GetRequiredService<AssessmentStore>().LatestAsync,
            provider.GetRequiredService<AssessmentStore>().TitlesAsync,
            provider.GetRequiredService<AssessmentSteps>().LastAsync,
            provider.GetRequiredService<AssessmentStore>().FindAsync,
            async cancellationToken => await provider.GetRequiredService<RegistryStore>().LoadAsync(provider.GetRequiredService<OfficeZone>().DayOf(provider.GetRequiredService<TimeProvider>().GetUtcNow()), cancellationToken)
                ?? new Roster(kabupaten, [], []),
            provider.GetRequiredService<TerritoryScope>().CurrentAsync,
            (entity, actor, cancellationToken) => RecheckAsync(provider, entity, actor, cancellationToken),
            provider.GetRequiredService<IBodies>(),
            provider.GetRequiredService<EvidenceCases>().FindAsync,
            provider.GetRequiredService<MethodologyDrafts>().All,
            (text, cancellationToken) => SaveDraftAsync(provider, text, cancellationToken),
            provider.GetRequiredService<ScoreStore>().RankingAsync,
            provider.GetRequiredService<ScoreStore>().MonthsAsync)
        {
            Declarations = provider.GetRequiredService<ChannelStore>().DeclarationsAsync,
            MessageAnswers = provider.GetRequiredService<MessagePairs>().AnswersAsync,
            VillageComplaints = provider.GetRequiredService<VillageComplaints>().FindAsync,
            Complaints = async cancellationToken => await provider.GetRequiredService<ComplaintDesk>().NowAsync(cancellationToken),
            Channels = cancellationToken => ChannelsAsync(provider, cancellationToken),
        });
        services.AddSingleton(new MethodologyDrafts(Path.Combine(setup.MethodologyFolder, "usulan")));
        services.AddMonitorPages();
        return services;
    }

    /// <summary>The order of an inspection from the register as it stands and the methodology in force.</summary>
    public static IServiceCollection AddOrders(this IServiceCollection services, Func<string, RunKind, DateOnly, Roster, InspectionOrder> make) =>
        services.AddSingleton(provider => new InspectionOrders(async (key, kind, day, cancellationToken) => make(
            key,
            kind,
            day,
            await provider.GetRequiredService<RegistryStore>().LoadAsync(day, cancellationToken) ?? throw new InvalidOperationException("The register is empty."))));

    private static async Task<ChannelBoard?> ChannelsAsync(IServiceProvider provider, CancellationToken cancellationToken) =>
        await provider.GetRequiredService<AssessmentStore>().LatestAsync(cancellationToken) is { } latest
            ? await provider.GetRequiredService<ChannelDesk>().BoardAsync(latest.Entities.Select(entity => entity.Entity), ChannelDesk.Shown(latest), cancellationToken)
            : null;

    private static async Task<string> SaveDraftAsync(IServiceProvider provider, string text, CancellationToken cancellationToken)
    {
        DateTimeOffset now = TimeZoneInfo.ConvertTime(provider.GetRequiredService<TimeProvider>().GetUtcNow(), provider.GetRequiredService<OfficeZone>().Zone);
        string id = provider.GetRequiredService<MethodologyDrafts>().Save(text, DateOnly.FromDateTime(now.DateTime));
        await provider.GetRequiredService<AuditLog>().WriteAsync(AuditAction.DraftKept, id, "", "", cancellationToken);
        return id;
    }

    private static async Task<int> RecheckAsync(IServiceProvider provider, EntityCode entity, string actor, CancellationToken cancellationToken)
    {
        int position = await provider.GetRequiredService<AuditedRechecks>().AskAsync(entity, actor, cancellationToken);
        await provider.GetRequiredService<IJobEngine>().EnqueueAsync(RecheckSites.Id, entity.Value, cancellationToken);
        return position;
    }
}
