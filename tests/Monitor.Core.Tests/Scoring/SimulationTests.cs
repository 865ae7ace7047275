using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Tests.Criteria;

namespace Monitor.Core.Tests.Scoring;

public sealed class SimulationTests
{
    private static readonly Kabupaten Kabupaten = new(WilayahCode.Parse("99.01"), "Peraga", true, ["contoh.test"], "0299", ["990101"], OwnChannels.None);
    private static readonly Entity Village = new(new EntityCode("99.01.01.2001"), EntityKind.Desa, "Contoh", WilayahCode.Parse("99.01.01"), []);

    [Fact]
    public void The_same_rules_move_nobody()
    {
        AssessmentComparison again = Simulation.Of(Assessed(Weights.Simple), Weights.Simple);

        EntityChange change = again.Changes.Single();
        Assert.Equal((ChangeKind.Same, 0.0), (change.Kind, change.Move));
        Assert.Empty(change.Causes);
        Assert.False(again.IsOtherMethodology);
    }

    [Fact]
    public void Another_weight_moves_the_score_as_far_as_scoring_by_hand_does()
    {
        // Telephone found, uploads recent, no budget: 100 × (30 + 20) / 100 becomes 100 × (10 + 20) / 100.
        Methodology draft = Weights.Of(("apbdes-terbit", 70, false), ("unggahan-terbaru", 10, false), ("kontak-telepon", 20, false));
        EntityChange change = Simulation.Of(Assessed(Weights.Simple), draft).Changes.Single();

        Assert.Equal((50.0, 30.0, -20.0), (change.Before?.Verdict?.Score.Value, change.After?.Verdict?.Score.Value, change.Move));
        Assert.Equal(ChangeKind.Worse, change.Kind);
        Assert.True(change.IsOtherBand);
        Assert.Equal(-20, change.Causes.Sum(cause => cause.Contribution), 0.0001);
    }

    [Fact]
    public void Another_threshold_judges_the_same_day_otherwise_and_names_the_state_anew()
    {
        Methodology draft = Weights.Simple with { Limits = new StateLimits(2, 4, 8, 9, 7) };
        EntityChange change = Simulation.Of(Assessed(Weights.Simple), draft).Changes.Single();

        Assert.Equal((StateId.Aktif, StateId.Mangkrak), (change.Before?.Verdict?.Facts.State.Value?.Id, change.After?.Verdict?.Facts.State.Value?.Id));
        Assert.Equal("unggahan-terbaru", change.Causes.Single().Criterion);
        Assert.Equal(ChangeKind.Worse, change.Kind);
    }

    [Fact]
    public void What_awaits_its_second_observation_costs_nothing_in_a_simulation_either()
    {
        Assessment frozen = Assessed(Weights.Simple, awaiting: true);
        EntityChange change = Simulation.Of(frozen, Weights.Of(("apbdes-terbit", 70, false), ("unggahan-terbaru", 10, false), ("kontak-telepon", 20, false)) with { MinimumCoverage = 0 }).Changes.Single();

        Assert.Equal(Outcome.Unmeasured, change.After?.Verdict?.Findings.Single(finding => finding.Criterion == "apbdes-terbit").Outcome);
        Assert.Equal(100, change.After?.Verdict?.Score.Value);
    }

    [Fact]
    public void Who_was_not_judged_stays_so()
    {
        Assessment frozen = Assessed(Weights.Simple) with { Entities = [new AssessedEntity(Village, "Embun", null, null, "Belum pernah diperiksa; menunggu giliran.", [], null)] };

        Assert.Equal("Belum pernah diperiksa; menunggu giliran.", Simulation.Of(frozen, Weights.Simple).Changes.Single().After?.Unjudged);
    }

    // Judged by the product's own rules: what a simulation starts from is what was published.
    private static Assessment Assessed(Methodology methodology, bool awaiting = false)
    {
        SiteFacts facts = Sample.Facts(Sample.Documents(), Sample.Uploads(10), channels: Sample.NoChannels with { Phones = [Sample.Channel("+622721234567")] });
        var blank = new SiteVerdict(
            Guid.Empty, Village.Code, new Uri("https://contoh.test/"), Sample.Taken, Sample.AsOf, methodology.Id, SiteJudge.Version, true, facts, [], new Score(null, 0, null, null, null), [])
        {
            Kind = EntityKind.Desa,
        };
        ImmutableArray<Finding> seen = new CriterionRunner(CriterionCatalog.All, methodology).Run(new JudgeContext(EntityKind.Desa, Sample.AsOf, methodology.Limits, methodology.GraceDays, facts));
        ImmutableArray<Finding> findings = awaiting ? [.. seen.Select(finding => Confirmation.Of(finding, earlier: null))] : seen;
        SiteVerdict verdict = SiteJudge.Sum(blank, findings, methodology, _ => true);
        return new Assessment(
            "2026-11-24/1", "November 2026", Sample.AsOf, Sample.Taken, Kabupaten, methodology, SiteJudge.Version, [], new string('b', 64), [],
            Ranking.Rank([new AssessedEntity(Village, "Embun", verdict, null, null, [], null)]));
    }
}
