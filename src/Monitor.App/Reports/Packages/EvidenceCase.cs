using Monitor.App.Reports.Rows;
using Monitor.App.Reports.Sheets;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Reports.Packages;

/// <summary>Everything one entity's place in a frozen assessment rests on.</summary>
/// <param name="Judged">The snapshot its verdict was made from.</param>
/// <param name="Earlier">The snapshot that confirmed its negatives; null when none did or it is not kept any more.</param>
/// <param name="Exposes">Whether residents' numbers were found open in either: then nothing that shows a page leaves the house.</param>
public sealed record EvidenceCase(Assessment Assessment, EntityRow Row, SiteSnapshot Judged, SiteSnapshot? Earlier, bool Exposes, ExportContext Export)
{
    /// <summary>What the package is called, the same for everyone who makes it.</summary>
    public string FileName => $"bukti-{Row.Slug}-{Assessment.Number.Replace('/', '-')}.zip";

    /// <summary>Findings and their numbered observations, as in the workbook.</summary>
    public ReportContent Content { get; } = new(Assessment, [Row], Export);
}
