using System.Collections.Immutable;
using Monitor.App.Reports.Rows;
using Monitor.Core.Scoring;

namespace Monitor.App.Reports.Sheets;

/// <summary>Putusan Dugaan: every suspicion of gambling or defacement with what a named person ruled about it. Personal data is told elsewhere, in private.</summary>
internal static class RulingsSheet
{
    public static SheetSpec Build(ReportContent content) => new(
        "Putusan Dugaan",
        [
            new("Kode wilayah", 15), new("Kecamatan", 18), new("Desa/Kelurahan", 24), new("Dugaan", 20), new("Putusan", 24), new("Oleh", 22), new("Diputus pada", 18),
            new("Berlaku sampai", 14), new("Alasan", 70, Wraps: true),
        ],
        [
            .. content.Rows.SelectMany(row => row.Assessed.Suspicions.Where(suspicion => suspicion.Kind != SuspicionKind.PersonalData).Select(suspicion => Row(row, suspicion))),
        ],
        3,
        [],
        "");

    private static ImmutableArray<Cell> Row(EntityRow row, Suspicion suspicion) =>
    [
        Cell.Of(row.Entity.Code.Value),
        Cell.Of(row.Kecamatan),
        Cell.Of(row.Entity.Name),
        Cell.Of(SuspicionWords.Of(suspicion.Kind)),
        Cell.Of(suspicion.Ruling is { } ruling ? SuspicionWords.Of(ruling.Ruling) : "Menunggu keputusan"),
        Cell.Of(suspicion.Ruling?.By),
        Cell.Of(suspicion.Ruling?.At),
        Cell.Of(suspicion.Ruling?.Until),
        Cell.Of(suspicion.Ruling is { } told ? SheetText.Cut(told.Reason, 400) : null),
    ];
}
