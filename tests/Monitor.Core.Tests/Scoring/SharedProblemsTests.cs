using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Core.Tests.Criteria;

namespace Monitor.Core.Tests.Scoring;

public sealed class SharedProblemsTests
{
    private static readonly Kabupaten Kabupaten = new(WilayahCode.Parse("99.01"), "Peraga", true, ["contoh.test"], "0299", ["990101"], OwnChannels.None);
    private static readonly Methodology Methodology = Weights.Of(("unggahan-terbaru", 80, false), ("sertifikat-sah", 20, false)) with { MinimumCoverage = 0.5 };

    [Fact]
    public void An_expired_certificate_of_a_third_of_the_zone_is_its_owners_and_weighs_on_nobody()
    {
        AssessedEntity[] sites = Sites(expired: 3, valid: 7);
        SharedProblem problem = Assert.Single(SharedProblems.Find(sites, Kabupaten), problem => problem.By == SharedBy.Zone);

        Assert.Equal(("sertifikat-sah", "contoh.test", 3, 10), (problem.Criterion, problem.Group, problem.Failing, problem.Total));
        Assert.Equal("Masalah bersama zona contoh.test (3 dari 10 situs): masa berlaku sertifikat sudah lewat atau belum mulai. Bukan tanggungan desa.", SharedProblems.Explain(problem));
        AssessedEntity[] freed = [.. sites.Select(site => SharedProblems.Apply(site, [problem], Kabupaten, Methodology))];
        Assert.All(freed, site => Assert.Equal((Outcome.Unmeasured, 100.0), (Finding(site).Outcome, site.Verdict?.Score.Value)));
        Assert.Equal((80, 100), (sites[0].Verdict?.Score.Value, sites[9].Verdict?.Score.Value));
        Assert.StartsWith("Masalah bersama zona contoh.test", Finding(freed[0]).Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 8)]
    [InlineData(4, 0)]
    public void Fewer_than_three_in_ten_or_fewer_than_five_sites_are_each_their_own(int expired, int valid) =>
        Assert.Empty(SharedProblems.Find(Sites(expired, valid), Kabupaten));

    [Fact]
    public void Different_causes_are_not_added_up()
    {
        AssessedEntity[] sites = [.. Sites(expired: 2, valid: 6), .. Sites(expired: 2, valid: 0, problem: "NameMismatch")];
        Assert.Empty(SharedProblems.Find(sites, Kabupaten));
    }

    [Fact]
    public void What_villages_upload_is_never_a_shared_problem()
    {
        AssessedEntity[] sites = [.. Sites(expired: 0, valid: 8).Select(site => site with
        {
            Verdict = site.Verdict! with { Findings = [.. site.Verdict.Findings.Select(finding => finding.Criterion == "unggahan-terbaru" ? Weights.Finding("unggahan-terbaru", Outcome.Unmet, 80) : finding)] },
        })];
        Assert.Empty(SharedProblems.Find(sites, Kabupaten));
    }

    [Fact]
    public void Sites_of_one_server_share_it_and_another_server_keeps_its_weight()
    {
        AssessedEntity[] sites = [.. Sites(expired: 5, valid: 0, server: "192.0.2.7"), .. Sites(expired: 0, valid: 20, server: "192.0.2.8")];
        SharedProblem problem = Assert.Single(SharedProblems.Find(sites, Kabupaten));

        Assert.Equal((SharedBy.Server, "192.0.2.7"), (problem.By, problem.Group));
        Assert.Equal(Outcome.Met, Finding(SharedProblems.Apply(sites[^1], [problem], Kabupaten, Methodology)).Outcome);
    }

    private static Finding Finding(AssessedEntity site) => site.Verdict!.Findings.Single(finding => finding.Criterion == "sertifikat-sah");

    private static AssessedEntity[] Sites(int expired, int valid, string problem = "NotTimeValid", string? server = null) =>
        [.. Enumerable.Range(0, expired + valid).Select(number => Site(number, number < expired ? problem : null, server))];

    private static AssessedEntity Site(int number, string? problem, string? server)
    {
        var entity = new Entity(new EntityCode($"99.01.01.{2001 + number}"), EntityKind.Desa, $"Contoh {number}", WilayahCode.Parse("99.01.01"), []);
        var tls = new TlsObservation(Sample.Taken.AddYears(-1), Sample.Taken.AddDays(problem is null ? 90 : -number - 1), "CN=contoh.test", "CN=uji", problem is null ? [] : [problem]);
        SiteFacts facts = Sample.Facts() with { Platform = "static", Reachability = Fact.Known(Sample.Reached(FetchStatus.Ok, 200, tls)) };
        ImmutableArray<Finding> findings =
        [
            Weights.Finding("unggahan-terbaru", Outcome.Met, 80),
            Weights.Finding("sertifikat-sah", problem is null ? Outcome.Met : Outcome.Unmet, 20),
        ];
        var verdict = new SiteVerdict(
            Guid.Empty, entity.Code, new Uri($"https://desa{number}.contoh.test/"), Sample.Taken, Sample.AsOf, Methodology.Id, SiteJudge.Version, true, facts, findings,
            Scorer.Score(findings, EntityKind.Desa, Methodology), [])
        {
            Kind = EntityKind.Desa,
        };
        return new AssessedEntity(entity, "Embun", verdict, null, null, [], null) { Server = server };
    }
}
