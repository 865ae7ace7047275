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
    public static ImmutableArray<AdviceStep> Of(ImmutableArray<Finding> findings, EntityKind kind, Methodology methodology, string platform)
    {
        if (Scorer.Score(findings, kind, methodology).Value is not { } now)
        {
            return [];
        }

        return
        [
            .. findings
                .Where(finding => finding is { Weight: > 0, Outcome: Outcome.Unmet or Outcome.Partial })
                .Select(finding => new AdviceStep(finding.Criterion, CriterionCatalog.Of(finding.Criterion).HowToOn(platform), Rise(findings, finding, kind, methodology, now)))
                .Where(step => step.Points > 0)
                .OrderByDescending(step => step.Points)
                .ThenBy(step => step.Criterion, StringComparer.Ordinal),
        ];
    }

    private static double Rise(ImmutableArray<Finding> findings, Finding open, EntityKind kind, Methodology methodology, double now)
    {
        Finding done = open with { Outcome = Outcome.Met, Score = 1, Points = open.Weight };
        double then = Scorer.Score(findings.Replace(open, done), kind, methodology).Value ?? now;
        return Math.Round(then - now, 1, MidpointRounding.AwayFromZero);
    }
}
