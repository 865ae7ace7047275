using System.Globalization;
using Monitor.App.Data;

namespace Monitor.App.Tests.Jobs;

/// <summary>A machine whose clock is set forward or back: a day has one run, whichever way it is reached.</summary>
public sealed class ClockJumpTests
{
    [Theory]
    [InlineData("2026-11-25T02:00", "+03:00", "2026-11-25")]
    [InlineData("2026-11-25T04:00", "-03:00", "2026-11-25")]
    [InlineData("2026-11-25T02:00", "-03:00", "2026-11-24 2026-11-25")]
    [InlineData("2026-11-25T22:30", "+03:00", "2026-11-25 2026-11-26")]
    [InlineData("2026-11-25T02:00", "+40.00:00", "2026-11-25 2027-01-04")]
    [InlineData("2027-01-04T02:00", "-40.00:00", "2026-11-25 2027-01-04")]
    [InlineData("2028-02-28T23:00", "+03:00", "2028-02-28 2028-02-29")]
    [InlineData("2028-02-29T23:00", "+03:00", "2028-02-29 2028-03-01")]
    [InlineData("2026-12-31T23:00", "+03:00", "2026-12-31 2027-01-01")]
    public async Task A_day_has_one_run_however_the_clock_comes_to_it(string local, string jump, string days)
    {
        await using CountingSite site = await CountingSite.StartAsync();
        using InspectionBench bench = await InspectionBench.MakeAsync();
        bench.Entities = [InspectionBench.Village(1, site.Address)];
        DateTimeOffset before = new DateTimeOffset(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(7)).ToUniversalTime();
        TimeSpan step = TimeSpan.Parse(jump.TrimStart('+'), CultureInfo.InvariantCulture);

        foreach (DateTimeOffset now in (DateTimeOffset[])[before, before + step, before, before + step])
        {
            bench.Time.Now = now;
            await bench.Nightly.RunAsync("", CancellationToken.None);
        }

        List<Run> runs = await bench.AllRunsAsync();
        Assert.Equal(days.Split(' '), runs.Select(run => run.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal));
        Assert.All(runs, run => Assert.Equal((RunState.Valid, 1), (run.State, run.Read)));
        Assert.Equal(runs.Count, await bench.SnapshotsAsync());
    }
}
