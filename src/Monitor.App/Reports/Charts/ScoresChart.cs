using System.Collections.Immutable;
using Monitor.Core.Scoring;
using Monitor.Core.Text;

namespace Monitor.App.Reports.Charts;

/// <summary>Scores month by month, with a line where the methodology changed.</summary>
public static class ScoresChart
{
    /// <summary>Months that are drawn.</summary>
    public const int Year = 12;

    private const int Full = 100;

    /// <summary>Null for less than two months: one column tells no course.</summary>
    /// <param name="scored">Oldest first, at most a year.</param>
    /// <param name="isMean">The scores are means over several desa and kelurahan.</param>
    public static ChartSpec? Of(ImmutableArray<MonthScore> scored, bool isMean)
    {
        ImmutableArray<MonthScore> months = [.. scored.Where(month => month.Mean is not null).Select(month => month with { Mean = Rounded(month.Mean ?? 0) })];
        if (months.Length < 2)
        {
            return null;
        }

        ImmutableArray<ChartBreak> breaks =
        [
            .. Enumerable.Range(1, months.Length - 1)
                .Where(index => months[index].MethodologyId != months[index - 1].MethodologyId)
                .Select(index => new ChartBreak(index, "Metodologi " + months[index].MethodologyId)),
        ];
        return new ChartSpec(
            "skor-bulanan",
            isMean ? "Rata-rata skor per bulan" : "Skor per bulan",
            Sentence(months, breaks, isMean),
            ChartKind.Columns,
            "Bulan",
            "skor",
            ChartScale.Step(Full),
            [new ChartSeries("Skor", Vocabulary.BandOutline, ChartPattern.Plain, [.. months.Select(month => new ChartPoint(Name(month.Day), month.Mean))])])
        {
            Breaks = breaks,
        };
    }

    private static string Sentence(ImmutableArray<MonthScore> months, ImmutableArray<ChartBreak> breaks, bool isMean)
    {
        (MonthScore first, MonthScore last) = (months[0], months[^1]);
        string what = isMean ? "Rata-rata skor" : "Skor";
        string course = $"{what} {Indonesian.Score(last.Mean ?? 0)} pada {Indonesian.Date(last.Day)}, {Indonesian.Score(first.Mean ?? 0)} pada {Indonesian.Date(first.Day)}";
        string counted = isMean ? $" (dari {Indonesian.Count(last.Count)} dan {Indonesian.Count(first.Count)} situs yang dinilai)" : "";
        return breaks.IsEmpty
            ? course + counted + "."
            : $"{course}{counted}. Garis putus: metodologi berganti ({string.Join(", ", breaks.Select(one => one.Label))}), sehingga skor di kiri dan kanannya tidak dapat dibandingkan begitu saja.";
    }

    // The digit of the drawing is the digit of the sentence.
    private static double Rounded(double score) => Math.Round(score, 1, MidpointRounding.AwayFromZero);

    // "Nov": short enough for twelve columns on a phone, and no month comes twice in a year.
    private static string Name(DateOnly day) => IndonesianForm.Month(day)[..3];
}
