using System.Collections.Immutable;

namespace Monitor.App.Reports.Sheets;

/// <summary>Sampul: what the file is, what it was made from, and who made it.</summary>
internal static class CoverSheet
{
    public static SheetSpec Build(ReportContent content, IEnumerable<SheetSpec> sheets)
    {
        var assessment = content.Assessment;
        var export = content.Export;
        ImmutableArray<LineSpec> lines =
        [
            new("Hasil pantauan situs desa dan kelurahan", Cell.Empty, LineLook.Title),
            new(assessment.Kabupaten.Name, Cell.Empty, LineLook.Title),
            .. assessment.Kabupaten.IsFictitious
                ? new[] { new LineSpec("DATA CONTOH: kabupaten ini rekaan; tidak ada desa sungguhan di dalamnya.", Cell.Empty, LineLook.Warning) }
                : [],
            new(RankingWorkbook.Marking(assessment, export), Cell.Empty, LineLook.Warning),
            new("Penilaian", Cell.Empty, LineLook.Heading),
            new("Periode", Cell.Of(assessment.Period)),
            new("Keadaan per", Cell.Of((DateOnly?)assessment.AsOf)),
            new("Nomor penilaian", Cell.Of(assessment.Number)),
            new("Dinilai pada", Cell.Of((DateTimeOffset?)assessment.CreatedAt)),
            new("Isi berkas ini", Cell.Of(export.FilterInWords)),
            new("Jumlah desa/kelurahan", Cell.Of((int?)content.Rows.Length)),
            new("Mempunyai skor", Cell.Of((int?)content.Rows.Count(row => row.Score is not null))),
            new("Belum dapat dinilai", Cell.Of((int?)content.Rows.Count(row => row.Score is null))),
            new("Dasar", Cell.Of("Standar pembinaan, bukan pelanggaran. Dasar hukum dicetak setelah dikonfirmasi Bagian Hukum.")),
            new("Jejak", Cell.Empty, LineLook.Heading),
            new("Metodologi", Cell.Of($"{assessment.Methodology.Id}: {assessment.Methodology.Title}")),
            .. assessment.Methodology.BandDecree is { } decree ? new[] { new LineSpec("Dasar predikat", Cell.Of(decree)) } : [],
            new("SHA-256 metodologi", Cell.Of(assessment.Methodology.Hash)),
            new("Versi penilai", Cell.Of(assessment.JudgeVersion)),
            new("Pemeriksaan", Cell.Of(string.Join(", ", assessment.RunIds))),
            new("SHA-256 manifes", Cell.Of(assessment.ManifestHash)),
            .. export.Approval is { } approval
                ? new[] { new LineSpec("Diajukan oleh", Cell.Of(approval.SubmittedBy)), new LineSpec("Disetujui oleh", Cell.Of(approval.ApprovedBy)), new LineSpec("Disetujui pada", Cell.Of((DateTimeOffset?)approval.ApprovedAt)) }
                : [],
            new("Zona waktu", Cell.Of(export.Zone.Id)),
            new("Diekspor oleh", Cell.Of(export.Exporter)),
            new("Diekspor pada", Cell.Of((DateTimeOffset?)export.Now)),
            new("Lembar", Cell.Empty, LineLook.Heading),
            .. sheets.Select(sheet => new LineSpec(sheet.Name, Cell.Of($"{Indonesian.Count(sheet.Rows.Length)} baris"))),
            new("Yang tidak ada di berkas ini", Cell.Empty, LineLook.Heading),
            new("Data pribadi", Cell.Of("Catatan tentang data pribadi tidak dimuat; disampaikan terpisah dan tertutup.")),
            new("Sel kosong", Cell.Of("Nilai yang belum diketahui dibiarkan kosong dengan kata di kolom sebelahnya; tidak pernah nol.")),
        ];
        return new SheetSpec("Sampul", [], [], 0, lines, "");
    }
}
