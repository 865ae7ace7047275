using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;

namespace Monitor.Core.Scoring;

/// <summary>What other weights and thresholds would make of the facts of a frozen assessment. Nothing is read again and nothing published changes;
/// a later version of the judge reads no facts here, so every move is the methodology's doing.</summary>
public static class Simulation
{
    /// <summary>The assessment beside its facts under the draft. A negative that the draft's thresholds alone bring about is taken as seen twice.</summary>
    public static AssessmentComparison Of(Assessment frozen, Methodology draft)
    {
        var runner = new CriterionRunner(CriterionCatalog.All, draft);
        return AssessmentComparison.Of(frozen, frozen with
        {
            Number = "",
            Methodology = draft,
            Entities = Ranking.Rank([.. frozen.Entities.Select(entity => entity.Verdict is { } verdict ? Again(entity, verdict, runner, frozen, draft) : entity)]),
        });
    }

    private static AssessedEntity Again(AssessedEntity entity, SiteVerdict verdict, CriterionRunner runner, Assessment frozen, Methodology draft)
    {
        SiteFacts facts = verdict.Facts with { State = StateOf(verdict, draft.Limits) };
        Dictionary<string, Finding> published = verdict.Findings.ToDictionary(finding => finding.Criterion, StringComparer.Ordinal);
        ImmutableArray<Finding> findings =
        [
            .. runner.Run(new JudgeContext(verdict.Kind, verdict.AsOf, draft.Limits, draft.GraceDays, facts))
                .Select(finding => published.GetValueOrDefault(finding.Criterion)?.Awaiting is null ? finding : Confirmation.Of(finding, earlier: null)),
        ];
        SiteVerdict again = SiteJudge.Sum(verdict with { Methodology = draft.Id, Facts = facts }, findings, draft, finding => finding.Awaiting is null);
        return AssessmentBuilder.Settle(entity with { Verdict = again }, frozen, draft);
    }

    // Only the states that tell an age are told by thresholds.
    private static Fact<SiteState> StateOf(SiteVerdict verdict, StateLimits limits) =>
        verdict.Facts.State.Value is { } state && StateId.TellsAge(state.Id) && verdict.Facts.Recency.Value?.Newest is { } newest
            ? Fact.Known(state with { Id = limits.StateOf(newest.Date.DaysBefore(verdict.AsOf)) })
            : verdict.Facts.State;
}
