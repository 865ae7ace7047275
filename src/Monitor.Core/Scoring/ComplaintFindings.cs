using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Pengaduan.Measures;

namespace Monitor.Core.Scoring;

/// <summary>Puts what is recorded of complaints into the judgement of an office's site. These figures are of records and need no second observation.</summary>
public static class ComplaintFindings
{
    /// <param name="figures">Null when nothing of the office is recorded: its findings say so.</param>
    public static AssessedEntity Apply(AssessedEntity entity, ComplaintFigures? figures, Methodology methodology)
    {
        if (figures is null || entity.Verdict is not { } verdict || !Offices.Are(verdict.Kind))
        {
            return entity;
        }

        var runner = new CriterionRunner([.. CriterionCatalog.All.Where(criterion => criterion.Meta.Group == CriterionGroup.Pengaduan)], methodology);
        var context = new JudgeContext(verdict.Kind, verdict.AsOf, methodology.Limits, methodology.GraceDays, verdict.Facts) { Complaints = figures };
        Dictionary<string, Finding> made = runner.Run(context).ToDictionary(finding => finding.Criterion, StringComparer.Ordinal);
        ImmutableArray<Finding> findings = [.. verdict.Findings.Select(finding => made.GetValueOrDefault(finding.Criterion, finding))];
        return entity with { Complaints = figures, Verdict = SiteJudge.Sum(verdict, findings, methodology, finding => finding.Awaiting is null) };
    }
}
