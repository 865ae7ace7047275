using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Data;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Xunit.Abstractions;

namespace Monitor.App.Tests.Jobs;

public sealed class KilledRunTests(ITestOutputHelper output)
{
    private const int KillsWhileReading = 16;
    private const int KillsAtStart = 4;

    // The gatherer of one site asks for two pages at a time.
    private const int InFlightASite = 2;

    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Twenty_kills_leave_one_result_a_site_and_repeat_only_what_was_in_flight()
    {
        int seed = Environment.GetEnvironmentVariable("MONITOR_UJI_BENIH") is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        output.WriteLine($"MONITOR_UJI_BENIH={seed}");
        var dice = new Random(seed);
        await using ManySites sites = await ManySites.StartAsync();
        string calm = NewFolder();
        string killed = NewFolder();
        await FinishAsync(sites.Port, calm);
        ImmutableArray<SeenRequest> once = sites.Take();

        List<int> stops = [];
        foreach (int after in Enumerable.Range(0, KillsWhileReading).Select(_ => dice.Next(once.Length)).Order())
        {
            await KillAsync(sites, killed, stops, () => sites.Asked > after);
        }

        for (int i = 0; i < KillsAtStart; i++)
        {
            long until = Stopwatch.GetTimestamp() + (dice.Next(50, 1_500) * Stopwatch.Frequency / 1_000);
            await KillAsync(sites, killed, stops, () => Stopwatch.GetTimestamp() >= until);
        }

        await FinishAsync(sites.Port, killed);
        int repeats = AssertOnlyInFlightRepeated(once, sites.Take(), stops, seed);
        output.WriteLine($"{once.Length} requests, {stops.Count} kills, {repeats} requests asked again");
        using InspectionBench expected = await InspectionBench.OpenAsync(calm, KillableRun.Rules(sites.Port));
        using InspectionBench actual = await InspectionBench.OpenAsync(killed, KillableRun.Rules(sites.Port));
        ImmutableSortedDictionary<string, ImmutableArray<string>> undisturbed = await ResultsAsync(expected);
        ImmutableSortedDictionary<string, ImmutableArray<string>> resumed = await ResultsAsync(actual);
        Assert.Equal(ManySites.Count, undisturbed.Count);
        Assert.Equal(undisturbed.Keys, resumed.Keys);
        foreach ((string entity, ImmutableArray<string> pages) in undisturbed)
        {
            Assert.Equal(string.Join('\n', pages), string.Join('\n', resumed[entity]));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(killed, "journal")));
    }

    private static string NewFolder() => Path.Combine(Path.GetTempPath(), "monitor-uji", Guid.NewGuid().ToString("n"));

    private static async Task FinishAsync(int port, string folder)
    {
        using Process run = KillableRun.Start(port, folder);
        using var limit = new CancellationTokenSource(LongEnough);
        await run.WaitForExitAsync(limit.Token);
        Assert.Equal(0, run.ExitCode);
    }

    private static async Task KillAsync(ManySites sites, string folder, List<int> stops, Func<bool> isTime)
    {
        using Process run = KillableRun.Start(sites.Port, folder);
        using var limit = new CancellationTokenSource(LongEnough);
        while (!isTime() && !run.HasExited)
        {
            await Task.Delay(1, limit.Token);
        }

        run.Kill();
        await run.WaitForExitAsync(limit.Token);
        await sites.SettleAsync(limit.Token);
        stops.Add(sites.Asked);
    }

    // A request that is asked again was on its way at a stop: among the last the site saw before it, or among those before an earlier stop that the site has not seen since.
    private static int AssertOnlyInFlightRepeated(ImmutableArray<SeenRequest> once, ImmutableArray<SeenRequest> all, List<int> stops, int seed)
    {
        Dictionary<SeenRequest, int> owed = once.CountBy(request => request).ToDictionary();
        var visits = new Dictionary<string, (int Attempt, List<SeenRequest> Now, ImmutableHashSet<SeenRequest> InFlight)>(StringComparer.Ordinal);
        int repeats = 0;
        for (int i = 0; i < all.Length; i++)
        {
            SeenRequest request = all[i];
            int attempt = stops.Count(stop => stop <= i);
            (int Attempt, List<SeenRequest> Now, ImmutableHashSet<SeenRequest> InFlight) visit = visits.GetValueOrDefault(request.Host, (attempt, [], []));
            visit = visit.Attempt == attempt ? visit : (attempt, [], visit.InFlight.Except(visit.Now).Union(visit.Now.TakeLast(InFlightASite)));
            visits[request.Host] = visit;
            owed[request] = owed.GetValueOrDefault(request) - 1;
            if (owed[request] < 0)
            {
                repeats++;
                Assert.True(visit.InFlight.Contains(request), $"{request.Host}{request.Path} was asked again without need (seed {seed}): {Course(request.Host, all, stops)}.");
            }

            visit.Now.Add(request);
        }

        Assert.All(owed, request => Assert.True(request.Value <= 0, $"{request.Key} was never asked (seed {seed})."));
        Assert.InRange(repeats, 0, stops.Count * KillableRun.SitesAtOnce * InFlightASite);
        return repeats;
    }

    private static string Course(string host, ImmutableArray<SeenRequest> all, List<int> stops) =>
        string.Join(", ", all.Index().Where(seen => seen.Item.Host == host).Select(seen => $"{seen.Item.Path} after {stops.Count(stop => stop <= seen.Index)} kills"));

    private static async Task<ImmutableSortedDictionary<string, ImmutableArray<string>>> ResultsAsync(InspectionBench bench)
    {
        Run run = Assert.Single(await bench.AllRunsAsync());
        Assert.Equal(RunState.Valid, run.State);
        Assert.Equal(ManySites.Count, await bench.SnapshotsAsync());
        var results = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        await foreach (SiteSnapshot snapshot in bench.Snapshots.OfRunAsync(run.Id, SnapshotKind.First, CancellationToken.None))
        {
            results.Add(snapshot.Entity.Value, [.. snapshot.Pages.Select(page => $"{page.Request.Purpose} {page.Request.Url} {page.Status} {page.HttpCode} {page.BodyHash}")]);
        }

        return results.ToImmutable();
    }
}
