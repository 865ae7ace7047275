using System.Collections.Immutable;
using Monitor.App.Reports.Rows;

namespace Monitor.App.Reports.Charts;

/// <summary>Keaktifan of a set of entities as one stacked bar.</summary>
public static class ActivityChart
{
    public static ChartSpec Of(ActivityCounts counts, string id, string title, string noun)
    {
        ImmutableArray<(Activity Activity, int Count)> shown = [.. counts.Items.Where(item => item.Count > 0)];
        return new ChartSpec(
            id,
            title,
            Sentence(counts, noun),
            ChartKind.StackedBars,
            "Keaktifan",
            noun,
            ChartScale.Step(counts.Total),
            [.. shown.Select(item => (Word: Vocabulary.Of(item.Activity), item.Count))
                .Select(item => new ChartSeries(item.Word.Word, item.Word.Solid, item.Word.Pattern, [new ChartPoint(title, item.Count)]))]);
    }

    private static string Sentence(ActivityCounts counts, string noun)
    {
        int active = counts.Of(Activity.Aktif);
        int unknown = counts.Of(Activity.TidakDapatDinilai) + counts.Of(Activity.BelumDiuji) + counts.Of(Activity.Ditangguhkan) + counts.Of(Activity.AlamatBelumDikonfirmasi);
        string main = $"{Indonesian.Sentence(Indonesian.InWords(active))} dari {Indonesian.InWords(counts.Total)} {noun} terisi dalam batas hari aktif";
        return unknown == 0 ? main + "." : $"{main}; {Indonesian.InWords(unknown)} belum dapat dinilai.";
    }
}
