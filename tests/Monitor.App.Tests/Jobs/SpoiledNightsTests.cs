using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Gather;

namespace Monitor.App.Tests.Jobs;

/// <summary>Nights that say something about a server, a zone or nobody, but nothing about the villages.</summary>
public sealed class SpoiledNightsTests
{
    private static readonly IPEndPoint Dead = new(IPAddress.Loopback, FreePort());

    [Fact]
    public async Task One_dead_server_is_one_incident_and_the_villages_keep_what_was_seen_the_night_before()
    {
        await using CountingSite site = await CountingSite.StartAsync();
        bool isDead = false;
        var server = new IPEndPoint(IPAddress.Parse("127.0.0.2"), Dead.Port);
        var living = new IPEndPoint(IPAddress.Loopback, site.Address.Port);
        using InspectionBench bench = await InspectionBench.MakeAsync(Rules(host => isDead && host != "desa7.uji.test" ? server : living));
        bench.Entities = [.. Enumerable.Range(1, 7).Select(Village)];
        InspectionResult first = await bench.RunAsync(bench.Order("malam/1"));
        isDead = true;
        bench.Time.Now += TimeSpan.FromDays(1);

        InspectionResult second = await bench.RunAsync(bench.Order("malam/2"));

        Assert.Equal((RunState.Valid, RunState.Partly), (first.Run.State, second.Run.State));
        Assert.Contains("127.0.0.2", second.Run.Reason, StringComparison.Ordinal);
        Assert.Contains("6 situs", second.Run.Reason, StringComparison.Ordinal);
        Assert.All(second.Assessment.Entities, entity => Assert.Equal(StateId.Aktif, StateOf(entity)));
        Assert.Equal(first.Assessment.Entities[0].Verdict?.SnapshotId, second.Assessment.Entities[0].Verdict?.SnapshotId);
        Assert.NotEqual(first.Assessment.Entities[6].Verdict?.SnapshotId, second.Assessment.Entities[6].Verdict?.SnapshotId);
    }

    [Fact]
    public async Task A_line_cut_in_mid_run_changes_no_score_and_is_told_once()
    {
        bool isArmed = false;
        bool isCut = false;
        await using CountingSite witness = await CountingSite.StartAsync();
        await using CountingSite site = await CountingSite.StartAsync(path =>
        {
            if (isArmed && path == "/kabar")
            {
                isArmed = false;
                isCut = true;
                _ = Task.Delay(TimeSpan.FromSeconds(2)).ContinueWith(_ => isCut = false, TaskScheduler.Default);
            }

            return null;
        });
        IPEndPoint? Target(string host) => isCut ? null : new IPEndPoint(IPAddress.Loopback, host == "saksi.test" ? witness.Address.Port : site.Address.Port);
        using InspectionBench bench = await InspectionBench.MakeAsync(Rules(Target), new Uri("http://saksi.test/"));
        bench.Entities = [.. Enumerable.Range(1, 12).Select(Village)];
        await bench.RunAsync(bench.Order("malam/1"));
        bench.Time.Now += TimeSpan.FromDays(1);
        InspectionResult calm = await bench.RunAsync(bench.Order("malam/2"));
        bench.Time.Now += TimeSpan.FromDays(1);
        isArmed = true;

        InspectionResult cut = await bench.RunAsync(bench.Order("malam/3") with { AtOnce = 2 });

        Assert.Equal((RunState.Valid, 12), (cut.Run.State, cut.Run.Read));
        Assert.Null(calm.Run.Reason);
        Assert.All(calm.Assessment.Entities, entity => Assert.NotNull(entity.Verdict?.Score.Value));
        Assert.Contains("sempat terputus 1 kali", cut.Run.Reason, StringComparison.Ordinal);
        Assert.Equal(
            calm.Assessment.Entities.Select(entity => (StateOf(entity), entity.Verdict?.Score.Value)),
            cut.Assessment.Entities.Select(entity => (StateOf(entity), entity.Verdict?.Score.Value)));
    }

    [Fact]
    public async Task Villages_first_visited_while_their_server_is_down_are_not_judged_and_say_why()
    {
        using InspectionBench bench = await InspectionBench.MakeAsync(Rules(_ => Dead));
        bench.Entities = [.. Enumerable.Range(1, 6).Select(Village)];

        InspectionResult result = await bench.RunAsync(bench.Order("malam/1"));

        Assert.Equal(RunState.Partly, result.Run.State);
        Assert.All(result.Assessment.Entities, entity => Assert.Contains("Server bersama", entity.Unjudged, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_is_called_lost_on_the_third_day_and_not_before()
    {
        using InspectionBench bench = await InspectionBench.MakeAsync(Rules(_ => null));
        bench.Entities = [Village(1)];
        var states = new List<string?>();
        for (int day = 1; day <= 3; day++)
        {
            InspectionResult result = await bench.RunAsync(bench.Order($"malam/{day}"));
            states.Add(StateOf(result.Assessment.Entities[0]));
            Finding reachable = result.Assessment.Entities[0].Verdict!.Findings.Single(finding => finding.Criterion == "situs-terjangkau");
            Assert.Equal(day < 3, reachable.Awaiting is not null);
            bench.Time.Now += TimeSpan.FromDays(1);
        }

        Assert.Equal([StateId.TidakTerjangkau, StateId.TidakTerjangkau, StateId.DnsHilang], states);
    }

    [Fact]
    public async Task A_site_that_does_not_answer_is_called_mati_after_the_window_and_no_longer_once_it_answers()
    {
        await using CountingSite site = await CountingSite.StartAsync();
        bool isDead = true;
        var living = new IPEndPoint(IPAddress.Loopback, site.Address.Port);
        using InspectionBench bench = await InspectionBench.MakeAsync(Rules(host => isDead && host == "desa1.uji.test" ? Dead : living));
        bench.Entities = [Village(1), Village(2)];
        var words = new List<Activity>();
        for (int night = 1; night <= 8; night++)
        {
            isDead = night < 8;
            words.Add(ActivityOf.Entity((await bench.RunAsync(bench.Order($"malam/{night}"))).Assessment.Entities[0]));
            bench.Time.Now += TimeSpan.FromDays(1);
        }

        Assert.Equal([.. Enumerable.Repeat(Activity.TidakDapatDinilai, 6), Activity.Mati, Activity.Aktif], words);
    }

    [Fact]
    public async Task Three_looks_on_one_day_are_one_day()
    {
        using InspectionBench bench = await InspectionBench.MakeAsync(Rules(_ => null));
        bench.Entities = [Village(1)];
        for (int look = 1; look <= 3; look++)
        {
            InspectionResult result = await bench.RunAsync(bench.Order($"ulang/{look}"));
            Assert.Equal(StateId.TidakTerjangkau, StateOf(result.Assessment.Entities[0]));
            bench.Time.Now += TimeSpan.FromMinutes(5);
        }
    }

    private static TargetRules Rules(Func<string, IPEndPoint?> target) =>
        TargetRules.Loopback() with { Resolve = (host, _) => new ResolvedTarget(target(host) is { } found ? [found] : []) };

    private static Entity Village(int number) => InspectionBench.Village(number, new Uri($"http://desa{number}.uji.test/"));

    private static string? StateOf(AssessedEntity entity) => entity.Verdict is { } verdict && verdict.Facts.State.TryGet(out SiteState? state) ? state.Id : null;

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
