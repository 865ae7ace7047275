using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.Core.Criteria;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Tests.Jobs;

/// <summary>A nightly run whose process died, and what becomes of it afterwards.</summary>
public sealed class InterruptedNightTests : IAsyncLifetime
{
    private const string Night = "2026-11-25";
    private const string NextNight = "2026-11-26";

    private readonly List<CountingSite> sites = [];
    private InspectionBench? made;

    private InspectionBench Bench => made ?? throw new InvalidOperationException("not made");

    public async Task InitializeAsync()
    {
        made = await InspectionBench.MakeAsync();
        sites.Add(await CountingSite.StartAsync());
        sites.Add(await CountingSite.StartAsync());
        Bench.Entities = [.. sites.Select((site, number) => InspectionBench.Village(number, site.Address))];
        Assert.Equal(new DateOnly(2026, 11, 25), new OfficeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta")).DayOf(Bench.Time.Now));
    }

    public async Task DisposeAsync()
    {
        Bench.Dispose();
        foreach (CountingSite site in sites)
        {
            await site.DisposeAsync();
        }
    }

    [Fact]
    public async Task Taken_up_after_midnight_it_goes_on_with_its_own_day()
    {
        await DieAfterFirstSiteAsync();
        int asked = sites[0].Asked;
        Bench.Time.Now += TimeSpan.FromHours(23);

        await Bench.Nightly.RunAsync(Night, CancellationToken.None);

        Run only = Assert.Single(await Bench.AllRunsAsync());
        Assert.Equal(("malam/" + Night, new DateOnly(2026, 11, 25), RunState.Valid, 2), (only.Key, only.AsOf, only.State, only.Read));
        Assert.Equal(asked, sites[0].Asked);
        Assert.Equal(2, await Bench.SnapshotsAsync());
        AssessmentTitle published = Assert.Single(await Bench.Assessments.TitlesAsync(CancellationToken.None));
        Assert.Equal(new DateOnly(2026, 11, 25), published.AsOf);
    }

    [Fact]
    public async Task It_is_closed_with_its_reason_when_the_next_night_begins()
    {
        await DieAfterFirstSiteAsync();
        Bench.Time.Now += TimeSpan.FromHours(25);

        await Bench.Nightly.RunAsync(NextNight, CancellationToken.None);

        List<Run> runs = await Bench.AllRunsAsync();
        Assert.Equal([RunState.Interrupted, RunState.Valid], runs.Select(run => run.State));
        Assert.Equal((1, 2), (runs[0].Read, runs[0].Planned));
        Assert.Contains("1 dari 2 situs sempat didatangi", runs[0].Reason, StringComparison.Ordinal);
        Assert.Contains(runs[1].Number, runs[0].Reason, StringComparison.Ordinal);
        Assert.True(runs[0].FinishedAt < runs[1].StartedAt);
        Assert.Empty(Bench.Journals());
    }

    [Fact]
    public async Task Taken_up_when_the_next_night_is_due_already_every_site_is_read_once_for_today()
    {
        await DieAfterFirstSiteAsync();
        Bench.Time.Now += TimeSpan.FromHours(32);

        await Bench.Nightly.RunAsync(Night, CancellationToken.None);
        int asked = sites.Sum(site => site.Asked);
        await Bench.Nightly.RunAsync(NextNight, CancellationToken.None);

        Assert.Equal(asked, sites.Sum(site => site.Asked));
        Assert.Equal([("malam/" + Night, RunState.Interrupted), ("malam/" + NextNight, RunState.Valid)], (await Bench.AllRunsAsync()).Select(run => (run.Key, run.State)));
        AssessmentTitle published = Assert.Single(await Bench.Assessments.TitlesAsync(CancellationToken.None));
        Assert.Equal(new DateOnly(2026, 11, 26), published.AsOf);
    }

    [Fact]
    public async Task A_day_on_which_nothing_was_begun_is_not_made_up_for_afterwards()
    {
        await Bench.Nightly.RunAsync("2026-11-22", CancellationToken.None);

        Run only = Assert.Single(await Bench.AllRunsAsync());
        Assert.Equal("malam/" + Night, only.Key);
    }

    [Fact]
    public async Task A_finished_night_whose_publishing_died_is_published_after_midnight()
    {
        InspectionOrder order = Bench.Order("malam/" + Night) with { Kind = RunKind.Scheduled };
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Bench.Inspection.RunAsync(order, new StopAt(stop, RunStage.Publishing), stop.Token));
        Bench.Time.Now += TimeSpan.FromHours(23);

        await Bench.Nightly.RunAsync(Night, CancellationToken.None);

        Assert.Equal("malam/" + Night, Assert.Single(await Bench.AllRunsAsync()).Key);
        Assert.Equal(new DateOnly(2026, 11, 25), Assert.Single(await Bench.Assessments.TitlesAsync(CancellationToken.None)).AsOf);
    }

    [Fact]
    public async Task What_it_saw_confirms_no_negative()
    {
        await DieAfterFirstSiteAsync();
        Bench.Time.Now += TimeSpan.FromHours(25);
        await Bench.Nightly.RunAsync(NextNight, CancellationToken.None);
        Finding[] second = await NegativesAsync();
        Bench.Time.Now += TimeSpan.FromHours(25);
        await Bench.Nightly.RunAsync("2026-11-27", CancellationToken.None);
        Finding[] third = await NegativesAsync();

        Assert.Contains(second, finding => finding.Awaiting == Outcome.Unmet);
        Assert.DoesNotContain(second, finding => finding is { Outcome: Outcome.Unmet, Weight: > 0 });
        Assert.Contains(third, finding => finding is { Outcome: Outcome.Unmet, Weight: > 0 });
    }

    [Fact]
    public async Task A_run_that_goes_on_is_neither_past_nor_confirmation_for_anybody()
    {
        await DieAfterFirstSiteAsync();
        Run unfinished = Assert.Single(await Bench.AllRunsAsync());
        EntityCode seen = (await Bench.Snapshots.ReadInAsync(unfinished.Id, SnapshotKind.First, CancellationToken.None)).Single();

        Assert.Empty(await Bench.Snapshots.LatestAsync(seen, 4, CancellationToken.None));
        Assert.Empty(await Bench.Snapshots.HomesBeforeAsync(unfinished.Id, CancellationToken.None));
        Assert.Empty(await Bench.Snapshots.HomesBeforeAsync(unfinished.Id + 1, CancellationToken.None));
    }

    // Every site is up, then down: taken for its own past, the part read before the stop would hide that all fell together.
    [Fact]
    public async Task A_resumed_run_holds_itself_against_the_night_before_and_not_against_its_own_first_part()
    {
        while (sites.Count < 12)
        {
            sites.Add(await CountingSite.StartAsync());
        }

        Bench.Entities = [.. sites.Select((site, number) => InspectionBench.Village(number, site.Address))];
        await Bench.Nightly.RunAsync(Night, CancellationToken.None);
        await Task.WhenAll(sites.Select(site => site.DisposeAsync().AsTask()));
        sites.Clear();
        Bench.Time.Now += TimeSpan.FromHours(25);
        await DieAfterFirstSiteAsync(NextNight);
        Run died = (await Bench.AllRunsAsync())[1];
        var before = await Bench.Snapshots.HomesBeforeAsync(died.Id, CancellationToken.None);

        await Bench.Nightly.RunAsync(NextNight, CancellationToken.None);

        Assert.All(before.Values, status => Assert.Equal(FetchStatus.Ok, status));
        Assert.Equal(12, before.Count);
        Run resumed = (await Bench.AllRunsAsync())[1];
        Assert.Equal((died.Id, RunState.Partly), (resumed.Id, resumed.State));
        Assert.Contains("12 situs tidak terbaca", resumed.Reason, StringComparison.Ordinal);
    }

    private async Task DieAfterFirstSiteAsync(string night = Night)
    {
        using var stop = new CancellationTokenSource();
        InspectionOrder order = Bench.Order("malam/" + night) with { Kind = RunKind.Scheduled, AsOf = DateOnly.Parse(night, System.Globalization.CultureInfo.InvariantCulture), AtOnce = 1 };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Bench.Inspection.RunAsync(order, new StopAt(stop, null), stop.Token));
    }

    private async Task<Finding[]> NegativesAsync()
    {
        Assessment latest = await Bench.Assessments.LatestAsync(CancellationToken.None) ?? throw new InvalidOperationException("nothing published");
        return [.. latest.Entities.SelectMany(entity => entity.Verdict?.Findings ?? []).Where(finding => finding.Awaiting is not null || finding.Outcome == Outcome.Unmet)];
    }

    /// <summary>Stops at the begin of a stage, or behind the first site.</summary>
    private sealed class StopAt(CancellationTokenSource stop, RunStage? at) : IRunProgress
    {
        public void Begin(RunStage stage, int total, int done)
        {
            if (stage == at)
            {
                stop.Cancel();
            }
        }

        public void Finished(SiteSnapshot snapshot)
        {
            if (at is null)
            {
                stop.Cancel();
            }
        }
    }
}
