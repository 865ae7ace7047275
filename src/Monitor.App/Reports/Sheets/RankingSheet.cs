using System.Collections.Immutable;
using Monitor.App.Reports.Rows;
using Monitor.Core.Criteria;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Reports.Sheets;

/// <summary>Peringkat: one row a desa or kelurahan, those without a score in groups at the end. Divisions other than the kecamatan have a column each at
/// the end, where there are any.</summary>
internal static class RankingSheet
{
    public const string NotJudged = "Belum dapat dinilai";

    public static SheetSpec Build(ReportContent content)
    {
        ImmutableArray<string> divisions = [.. content.Rows.SelectMany(row => row.Entity.Groups).Select(group => group.Set).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        ImmutableArray<ColumnSpec> columns =
        [
            new("Peringkat", 10), new("Kode wilayah", 15), new("Kecamatan", 18), new("Desa/Kelurahan", 24), new("Jenis", 11), new("Alamat situs", 38),
            new("Platform", 13), new("Keaktifan", 19, Fills: SheetFills.Activities), new("Unggahan terakhir", 17), new("Ketepatan tanggal", 14), new("Umur (hari)", 11),
            new("Skor", 8), new("Predikat", 20, Fills: SheetFills.Bands(content.Assessment.Methodology)), new("Cakupan", 10), new("Esensial terpenuhi", 11),
            new("Esensial berlaku", 11), new("Belum terpenuhi", 11), new("Tidak dapat dinilai", 11), new("Terkonfirmasi", 14), new("Keterangan", 46, Wraps: true),
            .. divisions.Select(division => new ColumnSpec(division, 20)),
        ];
        return new SheetSpec(
            "Peringkat",
            columns,
            [.. content.Rows
                .OrderBy(row => row.Assessed.Rank ?? int.MaxValue)
                .ThenBy(row => row.Group)
                .ThenBy(row => row.Entity.Code.Value, StringComparer.Ordinal)
                .Select(row => Row(row, content.Assessment.Methodology).AddRange(divisions.Select(division => Cell.Of(row.Entity.GroupIn(division)))))],
            4,
            [],
            "");
    }

    private static ImmutableArray<Cell> Row(EntityRow row, Methodology methodology)
    {
        Finding[] findings = [.. ReportContent.Findings(row)];
        Finding[] essential = [.. findings.Where(finding => IsEssential(methodology, row.Entity.Kind, finding.Criterion) && finding.Outcome != Outcome.NotApplicable)];
        return
        [
            Cell.Of(row.Assessed.Rank),
            Cell.Of(row.Entity.Code.Value),
            Cell.Of(row.Kecamatan),
            Cell.Of(row.Entity.Name),
            Cell.Of(row.Entity.Kind == EntityKind.Kelurahan ? "Kelurahan" : "Desa"),
            row.Danger is null ? Cell.Link(row.Entity.MainAddress?.Url) : Cell.PlainAddress(row.Entity.MainAddress?.Url),
            Cell.Of(row.Verdict?.Facts.Platform),
            Cell.Of(Vocabulary.Of(row.Activity).Word),
            Cell.Of(row.Newest?.Date.Day),
            Cell.Of(row.NewestPrecision),
            Cell.Of(row.AgeDays),
            Cell.Of(row.Score),
            Cell.Of(row.Band ?? NotJudged),
            Cell.Share(row.Verdict?.Score.Coverage),
            Cell.Of(row.Verdict is null ? null : essential.Count(finding => finding.Outcome == Outcome.Met)),
            Cell.Of(row.Verdict is null ? null : essential.Length),
            Cell.Of(row.Verdict is null ? null : findings.Count(finding => finding.Outcome == Outcome.Unmet)),
            Cell.Of(row.Verdict is null ? null : findings.Count(finding => finding.Outcome == Outcome.Unmeasured)),
            Cell.Of(row.Verdict is null ? null : row.Verdict.Confirmed ? "ya" : "menunggu"),
            Cell.Of(Remark(row)),
        ];
    }

    internal static bool IsEssential(Methodology methodology, EntityKind kind, string criterion) =>
        methodology.Weights.TryGetValue(kind, out ImmutableArray<CriterionWeight> weights)
        && weights.Any(weight => weight.Criterion == criterion && weight.Essential);

    private static string? Remark(EntityRow row)
    {
        string?[] parts = [row.Danger is { } danger ? danger + (row.AwaitsRuling ? ", menunggu konfirmasi" : "") : null, row.Verdict?.Score.Held, row.Verdict?.Score.Reason, row.Score is null && row.Assessed.Silence is { Days: > 1 } silence ? Indonesian.Sentence(silence.Words) : null, row.Assessed.Unjudged];
        string text = string.Join(' ', parts.OfType<string>().Where(part => part.Length > 0).Select(part => part.TrimEnd('.') + "."));
        return text.Length == 0 ? null : SheetText.Cut(text);
    }
}
