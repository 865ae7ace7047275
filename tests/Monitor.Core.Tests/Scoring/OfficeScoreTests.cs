using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Tests.Criteria;

namespace Monitor.Core.Tests.Scoring;

/// <summary>OPD, BUMD and kecamatan are scored by their channels and by how they dealt with complaints; what nobody recorded is unknown.</summary>
public sealed class OfficeScoreTests
{
    private static readonly Methodology Rules = Weights.Simple with
    {
        MinimumCoverage = 0.6,
        OfficeMinimumCoverage = 0.4,
        Weights = ImmutableDictionary<EntityKind, ImmutableArray<CriterionWeight>>.Empty.Add(
            EntityKind.Opd,
            [
                new("kehadiran-kanal", 30, false), new("standar-pelayanan", 20, false), new("jawaban-pertama", 30, false) { NeedsData = true },
                new("penyelesaian-aduan", 10, false) { NeedsData = true }, new("tunggakan-aduan", 10, false) { NeedsData = true },
            ]),
    };

    [Fact]
    public void An_office_whose_complaints_nobody_recorded_is_scored_by_its_site_and_never_reaches_the_top_band()
    {
        AssessedEntity office = Judged(channels: 7);

        Assert.Equal((100, 0.5), (office.Verdict!.Score.Value, office.Verdict.Score.Coverage));
        Assert.NotEqual(Top, office.Verdict.Score.Band);
        Assert.Contains("data untuk “Jawaban pertama atas aduan tepat waktu” tidak tersedia", office.Verdict.Score.Held, StringComparison.Ordinal);
        Assert.All(Complaints(office), finding => Assert.Equal(Outcome.Unmeasured, finding.Outcome));
        Assert.Null(office.Complaints);
    }

    [Fact]
    public void With_its_records_all_is_counted_and_the_top_band_is_open()
    {
        AssessedEntity office = ComplaintFindings.Apply(Judged(channels: 7), Figures(met: 20, breached: 0, open: 4, overdue: 0), Rules);

        Assert.Equal((100, 1, Top, null), (office.Verdict!.Score.Value, office.Verdict.Score.Coverage, office.Verdict.Score.Band, office.Verdict.Score.Held));
        Assert.Equal(20, office.Complaints!.Measures.Count);
    }

    [Fact]
    public void An_office_that_answers_half_of_its_complaints_does_not_look_good()
    {
        AssessedEntity office = ComplaintFindings.Apply(Judged(channels: 7), Figures(met: 10, breached: 10, open: 10, overdue: 10), Rules);

        // 30 + 20 of its site, half of 30 and of 10, nothing of what lies open.
        Assert.Equal(70, office.Verdict!.Score.Value);
        Assert.Equal([Outcome.Partial, Outcome.Partial, Outcome.Unmet], Complaints(office).Select(finding => finding.Outcome));
        Assert.Contains("10 dari 20 aduan yang batas waktunya lewat dijawab tepat waktu", Complaints(office)[0].Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 1)]
    public void None_or_too_few_complaints_are_neither_all_nor_nothing(int met, int breached)
    {
        AssessedEntity office = ComplaintFindings.Apply(Judged(channels: 7), Figures(met, breached, open: 0, overdue: 0), Rules);

        Assert.All(Complaints(office).Where(finding => finding.Criterion != "tunggakan-aduan"), finding => Assert.Equal(Outcome.NotApplicable, finding.Outcome));
        Assert.Equal((100, Top), (office.Verdict!.Score.Value, office.Verdict.Score.Band));
    }

    [Theory]
    [InlineData(0, Outcome.Unmet, 0)]
    [InlineData(3, Outcome.Partial, 0.4286)]
    [InlineData(7, Outcome.Met, 1)]
    public void Each_of_the_seven_channels_is_worth_the_same(int channels, Outcome outcome, double score)
    {
        Finding finding = Judged(channels).Verdict!.Findings.Single(finding => finding.Criterion == "kehadiran-kanal");

        Assert.Equal((outcome, score), (finding.Outcome, finding.Score));
    }

    [Fact]
    public void A_village_is_not_asked_what_offices_are_asked()
    {
        var runner = new CriterionRunner(CriterionCatalog.All, Rules);
        ImmutableArray<Finding> village = runner.Run(new JudgeContext(EntityKind.Desa, Sample.AsOf, Rules.Limits, Rules.GraceDays, Sample.Facts()));

        Assert.DoesNotContain(village, finding => finding.Criterion is "kehadiran-kanal" or "jawaban-pertama" or "penyelesaian-aduan" or "tunggakan-aduan");
    }

    [Fact]
    public void Ranks_are_given_among_those_that_are_asked_the_same()
    {
        AssessedEntity[] all = [Ranked(EntityKind.Desa, 50), Ranked(EntityKind.Kelurahan, 60), Ranked(EntityKind.Opd, 90), Ranked(EntityKind.Opd, 20), Ranked(EntityKind.Kecamatan, 10), Ranked(EntityKind.Bumd, null)];

        Assert.Equal([2, 1, 1, 2, 1, null], Ranking.Rank([.. all]).Select(entity => entity.Rank));
    }

    private static string Top => Rules.Bands.MaxBy(band => band.From)!.Name;

    private static Finding[] Complaints(AssessedEntity office) => [.. office.Verdict!.Findings.Where(finding => CriterionCatalog.Of(finding.Criterion).Meta.Group == CriterionGroup.Pengaduan).OrderBy(finding => finding.Criterion, StringComparer.Ordinal)];

    private static AssessedEntity Judged(int channels)
    {
        Channel? One(int number) => channels >= number ? Sample.Channel("kanal " + number) : null;
        ImmutableArray<Channel> Some(int number) => One(number) is { } channel ? [channel] : [];
        var published = new ContactChannels(Some(1), Some(2), Some(3), Some(4), null, One(5), One(6)) { Hours = One(7) };
        SiteFacts facts = Sample.Facts() with { Channels = Fact.Known(published), Services = Fact.Known(Sample.Services([.. ServiceElement.All])) };
        var entity = new Entity(new EntityCode("99.01/dinas-contoh"), EntityKind.Opd, "Dinas Contoh", null, []);
        ImmutableArray<Finding> findings = new CriterionRunner(CriterionCatalog.All, Rules).Run(new JudgeContext(EntityKind.Opd, Sample.AsOf, Rules.Limits, Rules.GraceDays, facts));
        var verdict = new SiteVerdict(
            Guid.Empty, entity.Code, Sample.Site, Sample.Taken, Sample.AsOf, Rules.Id, SiteJudge.Version, true, facts, findings, Scorer.Score(findings, EntityKind.Opd, Rules), [])
        {
            Kind = EntityKind.Opd,
        };
        return new AssessedEntity(entity, "", verdict, null, null, [], null);
    }

    private static AssessedEntity Ranked(EntityKind kind, double? score) => Judged(7) switch
    {
        var office => office with { Entity = office.Entity with { Kind = kind }, Verdict = office.Verdict! with { Score = new Score(score, 1, null, null, null) } },
    };

    private static ComplaintFigures Figures(int met, int breached, int open, int overdue)
    {
        var sla = new SlaShare(met, breached, 0, 0, 0, 0, 0, 0);
        var step = new StepMeasure(sla, DurationSummary.Of([]), null, 0);
        int count = met + breached;
        return new ComplaintFigures(
            Sample.Taken,
            new ComplaintMeasures(count, count, step, step, new Backlog(open, overdue, 0, open == 0 ? null : 40, open == 0 ? null : 20, 0), new CaseShares(count, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null), new NationalFigures(null, null, 0)));
    }
}
