using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Tests.Criteria;
using Outcome = Monitor.Core.Criteria.Outcome;

namespace Monitor.Core.Tests.Scoring;

public sealed class ScoringProperties
{
    private static readonly ImmutableArray<Criterion> Weighed =
        [.. CriterionCatalog.All.Where(criterion => criterion.Meta.Group is not (CriterionGroup.Keamanan or CriterionGroup.Privasi))];

    // Any outcome for each criterion, with any weight from 0 to 20.
    private static readonly Arbitrary<Finding[]> AnyFindings = Gen.Zip(
            Gen.ArrayOf(Gen.Elements(Enum.GetValues<Outcome>()), Weighed.Length),
            Gen.ArrayOf(Gen.Choose(0, 200), Weighed.Length))
        .Select(pair => Weighed.Select((criterion, index) => Weights.Finding(criterion.Meta.Id, pair.Item1[index], pair.Item2[index] / 10d, pair.Item2[index] % 10 / 10d)).ToArray())
        .ToArbitrary();

    private static Score Score(IEnumerable<Finding> findings) => Scorer.Score([.. findings], EntityKind.Desa, Weights.Simple with { MinimumCoverage = 0 });

    [Fact]
    public void A_score_lies_between_0_and_100_and_coverage_between_0_and_1() => Prop.ForAll(AnyFindings, findings =>
    {
        Score score = Score(findings);
        return score.Value is null or (>= 0 and <= 100) && score.Coverage is >= 0 and <= 1 && (score.Value is null) == (score.Band is null);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_unknown_adds_neither_points_nor_weight() => Prop.ForAll(AnyFindings, findings =>
        Score(findings).Value == Score(findings.Where(finding => finding.Outcome is not (Outcome.Unmeasured or Outcome.NotApplicable))).Value).QuickCheckThrowOnFailure();

    [Fact]
    public void Turning_an_unmet_into_unknown_never_lowers_a_score() => Prop.ForAll(AnyFindings, findings =>
    {
        double? before = Score(findings).Value;
        return Enumerable.Range(0, findings.Length).Where(index => findings[index].Outcome == Outcome.Unmet).All(index =>
        {
            Finding[] changed = [.. findings];
            changed[index] = Weights.Finding(changed[index].Criterion, Outcome.Unmeasured, changed[index].Weight);
            return Score(changed).Value is not { } after || after >= before;
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Meeting_a_criterion_never_lowers_a_score() => Prop.ForAll(AnyFindings, findings =>
    {
        double? before = Score(findings).Value;
        return Enumerable.Range(0, findings.Length).Where(index => findings[index].Outcome is Outcome.Unmet or Outcome.Partial).All(index =>
        {
            Finding[] changed = [.. findings];
            changed[index] = Weights.Finding(changed[index].Criterion, Outcome.Met, changed[index].Weight);
            return Score(changed).Value >= before;
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_advised_step_brings_exactly_its_points() => Prop.ForAll(AnyFindings, findings =>
    {
        Methodology methodology = Weights.Simple with { MinimumCoverage = 0 };
        Score before = Score(findings);
        return Advice.Of([.. findings], EntityKind.Desa, methodology, "opensid", Sample.AsOf).All(step =>
        {
            IEnumerable<Finding> done = findings.Select(finding => finding.Criterion == step.Criterion ? Weights.Finding(step.Criterion, Outcome.Met, finding.Weight) : finding);
            return Math.Abs(Score(done).Value!.Value - (before.Value!.Value + step.Points)) < 1e-6;
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Personal_data_and_suspicions_change_no_score_band_advice_or_confirmation()
    {
        // A file that gives them weight is refused on reading; even so the runner must not use it.
        Methodology methodology = Weights.Of(("apbdes-terbit", 40, true), ("unggahan-terbaru", 30, false), ("nik-tertutup", 20, true), ("bebas-judi", 10, true));
        var runner = new CriterionRunner(CriterionCatalog.All, methodology);
        Arbitrary<(int, int, int, bool)> any = Gen.Zip(Gen.Zip(Gen.Choose(0, 99), Gen.Choose(0, 99)), Gen.Zip(Gen.Choose(0, 99), Gen.Elements(true, false)))
            .Select(made => (made.Item1.Item1, made.Item1.Item2, made.Item2.Item1, made.Item2.Item2)).ToArbitrary();
        SiteFacts clean = Sample.Facts(Sample.Documents(), Sample.Uploads(10), Sample.Services(), Sample.NoChannels);
        (Score, bool, string) Judged(SiteFacts facts)
        {
            ImmutableArray<Finding> findings = runner.Run(new JudgeContext(EntityKind.Desa, Sample.AsOf, methodology.Limits, methodology.GraceDays, facts));
            return (Scorer.Score(findings, EntityKind.Desa, methodology), findings.Any(Confirmation.Needed), string.Join(';', Advice.Of(findings, EntityKind.Desa, methodology, "opensid", Sample.AsOf)));
        }

        (Score, bool, string) expected = Judged(clean);
        Prop.ForAll(any, signs => Judged(clean with
        {
            PersonalData = Fact.Known(new PersonalDataSigns(signs.Item1, signs.Item2, signs.Item3, [Sample.Seen("990101••••••••••")])),
            Gambling = Fact.Known(new GamblingSigns(signs.Item4, false, 9, [Sample.Seen("slot")])),
        }) == expected).QuickCheckThrowOnFailure();
    }
}
