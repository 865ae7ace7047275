using System.Collections.Immutable;
using Monitor.App.Reports.Rows;
using Monitor.Core.Scoring;

namespace Monitor.App.Reports.Sheets;

/// <summary>Tindak Lanjut: the most valuable steps of each village, with columns that the office fills in by hand. Nothing is asked of one whose assessment is suspended.</summary>
internal static class FollowUpSheet
{
    private const int StepsEach = 3;

    /// <summary>What the column of the state may hold.</summary>
    public static ImmutableArray<string> States { get; } = ["Belum dikerjakan", "Sedang dikerjakan", "Selesai", "Tidak disepakati"];

    public static SheetSpec Build(ReportContent content) => new(
        "Tindak Lanjut",
        [
            new("Kode wilayah", 15), new("Kecamatan", 18), new("Desa/Kelurahan", 24), new("Kriteria", 36, Wraps: true), new("Tindakan", 60, Wraps: true), new("Poin", 8),
            new("Ditunggu sejak", 14), new("Batas waktu", 14), new("Penanggung jawab", 22, Wraps: true), new("Keadaan", 18) { Choices = States }, new("Tanggapan", 40, Wraps: true), new("Selesai pada", 14),
        ],
        [.. content.Rows.SelectMany(Rows)],
        3,
        [],
        "");

    private static IEnumerable<ImmutableArray<Cell>> Rows(EntityRow row) =>
        (row.Entity.Suspension is null && row.Verdict is { Advice: { IsDefaultOrEmpty: false } advice } ? advice : []).OrderByDescending(step => step.Points).Take(StepsEach).Select(step => Row(row, step));

    private static ImmutableArray<Cell> Row(EntityRow row, AdviceStep step) =>
    [
        Cell.Of(row.Entity.Code.Value),
        Cell.Of(row.Kecamatan),
        Cell.Of(row.Entity.Name),
        Cell.Of(CriterionWords.Title(step.Criterion)),
        Cell.Of(SheetText.Cut(step.Action, 400)),
        Cell.Of((double?)step.Points),
        Cell.Of(step.Due),
        Cell.Empty,
        Cell.Empty,
        Cell.Empty,
        Cell.Empty,
        Cell.Empty,
    ];
}
