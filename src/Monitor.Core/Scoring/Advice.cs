using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Registry;

namespace Monitor.Core.Scoring;

/// <summary>"Naik poin bila …": what each open criterion would bring, found by really scoring again.</summary>
public static class Advice
{
    /// <summary>Steps with their points, most valuable first; empty without a score. Only what is unmet or partial is advised: turning something not
    /// yet measured would move the weights too, and the steps could not be summed.</summary>
    /// <param name="platform">Platform of the site, for the way to do it there.</param>
    /// <param name="asOf">The day it is judged for.</param>
    public static ImmutableArray<AdviceStep> Of(ImmutableArray<Finding> findings, EntityKind kind, Methodology methodology, string platform, DateOnly asOf)
    {
        if (Scorer.Score(findings, kind, methodology).Value is not { } now)
        {
            return [];
        }

        return
        [
            .. findings
                .Where(finding => finding is { Weight: > 0, Outcome: Outcome.Unmet or Outcome.Partial })
                .Select(finding => (Finding: finding, Criterion: CriterionCatalog.Of(finding.Criterion)))
                .Select(open => new AdviceStep(open.Finding.Criterion, open.Criterion.HowToOn(platform), Rise(findings, open.Finding, kind, methodology, now))
                {
                    Due = open.Criterion.DueAt(asOf, methodology.GraceDays),
                })
                .Where(step => step.Points > 0)
                .OrderByDescending(step => step.Points)
                .ThenBy(step => step.Criterion, StringComparer.Ordinal),
        ];
    }

    /// <summary>What will be owed next and is not there yet, the nearest first.</summary>
    public static ImmutableArray<ComingDuty> Coming(SiteVerdict verdict, Methodology methodology) =>
    [
        .. verdict.Findings
            .Where(finding => finding is { Weight: > 0, Outcome: Outcome.NotApplicable })
            .Select(finding => (Finding: finding, Due: CriterionCatalog.All.FirstOrDefault(criterion => criterion.Meta.Id == finding.Criterion)?.DueAt(verdict.AsOf, methodology.GraceDays)))
            .Where(coming => coming.Due >= verdict.AsOf)
            .Select(coming => new ComingDuty(coming.Finding.Criterion, coming.Due!.Value, coming.Finding.Weight))
            .OrderBy(coming => coming.Due)
            .ThenBy(coming => coming.Criterion, StringComparer.Ordinal),
    ];

    private static double Rise(ImmutableArray<Finding> findings, Finding open, EntityKind kind, Methodology methodology, double now)
    {
        Finding done = open with { Outcome = Outcome.Met, Score = 1, Points = open.Weight };
        double then = Scorer.Score(findings.Replace(open, done), kind, methodology).Value ?? now;
        return Math.Round(then - now, 1, MidpointRounding.AwayFromZero);
    }
}
