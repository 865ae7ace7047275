using System.Collections.Immutable;
using Monitor.Core.Criteria;

namespace Monitor.Core.Scoring;

/// <summary>Runs criteria over the facts of one site and turns what they say into findings.</summary>
internal sealed class CriterionRunner(IReadOnlyList<Criterion> criteria, Methodology methodology)
{
    /// <summary>One finding a criterion, in the order of the catalog.</summary>
    public ImmutableArray<Finding> Run(JudgeContext context) => [.. criteria.Where(criterion => criterion.IsAskedOf(context.Kind)).Select(criterion => Finding(criterion, context))];

    private Finding Finding(Criterion criterion, JudgeContext context)
    {
        Verdict verdict = Verdict(criterion, context);
        double weight = Weight(criterion, context);
        return new Finding(
            criterion.Meta.Id, verdict.Outcome, verdict.Score, weight, weight * (verdict.Score ?? 0), verdict.Explanation, verdict.Evidence, Awaiting: null);
    }

    private static Verdict Verdict(Criterion criterion, JudgeContext context)
    {
        try
        {
            return criterion.Judge(context);
        }
        catch (Exception fault)
        {
            // A fault of ours in one rule must not cost a village its score nor the run its other rules.
            return Criteria.Verdict.Unmeasured($"Kriteria ini gagal dijalankan oleh pemantau ({fault.GetType().Name}).");
        }
    }

    // Suspicions never cost points, and personal data never changes anything, whatever a methodology file says.
    private double Weight(Criterion criterion, JudgeContext context) => criterion.Meta.Group is CriterionGroup.Keamanan or CriterionGroup.Privasi
        ? 0
        : methodology.Weights.GetValueOrDefault(context.Kind, []).FirstOrDefault(weight => weight.Criterion == criterion.Meta.Id)?.Weight ?? 0;
}
