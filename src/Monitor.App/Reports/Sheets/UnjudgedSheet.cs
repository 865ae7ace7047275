using System.Collections.Immutable;
using Monitor.App.Reports.Rows;
using Monitor.Core.Criteria;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Reports.Sheets;

/// <summary>Tidak Dapat Dinilai: everyone and everything not judged, so that nobody disappears.</summary>
internal static class UnjudgedSheet
{
    public static SheetSpec Build(ReportContent content) => new(
        "Tidak Dapat Dinilai",
        [
            new("Kode wilayah", 15), new("Kecamatan", 18), new("Desa/Kelurahan", 24), new("Kriteria", 44, Wraps: true), new("Sebab", 70, Wraps: true), new("Di pihak", 22),
            new("Tindakan", 50, Wraps: true), new("Diamati", 17),
        ],
        [.. content.Rows.SelectMany(Rows)],
        3,
        [],
        "");

    private static IEnumerable<ImmutableArray<Cell>> Rows(EntityRow row)
    {
        Cause? cause = row.Verdict?.Facts.Reachability.Value is { Home: not FetchStatus.Ok } reached ? Causes.Of(reached.Home) : null;
        if (row.Score is null)
        {
            string reason = row.Assessed.Unjudged ?? row.Verdict?.Score.Reason ?? "Belum diuji.";
            string full = cause is null ? reason : $"{cause.What}. {reason}";
            yield return Row(row, "seluruh situs", full, cause);
        }

        foreach (Finding finding in ReportContent.Findings(row).Where(finding => finding.Outcome == Outcome.Unmeasured))
        {
            yield return Row(row, CriterionWords.Title(finding.Criterion), finding.Awaiting is null ? finding.Explanation : "Menunggu pengamatan kedua. " + finding.Explanation, cause);
        }
    }

    private static ImmutableArray<Cell> Row(EntityRow row, string what, string reason, Cause? cause) =>
    [
        Cell.Of(row.Entity.Code.Value),
        Cell.Of(row.Kecamatan),
        Cell.Of(row.Entity.Name),
        Cell.Of(what),
        Cell.Of(SheetText.Cut(reason, 400)),
        Cell.Of(cause?.Side),
        Cell.Of(cause?.Remedy),
        Cell.Of(row.Verdict?.TakenAt),
    ];
}
