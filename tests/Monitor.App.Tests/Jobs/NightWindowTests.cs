using System.Collections.Concurrent;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Options;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.App.Tests.Jobs;

/// <summary>The hours in which runs by the clock may begin with sites.</summary>
public sealed class NightWindowTests : IAsyncLifetime
{
    private static readonly TimeZoneInfo Jakarta = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");
    private static readonly NightWindow Night = new(new TimeOnly(20, 0), new TimeOnly(5, 0));

    private readonly List<CountingSite> sites = [];
    private readonly ConcurrentQueue<int> visited = new();
    private InspectionBench? made;
    private int dawnAt = -1;

    private InspectionBench Bench => made ?? throw new InvalidOperationException("not made");

    public async Task InitializeAsync()
    {
        made = await InspectionBench.MakeAsync();
        for (int number = 0; number < 3; number++)
        {
            int own = number;
            sites.Add(await CountingSite.StartAsync(path => Visit(own, path)));
        }

        Bench.Entities = [.. sites.Select((site, number) => InspectionBench.Village(number, site.Address))];
        Bench.Night = Night;
        Bench.AtOnce = 1;
        Bench.Time.Now = At(25, 1, 15);
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
    public async Task A_site_that_was_begun_is_read_to_its_end_and_the_rest_is_left_with_a_notice()
    {
        dawnAt = 1;
        await Bench.Nightly.RunAsync("2026-11-25", CancellationToken.None);

        Run run = Assert.Single(await Bench.AllRunsAsync());
        Assert.Equal((RunState.Partly, 2, 3), (run.State, run.Read, run.Planned));
        Assert.Equal("1 situs belum didatangi ketika jam pemeriksaan (20.00–05.00) berakhir; didahulukan pada malam berikutnya.", run.Reason);
        Assert.Contains("/kabar", sites[1].Paths);
        Assert.Equal(0, sites[2].Asked);
        AssessmentTitle published = Assert.Single(await Bench.Assessments.TitlesAsync(CancellationToken.None));
        Assert.Equal(new DateOnly(2026, 11, 25), published.AsOf);
    }

    [Fact]
    public async Task What_was_left_comes_first_on_the_next_night()
    {
        dawnAt = 1;
        await Bench.Nightly.RunAsync("2026-11-25", CancellationToken.None);
        dawnAt = -1;
        visited.Clear();
        Bench.Time.Now = At(26, 1, 15);
        await Bench.Nightly.RunAsync("2026-11-26", CancellationToken.None);

        Assert.Equal([2, 0, 1], visited.Distinct());
        Assert.Equal([RunState.Partly, RunState.Valid], (await Bench.AllRunsAsync()).Select(run => run.State));
    }

    [Fact]
    public async Task By_day_no_run_is_begun()
    {
        Bench.Time.Now = At(25, 10, 0);
        await Bench.Nightly.RunAsync("2026-11-25", CancellationToken.None);

        Assert.Empty(await Bench.AllRunsAsync());
        Assert.Empty(visited);
    }

    [Fact]
    public async Task A_run_that_died_at_night_is_ended_by_day_without_asking_anybody()
    {
        using var stop = new CancellationTokenSource();
        InspectionOrder order = Bench.Order("malam/2026-11-25") with { Kind = RunKind.Scheduled, AtOnce = 1, Night = Night };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Bench.Inspection.RunAsync(order, new StopBehindFirst(stop), stop.Token));
        visited.Clear();
        Bench.Time.Now = At(25, 10, 0);
        await Bench.Nightly.RunAsync("2026-11-25", CancellationToken.None);

        Run run = Assert.Single(await Bench.AllRunsAsync());
        Assert.Equal((RunState.Partly, 1), (run.State, run.Read));
        Assert.StartsWith("2 situs belum didatangi", run.Reason, StringComparison.Ordinal);
        Assert.Empty(visited);
    }

    [Fact]
    public async Task What_a_person_asks_for_is_read_at_any_hour()
    {
        Bench.Time.Now = At(25, 10, 0);
        InspectionResult result = await Bench.RunAsync(Bench.Order("ulang/1"));

        Assert.Equal((RunState.Valid, 3), (result.Run.State, result.Run.Read));
    }

    [Theory]
    [InlineData("20:00-05:00", 19, 59, false)]
    [InlineData("20:00-05:00", 20, 0, true)]
    [InlineData("20:00–05:00", 0, 0, true)]
    [InlineData("20.00 - 5.00", 4, 59, true)]
    [InlineData("20:00-05:00", 5, 0, false)]
    [InlineData("01:00-04:00", 0, 59, false)]
    [InlineData("01:00-04:00", 3, 0, true)]
    public void Hours_are_those_of_the_office(string text, int hour, int minute, bool isOpen) =>
        Assert.Equal(isOpen, NightWindow.Read(text)?.IsOpen(At(25, hour, minute), Jakarta));

    [Theory]
    [InlineData("")]
    [InlineData("20:00")]
    [InlineData("20:00-20:00")]
    [InlineData("20:00-25:00")]
    [InlineData("malam-pagi")]
    [InlineData("20:00-21:00-22:00")]
    public void What_is_no_span_of_hours_is_refused(string text) => Assert.Null(NightWindow.Read(text));

    private static DateTimeOffset At(int day, int hour, int minute) => new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(7)).ToUniversalTime();

    private string? Visit(int number, string path)
    {
        visited.Enqueue(number);
        if (number == dawnAt && path == "/")
        {
            Bench.Time.Now = At(25, 5, 0);
        }

        return null;
    }

    private sealed class StopBehindFirst(CancellationTokenSource stop) : IRunProgress
    {
        public void Begin(RunStage stage, int total, int done)
        {
        }

        public void Finished(SiteSnapshot snapshot) => stop.Cancel();
    }
}
