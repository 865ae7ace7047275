using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.App.Reports;
using Monitor.Core.Snapshots;

namespace Monitor.App.Jobs;

/// <summary>What the home page of one site did in this run and in the last one that was valid.</summary>
/// <param name="Before">Null when there was none.</param>
public sealed record HomeOutcome(FetchStatus Now, FetchStatus? Before, OwnNetwork OwnNetwork);

/// <summary>Tells whether a run says something about the sites, or only about our own line.</summary>
public static class RunValidity
{
    // Of the sites that answered last time; so many do not fall in one night, a line or a shared server does.
    private const double FellTogether = 0.3;
    private const int FewestForStatistics = 10;
    private const double OfflineShare = 0.3;

    public static RunEnd Of(ImmutableArray<HomeOutcome> sites)
    {
        int offline = sites.Count(site => site.Now == FetchStatus.WeWereOffline || site.OwnNetwork == OwnNetwork.Down);
        OwnNetwork line = offline > 0 ? OwnNetwork.Down : sites.Any(site => site.OwnNetwork == OwnNetwork.Up) ? OwnNetwork.Up : OwnNetwork.NotChecked;
        if (offline > 0 && offline >= OfflineShare * sites.Length)
        {
            return new RunEnd(RunState.Invalid, $"Jaringan pemantau terputus pada {Indonesian.Count(offline)} dari {Indonesian.Count(sites.Length)} situs; hasil dibatalkan dan diulang.", line);
        }

        HomeOutcome[] answered = [.. sites.Where(site => site.Before == FetchStatus.Ok)];
        IGrouping<FetchStatus, HomeOutcome>? common = answered.Where(site => site.Now != FetchStatus.Ok).GroupBy(site => site.Now).MaxBy(group => group.Count());
        if (common is not null && answered.Length >= FewestForStatistics && common.Count() > FellTogether * answered.Length)
        {
            string what = Causes.Of(common.Key)?.What ?? common.Key.ToString();
            return new RunEnd(
                RunState.Invalid,
                $"{Indonesian.Count(common.Count())} dari {Indonesian.Count(answered.Length)} situs yang sebelumnya terbaca gagal dengan sebab sama ({what}); diduga satu gangguan bersama, hasil dibatalkan dan diulang.",
                line);
        }

        return offline > 0
            ? new RunEnd(RunState.Partly, $"{Indonesian.Count(offline)} situs tidak terbaca karena jaringan pemantau terputus.", line)
            : new RunEnd(RunState.Valid, null, line);
    }
}
