using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Tests.Criteria;

namespace Monitor.Core.Tests.Scoring;

public sealed class AdviceTests
{
    private static ImmutableArray<AdviceStep> Of(Outcome apbdes, Outcome uploads, Outcome telephone, string platform = "opensid") =>
        Advice.Of(Weights.Findings(apbdes, uploads, telephone), EntityKind.Desa, Weights.Simple, platform, Sample.AsOf);

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
    public void A_document_that_is_owed_carries_the_day_since_when()
    {
        Assert.Equal((new DateOnly(2026, 3, 31), null), (Of(Outcome.Unmet, Outcome.Unmet, Outcome.Met)[0].Due, Of(Outcome.Unmet, Outcome.Unmet, Outcome.Met)[1].Due));
    }

    [Fact]
    public void What_is_not_owed_yet_is_told_with_its_day_and_nothing_else_is()
    {
        Methodology methodology = Weights.Of(("rkpdes-terbit", 60, false), ("apbdes-terbit", 40, false));
        DateOnly october = new(2026, 10, 5);

        Assert.Equal(
            [new ComingDuty("rkpdes-terbit", new DateOnly(2026, 9, 30).AddDays(methodology.GraceDays), 60)],
            Advice.Coming(Verdict(october, Weights.Finding("rkpdes-terbit", Outcome.NotApplicable, 60), Weights.Finding("apbdes-terbit", Outcome.Unmet, 40)), methodology).ToArray());
        Assert.Empty(Advice.Coming(Verdict(october, Weights.Finding("rkpdes-terbit", Outcome.NotApplicable, 0)), methodology));
        Assert.Empty(Advice.Coming(Verdict(october, Weights.Finding("rkpdes-terbit", Outcome.Met, 60)), methodology));
        Assert.Empty(Advice.Coming(Verdict(new DateOnly(2026, 12, 24), Weights.Finding("rkpdes-terbit", Outcome.NotApplicable, 60)), methodology));
    }

    private static SiteVerdict Verdict(DateOnly asOf, params ReadOnlySpan<Finding> findings) => new(
        Guid.Empty, new EntityCode("99.01.01.2001"), Sample.Site, Sample.Taken, asOf, "2026-1", SiteJudge.Version, true, Sample.Facts(), [.. findings], new Score(null, 0, null, null, null), []);

    [Fact]
    public void The_way_to_do_it_is_that_of_the_platform()
    {
        Assert.Contains("OpenSID", Of(Outcome.Unmet, Outcome.Met, Outcome.Met)[0].Action, StringComparison.Ordinal);
        Assert.Contains("Google Drive", Of(Outcome.Unmet, Outcome.Met, Outcome.Met, "blogger")[0].Action, StringComparison.Ordinal);
        Assert.Equal(CriterionCatalog.Of("apbdes-terbit").Meta.HowTo, Of(Outcome.Unmet, Outcome.Met, Outcome.Met, "unknown")[0].Action);
    }
}
