using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Tests.Criteria;

namespace Monitor.Core.Tests.Scoring;

public sealed class SuspicionTests
{
    private static readonly Kabupaten Kabupaten = new(WilayahCode.Parse("99.01"), "Peraga", true, ["contoh.test"], "0299", ["990101"], OwnChannels.None);
    private static readonly Entity Village = new(new EntityCode("99.01.01.2001"), EntityKind.Desa, "Contoh", WilayahCode.Parse("99.01.01"), []);

    [Fact]
    public void A_suspicion_is_open_and_costs_nothing_until_a_person_rules()
    {
        Assessment assessed = Rulings.Apply(Assessed("slot gacor"), [], []);

        Suspicion suspicion = Assert.Single(assessed.Entities[0].Suspicions);
        Assert.Equal((SuspicionKind.Gambling, true), (suspicion.Kind, suspicion.IsOpen));
        Assert.Equal((100, "A"), (assessed.Entities[0].Verdict?.Score.Value, assessed.Entities[0].Verdict?.Score.Band));
    }

    [Fact]
    public void A_confirmed_one_closes_the_bands_above_the_cap_and_names_who_confirmed_it()
    {
        Assessment seen = Assessed("slot gacor");
        Assessment ruled = Rulings.Apply(seen, [Ruled(seen, Ruling.Confirmed)], []);

        Score score = ruled.Entities[0].Verdict!.Score;
        Assert.Equal((100, "D"), (score.Value, score.Band));
        Assert.Equal("Skor 100,0; predikat paling tinggi D karena isi perjudian di situs ini dikonfirmasi Petugas Contoh pada 22 November 2026.", score.Held);
        Assert.NotEqual(seen.ManifestHash, ruled.ManifestHash);
        Assert.Equal(ruled.ManifestHash, Rulings.Apply(ruled, [Ruled(seen, Ruling.Confirmed)], []).ManifestHash);
        Assert.Equal("A", Rulings.Apply(ruled, [], []).Entities[0].Verdict?.Score.Band);
    }

    [Theory]
    [InlineData(Ruling.Dismissed)]
    [InlineData(Ruling.Forwarded)]
    public void Any_other_ruling_closes_nothing(Ruling ruling)
    {
        Assessment seen = Assessed("slot gacor");
        Assessment ruled = Rulings.Apply(seen, [Ruled(seen, ruling)], []);

        Assert.False(ruled.Entities[0].Suspicions[0].IsOpen);
        Assert.Equal("A", ruled.Entities[0].Verdict?.Score.Band);
    }

    [Fact]
    public void Without_a_gate_in_the_methodology_even_a_confirmed_one_closes_nothing()
    {
        Assessment seen = Assessed("slot gacor") with { Methodology = Weights.Simple };
        Assert.Equal("A", Rulings.Apply(seen, [Ruled(seen, Ruling.Confirmed)], []).Entities[0].Verdict?.Score.Band);
    }

    [Fact]
    public void A_suspension_decided_since_holds_the_score_back_and_lifting_it_gives_it_again()
    {
        Assessment open = Rulings.Apply(Assessed(), [], []);
        var suspension = new Suspension(SuspensionKind.Vacancy, Sample.AsOf, Sample.AsOf.AddDays(30), "kosong", "dewi");

        Assessment held = Rulings.Apply(Suspended.Renew(open, Register(Village with { Suspension = suspension, Name = "Berganti" })), [], []);
        Assessment lifted = Rulings.Apply(Suspended.Renew(held, Register(Village)), [], []);

        Assert.Equal((null, null, "Contoh"), (held.Entities[0].Verdict?.Score.Value, held.Entities[0].Rank, held.Entities[0].Entity.Name));
        Assert.StartsWith("Penilaian ditangguhkan", held.Entities[0].Verdict?.Score.Reason, StringComparison.Ordinal);
        Assert.Equal((100, 1), (lifted.Entities[0].Verdict?.Score.Value, lifted.Entities[0].Rank));

        // Taken back is a decision as well: it is frozen under a number of its own.
        Assert.Equal(3, new[] { open.ManifestHash, held.ManifestHash, lifted.ManifestHash }.Distinct().Count());

        Assessment unseen = open with { Entities = [open.Entities[0] with { Verdict = null, Unjudged = "Belum pernah diperiksa; menunggu giliran." }] };
        Assessment waiting = Suspended.Renew(unseen, Register(Village with { Suspension = suspension }));
        Assert.StartsWith("Penilaian ditangguhkan", waiting.Entities[0].Unjudged, StringComparison.Ordinal);
        Assert.StartsWith("Penangguhan diakhiri", Suspended.Renew(waiting, Register(Village)).Entities[0].Unjudged, StringComparison.Ordinal);
        Assert.Equal(unseen.Entities[0].Unjudged, Suspended.Renew(unseen, Register(Village)).Entities[0].Unjudged);
    }

    [Fact]
    public void A_dismissed_one_does_not_come_back_unchanged_and_comes_back_with_something_new()
    {
        SuspicionRuling dismissed = Ruled(Assessed("berita razia judi", "diskusi bahaya judi"), Ruling.Dismissed);

        Assert.True(Only(Assessed("berita razia judi"), dismissed).IsDismissed);
        Assert.True(Only(Assessed("berita razia judi", "maxwin gacor"), dismissed).IsOpen);
        SuspicionRuling again = Ruled(Assessed("maxwin gacor"), Ruling.Dismissed) with { At = dismissed.At.AddDays(1) };
        Assert.True(Only(Assessed("berita razia judi", "maxwin gacor"), dismissed, again).IsDismissed);
    }

    [Fact]
    public void A_confirmed_one_stays_so_while_the_texts_change_and_ends_with_its_day()
    {
        SuspicionRuling confirmed = Ruled(Assessed("slot gacor"), Ruling.Confirmed) with { Until = Sample.AsOf };

        Assert.Equal(Ruling.Confirmed, Only(Assessed("togel malam ini"), confirmed).Ruling?.Ruling);
        Assert.True(Only(Assessed("togel malam ini"), confirmed with { Until = Sample.AsOf.AddDays(-1) }).IsOpen);
        Assert.True(Only(Assessed("togel malam ini"), confirmed, confirmed with { At = confirmed.At.AddDays(1), Ruling = Ruling.Dismissed }).IsOpen);
    }

    [Fact]
    public void Personal_data_never_changes_the_band_whatever_is_ruled()
    {
        SiteFacts facts = Sample.Facts() with { PersonalData = Fact.Known(new PersonalDataSigns(3, 0, 0, [Sample.Seen("990101••••••••••")])) };
        Assessment seen = Assessed(facts);
        SuspicionRuling confirmed = Ruled(seen, Ruling.Confirmed);

        Assert.Equal(SuspicionKind.PersonalData, confirmed.Kind);
        Assert.Equal(("A", null), (Rulings.Apply(seen, [confirmed], []).Entities[0].Verdict?.Score.Band, Rulings.Apply(seen, [confirmed], []).Entities[0].Verdict?.Score.Held));
    }

    private static Roster Register(Entity entity) => new(Kabupaten, [], [entity]);

    private static Suspicion Only(Assessment seen, params ReadOnlySpan<SuspicionRuling> rulings) => Assert.Single(Rulings.Apply(seen, rulings.ToArray(), []).Entities[0].Suspicions);

    private static SuspicionRuling Ruled(Assessment seen, Ruling ruling)
    {
        Suspicion suspicion = Rulings.Apply(seen, [], []).Entities[0].Suspicions[0];
        return new SuspicionRuling(Village.Code, suspicion.Kind, suspicion.Marks, ruling, "Petugas Contoh", Sample.Taken.AddHours(12), "Dilihat di layar.", null);
    }

    private static Assessment Assessed(params ReadOnlySpan<string> quotes)
    {
        ImmutableArray<Evidence> seen = [];
        foreach (string quote in quotes)
        {
            seen = seen.Add(Sample.Seen(quote, "berita"));
        }

        return Assessed(Sample.Facts() with { Gambling = Fact.Known(new GamblingSigns(true, false, 9, seen)) });
    }

    private static Assessment Assessed(SiteFacts facts)
    {
        Methodology methodology = Weights.Simple with { ConfirmedCap = Weights.Bands[3] };
        ImmutableArray<Finding> findings = Weights.Findings(Outcome.Met, Outcome.Met, Outcome.Met);
        var verdict = new SiteVerdict(
            Guid.Empty, Village.Code, Sample.Site, Sample.Taken, Sample.AsOf, methodology.Id, SiteJudge.Version, true, facts, findings,
            Scorer.Score(findings, EntityKind.Desa, methodology), [])
        {
            Kind = EntityKind.Desa,
        };
        ImmutableArray<AssessedEntity> entities = [new AssessedEntity(Village, "Embun", verdict, 1, null, [], null)];
        return new Assessment(
            "2026-11-22/1", "November 2026", Sample.AsOf, Sample.Taken, Kabupaten, methodology, SiteJudge.Version, [], RunManifest.Hash(RunManifest.Text(entities)), [], entities);
    }
}
