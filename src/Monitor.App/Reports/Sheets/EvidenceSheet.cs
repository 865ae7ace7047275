using System.Collections.Immutable;

namespace Monitor.App.Reports.Sheets;

/// <summary>Bukti: one row an observation a finding rests on. Addresses under suspicion are text, never links.</summary>
internal static class EvidenceSheet
{
    public static SheetSpec Build(ReportContent content) => new(
        "Bukti",
        [
            new("No. bukti", 20), new("Kode wilayah", 15), new("Desa/Kelurahan", 24), new("Kode kriteria", 26), new("URL", 60), new("Waktu (WIB)", 17), new("Waktu (UTC)", 17),
            new("Kode HTTP", 9), new("Dibaca dengan", 13), new("Kutipan", 70, Wraps: true), new("SHA-256 isi", 66), new("Pemeriksaan", 24),
        ],
        [.. content.Evidence.Select(item => Row(content, item))],
        3,
        [],
        "");

    private static ImmutableArray<Cell> Row(ReportContent content, NumberedEvidence item) =>
    [
        Cell.Of(item.Number),
        Cell.Of(item.Row.Entity.Code.Value),
        Cell.Of(item.Row.Entity.Name),
        Cell.Of(item.Finding.Criterion),
        item.Row.Danger is null ? Cell.Link(item.Evidence.Url) : Cell.PlainAddress(item.Evidence.Url),
        Cell.Of((DateTimeOffset?)item.Evidence.SeenAt),
        Cell.Utc(item.Evidence.SeenAt),
        Cell.Of(item.Page?.HttpCode),
        Cell.Of(item.Page?.Via switch { Core.Snapshots.FetchVia.Browser => "peramban", Core.Snapshots.FetchVia.Http => "HTTP", _ => null }),
        Cell.Of(SheetText.Cut(item.Evidence.Quote)),
        Cell.Of(item.Evidence.BodyHash),
        Cell.Of(string.Join(", ", content.Assessment.RunIds)),
    ];
}
