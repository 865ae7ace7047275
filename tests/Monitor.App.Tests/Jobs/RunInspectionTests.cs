using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.Core.Criteria;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Tests.Jobs;

public sealed class RunInspectionTests
{
    [Fact]
    public async Task A_finished_run_asked_for_again_reads_nothing_and_doubles_nothing()
    {
        await using CountingSite site = await CountingSite.StartAsync();
        using InspectionBench bench = await InspectionBench.MakeAsync();
        bench.Entities = [InspectionBench.Village(1, site.Address)];
        InspectionResult first = await bench.RunAsync(bench.Order("uji"));
        int asked = site.Asked;
        int stored = await bench.SnapshotsAsync();

        InspectionResult second = await bench.RunAsync(bench.Order("uji"));

        Assert.False(first.WasThere);
        Assert.True(second.WasThere);
        Assert.Equal(first.Run.Id, second.Run.Id);
        Assert.Equal(first.Assessment.Number, second.Assessment.Number);
        Assert.Equal(asked, site.Asked);
        Assert.Equal(stored, await bench.SnapshotsAsync());
        Assert.Single(await bench.Assessments.TitlesAsync(CancellationToken.None));
    }

    [Fact]
    public async Task An_interrupted_run_goes_on_where_it_stopped()
    {
        await using CountingSite read = await CountingSite.StartAsync();
        await using CountingSite waiting = await CountingSite.StartAsync();
        using InspectionBench bench = await InspectionBench.MakeAsync();
        bench.Entities = [InspectionBench.Village(1, read.Address), InspectionBench.Village(2, waiting.Address)];
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            bench.Inspection.RunAsync(bench.Order("uji") with { AtOnce = 1 }, new StopAfterFirst(stop), stop.Token));
        int before = read.Asked;

        InspectionResult result = await bench.RunAsync(bench.Order("uji"));

        Assert.Equal(before, read.Asked);
        Assert.True(waiting.Asked > 0);
        Assert.Equal((2, RunState.Valid), (result.Run.Read, result.Run.State));
        Assert.Equal(2, result.Assessment.Entities.Count(entity => entity.Verdict is not null));
    }

    [Fact]
    public async Task A_site_that_does_not_answer_is_a_result_and_not_a_fault()
    {
        await using CountingSite site = await CountingSite.StartAsync();
        using InspectionBench bench = await InspectionBench.MakeAsync();
        bench.Entities = [InspectionBench.Village(1, site.Address), InspectionBench.Village(2, Closed())];

        InspectionResult result = await bench.RunAsync(bench.Order("uji"));

        Assert.Equal((1, RunState.Valid), (result.Run.Read, result.Run.State));
        Assert.Equal(1, result.Run.Failed[FetchStatus.ConnectFailed]);
        AssessedEntity dead = result.Assessment.Entities[1];
        Assert.NotNull(dead.Verdict);
        Assert.Null(dead.Verdict.Score.Value);
    }

    [Fact]
    public async Task An_entity_without_an_address_stays_in_the_list_with_its_reason()
    {
        using InspectionBench bench = await InspectionBench.MakeAsync();
        bench.Entities = [InspectionBench.Village(1, null)];

        InspectionResult result = await bench.RunAsync(bench.Order("uji"));

        AssessedEntity only = Assert.Single(result.Assessment.Entities);
        Assert.Null(only.Verdict);
        Assert.NotNull(only.Unjudged);
    }

    [Fact]
    public async Task A_negative_costs_points_only_after_a_second_observation_a_day_later()
    {
        await using CountingSite site = await CountingSite.StartAsync();
        using InspectionBench bench = await InspectionBench.MakeAsync();
        bench.Entities = [InspectionBench.Village(1, site.Address)];

        InspectionResult first = await bench.RunAsync(bench.Order("malam/1"));
        bench.Time.Now += TimeSpan.FromHours(25);
        InspectionResult second = await bench.RunAsync(bench.Order("malam/2"));

        Assert.DoesNotContain(Findings(first), finding => finding is { Outcome: Outcome.Unmet, Weight: > 0 });
        Assert.Contains(Findings(first), finding => finding.Awaiting == Outcome.Unmet);
        Assert.Contains(Findings(second), finding => finding is { Outcome: Outcome.Unmet, Weight: > 0 });
        Assert.DoesNotContain(Findings(second), finding => finding.Awaiting is not null);
    }

    [Fact]
    public async Task Without_a_gap_the_pages_behind_negatives_are_read_twice_in_one_run()
    {
        await using CountingSite site = await CountingSite.StartAsync();
        using InspectionBench bench = await InspectionBench.MakeAsync();
        bench.Entities = [InspectionBench.Village(1, site.Address)];

        InspectionResult result = await bench.RunAsync(bench.Order("demo") with { Gap = TimeSpan.Zero, Rereads = true });

        Assert.Equal(2, await bench.SnapshotsAsync());
        Assert.Contains(Findings(result), finding => finding is { Outcome: Outcome.Unmet, Weight: > 0 });
        Assert.DoesNotContain(Findings(result), finding => finding.Awaiting is not null);
    }

    [Fact]
    public async Task The_night_of_a_day_is_run_once_however_often_it_is_asked_for()
    {
        await using CountingSite site = await CountingSite.StartAsync();
        using InspectionBench bench = await InspectionBench.MakeAsync();
        bench.Entities = [InspectionBench.Village(1, site.Address)];

        await bench.Nightly.RunAsync("", CancellationToken.None);
        await bench.Nightly.RunAsync("2026-11-25", CancellationToken.None);

        Run only = Assert.Single(await bench.Runs.LatestAsync(10, CancellationToken.None));
        Assert.Equal(("malam/2026-11-25", RunState.Valid), (only.Key, only.State));
    }

    private static ImmutableArray<Finding> Findings(InspectionResult result) => result.Assessment.Entities[0].Verdict!.Findings;

    private static Uri Closed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }

    private sealed class StopAfterFirst(CancellationTokenSource stop) : IRunProgress
    {
        public void Begin(RunStage stage, int total, int done)
        {
        }

        public void Finished(SiteSnapshot snapshot) => stop.Cancel();
    }
}
