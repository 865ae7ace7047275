using System.Collections.Immutable;
using Monitor.App.Reports.Rows;
using Monitor.Core.Facts;
using Monitor.Core.Scoring;

namespace Monitor.App.Reports.Sheets;

/// <summary>One observation a finding rests on, with the number the workbook gives it.</summary>
public sealed record NumberedEvidence(string Number, EntityRow Row, Finding Finding, Evidence Evidence, PageRead? Page);

/// <summary>What every sheet of a workbook is made from: the frozen assessment, the rows in scope, and who exports.
/// Findings on personal data are left out, so that one file can go to everyone entitled to it.</summary>
public sealed class ReportContent
{
    private readonly ImmutableDictionary<(string Entity, string Criterion), ImmutableArray<NumberedEvidence>> byFinding;

    public ReportContent(Assessment assessment, IEnumerable<EntityRow> rows, ExportContext export)
    {
        Assessment = assessment;
        Export = export;
        Rows = [.. rows.OrderBy(row => row.Kecamatan, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Entity.Code.Value, StringComparer.Ordinal)];
        Evidence = [.. Rows.SelectMany(Numbered)];
        byFinding = Evidence.GroupBy(item => (item.Row.Entity.Code.Value, item.Finding.Criterion))
            .ToImmutableDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    public Assessment Assessment { get; }

    public ExportContext Export { get; }

    /// <summary>In the order of the data sheets: kecamatan, then wilayah code.</summary>
    public ImmutableArray<EntityRow> Rows { get; }

    /// <summary>All observations, numbered by wilayah code, so that a number is the same in every file of one assessment.</summary>
    public ImmutableArray<NumberedEvidence> Evidence { get; }

    /// <summary>Findings of an entity in the order of the criteria.</summary>
    public static IEnumerable<Finding> Findings(EntityRow row) =>
        row.Verdict?.Findings.Where(finding => !CriterionWords.IsPersonalData(finding.Criterion)) ?? [];

    /// <summary>Observations of one finding.</summary>
    public ImmutableArray<NumberedEvidence> EvidenceOf(EntityRow row, Finding finding) =>
        byFinding.TryGetValue((row.Entity.Code.Value, finding.Criterion), out ImmutableArray<NumberedEvidence> found) ? found : [];

    private static IEnumerable<NumberedEvidence> Numbered(EntityRow row)
    {
        var pages = row.Assessed.Pages.GroupBy(page => page.Url).ToDictionary(group => group.Key, group => group.Last());
        return Findings(row)
            .SelectMany(finding => finding.Evidence.Distinct().Select(evidence => (finding, evidence)))
            .Select((item, index) => new NumberedEvidence(
                $"{row.Slug}-{index + 1:00}", row, item.finding, item.evidence, pages.GetValueOrDefault(item.evidence.Url)));
    }
}
