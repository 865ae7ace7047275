using System.Collections.Immutable;
using System.Text;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Core.Tests.Criteria;

namespace Monitor.Core.Tests.Scoring;

public sealed class SiteJudgeTests
{
    [Fact]
    public void Every_criterion_gets_a_finding_and_one_that_throws_is_unmeasured()
    {
        var runner = new CriterionRunner([CriterionCatalog.Of("surel-tersedia"), new Broken()], Weights.Of(("surel-tersedia", 100, false)));
        ImmutableArray<Finding> findings = runner.Run(new JudgeContext(
            EntityKind.Desa, Sample.AsOf, StateLimits.Proposed, 30, Sample.Facts(channels: Sample.NoChannels with { Emails = [Sample.Channel("desa@contoh.test")] })));
        Assert.Equal(["surel-tersedia", "rusak"], findings.Select(finding => finding.Criterion));
        Assert.Equal((Outcome.Met, 100d, 100d), (findings[0].Outcome, findings[0].Weight, findings[0].Points));
        Assert.Equal(Outcome.Unmeasured, findings[1].Outcome);
        Assert.Contains("InvalidOperationException", findings[1].Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Unreachable_site_is_unmeasured_and_gets_no_score()
    {
        var snapshot = new SiteSnapshot(
            Guid.Parse("11111111-1111-1111-1111-111111111111"), new EntityCode("99.01.01.2001"), Sample.Site, Sample.Taken, "1", OwnNetwork.Up,
            [Page(Sample.Site, FetchStatus.ConnectFailed, null)], []);
        SiteVerdict verdict = Judge(snapshot, new Bodies());
        Assert.Null(verdict.Score.Value);
        Assert.Null(verdict.Score.Band);
        Assert.NotNull(verdict.Score.Reason);
        Assert.Empty(verdict.Advice);
        Assert.Equal(CriterionCatalog.All.Count(criterion => criterion.IsAskedOf(EntityKind.Desa)), verdict.Findings.Length);
        Assert.DoesNotContain(verdict.Findings, finding => finding.Weight > 0 && finding.Score is not null);
        Assert.All(verdict.Findings, finding => Assert.NotEmpty(finding.Explanation));
        Assert.Equal((EntityKind.Desa, SiteJudge.Version, "2026-uji"), (verdict.Kind, verdict.JudgeVersion, verdict.Methodology));
    }

    [Theory]
    [InlineData(OwnNetwork.Up, Outcome.Unmet)]
    [InlineData(OwnNetwork.Down, Outcome.Unmeasured)]
    public void Our_own_outage_blames_no_site(OwnNetwork network, Outcome outcome)
    {
        var snapshot = new SiteSnapshot(
            Guid.Parse("33333333-3333-3333-3333-333333333333"), new EntityCode("99.01.01.2001"), Sample.Site, Sample.Taken, "1", network,
            [Page(Sample.Site, FetchStatus.DnsFailed, null)], []);
        Assert.Equal(outcome, Judge(snapshot, new Bodies()).Findings.Single(finding => finding.Criterion == "situs-terjangkau").Outcome);
    }

    [Fact]
    public void Judging_the_same_snapshot_twice_says_the_same()
    {
        var bodies = new Bodies();
        string hash = bodies.Add("<html><head><title>Desa Sumberwaru</title></head><body><h1>Desa Sumberwaru</h1><p>Kantor desa buka setiap hari kerja.</p></body></html>");
        var snapshot = new SiteSnapshot(
            Guid.Parse("22222222-2222-2222-2222-222222222222"), new EntityCode("99.01.01.2001"), Sample.Site, Sample.Taken, "1", OwnNetwork.Up,
            [Page(Sample.Site, FetchStatus.Ok, hash)], []);
        SiteVerdict one = Judge(snapshot, bodies);
        SiteVerdict two = Judge(snapshot, bodies);
        Assert.Equal(one.Score, two.Score);
        Assert.Equal(one.Findings.Select(finding => (finding.Criterion, finding.Outcome, finding.Explanation)), two.Findings.Select(finding => (finding.Criterion, finding.Outcome, finding.Explanation)));
    }

    private static SiteVerdict Judge(SiteSnapshot snapshot, IBodies bodies)
    {
        var entity = new Entity(snapshot.Entity, EntityKind.Desa, "Sumberwaru", WilayahCode.Parse("99.01.01"), [new SiteAddress(Sample.Site, AddressState.Approved)]);
        var kabupaten = new Kabupaten(WilayahCode.Parse("99.01"), "Peraga", true, ["contoh.test"], "0299", ["990101"], OwnChannels.None);
        var context = new ReadingContext(entity, kabupaten, Sample.AsOf, TimeZoneInfo.Utc, TestKamus.Instance, StateLimits.Proposed);
        return new SiteJudge(new FactReader(TestKamus.Instance), Weights.Simple).Judge(snapshot, bodies, context);
    }

    private static PageSnapshot Page(Uri url, FetchStatus status, string? body) => new(
        new FetchRequest(url, FetchPurpose.Home, FetchVia.Http, 0, null), status, body is null ? null : url, body is null ? null : 200,
        body is null ? ContentKind.Unknown : ContentKind.Html, body, body, 100, [], ImmutableSortedDictionary<string, string>.Empty, null, Sample.Taken, TimeSpan.FromSeconds(1), null);

    private sealed class Bodies : IBodies
    {
        private readonly Dictionary<string, byte[]> kept = new(StringComparer.Ordinal);

        public string Add(string html)
        {
            string hash = new('b', 64);
            kept[hash] = Encoding.UTF8.GetBytes(html);
            return hash;
        }

        public ReadOnlyMemory<byte>? Find(string hash) => kept.TryGetValue(hash, out byte[]? body) ? body : null;
    }

    private sealed class Broken : Criterion
    {
        public override CriterionMeta Meta { get; } = new("rusak", CriterionGroup.Dokumen, "Rusak", "Rusak.", "Rusak.");

        public override Verdict Judge(JudgeContext context) => throw new InvalidOperationException("a fault of ours");
    }
}
