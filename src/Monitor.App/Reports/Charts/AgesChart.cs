using System.Collections.Immutable;
using Monitor.App.Reports.Rows;
using Monitor.Core.Facts;
using Monitor.Core.Scoring;

namespace Monitor.App.Reports.Charts;

/// <summary>How old the newest upload is, in the classes of the methodology's own limits.</summary>
public static class AgesChart
{
    /// <summary>Null when no site carries a believable date.</summary>
    public static ChartSpec? Of(IReadOnlyCollection<EntityRow> rows, StateLimits limits)
    {
        int[] ages = [.. rows.Select(row => row.AgeDays).OfType<int>()];
        if (ages.Length == 0)
        {
            return null;
        }

        int[] edges = [.. new[] { limits.Aktif, limits.Lambat, limits.Dorman, limits.TerancamMangkrak, 2 * limits.TerancamMangkrak }.Distinct().Order()];
        ImmutableArray<ChartPoint> points =
        [
            .. edges.Select((edge, index) => new ChartPoint(
                $"≤ {Indonesian.Count(edge)}",
                ages.Count(age => age <= edge && (index == 0 || age > edges[index - 1])))),
            new ChartPoint($"> {Indonesian.Count(edges[^1])}", ages.Count(age => age > edges[^1])),
        ];
        return new ChartSpec(
            "umur-unggahan",
            "Umur unggahan terakhir (hari)",
            Sentence(rows.Count, ages, limits),
            ChartKind.Columns,
            "Umur (hari)",
            "situs",
            ChartScale.Step(points.Max(point => point.Value ?? 0)),
            [new ChartSeries("Situs", Vocabulary.BandOutline, ChartPattern.Plain, points)]);
    }

    private static string Sentence(int total, int[] ages, StateLimits limits)
    {
        int[] sorted = [.. ages.Order()];
        int old = ages.Count(age => age > limits.TerancamMangkrak);
        string main = $"Separuh situs bertanggal diisi paling lama {Indonesian.Count(sorted[(sorted.Length - 1) / 2])} hari lalu; {Indonesian.InWords(old)} lebih lama dari {Indonesian.Count(limits.TerancamMangkrak)} hari";
        int unknown = total - ages.Length;
        return unknown == 0 ? main + "." : $"{main}; {Indonesian.InWords(unknown)} tanpa tanggal yang dapat dipercaya tidak digambar.";
    }
}
