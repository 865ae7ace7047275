using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Pengaduan.Measures;
using static Monitor.Core.Tests.Pengaduan.TestCalendar;
using static Monitor.Core.Tests.Pengaduan.TestCase;

namespace Monitor.Core.Tests.Pengaduan;

/// <summary>400 complaints over 90 days, read on day 90, limit 5 days: an agency that leaves half of its complaints lying must not look good.</summary>
public sealed class SimulationTests
{
    private const int Runs = 60;
    private const int Complaints = 400;
    private const double Days = 90;
    private const double Limit = 5;

    private static readonly DateTimeOffset Begin = At("2026-03-02 00:00");
    private static readonly DateTimeOffset AsOf = Begin.AddDays(Days);

    private sealed record Figures(double MeanClosed, double MedianClosed, double ClosedOnly, double Matured, double Truth, Quantile Median, Quantile P90)
    {
        internal double Rank { get; init; }
    }

    [Fact]
    public void Who_answers_all_but_slowly_gets_what_the_table_says()
    {
        Figures[] runs = Simulate(answered: 1, median: 6, spread: 0.6);
        Near(7.0, runs.Average(run => run.MeanClosed), 0.2);
        Near(5.8, runs.Average(run => run.MedianClosed), 0.2);
        Near(5.9, runs.Average(run => run.Median.Value), 0.2);
        Near(12.7, runs.Average(run => run.P90.Value), 0.5);
        Near(0.40, runs.Average(run => run.ClosedOnly), 0.015);
        Near(0.38, runs.Average(run => run.Matured), 0.015);
        Near(0.38, runs.Average(run => run.Truth), 0.015);
        Assert.All(runs, run => Assert.True(run.P90.IsReached));
    }

    [Fact]
    public void Who_answers_half_of_them_fast_does_not_look_good()
    {
        Figures[] runs = Simulate(answered: 0.5, median: 2, spread: 0.6);
        Near(2.4, runs.Average(run => run.MeanClosed), 0.1);
        Near(2.0, runs.Average(run => run.MedianClosed), 0.1);
        Near(0.94, runs.Average(run => run.ClosedOnly), 0.01);
        Near(0.47, runs.Average(run => run.Matured), 0.015);
        Near(0.47, runs.Average(run => run.Truth), 0.015);
        Assert.All(runs, run => Assert.False(run.P90.IsReached));
        Assert.All(runs, run => Assert.True(!run.Median.IsReached || run.Median.Value > 2 * run.MedianClosed, $"{run.Median}"));
    }

    [Fact]
    public void A_heavy_tail_with_some_never_answered_has_no_ninety_percent()
    {
        Figures[] runs = Simulate(answered: 0.85, median: 4, spread: 1.2);
        Near(0.61, runs.Average(run => run.ClosedOnly), 0.015);
        Near(0.49, runs.Average(run => run.Matured), 0.015);
        Near(0.49, runs.Average(run => run.Truth), 0.015);
        Assert.All(runs, run => Assert.False(run.P90.IsReached));

        // The table shows one run, 4.4; so do some of these.
        Assert.Contains(runs, run => run.Median.Value < 4.5);
        Assert.All(runs, run => Assert.True(run.Median is { IsReached: true, Value: > 3.5 and < 7 }, $"{run.Median}"));
    }

    [Fact]
    public void Ranked_by_what_is_proven_the_one_who_ignores_half_stands_near_the_slow_one_not_twice_as_high()
    {
        double slow = Simulate(answered: 1, median: 6, spread: 0.6).Average(run => run.Rank);
        double ignores = Simulate(answered: 0.5, median: 2, spread: 0.6).Average(run => run.Rank);
        double good = Simulate(answered: 1, median: 2, spread: 0.6).Average(run => run.Rank);
        Assert.True(ignores < 0.5 && slow < ignores && good > 0.85, $"{slow} {ignores} {good}");
    }

    private static Figures[] Simulate(double answered, double median, double spread)
    {
        var random = new SplitMix(20260302);
        return [.. Enumerable.Range(0, Runs).Select(_ => Run(random, answered, median, spread))];
    }

    private static Figures Run(SplitMix random, double answered, double median, double spread)
    {
        SlaRule limit = First with { Unit = SlaUnit.ClockHours, Amount = (int)(24 * Limit), PausesForReporter = false };
        var book = new MeasureBook(Clock(limit), AsOf);
        var complaints = new List<Complaint>();
        var closed = new List<double>();
        int inTime = 0;
        for (int i = 0; i < Complaints; i++)
        {
            double sent = random.Next() * Days;
            double took = random.Next() < answered ? median * Math.Exp(spread * random.Normal()) : double.PositiveInfinity;
            inTime += took <= Limit ? 1 : 0;
            DateTimeOffset at = Begin.AddDays(sent);
            var events = new List<CaseEvent> { new("d", CaseState.Dispatched, EventTime.Exact(at), Dinkes) };
            if (sent + took <= Days)
            {
                closed.Add(took);
                events.Add(new CaseEvent("a", CaseState.Closed, EventTime.Exact(at.AddDays(took)), Dinkes) { Cause = CloseCause.ByAdmin });
            }

            complaints.Add(new Complaint(new ComplaintKey("uji", $"{i}"), EventTime.Exact(at), Classification.Pengaduan, [.. events]));
        }

        ComplaintMeasures measures = book.Agency(Dinkes, complaints);
        closed.Sort();
        DurationSummary hours = measures.FirstResponse.Hours!;
        Assert.Equal(hours.MedianLow, hours.MedianHigh);
        return new Figures(
            closed.Average(), closed[closed.Count / 2], (double)closed.Count(took => took <= Limit) / closed.Count,
            measures.FirstResponse.Sla.Share!.Low, (double)inTime / Complaints, InDays(hours.MedianHigh!), InDays(hours.P90High!))
        {
            Rank = measures.FirstResponse.Sla.RankKey!.Value,
        };
    }

    private static Quantile InDays(Quantile hours) => hours with { Value = hours.Value / 24 };

    private static void Near(double expected, double actual, double tolerance) => Assert.InRange(actual, expected - tolerance, expected + tolerance);

    /// <summary>Steele, Lea and Flood's generator: the same numbers on every machine and in every version.</summary>
    private sealed class SplitMix(ulong seed)
    {
        private ulong state = seed;

        internal double Next()
        {
            state += 0x9E3779B97F4A7C15;
            ulong mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return ((mixed ^ (mixed >> 31)) >> 11) / (double)(1UL << 53);
        }

        internal double Normal() => Math.Sqrt(-2 * Math.Log(1 - Next())) * Math.Cos(2 * Math.PI * Next());
    }
}
