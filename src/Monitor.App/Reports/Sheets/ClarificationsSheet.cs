using System.Collections.Immutable;
using Monitor.App.Reports.Rows;
using Monitor.Core.Scoring;

namespace Monitor.App.Reports.Sheets;

/// <summary>Klarifikasi: the accepted clarifications that stand in for a finding, with who accepted them and how long they hold.</summary>
internal static class ClarificationsSheet
{
    public static SheetSpec Build(ReportContent content) => new(
        "Klarifikasi",
        [
            new("Kode wilayah", 15), new("Kecamatan", 18), new("Desa/Kelurahan", 24), new("Kriteria", 36, Wraps: true), new("Semula terlihat", 22, Fills: SheetFills.States),
            new("Alasan", 60, Wraps: true), new("Diajukan oleh", 30, Wraps: true), new("Putusan", 36, Wraps: true), new("Diputus oleh", 22), new("Berlaku sampai", 14), new("Alasan putusan", 60, Wraps: true),
        ],
        [.. content.Rows.SelectMany(row => row.Assessed.Clarifications.Select(clarification => Row(row, clarification)))],
        3,
        [],
        "");

    private static ImmutableArray<Cell> Row(EntityRow row, Clarification clarification) =>
    [
        Cell.Of(row.Entity.Code.Value),
        Cell.Of(row.Kecamatan),
        Cell.Of(row.Entity.Name),
        Cell.Of(CriterionWords.Title(clarification.Criterion)),
        Cell.Of(Vocabulary.Of(clarification.Observed).Word),
        Cell.Of(SheetText.Cut(clarification.Reason, 400)),
        Cell.Of(clarification.Behalf.Length > 0 ? $"{clarification.By}, atas nama {clarification.Behalf}" : clarification.By),
        Cell.Of(clarification.Decision is { } decision ? ClarificationWords.Of(decision.Ruling) : null),
        Cell.Of(clarification.Decision?.By),
        Cell.Of(clarification.Decision?.Until),
        Cell.Of(clarification.Decision is { } ruled ? SheetText.Cut(ruled.Reason, 400) : null),
    ];
}
