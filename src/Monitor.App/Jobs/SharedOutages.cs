using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.App.Jobs;

/// <summary>Finds what failed together on one server. A village among its neighbours on a dead server looks just like a dead village.</summary>
public static class SharedOutages
{
    // Half of a server's sites do not fall alike by themselves; fewer than five prove nothing. Both are proposals.
    private const int Fewest = 5;
    private const double Share = 0.5;

    /// <param name="sites">What all home pages of a run did. Those that were down before say nothing of tonight.</param>
    public static ImmutableArray<SharedOutage> Of(IEnumerable<HomeOutcome> sites) =>
    [
        .. sites.Where(site => site.Server is not null && site.Before is null or FetchStatus.Ok)
            .GroupBy(site => site.Server ?? "", StringComparer.Ordinal)
            .Select(server => Common(server.Key, [.. server]))
            .OfType<SharedOutage>()
            .OrderBy(outage => outage.Server, StringComparer.Ordinal),
    ];

    private static SharedOutage? Common(string server, ImmutableArray<HomeOutcome> sites)
    {
        IGrouping<FetchStatus, HomeOutcome>? alike = sites.Where(site => IsOfTheServer(site.Now)).GroupBy(site => site.Now).MaxBy(group => group.Count());
        return alike is not null && alike.Count() >= Fewest && alike.Count() > Share * sites.Length
            ? new SharedOutage(server, alike.Key, [.. alike.Select(site => site.Entity).OrderBy(code => code.Value, StringComparer.Ordinal)])
            : null;
    }

    // A refusal or a redirect is a choice of the site; these befall everything on a machine.
    private static bool IsOfTheServer(FetchStatus status) =>
        status is FetchStatus.DnsFailed or FetchStatus.DnsUnavailable or FetchStatus.ConnectFailed or FetchStatus.TimedOut or FetchStatus.TlsFailed
            or FetchStatus.ServerError or FetchStatus.InvalidResponse;
}
