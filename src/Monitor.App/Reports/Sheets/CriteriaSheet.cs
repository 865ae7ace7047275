using System.Collections.Immutable;
using Monitor.App.Reports.Rows;
using Monitor.Core.Criteria;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Reports.Sheets;

/// <summary>Rincian Kriteria: one row an entity and criterion, sorted by kecamatan, entity, criterion.</summary>
internal static class CriteriaSheet
{
    public static SheetSpec Build(ReportContent content) => new(
        "Rincian Kriteria",
        [
            new("Kode wilayah", 15), new("Kecamatan", 18), new("Desa/Kelurahan", 24), new("Kode kriteria", 26), new("Kriteria", 40, Wraps: true), new("Esensial", 9),
            new("Bobot", 8), new("Nilai", 8), new("Poin", 8), new("Status", 22, Fills: SheetFills.States), new("Tanda", 8), new("Kondisi", 60, Wraps: true),
            new("Kriteria/dasar hukum", 30, Wraps: true), new("Sebab", 20), new("Akibat", 20), new("Rekomendasi", 44, Wraps: true), new("No. bukti", 28, Wraps: true), new("Diamati", 17),
        ],
        [.. content.Rows.SelectMany(row => ReportContent.Findings(row).Select(finding => Row(content, row, finding)))],
        4,
        [],
        "");

    private static ImmutableArray<Cell> Row(ReportContent content, EntityRow row, Finding finding)
    {
        CriterionMeta? meta = CriterionWords.Meta(finding.Criterion);
        StateWord word = finding.Awaiting is null ? Vocabulary.Of(finding.Outcome) : Vocabulary.MenungguPengamatan;
        bool counts = finding.Outcome is Outcome.Met or Outcome.Partial or Outcome.Unmet;
        bool canImprove = finding.Outcome is Outcome.Unmet or Outcome.Partial;
        return
        [
            Cell.Of(row.Entity.Code.Value),
            Cell.Of(row.Kecamatan),
            Cell.Of(row.Entity.Name),
            Cell.Of(finding.Criterion),
            Cell.Of(meta?.Title ?? finding.Criterion),
            Cell.Of(IsEssential(content, row.Entity.Kind, finding.Criterion) ? "ya" : null),
            Cell.Of((double?)finding.Weight),
            Cell.Of(finding.Score),
            counts ? Cell.Of((double?)finding.Points) : Cell.Empty,
            Cell.Of(word.Word),
            Cell.Of(word.Code),
            Cell.Of(SheetText.Cut(finding.Explanation, 400)),
            Cell.Of(content.Assessment.Methodology.BasisOf(finding.Criterion) ?? "Standar pembinaan, bukan pelanggaran"),
            Cell.Empty,
            Cell.Empty,
            canImprove ? Cell.Of(meta?.HowTo) : Cell.Empty,
            Cell.Of(string.Join(", ", content.EvidenceOf(row, finding).Take(5).Select(item => item.Number))),
            Cell.Of(row.Verdict?.TakenAt),
        ];
    }

    private static bool IsEssential(ReportContent content, EntityKind kind, string criterion) => RankingSheet.IsEssential(content.Assessment.Methodology, kind, criterion);
}
