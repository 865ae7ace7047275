using System.Collections.Immutable;
using Monitor.App.Reports.Rows;
using Monitor.Core.Scoring;

namespace Monitor.App.Reports.Sheets;

/// <summary>The auditor's workbook: one period, one scope, made from the frozen assessment only. A draft until a second person has approved
/// the assessment and it was made final.</summary>
public static class RankingWorkbook
{
    /// <summary>Page header of every sheet.</summary>
    public const string DraftMarking = "DRAF, bukan dokumen resmi: untuk pembinaan internal, bukan bahan publikasi";

    // Amber of the warning: a draft is told by its tabs too.
    private const string DraftTab = "#C27A00";
    private const string FinalTab = "#083B4C";

    /// <param name="rows">The rows in scope; desa and kelurahan only are ranked.</param>
    public static WorkbookSpec Build(Assessment assessment, IEnumerable<EntityRow> rows, ExportContext export)
    {
        var content = new ReportContent(assessment, rows.Where(row => row.Entity.IsVillage), export);
        ImmutableArray<SheetSpec> data =
        [
            RankingSheet.Build(content), AreasSheet.Build(content), CriteriaSheet.Build(content), EvidenceSheet.Build(content), UnjudgedSheet.Build(content),
            .. export.HasComplaints && ComplaintTable.Of(assessment) is { } complaints ? new[] { ComplaintsSheet.Build(complaints) } : [],
            .. export.HasComplaints && ChannelsSheet.Build(assessment) is { } channels ? new[] { channels } : [],
            FollowUpSheet.Build(content), RulingsSheet.Build(content), ClarificationsSheet.Build(content), MethodologySheet.Build(content),
        ];
        string marking = Marking(assessment, export);
        return new WorkbookSpec(
            FileName(assessment, export),
            $"Hasil pantauan situs desa dan kelurahan, {assessment.Kabupaten.Name}",
            assessment.Kabupaten.IsFictitious ? "DATA CONTOH. " + marking : marking,
            "Manifes " + assessment.ManifestHash[..Math.Min(8, assessment.ManifestHash.Length)],
            export.Exporter,
            export.Now,
            export.Zone,
            [.. new[] { CoverSheet.Build(content, data) }.Concat(data).Select(sheet => sheet with { TabColour = export.Approval is null ? DraftTab : FinalTab })]);
    }

    /// <summary>What every sheet says it is.</summary>
    public static string Marking(Assessment assessment, ExportContext export) => export.Approval is { } approval
        ? $"FINAL nomor {assessment.Number}, disetujui {approval.ApprovedBy} pada {Indonesian.DateAndTime(approval.ApprovedAt, export.Zone)}"
        : DraftMarking;

    /// <summary>pemantauan-{kabupaten}-{number}-DRAF.xlsx, or -FINAL; with the kecamatan where it is about one.</summary>
    public static string FileName(Assessment assessment, ExportContext export) =>
        $"pemantauan-{FileNames.Slug($"{assessment.Kabupaten.Name} {export.Area} {assessment.Number}")}-{(export.Approval is null ? "DRAF" : "FINAL")}.xlsx";
}
