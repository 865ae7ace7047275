using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.Core.Tests.Scoring;

public sealed class AdviceTests
{
    private static ImmutableArray<AdviceStep> Of(Outcome apbdes, Outcome uploads, Outcome telephone, string platform = "opensid") =>
        Advice.Of(Weights.Findings(apbdes, uploads, telephone), EntityKind.Desa, Weights.Simple, platform);

    [Fact]
    public void Steps_come_with_their_points_most_valuable_first() =>
        Assert.Equal([("apbdes-terbit", 50d), ("unggahan-terbaru", 15d)], Of(Outcome.Unmet, Outcome.Partial, Outcome.Met).Select(step => (step.Criterion, step.Points)));

    [Fact]
    public void All_steps_together_lead_to_the_full_score()
    {
        ImmutableArray<AdviceStep> steps = Of(Outcome.Unmet, Outcome.Partial, Outcome.Unmet);
        double now = Scorer.Score(Weights.Findings(Outcome.Unmet, Outcome.Partial, Outcome.Unmet), EntityKind.Desa, Weights.Simple).Value!.Value;
        Assert.Equal(100, now + steps.Sum(step => step.Points), 6);
    }

    [Fact]
    public void Points_are_those_of_the_measured_weight()
    {
        AdviceStep step = Assert.Single(Of(Outcome.Met, Outcome.Unmet, Outcome.Unmeasured));
        Assert.Equal(37.5, step.Points);
    }

    [Fact]
    public void Nothing_is_advised_for_what_is_unknown_not_owed_or_without_a_score()
    {
        Assert.Empty(Of(Outcome.Met, Outcome.Met, Outcome.Unmeasured));
        Assert.Empty(Of(Outcome.Unmet, Outcome.Unmeasured, Outcome.Unmeasured));
        Assert.Empty(Of(Outcome.NotApplicable, Outcome.Met, Outcome.Met));
    }

    [Fact]
    public void The_way_to_do_it_is_that_of_the_platform()
    {
        Assert.Contains("OpenSID", Of(Outcome.Unmet, Outcome.Met, Outcome.Met)[0].Action, StringComparison.Ordinal);
        Assert.Contains("Google Drive", Of(Outcome.Unmet, Outcome.Met, Outcome.Met, "blogger")[0].Action, StringComparison.Ordinal);
        Assert.Equal(CriterionCatalog.Of("apbdes-terbit").Meta.HowTo, Of(Outcome.Unmet, Outcome.Met, Outcome.Met, "unknown")[0].Action);
    }
}
