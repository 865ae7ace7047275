using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Tests.Criteria;

namespace Monitor.Core.Tests.Scoring;

public sealed class ClarificationTests
{
    private static readonly Kabupaten Kabupaten = new(WilayahCode.Parse("99.01"), "Peraga", true, ["contoh.test"], "0299", ["990101"], OwnChannels.None);
    private static readonly Entity Village = new(new EntityCode("99.01.01.2001"), EntityKind.Desa, "Contoh", WilayahCode.Parse("99.01.01"), []);

    [Fact]
    public void An_open_or_rejected_word_changes_nothing()
    {
        Assert.Equal(50, Score(Apply(Assessed(Outcome.Unmet), Word(null))));
        Assert.Equal(50, Score(Apply(Assessed(Outcome.Unmet), Word(ClarificationRuling.Rejected))));
    }

    [Fact]
    public void What_is_excluded_leaves_both_sums_and_what_is_proven_is_met()
    {
        AssessedEntity excluded = Apply(Assessed(Outcome.Unmet), Word(ClarificationRuling.Excluded)).Entities[0];
        Assert.Equal((100, 0.5), (excluded.Verdict?.Score.Value, excluded.Verdict?.Score.Coverage));
        Assert.Equal(Outcome.Unmeasured, Budget(excluded).Outcome);
        Assert.StartsWith("Klarifikasi diterima oleh Petugas Contoh pada 22 November 2026, berlaku sampai 31 Desember 2026: Terpasang di papan.", Budget(excluded).Explanation, StringComparison.Ordinal);
        Assert.Equal((100, 1.0), (Apply(Assessed(Outcome.Unmet), Word(ClarificationRuling.Proven)).Entities[0].Verdict?.Score.Value, Apply(Assessed(Outcome.Unmet), Word(ClarificationRuling.Proven)).Entities[0].Verdict?.Score.Coverage));
    }

    [Fact]
    public void It_is_applied_once_however_often_and_taken_back_without_a_trace()
    {
        Assessment seen = Assessed(Outcome.Unmet);
        Assessment once = Apply(seen, Word(ClarificationRuling.Proven));
        Assessment twice = Apply(once, Word(ClarificationRuling.Proven));
        Assert.Equal(once.ManifestHash, twice.ManifestHash);
        Assert.Equal(Budget(once.Entities[0]).Explanation, Budget(twice.Entities[0]).Explanation);
        Assert.NotEqual(seen.ManifestHash, once.ManifestHash);

        AssessedEntity back = Rulings.Apply(twice, [], []).Entities[0];
        Assert.Equal((50, Outcome.Unmet), (back.Verdict?.Score.Value, Budget(back).Outcome));
        Assert.Empty(back.Clarified);
    }

    [Fact]
    public void It_dies_with_its_day_and_when_another_outcome_is_observed()
    {
        Clarification word = Word(ClarificationRuling.Excluded);
        Assert.Equal(50, Score(Apply(Assessed(Outcome.Unmet), word with { Decision = word.Decision! with { Until = Sample.AsOf.AddDays(-1) } })));
        Assert.Equal(75, Score(Apply(Assessed(Outcome.Partial), word)));
    }

    [Fact]
    public void A_later_word_stands_above_an_earlier_one()
    {
        Clarification first = Word(ClarificationRuling.Excluded);
        Clarification later = Word(ClarificationRuling.Proven) with { Id = 2 };
        Assert.Equal(Outcome.Met, Budget(Apply(Assessed(Outcome.Unmet), later, first).Entities[0]).Outcome);
    }

    [Fact]
    public void A_simulation_keeps_what_was_accepted()
    {
        Assessment clarified = Apply(Assessed(Outcome.Unmet), Word(ClarificationRuling.Excluded));
        Assert.Single(AssessmentBuilder.Settle(clarified.Entities[0] with { Verdict = Assessed(Outcome.Unmet).Entities[0].Verdict }, clarified, clarified.Methodology).Clarified);
    }

    private static double? Score(Assessment assessment) => assessment.Entities[0].Verdict?.Score.Value;

    private static Finding Budget(AssessedEntity entity) => entity.Verdict!.Findings.Single(finding => finding.Criterion == "apbdes-terbit");

    private static Assessment Apply(Assessment assessment, params ReadOnlySpan<Clarification> words) => Rulings.Apply(assessment, [], words.ToArray());

    private static Clarification Word(ClarificationRuling? ruling) => new(
        1, Village.Code, "apbdes-terbit", Outcome.Unmet, "Belum ditemukan di situs.", "Terpasang di papan pengumuman.", null, null, "camat", "", Sample.Taken,
        ruling is { } made ? new ClarificationDecision(made, "Petugas Contoh", Sample.Taken.AddHours(12), "Terpasang di papan.", new DateOnly(2026, 12, 31)) : null);

    private static Assessment Assessed(Outcome budget)
    {
        Methodology methodology = Weights.Simple with { MinimumCoverage = 0.4 };
        ImmutableArray<Finding> findings = Weights.Findings(budget, Outcome.Met, Outcome.Met);
        var verdict = new SiteVerdict(
            Guid.Empty, Village.Code, Sample.Site, Sample.Taken, Sample.AsOf, methodology.Id, SiteJudge.Version, true, Sample.Facts(), findings,
            Scorer.Score(findings, EntityKind.Desa, methodology), [])
        {
            Kind = EntityKind.Desa,
        };
        ImmutableArray<AssessedEntity> entities = [new AssessedEntity(Village, "Embun", verdict, 1, null, [], null)];
        return new Assessment(
            "2026-11-22/1", "November 2026", Sample.AsOf, Sample.Taken, Kabupaten, methodology, SiteJudge.Version, [], RunManifest.Hash(RunManifest.Text(entities)), [], entities);
    }
}
