using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Core.Tests.Criteria;

namespace Monitor.Core.Tests.Scoring;

/// <summary>Whether the channels of an office live: known ones count, unknown ones never do.</summary>
public sealed class ChannelScoreTests
{
    private static readonly DateTimeOffset At = Sample.Taken;

    private static readonly Methodology Rules = Weights.Simple with
    {
        MinimumCoverage = 0.6,
        OfficeMinimumCoverage = 0.4,
        Weights = ImmutableDictionary<EntityKind, ImmutableArray<CriterionWeight>>.Empty
            .Add(EntityKind.Opd, [new("kehadiran-kanal", 50, false), new("kanal-hidup", 50, false) { NeedsData = true }]),
    };

    [Theory]
    [InlineData(new[] { ChannelState.Alive, ChannelState.Alive }, Outcome.Met, 1.0)]
    [InlineData(new[] { ChannelState.Alive, ChannelState.Dead }, Outcome.Partial, 0.5)]
    [InlineData(new[] { ChannelState.Dead, ChannelState.Foreign }, Outcome.Unmet, 0.0)]
    [InlineData(new[] { ChannelState.Alive, ChannelState.NotTested, ChannelState.NeedsPerson, ChannelState.Unverifiable, ChannelState.MissingOnce }, Outcome.Met, 1.0)]
    public void The_known_ones_count_and_the_unknown_never(ChannelState[] states, Outcome outcome, double score)
    {
        Finding finding = Finding(ChannelFindings.Apply(Judged(), [.. states.Select(state => Standing(state))], Rules));

        Assert.Equal((outcome, (double?)score), (finding.Outcome, finding.Score));
        Assert.NotEmpty(finding.Evidence);
    }

    [Theory]
    [InlineData(ChannelState.NeedsPerson)]
    [InlineData(ChannelState.NotTested)]
    [InlineData(ChannelState.MissingOnce)]
    public void What_nobody_knows_yet_is_no_zero_and_keeps_the_top_band_closed(ChannelState state)
    {
        AssessedEntity office = ChannelFindings.Apply(Judged(), [Standing(state)], Rules);

        Assert.Equal((Outcome.Unmeasured, null), (Finding(office).Outcome, Finding(office).Score));
        Assert.StartsWith("Belum diuji: 1 kanal", Finding(office).Explanation, StringComparison.Ordinal);
        Assert.Equal((100, 0.5), (office.Verdict!.Score.Value, office.Verdict.Score.Coverage));
        Assert.Contains("data untuk “Kanal yang diterbitkan terbukti hidup” tidak tersedia", office.Verdict.Score.Held, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_alone_cannot_be_tested_and_hiding_the_rest_does_not_win()
    {
        AssessedEntity office = ChannelFindings.Apply(Judged(), [Standing(ChannelState.NotTested, ChannelMeans.FormOnly), Standing(ChannelState.NotAChannel, ChannelMeans.None)], Rules);

        Assert.Equal(Outcome.Unmeasured, Finding(office).Outcome);
        Assert.StartsWith("Data tidak tersedia", Finding(office).Explanation, StringComparison.Ordinal);
        Assert.NotNull(office.Verdict!.Score.Held);
    }

    [Fact]
    public void A_village_keeps_its_channels_and_is_not_asked()
    {
        AssessedEntity village = Judged(EntityKind.Desa);
        AssessedEntity with = ChannelFindings.Apply(village, [Standing(ChannelState.Dead)], Rules);

        Assert.Same(village.Verdict, with.Verdict);
        Assert.Single(with.Channels);
        Assert.DoesNotContain(village.Verdict!.Findings, finding => finding.Criterion == "kanal-hidup");
    }

    [Fact]
    public void Judged_again_for_a_frozen_assessment_the_channels_are_counted_again()
    {
        AssessedEntity office = ChannelFindings.Apply(Judged(), [Standing(ChannelState.Alive), Standing(ChannelState.Dead)], Rules);
        Assessment frozen = AssessmentBuilder.Build(
            "", Sample.AsOf, At, new Roster(new Kabupaten(WilayahCode.Parse("99.01"), "Contoh", true, [], "0299", [], OwnChannels.None), [], []), Rules, [], new Dictionary<EntityCode, InspectedSite>(),
            ImmutableDictionary<EntityCode, Core.Pengaduan.Measures.ComplaintFigures>.Empty);

        AssessedEntity again = AssessmentBuilder.Settle(office with { Verdict = Judged().Verdict }, frozen, Rules);

        Assert.Equal(Finding(office).Score, Finding(again).Score);
        Assert.Equal(office.Channels, again.Channels);
    }

    private static Finding Finding(AssessedEntity entity) => entity.Verdict!.Findings.Single(finding => finding.Criterion == "kanal-hidup");

    private static ChannelStanding Standing(ChannelState state, ChannelMeans means = ChannelMeans.Page)
    {
        var channel = new PublishedChannel(ChannelKind.Portal, "portal:" + state, "https://lapor.contoh.test/" + state, Sample.Seen("lapor"), RegisterMatch.NotCompared);
        ChannelLook? look = state is ChannelState.Alive or ChannelState.Dead
            ? new ChannelLook(channel.Key, At, new Uri(channel.Value), FetchStatus.Ok, state == ChannelState.Alive ? 200 : 404, state == ChannelState.Alive ? ChannelSight.Alive : ChannelSight.NotFound, "dilihat", null, null, null)
            : null;
        return new ChannelStanding(channel, means, state, "sebab", look, null);
    }

    private static AssessedEntity Judged(EntityKind kind = EntityKind.Opd)
    {
        var entity = new Entity(new EntityCode("99.01/dinas"), kind, "Dinas Contoh", null, []);
        var seven = new ContactChannels(
            [Sample.Channel("+62272321046")], [Sample.Channel("https://wa.me/6289312345678")], [Sample.Channel("a@b.test")], [Sample.Channel("https://www.facebook.com/dinas")], null,
            Sample.Channel("https://lapor.contoh.test/"), Sample.Channel("poster.jpg"))
        {
            Hours = Sample.Channel("08.00–15.00"),
        };
        SiteFacts facts = Sample.Facts(channels: seven);
        var verdict = new SiteVerdict(Guid.Empty, entity.Code, Sample.Site, At, Sample.AsOf, Rules.Id, SiteJudge.Version, true, facts, [], new Score(null, 0, null, null, null), []) { Kind = kind };
        ImmutableArray<Finding> findings = new CriterionRunner(CriterionCatalog.All, Rules).Run(new JudgeContext(kind, Sample.AsOf, Rules.Limits, Rules.GraceDays, facts));
        return new AssessedEntity(entity, "", SiteJudge.Sum(verdict, findings, Rules, _ => true), null, null, [], null);
    }
}
