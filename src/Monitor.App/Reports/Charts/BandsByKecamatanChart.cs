using System.Collections.Immutable;
using Monitor.App.Reports.Rows;
using Monitor.Core.Scoring;

namespace Monitor.App.Reports.Charts;

/// <summary>How many desa/kelurahan of each kecamatan stand in each band; those without a score are counted in the sentence, not drawn.</summary>
public static class BandsByKecamatanChart
{
    /// <summary>Null when nobody has a score: a chart without a message is not drawn.</summary>
    public static ChartSpec? Of(IReadOnlyCollection<EntityRow> rows, Methodology methodology)
    {
        EntityRow[] scored = [.. rows.Where(row => row.Band is not null)];
        if (scored.Length == 0)
        {
            return null;
        }

        ImmutableArray<Band> bands = [.. methodology.Bands.OrderByDescending(band => band.From)];
        ImmutableArray<string> names = [.. rows.Select(row => row.Kecamatan).Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase)];
        ILookup<string, EntityRow> byKecamatan = scored.ToLookup(row => row.Kecamatan, StringComparer.Ordinal);
        return new ChartSpec(
            "predikat-kecamatan",
            "Predikat per kecamatan",
            Sentence(rows, scored, bands),
            ChartKind.StackedBars,
            "Kecamatan",
            "situs",
            ChartScale.Step(names.Max(name => byKecamatan[name].Count())),
            [.. bands.Select((band, index) => new ChartSeries(
                band.Name,
                Vocabulary.Band(index).Fill,
                ChartPattern.Plain,
                [.. names.Select(name => new ChartPoint(name, byKecamatan[name].Count(row => row.Band == band.Name)))]))]);
    }

    private static string Sentence(IReadOnlyCollection<EntityRow> rows, EntityRow[] scored, ImmutableArray<Band> bands)
    {
        int upper = scored.Count(row => bands.Take(2).Any(band => band.Name == row.Band));
        string main = $"{Indonesian.Sentence(Indonesian.InWords(upper))} dari {Indonesian.InWords(scored.Length)} situs yang dinilai mencapai {string.Join(" atau ", bands.Take(2).Select(band => band.Name))}";
        int unknown = rows.Count - scored.Length;
        return unknown == 0 ? main + "." : $"{main}; {Indonesian.InWords(unknown)} belum dapat dinilai dan tidak digambar.";
    }
}
