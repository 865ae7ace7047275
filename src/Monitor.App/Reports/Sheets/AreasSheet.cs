using System.Collections.Immutable;
using Monitor.App.Reports.Rows;
using Monitor.Core.Scoring;

namespace Monitor.App.Reports.Sheets;

/// <summary>Per Kecamatan: how many sites are in which state and band. Means only of those that have a score, with their number beside them.</summary>
internal static class AreasSheet
{
    public static SheetSpec Build(ReportContent content)
    {
        ImmutableArray<Band> bands = content.Assessment.Methodology.Bands;
        return new SheetSpec(
            "Per Kecamatan",
            [
                new("Kode", 12), new("Kecamatan", 22), new("Desa/Kelurahan", 12), .. Vocabulary.Activities.Select(activity => new ColumnSpec(Vocabulary.Of(activity).Word, 12)),
                new("Rata-rata skor", 10), new("Dihitung dari", 10), .. bands.Select(band => new ColumnSpec(band.Name, 12)), new("Belum dapat dinilai", 12), new("Dugaan", 10),
            ],
            [
                .. content.Rows.GroupBy(row => (Code: row.Entity.Kecamatan, Name: row.Kecamatan)).OrderBy(area => area.Key.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(area => Row(area.Key.Code?.Value, area.Key.Name, [.. area], bands)),
            ],
            2,
            [],
            "");
    }

    private static ImmutableArray<Cell> Row(string? code, string name, EntityRow[] rows, ImmutableArray<Band> bands)
    {
        ActivityCounts counts = ActivityCounts.In(rows);
        double[] scores = [.. rows.Select(row => row.Score).OfType<double>()];
        return
        [
            Cell.Of(code),
            Cell.Of(name),
            Cell.Of((int?)rows.Length),
            .. Vocabulary.Activities.Select(activity => Cell.Of((int?)counts.Of(activity))),
            scores.Length == 0 ? Cell.Empty : Cell.Of((double?)scores.Average()),
            Cell.Of((int?)scores.Length),
            .. bands.Select(band => Cell.Of((int?)rows.Count(row => row.Band == band.Name))),
            Cell.Of((int?)(rows.Length - scores.Length)),
            Cell.Of((int?)rows.Count(row => row.Danger is not null)),
        ];
    }
}
