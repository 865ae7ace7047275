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
    public static ImmutableArray<SharedOutage> Of(IEnumerable<HomeOutcome> sites)
    {
        HomeOutcome[] told = [.. sites.Where(site => site.Before is null or FetchStatus.Ok)];

        // Names without an address stand on no server; what they share with the names that have one is their zone.
        return
        [
            .. told.GroupBy(site => site.Server, StringComparer.Ordinal).Select(server => Common(server.Key, [.. server], IsOfTheServer))
                .Concat(told.GroupBy(site => site.Zone, StringComparer.Ordinal).Select(zone => Common(zone.Key, [.. zone], IsOfTheName)))
                .OfType<SharedOutage>()
                .OrderBy(outage => outage.Server, StringComparer.Ordinal),
        ];
    }

    private static SharedOutage? Common(string? shared, ImmutableArray<HomeOutcome> sites, Func<FetchStatus, bool> isCommon)
    {
        IGrouping<FetchStatus, HomeOutcome>? alike = sites.Where(site => isCommon(site.Now)).GroupBy(site => site.Now).MaxBy(group => group.Count());
        return shared is not null && alike is not null && alike.Count() >= Fewest && alike.Count() > Share * sites.Length
            ? new SharedOutage(shared, alike.Key, [.. alike.Select(site => site.Entity).OrderBy(code => code.Value, StringComparer.Ordinal)])
            : null;
    }

    // A refusal or a redirect is a choice of the site; these befall everything on a machine.
    private static bool IsOfTheServer(FetchStatus status) =>
        status is FetchStatus.ConnectFailed or FetchStatus.TimedOut or FetchStatus.TlsFailed or FetchStatus.ServerError or FetchStatus.InvalidResponse;

    private static bool IsOfTheName(FetchStatus status) => status is FetchStatus.DnsFailed or FetchStatus.DnsUnavailable;
}
