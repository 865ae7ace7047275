using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Tests.Facts.Dates;

namespace Monitor.Core.Tests.Scoring;

/// <summary>A site whose home page looked taken over, and that a person cleared, is a site like any other.</summary>
public sealed class ClearedSiteTests
{
    private const string Gambling = "<title>Situs Slot Gacor Maxwin Hari Ini</title><h1>Situs Slot Gacor Maxwin Hari Ini</h1>";
    private const string Defaced = "<title>Hacked by Bayangan Crew</title><h1>Hacked by Bayangan Crew</h1>";
    private const string Village = "<p>Kantor Desa Umpamarejo, telepon kantor desa (0299) 555121.</p><h2><a href=\"/berita/rabat\">Rabat jalan Dusun Krajan selesai</a></h2><time datetime=\"2026-11-18\">18 November 2026</time>";

    private static readonly TimeSpan Night = TimeSpan.FromHours(24);
    private static readonly Methodology Rules = Weights.Simple with { ConfirmedCap = Weights.Bands[3] };
    private static readonly SiteJudge Judge = new(new FactReader(TestKamus.Instance), Rules);
    private static readonly Entity Entity = new DatedSite().Entity;

    [Theory]
    [InlineData(Gambling, StateId.DugaanJudi, SuspicionKind.Gambling)]
    [InlineData(Defaced, StateId.DugaanDeface, SuspicionKind.Defacement)]
    public void It_is_judged_as_one_once_the_suspicion_is_dismissed_and_not_before(string head, string state, SuspicionKind kind)
    {
        Assessment open = Rulings.Apply(Assessed(head), [], []);
        Assessment dismissed = Rulings.Apply(open, [Ruled(open, kind, Ruling.Dismissed)], []);
        Assessment confirmed = Rulings.Apply(open, [Ruled(open, kind, Ruling.Confirmed)], []);

        Assert.All([open, confirmed], assessment =>
        {
            Assert.Equal((state, null), (StateOf(assessment), assessment.Entities[0].Verdict?.Score.Value));
            Assert.Contains(FindingsOf(assessment), finding => finding.Criterion == "unggahan-terbaru" && finding.Outcome == Outcome.Unmeasured);
        });
        Assert.Equal(StateId.Aktif, StateOf(dismissed));
        Assert.Equal(Plain(), Told(dismissed).Where(told => told.Criterion != "bebas-judi"));
        Assert.Equal(Ordinary().Score, dismissed.Entities[0].Verdict?.Score);
        Assert.Equal(1, dismissed.Entities[0].Rank);
        Assert.DoesNotContain(FindingsOf(dismissed), finding => finding.Outcome == Outcome.Unmet && finding.Criterion == "bebas-judi");
    }

    [Fact]
    public void A_ruling_that_ends_or_is_made_anew_brings_back_what_was_judged()
    {
        Assessment open = Rulings.Apply(Assessed(Gambling), [], []);
        SuspicionRuling bukan = Ruled(open, SuspicionKind.Gambling, Ruling.Dismissed);
        Assessment dismissed = Rulings.Apply(open, [bukan], []);
        Assessment again = Rulings.Apply(dismissed, [], []);
        Assessment confirmed = Rulings.Apply(dismissed, [bukan, bukan with { Ruling = Ruling.Confirmed, At = bukan.At.AddDays(1) }], []);

        Assert.Equal(bukan.Marks.AsEnumerable(), dismissed.Entities[0].Suspicions.Single(suspicion => suspicion.Kind == SuspicionKind.Gambling).Marks);
        Assert.Equal((StateId.DugaanJudi, null), (StateOf(again), again.Entities[0].Judged));
        Assert.Equal(Told(open), Told(again));
        Assert.Equal(open.ManifestHash, again.ManifestHash);
        Assert.Equal(StateId.DugaanJudi, StateOf(confirmed));
        Assert.Equal((Outcome.Met, Outcome.Unmet), (FindingOf(dismissed, "bebas-judi").Outcome, FindingOf(confirmed, "bebas-judi").Outcome));
        Assert.DoesNotContain("Petugas Contoh", string.Concat(FindingsOf(dismissed).Select(finding => finding.Explanation)), StringComparison.Ordinal);
        Assert.Equal(Told(dismissed), Told(Rulings.Apply(dismissed, [bukan], [])));
    }

    [Fact]
    public void What_only_shows_when_a_suspicion_is_set_aside_is_asked_at_once_and_ruled_on_its_own()
    {
        Assessment open = Rulings.Apply(Assessed("<title>Situs Slot Gacor Maxwin Hari Ini</title><h1>Pwned! Your security is low</h1>"), [], []);
        SuspicionRuling bukan = Ruled(open, SuspicionKind.Gambling, Ruling.Dismissed);
        Assessment half = Rulings.Apply(open, [bukan], []);
        Assessment whole = Rulings.Apply(half, [bukan, Ruled(half, SuspicionKind.Defacement, Ruling.Dismissed)], []);

        Assert.Equal([SuspicionKind.Gambling, SuspicionKind.Defacement], open.Entities[0].Suspicions.Select(suspicion => suspicion.Kind));
        Assert.Equal((StateId.DugaanJudi, StateId.DugaanDeface), (StateOf(open), StateOf(half)));
        Assert.Equal([SuspicionKind.Defacement], half.Entities[0].Suspicions.Where(suspicion => suspicion.IsOpen).Select(suspicion => suspicion.Kind));
        Assert.Contains(Suspicion.Evidence(half.Entities[0], SuspicionKind.Defacement), evidence => evidence.Quote.Contains("security is low", StringComparison.OrdinalIgnoreCase));
        Assert.Equal((StateId.Aktif, Ordinary().Score.Value), (StateOf(whole), whole.Entities[0].Verdict?.Score.Value));
    }

    [Fact]
    public void What_boasts_below_the_home_page_does_not_clear_what_the_home_page_says()
    {
        DatedSite site = Site("<title>Desa Umpamarejo</title><h1>Your security is low</h1>")
            .Page("/berita/peretas", "<html><head><title>Hacked by Bayangan Crew</title></head><body><h1>Hacked by Bayangan Crew</h1></body></html>");
        Assessment open = Rulings.Apply(Assessed(site), [], []);

        string[] quotes = [.. Suspicion.Evidence(open.Entities[0], SuspicionKind.Defacement).Select(evidence => evidence.Url.AbsolutePath)];
        Assert.Contains("/", quotes);
        Assert.Contains("/berita/peretas", quotes);
    }

    [Fact]
    public void Its_shortcomings_are_seen_twice_as_those_of_any_other()
    {
        SiteVerdict once = Judge.Judge(Site(Gambling, "").Read());
        SiteVerdict before = once with { TakenAt = once.TakenAt - Night };
        SiteVerdict confirmed = Judge.Confirm(once, before with { Cleared = before.Cleared! with { TakenAt = before.TakenAt } }, Night);

        Assert.False(once.IsSettled());
        Assert.True(once.Confirmed);
        Assert.Equal(Outcome.Unmet, Of(Judge.Confirm(once, null, Night).Cleared, "kontak-telepon").Awaiting);
        Assert.Equal((true, Outcome.Unmet), (confirmed.IsSettled(), Of(confirmed.Cleared, "kontak-telepon").Outcome));
    }

    [Fact]
    public void A_clarification_stands_in_for_what_is_found_after_it_was_cleared()
    {
        Assessment open = Rulings.Apply(Assessed(Gambling), [], []);
        SuspicionRuling bukan = Ruled(open, SuspicionKind.Gambling, Ruling.Dismissed);
        Finding missing = FindingOf(Rulings.Apply(open, [bukan], []), "apbdes-terbit");
        var word = new Clarification(
            1, Entity.Code, missing.Criterion, missing.Outcome, missing.Explanation, "Di papan pengumuman.", null, null, "sekdes", "", DatedSite.Moment,
            new ClarificationDecision(ClarificationRuling.Excluded, "dewi", DatedSite.Moment, "dilihat", DatedSite.AsOf.AddDays(30)));
        Assessment both = Rulings.Apply(open, [bukan], [word]);
        Assessment back = Rulings.Apply(both, [], [word]);

        Assert.Equal((Outcome.Unmeasured, missing.Outcome), (FindingOf(both, missing.Criterion).Outcome, Assert.Single(both.Entities[0].Clarified).Outcome));
        Assert.Equal((StateId.DugaanJudi, 0), (StateOf(back), back.Entities[0].Clarified.Length));
        Assert.Equal(Told(open), Told(back));
    }

    private static DatedSite Site(string head, string body = Village) => new DatedSite()
        .Home($"<html><head></head><body>{head}{body}</body></html>")
        .Page("/berita/rabat", "<html><head><title>Rabat jalan</title></head><body><h1>Rabat jalan Dusun Krajan selesai</h1><time datetime=\"2026-11-18\">18 November 2026</time><p>Warga bekerja bakti sejak pagi bersama perangkat desa.</p></body></html>");

    private static SiteVerdict Ordinary() => Judge.Judge(Site("<title>Desa Umpamarejo</title>").Read());

    private static IEnumerable<(string Criterion, Outcome Outcome)> Plain() => Ordinary().Findings.Where(finding => finding.Criterion != "bebas-judi").Select(finding => (finding.Criterion, finding.Outcome));

    private static Assessment Assessed(string head) => Assessed(Site(head));

    private static Assessment Assessed(DatedSite site)
    {
        ImmutableArray<AssessedEntity> entities = [new AssessedEntity(Entity, "Embun", Judge.Judge(site.Read()), null, null, [], null)];
        return new Assessment(
            "2026-11-22/1", "November 2026", DatedSite.AsOf, DatedSite.Moment, new DatedSite().Context.Kabupaten, Rules, SiteJudge.Version, [], RunManifest.Hash(RunManifest.Text(entities)), [], entities);
    }

    private static SuspicionRuling Ruled(Assessment seen, SuspicionKind kind, Ruling ruling)
    {
        Suspicion suspicion = seen.Entities[0].Suspicions.Single(suspicion => suspicion.Kind == kind);
        return new SuspicionRuling(Entity.Code, kind, suspicion.Marks, ruling, "Petugas Contoh", DatedSite.Moment.AddHours(1), "Dilihat di layar.", null);
    }

    private static string? StateOf(Assessment assessment) => assessment.Entities[0].Verdict?.Facts.State.Value?.Id;

    private static ImmutableArray<Finding> FindingsOf(Assessment assessment) => assessment.Entities[0].Verdict!.Findings;

    private static Finding FindingOf(Assessment assessment, string criterion) => Of(assessment.Entities[0].Verdict, criterion);

    private static Finding Of(SiteVerdict? verdict, string criterion) => verdict!.Findings.Single(finding => finding.Criterion == criterion);

    private static (string Criterion, Outcome Outcome)[] Told(Assessment assessment) => [.. FindingsOf(assessment).Select(finding => (finding.Criterion, finding.Outcome))];
}
