using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Monitor.Core.Criteria;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Tests.Criteria;
using Outcome = Monitor.Core.Criteria.Outcome;

namespace Monitor.Core.Tests.Scoring;

public sealed class AssessmentComparisonTests
{
    private static readonly Kabupaten Kabupaten = new(WilayahCode.Parse("99.01"), "Peraga", true, ["contoh.test"], "0299", ["990101"], OwnChannels.None);

    [Fact]
    public void Each_entity_is_told_how_it_moved()
    {
        Assessment before = Assessed(Judged(1, Outcome.Met), Judged(2, Outcome.Met), Judged(3, Outcome.Unmet), Judged(4, null), Judged(5, Outcome.Met), Judged(6, Outcome.Met));
        Assessment after = Assessed(Judged(1, Outcome.Met), Judged(2, Outcome.Unmet), Judged(3, Outcome.Met), Judged(4, Outcome.Met), Judged(5, null), Judged(7, Outcome.Met));

        var comparison = AssessmentComparison.Of(before, after);

        Assert.Equal(
            [ChangeKind.Same, ChangeKind.Worse, ChangeKind.Better, ChangeKind.NowJudged, ChangeKind.NoLongerJudged, ChangeKind.Listed, ChangeKind.Gone],
            comparison.Changes.Select(change => change.Kind));
        Assert.False(comparison.IsOtherMethodology);
        Assert.Equal("Contoh 6", comparison.Changes[^1].Entity.Name);
        Assert.Equal(-50, comparison.Changes[1].Move);
        Assert.True(comparison.Changes[1].IsOtherBand);
        Assert.Equal(1, comparison.Count(ChangeKind.Worse));
    }

    [Fact]
    public void Who_left_the_register_did_so_for_a_reason_the_later_assessment_knows()
    {
        Assessment before = Assessed(Judged(1, Outcome.Met), Judged(2, Outcome.Met));
        var retirement = new Retirement(new DateOnly(2026, 11, 1), "Perda 3/2026", before.Entities[0].Entity.Code);
        Assessment after = Assessed(Judged(1, Outcome.Met)) with { Retired = [before.Entities[1].Entity with { Retired = retirement }] };

        Assert.Equal(retirement, AssessmentComparison.Of(before, after).Changes[^1].Left);
        Assert.Null(AssessmentComparison.Of(before, after with { Retired = [] }).Changes[^1].Left);
    }

    [Fact]
    public void Losing_the_score_is_not_worse_and_has_no_causes()
    {
        EntityChange change = AssessmentComparison.Of(Assessed(Judged(1, Outcome.Met)), Assessed(Judged(1, null))).Changes.Single();

        Assert.Equal(ChangeKind.NoLongerJudged, change.Kind);
        Assert.Null(change.Move);
        Assert.Empty(change.Causes);
    }

    [Fact]
    public void Only_what_changed_is_a_cause_and_the_weightiest_comes_first()
    {
        EntityChange change = AssessmentComparison.Of(Assessed(Judged(1, Outcome.Met, Outcome.Unmet)), Assessed(Judged(1, Outcome.Unmet, Outcome.Met))).Changes.Single();

        Assert.Equal(["apbdes-terbit", "unggahan-terbaru"], change.Causes.Select(cause => cause.Criterion));
        Assert.Equal([-50, 30], change.Causes.Select(cause => Math.Round(cause.Contribution, 6)));
        Assert.Equal((Outcome.Met, Outcome.Unmet), (change.Causes[0].Before!.Outcome, change.Causes[0].After!.Outcome));
    }

    [Fact]
    public void Another_methodology_or_judge_is_told()
    {
        Assessment before = Assessed(Judged(1, Outcome.Met));

        Assert.True(AssessmentComparison.Of(before, before with { Methodology = before.Methodology with { Hash = new string('1', 64) } }).IsOtherMethodology);
        Assert.True(AssessmentComparison.Of(before, before with { JudgeVersion = "0.9" }).IsOtherMethodology);
    }

    [Fact]
    public void The_causes_sum_to_the_move()
    {
        Arbitrary<(Outcome[] Outcomes, int[] Weights)> any =
            (from outcomes in Gen.ArrayOf(Gen.Elements(Enum.GetValues<Outcome>()), 6) from weights in Gen.ArrayOf(Gen.Choose(0, 50), 6) select (outcomes, weights)).ToArbitrary();
        Prop.ForAll(any, made =>
        {
            (Outcome[] seen, int[] weights) = made;
            EntityChange change = AssessmentComparison.Of(
                Assessed(Judged(1, seen[0], seen[1], seen[2], weights[..3])), Assessed(Judged(1, seen[3], seen[4], seen[5], weights[3..]))).Changes.Single();
            return change.Move is null || Math.Abs(Mean(change.After!) - Mean(change.Before!) - change.Causes.Sum(cause => cause.Contribution)) < 1e-9;
        }).QuickCheckThrowOnFailure();
    }

    // The score before it is rounded to the digit that is printed.
    private static double Mean(AssessedEntity entity)
    {
        Finding[] measured = [.. entity.Verdict!.Findings.Where(finding => finding.Score is not null)];
        return 100 * measured.Sum(finding => finding.Points) / measured.Sum(finding => finding.Weight);
    }

    private static AssessedEntity Judged(int number, Outcome? apbdes, Outcome uploads = Outcome.Met, Outcome telephone = Outcome.Met, int[]? weights = null)
    {
        Methodology methodology = Weights.Simple with { MinimumCoverage = 0 };
        var entity = new Entity(new EntityCode($"99.01.01.{2000 + number}"), EntityKind.Desa, $"Contoh {number}", WilayahCode.Parse("99.01.01"), []);
        ImmutableArray<Finding> findings =
        [
            Weights.Finding("apbdes-terbit", apbdes ?? Outcome.Unmeasured, weights?[0] ?? 50),
            Weights.Finding("unggahan-terbaru", apbdes is null ? Outcome.Unmeasured : uploads, weights?[1] ?? 30),
            Weights.Finding("kontak-telepon", apbdes is null ? Outcome.Unmeasured : telephone, weights?[2] ?? 20),
        ];
        var verdict = new SiteVerdict(
            Guid.Empty, entity.Code, new Uri("https://contoh.test/"), Sample.Taken, Sample.AsOf, methodology.Id, SiteJudge.Version, true, Sample.Facts(), findings,
            Scorer.Score(findings, EntityKind.Desa, methodology), []);
        return new AssessedEntity(entity, "Embun", verdict, null, null, [], null);
    }

    private static Assessment Assessed(params ImmutableArray<AssessedEntity> entities) => new(
        "2026-11-24/1", "November 2026", Sample.AsOf, Sample.Taken, Kabupaten, Weights.Simple, SiteJudge.Version, [], new string('b', 64), [], entities);
}
