using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Monitor.App.Options;
using Monitor.Core.Snapshots;
using Monitor.Gather;

namespace Monitor.App.Data;

/// <summary>Puts the database and the bodies into a service collection.</summary>
public static class StorageServices
{
    /// <summary>Registers the context factory, a context a scope for Identity, the stores and the bodies. The folder is made at first use; call <see cref="Database.MigrateAsync"/> before anything else.</summary>
    /// <param name="options">Its folder must be absolute, or relative to the current directory.</param>
    public static IServiceCollection AddMonitorStorage(this IServiceCollection services, DataOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new DataFolder(options.Folder));
        services.AddSingleton(provider => DiskRoom.Of(provider.GetRequiredService<DataFolder>()));
        services.AddSingleton<IDbContextFactory<MonitorDb>>(provider => new MonitorDbFactory(provider.GetRequiredService<DataFolder>(), options));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<MonitorDb>>().CreateDbContext());
        services.AddSingleton(provider => new BodyStore(provider.GetRequiredService<DataFolder>()));
        services.AddSingleton<IBodies>(provider => provider.GetRequiredService<BodyStore>());
        services.AddSingleton<IBodySink>(provider => provider.GetRequiredService<BodyStore>());
        services.AddSingleton<RunStore>();
        services.AddSingleton<SnapshotStore>();
        services.AddSingleton<SharedOutageStore>();
        services.AddSingleton<PageJournals>();
        services.AddSingleton<TraceStore>();
        services.AddSingleton<VerdictStore>();
        services.AddSingleton<AssessmentStore>();
        services.AddSingleton<RulingStore>();
        services.AddSingleton<ClarificationStore>();
        services.AddSingleton<AssessmentSteps>();
        services.AddSingleton<ScoreStore>();
        services.AddSingleton<FrozenMethodologies>();
        services.AddSingleton<EvidenceCases>();
        services.AddSingleton<RecheckQueue>();
        services.AddSingleton<RegistryStore>();
        services.AddSingleton<AddressProbeStore>();
        services.AddSingleton<ChannelStore>();
        services.AddSingleton<NoticeStore>();
        services.AddSingleton<NoticeOutbox>();
        services.AddSingleton<NoticeReader>();
        services.AddSingleton<RecipientStore>();
        services.AddSingleton<ComplaintImports>();
        services.AddSingleton<ParkedComplaints>();
        services.AddSingleton<ComplaintReader>();
        services.AddSingleton<ComplaintEvents>();
        services.AddSingleton<ParkedEvents>();
        services.AddSingleton<SourceWords>();
        services.AddSingleton<ComplaintTemplates>();
        services.AddSingleton<RuleChanges>();
        services.AddSingleton<MessagePairs>();
        services.AddSingleton<ParkedMessages>();
        services.AddSingleton<MessageKeyring>();
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<AgencyAliases>();
        return services;
    }
}
