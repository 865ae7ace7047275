using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.Gather;

/// <summary>One run of gathering: client, politeness, browser and the watch over our own line, shared by all its sites.</summary>
public sealed class GatherSession : IAsyncDisposable
{
    /// <summary>Version of the rules that choose and read pages; kept in every snapshot.</summary>
    public const string GathererVersion = "1.0";

    public GatherSession(GatherSettings settings, TargetRules rules, IBodySink bodies, TimeProvider time)
    {
        Settings = settings;
        _ = (rules, bodies, time);
    }

    public GatherSettings Settings { get; }

    /// <summary>Visits a site and returns everything seen; an unreachable site is a snapshot too.</summary>
    public Task<SiteSnapshot> GatherAsync(EntityCode entity, Uri site, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>A copy of an earlier snapshot, under a new id, in which the named pages were fetched again.</summary>
    public Task<SiteSnapshot> RereadAsync(SiteSnapshot earlier, IReadOnlyCollection<Uri> urls, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
