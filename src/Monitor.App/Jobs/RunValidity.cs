using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.App.Reports;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Gather;

namespace Monitor.App.Jobs;

/// <summary>What the home page of one site did in this run and in the last one that was valid.</summary>
/// <param name="At">When it was asked.</param>
/// <param name="Before">Null when there was none.</param>
/// <param name="Server">The address it stands on; null when its name led nowhere.</param>
/// <param name="Zone">The kabupaten's zone its name belongs to; null for names of its own.</param>
public sealed record HomeOutcome(EntityCode Entity, DateTimeOffset At, FetchStatus Now, FetchStatus? Before, OwnNetwork OwnNetwork, string? Server, string? Zone);

/// <summary>Tells whether a run says something about the sites, or only about our own line.</summary>
public static class RunValidity
{
    // Of the sites that answered last time; so many do not fall within minutes, a line or a shared cause does.
    private const double FellTogether = 0.3;
    private const int FewestForStatistics = 10;
    private const double OfflineShare = 0.3;
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(10);

    /// <param name="sites">All sites of the run.</param>
    /// <param name="shared">Incidents of shared servers: their sites are left out of the count.</param>
    /// <param name="outages">Times in which our own line was down; the run waited for its end.</param>
    public static RunEnd Of(ImmutableArray<HomeOutcome> sites, ImmutableArray<SharedOutage> shared, ImmutableArray<LineOutage> outages, TimeZoneInfo zone)
    {
        int offline = sites.Count(IsOffline);
        OwnNetwork line = offline > 0 ? OwnNetwork.Down : sites.Any(site => site.OwnNetwork == OwnNetwork.Up) ? OwnNetwork.Up : OwnNetwork.NotChecked;
        if (offline > 0 && offline >= OfflineShare * sites.Length)
        {
            return new RunEnd(RunState.Invalid, $"Jaringan pemantau terputus pada {Indonesian.Count(offline)} dari {Indonesian.Count(sites.Length)} situs; hasil dibatalkan dan diulang.", line);
        }

        HashSet<EntityCode> excused = [.. shared.SelectMany(outage => outage.Entities)];
        HomeOutcome[] answered = [.. sites.Where(site => site.Before == FetchStatus.Ok && !excused.Contains(site.Entity))];
        (FetchStatus Cause, int Count) = answered
            .Where(site => site.Now != FetchStatus.Ok && !IsOffline(site))
            .GroupBy(site => site.Now)
            .Select(group => (group.Key, Most: MostWithin(Together, [.. group.Select(site => site.At).Order()])))
            .OrderByDescending(group => group.Most)
            .FirstOrDefault();
        if (answered.Length >= FewestForStatistics && Count > FellTogether * answered.Length)
        {
            string what = Causes.Of(Cause)?.What ?? Cause.ToString();
            return new RunEnd(
                RunState.Invalid,
                $"{Indonesian.Count(Count)} dari {Indonesian.Count(answered.Length)} situs yang sebelumnya terbaca gagal dengan sebab sama ({what}) dalam sepuluh menit; diduga satu gangguan bersama, hasil dibatalkan dan diulang.",
                line);
        }

        string[] notices =
        [
            .. offline > 0 ? [$"{Indonesian.Count(offline)} situs tidak terbaca karena jaringan pemantau terputus."] : Array.Empty<string>(),
            .. shared.Select(Incident),
            .. Waited(outages, zone),
        ];
        return new RunEnd(offline > 0 || shared.Length > 0 ? RunState.Partly : RunState.Valid, notices.Length == 0 ? null : string.Join(' ', notices), line);
    }

    private static bool IsOffline(HomeOutcome site) => site.Now == FetchStatus.WeWereOffline || site.OwnNetwork == OwnNetwork.Down;

    private static string Incident(SharedOutage outage) =>
        $"Satu gangguan bersama pada {outage.Server} ({Causes.Of(outage.Cause)?.What ?? outage.Cause.ToString()}): {Indonesian.Count(outage.Entities.Length)} situs tidak terbaca dan tidak dihitung sebagai catatan desa.";

    private static IEnumerable<string> Waited(ImmutableArray<LineOutage> outages, TimeZoneInfo zone)
    {
        LineOutage[] over = [.. outages.Where(outage => outage.To is not null)];
        if (over.Length > 0)
        {
            TimeSpan sum = over.Aggregate(TimeSpan.Zero, (total, outage) => total + ((outage.To ?? outage.From) - outage.From));
            yield return $"Jaringan pemantau sempat terputus {Indonesian.Count(over.Length)} kali sejak {Indonesian.DateAndTime(over[0].From, zone)}, seluruhnya {Indonesian.Duration(sum)}; pembacaan menunggu, lalu dilanjutkan.";
        }
    }

    // The moments come in order: the longest row of them that fits into the span.
    private static int MostWithin(TimeSpan span, DateTimeOffset[] moments)
    {
        int most = 0;
        int first = 0;
        for (int last = 0; last < moments.Length; last++)
        {
            while (moments[last] - moments[first] > span)
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}
