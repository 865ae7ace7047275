using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Monitor.Core.Criteria;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Tests.Criteria;
using Outcome = Monitor.Core.Criteria.Outcome;

namespace Monitor.Core.Tests.Scoring;

/// <summary>What holds for the score of any findings, under any weights and any set of essential criteria.</summary>
public sealed class ScorerPropertyTests
{
    private const int Cases = 2000;

    private static readonly ImmutableArray<string> Ids =
        [.. CriterionCatalog.All.Where(criterion => criterion.Meta.Group is not (CriterionGroup.Keamanan or CriterionGroup.Privasi)).Select(criterion => criterion.Meta.Id)];

    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(Cases);

    // Most criteria are met, so that high bands are met too; partial worth in hundredths, weight in tenths of 0 to 20.
    private static readonly Gen<Finding[]> AnyFindings =
        from outcomes in Gen.ArrayOf(Gen.Frequency((6, Gen.Constant(Outcome.Met)), (4, Gen.Elements(Enum.GetValues<Outcome>()))), Ids.Length)
        from weights in Gen.ArrayOf(Gen.Choose(0, 200), Ids.Length)
        from worth in Gen.ArrayOf(Gen.Choose(1, 99), Ids.Length)
        select Ids.Select((id, index) => Weights.Finding(id, outcomes[index], weights[index] / 10d, worth[index] / 100d)).ToArray();

    private static readonly Gen<Methodology> AnyMethodology =
        from essential in Gen.ArrayOf(Gen.Elements(true, false, false, false), Ids.Length)
        from minimum in Gen.Choose(0, 10)
        select Weights.Of([.. Ids.Select((id, index) => (id, 1d, essential[index]))]) with { MinimumCoverage = minimum / 10d };

    private static readonly Arbitrary<(Finding[] Findings, Methodology Methodology)> Any = Gen.Zip(AnyFindings, AnyMethodology).Select(pair => (pair.Item1, pair.Item2)).ToArbitrary();

    [Fact]
    public void Raising_one_criterion_never_lowers_the_score() => Holds((findings, methodology) => Each(findings, IsMeasured).All(index =>
    {
        Finding low = findings[index];
        double? before = Score(findings, methodology).Value;
        return new[] { (low.Score ?? 0) + 0.01, (1 + (low.Score ?? 0)) / 2, 1 }.Where(worth => worth is <= 1).All(worth =>
            Score(With(findings, index, Weights.Finding(low.Criterion, worth < 1 ? Outcome.Partial : Outcome.Met, low.Weight, worth)), methodology).Value >= before || before is null);
    }));

    [Fact]
    public void An_unmeasured_criterion_scores_as_if_it_were_not_there_and_only_lowers_coverage() => Holds((findings, methodology) =>
    {
        Methodology any = methodology with { MinimumCoverage = 0 };
        Score before = Score(findings, any);
        return Each(findings, IsMeasured).All(index =>
        {
            Score after = Score(With(findings, index, Weights.Finding(findings[index].Criterion, Outcome.Unmeasured, findings[index].Weight)), any);
            Score without = Score([.. findings.Where((_, other) => other != index)], any);
            return after.Value == without.Value && after.Band == without.Band && after.Held == without.Held && after.Coverage <= before.Coverage + 1e-9;
        });
    });

    [Fact]
    public void What_is_not_owed_changes_neither_score_nor_coverage() => Holds((findings, methodology) =>
        Score(findings, methodology) == Score([.. findings.Where(finding => finding.Outcome != Outcome.NotApplicable)], methodology));

    [Fact]
    public void There_is_a_score_exactly_when_enough_weight_is_measured() => Holds((findings, methodology) =>
    {
        Score score = Score(findings, methodology);
        bool isEnough = score.Coverage > 0 && score.Coverage >= methodology.MinimumCoverage;
        return (score.Value is not null) == isEnough && (score.Reason is null) == isEnough;
    });

    [Fact]
    public void An_essential_criterion_that_is_unmet_always_holds_the_top_band() => Holds((findings, methodology) =>
    {
        Score score = Score(findings, methodology);
        HashSet<string> essential = [.. methodology.Weights[EntityKind.Desa].Where(weight => weight.Essential).Select(weight => weight.Criterion)];
        bool isHeld = score.Value >= 90 && findings.Any(finding => finding.Outcome == Outcome.Unmet && essential.Contains(finding.Criterion));
        return (score.Held is not null) == isHeld && (!isHeld || score.Band == "B") && (isHeld || score.Value is not { } value || score.Band == methodology.BandOf(value).Name);
    });

    [Fact]
    public void A_gate_always_wins_the_lower_of_two_and_leaves_the_score_itself() => Prop.ForAll(
        (from made in Any.Generator
         from confirmed in Gen.Elements(Weights.Bands.ToArray())
         from unreachable in Gen.Elements(Weights.Bands.ToArray())
         from days in Gen.Choose(1, 14)
         from isConfirmed in Gen.Elements(true, false)
         select (made.Findings, Methodology: made.Methodology with { ConfirmedCap = confirmed, UnreachableCap = unreachable }, Days: days, IsConfirmed: isConfirmed)).ToArbitrary(),
        made =>
        {
            Score open = Score(made.Findings, made.Methodology);
            Score gated = Rulings.Gated(open, made.IsConfirmed ? [Confirmed] : [], new Silence(Sample.AsOf, made.Days, made.Methodology.Limits.UnreachableWindow), made.Methodology);
            double[] caps =
            [
                .. made.IsConfirmed ? [made.Methodology.ConfirmedCap!.From] : Array.Empty<double>(),
                .. made.Days >= made.Methodology.Limits.UnreachableWindow ? [made.Methodology.UnreachableCap!.From] : Array.Empty<double>(),
            ];
            double? From(Score score) => Weights.Bands.FirstOrDefault(band => band.Name == score.Band)?.From;
            return gated.Value == open.Value && gated.Coverage == open.Coverage
                && From(gated) == (From(open) is { } from ? caps.Append(from).Min() : null)
                && (gated.Band == open.Band || gated.Held is not null);
        }).Check(Often);

    [Fact]
    public void The_order_of_findings_is_irrelevant() => Prop.ForAll(
        (from made in Any.Generator from order in Gen.Shuffle(Enumerable.Range(0, Ids.Length)) select (made.Findings, made.Methodology, Order: order)).ToArbitrary(),
        made =>
        {
            Finding[] shuffled = [.. made.Order.Select(index => made.Findings[index])];
            (Score now, Score then) = (Score(made.Findings, made.Methodology), Score(shuffled, made.Methodology));
            return now == then
                && Advice.Of([.. made.Findings], EntityKind.Desa, made.Methodology, "opensid", Sample.AsOf).SequenceEqual(Advice.Of([.. shuffled], EntityKind.Desa, made.Methodology, "opensid", Sample.AsOf));
        }).Check(Often);

    [Fact]
    public void Every_advised_step_brings_its_points_and_every_step_that_brings_points_is_advised() => Holds((findings, methodology) =>
    {
        if (Score(findings, methodology).Value is not { } now)
        {
            return Advice.Of([.. findings], EntityKind.Desa, methodology, "opensid", Sample.AsOf).IsEmpty;
        }

        var rises = Each(findings, finding => finding.Outcome is Outcome.Unmet or Outcome.Partial)
            .Select(index => (Id: findings[index].Criterion, Points: Score(With(findings, index, Weights.Finding(findings[index].Criterion, Outcome.Met, findings[index].Weight)), methodology).Value!.Value - now))
            .Where(rise => rise.Points > 0)
            .ToDictionary(rise => rise.Id, rise => rise.Points, StringComparer.Ordinal);
        ImmutableArray<AdviceStep> steps = Advice.Of([.. findings], EntityKind.Desa, methodology, "opensid", Sample.AsOf);
        return steps.Length == rises.Count && steps.All(step => Math.Abs(rises[step.Criterion] - step.Points) < 1e-9);
    });

    private static Suspicion Confirmed { get; } = new(
        SuspicionKind.Gambling, [], new SuspicionRuling(new EntityCode("99.01.01.2001"), SuspicionKind.Gambling, [], Ruling.Confirmed, "Petugas Contoh", Sample.Taken, "Dilihat.", null));

    private static Score Score(Finding[] findings, Methodology methodology) => Scorer.Score(findings, EntityKind.Desa, methodology);

    private static bool IsMeasured(Finding finding) => finding.Score is not null;

    private static IEnumerable<int> Each(Finding[] findings, Func<Finding, bool> which) => Enumerable.Range(0, findings.Length).Where(index => which(findings[index]));

    private static Finding[] With(Finding[] findings, int index, Finding other) => [.. findings.Select((finding, place) => place == index ? other : finding)];

    private static void Holds(Func<Finding[], Methodology, bool> property) => Prop.ForAll(Any, made => property(made.Findings, made.Methodology)).Check(Often);
}
