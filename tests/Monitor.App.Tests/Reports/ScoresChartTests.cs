using System.Collections.Immutable;
using Monitor.App.Reports.Charts;
using Monitor.Core.Scoring;

namespace Monitor.App.Tests.Reports;

public sealed class ScoresChartTests
{
    private static readonly ImmutableArray<MonthScore> Months =
    [
        new(new DateOnly(2025, 12, 31), 41.25, 390, "2025-1"),
        new(new DateOnly(2026, 1, 31), null, 0, "2026-1"),
        new(new DateOnly(2026, 2, 28), 55, 380, "2026-1"),
        new(new DateOnly(2026, 3, 24), 60.04, 395, "2026-1"),
    ];

    [Fact]
    public void A_month_that_nobody_was_judged_in_is_left_out_and_never_a_zero()
    {
        ChartSpec chart = ScoresChart.Of(Months, isMean: true)!;

        Assert.Equal([("Des", 41.3), ("Feb", 55), ("Mar", 60)], Assert.Single(chart.Series).Points.Select(point => (point.Category, point.Value!.Value)));
        Assert.Equal(
            "Rata-rata skor 60,0 pada 24 Maret 2026, 41,3 pada 31 Desember 2025 (dari 395 dan 390 situs yang dinilai). Garis putus: metodologi berganti (Metodologi 2026-1), "
                + "sehingga skor di kiri dan kanannya tidak dapat dibandingkan begitu saja.",
            chart.Sentence);
        Assert.Equal(new ChartBreak(1, "Metodologi 2026-1"), Assert.Single(chart.Breaks));
    }

    [Fact]
    public void Under_one_methodology_there_is_no_line()
    {
        ChartSpec chart = ScoresChart.Of(Months[2..], isMean: false)!;

        Assert.Empty(chart.Breaks);
        Assert.Equal("Skor 60,0 pada 24 Maret 2026, 55,0 pada 28 Februari 2026.", chart.Sentence);
    }

    [Fact]
    public void One_month_tells_no_course() => Assert.Null(ScoresChart.Of(Months[..2], isMean: true));
}
