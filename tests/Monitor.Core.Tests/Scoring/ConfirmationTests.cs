using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Tests.Criteria;

namespace Monitor.Core.Tests.Scoring;

public sealed class ConfirmationTests
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private static readonly SiteJudge Judge = new(new FactReader(TestKamus.Instance), Weights.Simple);

    private static SiteVerdict Verdict(int hoursBefore, Outcome apbdes, Outcome uploads = Outcome.Met, Outcome telephone = Outcome.Met) => new(
        Guid.Parse("00000000-0000-0000-0000-00000000000" + (hoursBefore % 10)),
        new EntityCode("99.01.01.2001"),
        Sample.Site,
        Sample.Taken.AddHours(-hoursBefore),
        Sample.AsOf,
        "2026-uji",
        SiteJudge.Version,
        false,
        Sample.Facts(),
        Weights.Findings(apbdes, uploads, telephone),
        new Score(null, 0, null, null, null),
        [])
    {
        Kind = EntityKind.Desa,
    };

    private static Finding Of(SiteVerdict verdict, string criterion) => verdict.Findings.Single(finding => finding.Criterion == criterion);

    [Fact]
    public void A_negative_seen_once_waits_and_is_left_out_of_the_score()
    {
        SiteVerdict verdict = Judge.Confirm(Verdict(0, Outcome.Unmet), null, Day);
        Finding finding = Of(verdict, "apbdes-terbit");
        Assert.Equal(Outcome.Unmeasured, finding.Outcome);
        Assert.Equal(Outcome.Unmet, finding.Awaiting);
        Assert.Null(finding.Score);
        Assert.Equal(0, finding.Points);
        Assert.False(verdict.Confirmed);
        Assert.Equal(0.5, verdict.Score.Coverage, 9);
        Assert.Null(verdict.Score.Value);
        Assert.Empty(verdict.Advice);
    }

    [Fact]
    public void A_negative_seen_twice_a_day_apart_stands()
    {
        SiteVerdict earlier = Verdict(24, Outcome.Unmet);
        SiteVerdict verdict = Judge.Confirm(Verdict(0, Outcome.Unmet), earlier, Day);

        Assert.Equal(earlier.SnapshotId, verdict.ConfirmedBy);
        Assert.Equal(Outcome.Unmet, Of(verdict, "apbdes-terbit").Outcome);
        Assert.True(verdict.Confirmed);
        Assert.Equal(50, verdict.Score.Value);
        Assert.Equal(50, Assert.Single(verdict.Advice).Points);
    }

    [Fact]
    public void Two_observations_too_close_together_are_one()
    {
        SiteVerdict verdict = Judge.Confirm(Verdict(0, Outcome.Unmet), Verdict(23, Outcome.Unmet), Day);
        Assert.False(verdict.Confirmed);
        Assert.Null(verdict.ConfirmedBy);
    }

    [Fact]
    public void With_no_gap_a_second_reading_of_the_same_run_confirms() =>
        Assert.True(Judge.Confirm(Verdict(0, Outcome.Unmet), Verdict(0, Outcome.Unmet), TimeSpan.Zero).Confirmed);

    [Theory]
    [InlineData(Outcome.Unmet, Outcome.Partial, false)]
    [InlineData(Outcome.Partial, Outcome.Unmet, true)]
    [InlineData(Outcome.Partial, Outcome.Partial, true)]
    [InlineData(Outcome.Unmet, Outcome.Met, false)]
    [InlineData(Outcome.Unmet, Outcome.Unmeasured, false)]
    [InlineData(Outcome.Unmet, Outcome.NotApplicable, false)]
    public void The_earlier_observation_must_have_been_as_bad(Outcome latest, Outcome earlier, bool stands) =>
        Assert.Equal(stands, Judge.Confirm(Verdict(0, latest), Verdict(30, earlier), Day).Confirmed);

    [Fact]
    public void An_earlier_verdict_that_was_itself_waiting_counts_as_what_it_saw()
    {
        SiteVerdict first = Judge.Confirm(Verdict(25, Outcome.Unmet), null, Day);
        Assert.True(Judge.Confirm(Verdict(0, Outcome.Unmet), first, Day).Confirmed);
    }

    [Fact]
    public void An_observation_of_another_address_confirms_nothing()
    {
        SiteVerdict other = Verdict(48, Outcome.Unmet) with { Site = new Uri("https://sumberwaru.lama.test/") };
        Assert.False(Judge.Confirm(Verdict(0, Outcome.Unmet), other, Day).Confirmed);
        Assert.False(Judge.Confirm(Verdict(0, Outcome.Unmet), Verdict(48, Outcome.Unmet) with { Entity = new EntityCode("99.01.01.2002") }, Day).Confirmed);
    }

    [Fact]
    public void What_is_met_needs_no_second_look()
    {
        SiteVerdict verdict = Judge.Confirm(Verdict(0, Outcome.Met), null, Day);
        Assert.True(verdict.Confirmed);
        Assert.Equal(100, verdict.Score.Value);
    }

    [Fact]
    public void A_site_that_did_not_open_once_waits_although_it_has_no_weight_and_a_suspicion_does_not()
    {
        ImmutableArray<Finding> findings = [Weights.Finding("situs-terjangkau", Outcome.Unmet, 0), Weights.Finding("bebas-judi", Outcome.Unmet, 0), Weights.Finding("lkppd-terbit", Outcome.Unmet, 0)];
        SiteVerdict verdict = Judge.Confirm(Verdict(0, Outcome.Met) with { Findings = findings }, null, Day);
        Assert.Equal(Outcome.Unmet, Of(verdict, "situs-terjangkau").Awaiting);
        Assert.Equal(Outcome.Unmet, Of(verdict, "bebas-judi").Outcome);
        Assert.Equal(Outcome.Unmet, Of(verdict, "lkppd-terbit").Outcome);
    }
}
