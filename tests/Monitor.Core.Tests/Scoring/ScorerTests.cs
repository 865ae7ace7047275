using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.Core.Tests.Scoring;

public sealed class ScorerTests
{
    private static Score Score(Outcome apbdes, Outcome uploads, Outcome telephone) =>
        Scorer.Score(Weights.Findings(apbdes, uploads, telephone), EntityKind.Desa, Weights.Simple);

    [Fact]
    public void The_score_is_the_mean_over_measured_weight()
    {
        Assert.Equal(100, Score(Outcome.Met, Outcome.Met, Outcome.Met).Value);
        Assert.Equal(65, Score(Outcome.Met, Outcome.Partial, Outcome.Unmet).Value);
        Assert.Equal(0, Score(Outcome.Unmet, Outcome.Unmet, Outcome.Unmet).Value);
    }

    [Fact]
    public void What_is_not_measured_leaves_its_weight_out_and_lowers_coverage()
    {
        Score score = Score(Outcome.Met, Outcome.Unmet, Outcome.Unmeasured);
        Assert.Equal(62.5, score.Value);
        Assert.Equal(0.8, score.Coverage, 9);
    }

    [Fact]
    public void What_is_not_applicable_leaves_its_weight_out_of_coverage_too()
    {
        Score score = Score(Outcome.NotApplicable, Outcome.Met, Outcome.Unmet);
        Assert.Equal(60, score.Value);
        Assert.Equal(1, score.Coverage);
    }

    [Fact]
    public void Below_the_minimum_coverage_there_is_no_score_but_a_reason()
    {
        Score score = Score(Outcome.Met, Outcome.Unmeasured, Outcome.Unmeasured);
        Assert.Null(score.Value);
        Assert.Null(score.Band);
        Assert.Equal("Belum dapat dinilai (cakupan 50 %, minimum 60 %)", score.Reason);
    }

    [Fact]
    public void At_the_minimum_coverage_there_is_a_score()
    {
        ImmutableArray<Finding> findings = [Weights.Finding("apbdes-terbit", Outcome.Met, 0.1), Weights.Finding("unggahan-terbaru", Outcome.Met, 0.2), Weights.Finding("kontak-telepon", Outcome.Unmeasured, 0.2)];
        Assert.Equal(100, Scorer.Score(findings, EntityKind.Desa, Weights.Simple).Value);
    }

    [Fact]
    public void Nothing_measured_is_no_score_even_without_a_minimum() =>
        Assert.Null(Scorer.Score(Weights.Findings(Outcome.Unmeasured, Outcome.Unmeasured, Outcome.Unmeasured), EntityKind.Desa, Weights.Simple with { MinimumCoverage = 0 }).Value);

    [Fact]
    public void A_kind_without_weights_has_no_score_and_is_shown_as_facts()
    {
        Score score = Scorer.Score(Weights.Findings(Outcome.Met, Outcome.Met, Outcome.Met), EntityKind.Opd, Weights.Simple);
        Assert.Null(score.Value);
        Assert.Contains("sebagai fakta", score.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "A")]
    [InlineData(0.8996, "A")]
    [InlineData(0.8994, "B")]
    [InlineData(0.6, "C")]
    [InlineData(0.4, "D")]
    [InlineData(0.3, "E")]
    public void The_printed_digit_decides_the_band(double worth, string band)
    {
        ImmutableArray<Finding> findings = [Weights.Finding("unggahan-terbaru", Outcome.Partial, 100, worth)];
        Assert.Equal(band, Scorer.Score(findings, EntityKind.Desa, Weights.Simple).Band);
    }

    [Fact]
    public void A_mean_half_way_between_two_digits_is_rounded_up_in_any_order_of_the_findings()
    {
        // 12.25 of 100 by weights in tenths: as binary fractions the sum comes out a last bit below or above, depending on the order.
        Finding[] findings = [.. new[] { 0.1, 0.2, 0.7, 1.1, 2.2, 3.3, 4.4, 0.25, 87.75 }.Select((weight, place) => Weights.Finding("c" + place, place < 8 ? Outcome.Met : Outcome.Unmet, weight))];
        Assert.Equal(12.3, Scorer.Score(findings, EntityKind.Desa, Weights.Simple).Value);
        Assert.Equal(12.3, Scorer.Score([.. findings.Reverse()], EntityKind.Desa, Weights.Simple).Value);
        Assert.Equal(12.3, Scorer.Score([.. findings.OrderBy(finding => finding.Criterion[^1] % 3)], EntityKind.Desa, Weights.Simple).Value);
    }

    [Fact]
    public void The_top_band_stays_closed_while_an_essential_criterion_is_unmet()
    {
        ImmutableArray<Finding> findings = [Weights.Finding("apbdes-terbit", Outcome.Unmet, 8), Weights.Finding("unggahan-terbaru", Outcome.Met, 92)];
        Score score = Scorer.Score(findings, EntityKind.Desa, Weights.Simple);
        Assert.Equal(92, score.Value);
        Assert.Equal("B", score.Band);
        Assert.Equal("Skor 92,0; predikat tertahan di B karena APBDes tahun berjalan belum ditemukan di situs.", score.Held);
    }

    [Theory]
    [InlineData(Outcome.Partial)]
    [InlineData(Outcome.Unmeasured)]
    [InlineData(Outcome.NotApplicable)]
    public void An_essential_criterion_that_is_not_unmet_holds_nothing(Outcome apbdes)
    {
        ImmutableArray<Finding> findings = [Weights.Finding("apbdes-terbit", apbdes, 8), Weights.Finding("unggahan-terbaru", Outcome.Met, 92)];
        Score score = Scorer.Score(findings, EntityKind.Desa, Weights.Simple);
        Assert.Equal("A", score.Band);
        Assert.Null(score.Held);
    }

    [Fact]
    public void Only_the_top_band_is_held()
    {
        ImmutableArray<Finding> findings = [Weights.Finding("apbdes-terbit", Outcome.Unmet, 15), Weights.Finding("unggahan-terbaru", Outcome.Met, 85)];
        Score score = Scorer.Score(findings, EntityKind.Desa, Weights.Simple);
        Assert.Equal("B", score.Band);
        Assert.Null(score.Held);
    }
}
