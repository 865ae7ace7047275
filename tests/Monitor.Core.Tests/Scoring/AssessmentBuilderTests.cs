using System.Collections.Immutable;
using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Core.Tests.Criteria;

namespace Monitor.Core.Tests.Scoring;

public sealed class AssessmentBuilderTests
{
    private static readonly WilayahCode Area = WilayahCode.Parse("99.01.01");

    private static readonly Kabupaten Kabupaten = new(WilayahCode.Parse("99.01"), "Peraga", true, ["contoh.test"], "0299", ["990101"], OwnChannels.None);

    private static Entity Village(int number, AddressState? address = AddressState.Approved) => new(
        new EntityCode($"99.01.01.{2000 + number}"), EntityKind.Desa, $"Contoh {number}", Area,
        address is { } state ? [new SiteAddress(new Uri($"https://contoh{number}.test/"), state)] : []);

    private static InspectedSite Inspected(Entity entity, double? score, bool valid = true)
    {
        Uri site = entity.Addresses[0].Url;
        Guid id = new(int.Parse(entity.Code.Value[^4..], null), 0, 0, new byte[8]);
        var page = new PageSnapshot(
            new FetchRequest(site, FetchPurpose.Home, FetchVia.Http, 0, null), FetchStatus.Ok, site, 200, ContentKind.Html, new string('c', 64), null, 4096, [],
            ImmutableSortedDictionary<string, string>.Empty, null, Sample.Taken, TimeSpan.FromSeconds(1), null);
        var snapshot = new SiteSnapshot(id, entity.Code, site, Sample.Taken, "1", OwnNetwork.Up, [page], [new Screenshot(site, new string('d', 64), 9000, Sample.Taken), new Screenshot(new Uri(site, "/slot"), new string('e', 64), 8000, Sample.Taken)]);
        var verdict = new SiteVerdict(
            id, entity.Code, site, Sample.Taken, Sample.AsOf, "2026-uji", SiteJudge.Version, true, Sample.Facts(), [],
            new Score(score, score is null ? 0.3 : 1, score is null ? null : "C", null, score is null ? "Belum dapat dinilai" : null), []);
        return new InspectedSite(snapshot, verdict, valid ? null : "Pemeriksaan terakhir tidak sah.");
    }

    private static Assessment Build(IEnumerable<Entity> entities, params InspectedSite[] sites) => Build(entities, ImmutableDictionary<EntityCode, ComplaintFigures>.Empty, sites);

    private static Assessment Build(IEnumerable<Entity> entities, ImmutableDictionary<EntityCode, ComplaintFigures> complaints, params InspectedSite[] sites) => AssessmentBuilder.Build(
        "2026-11-24/1", new DateOnly(2026, 11, 24), Sample.Taken, new Roster(Kabupaten, [new Kecamatan(Area, "Embun")], [.. entities]), Weights.Simple, ["P-0001"],
        sites.ToDictionary(site => site.Snapshot.Entity), complaints);

    [Fact]
    public void Everybody_of_the_register_is_in_the_assessment_and_who_was_not_judged_says_why()
    {
        Entity[] all = [Village(1), Village(2, AddressState.Proposed), Village(3), Village(4), Village(5, null)];
        Assessment assessment = Build(all, Inspected(all[0], 70), Inspected(all[3], 80, valid: false));
        Assert.Equal(all.Select(entity => entity.Code), assessment.Entities.Select(entity => entity.Entity.Code));
        Assert.Equal([null, "Alamat belum", "Belum pernah", "Pemeriksaan terakhir tidak sah", "Belum ada alamat"], assessment.Entities.Select(entity => entity.Unjudged is { } why ? Words(why) : null));
        Assert.All(assessment.Entities, entity => Assert.Equal(entity.Verdict is null, entity.Unjudged is not null));
        Assert.Null(assessment.Entities[3].Rank);
        static string Words(string why) => why.StartsWith("Pemeriksaan", StringComparison.Ordinal) ? "Pemeriksaan terakhir tidak sah" : string.Join(' ', why.Split(' ').Take(why.StartsWith("Belum ada", StringComparison.Ordinal) ? 3 : 2));
    }

    [Fact]
    public void A_suspended_entity_is_shown_without_score_or_rank_whatever_is_ruled_or_counted_anew()
    {
        var suspension = new Suspension(SuspensionKind.Disaster, new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 31), "kantor terendam.", "dewi");
        Entity[] all = [Village(1) with { Suspension = suspension }, Village(2), Village(3) with { Suspension = suspension }];
        Assessment assessment = Build(all, Inspected(all[0], 90), Inspected(all[1], 70));
        AssessedEntity held = assessment.Entities[0];

        Assert.NotNull(held.Verdict);
        Assert.NotEmpty(held.Pages);
        Assert.Null(held.Verdict.Score.Value);
        Assert.Equal("Penilaian ditangguhkan sampai 31 Desember 2026 karena bencana: kantor terendam.", held.Verdict.Score.Reason);
        Assert.Equal([null, 1, null], assessment.Entities.Select(entity => entity.Rank));
        Assert.StartsWith("Penilaian ditangguhkan", assessment.Entities[2].Unjudged, StringComparison.Ordinal);
        Assert.Null(Rulings.Apply(assessment, [], []).Entities[0].Verdict?.Score.Value);
        Assert.Null(AssessmentBuilder.Settle(held with { Verdict = Inspected(all[0], 90).Verdict }, assessment, Weights.Simple).Verdict?.Score.Value);
        Assert.Contains("suspension 99.01.01.2001 Disaster 2026-12-31", RunManifest.Text(assessment.Entities).Split('\n'));
        Assert.NotEqual(assessment.ManifestHash, Build([Village(1), all[1], Village(3)], Inspected(all[0], 90), Inspected(all[1], 70)).ManifestHash);
    }

    [Fact]
    public void Who_was_retired_is_not_assessed_and_named_with_the_reason()
    {
        Entity gone = Village(2) with { Retired = new Retirement(new DateOnly(2026, 11, 1), "Perda 3/2026", Village(1).Code) };
        var roster = new Roster(Kabupaten, [new Kecamatan(Area, "Embun")], [Village(1)]) { Retired = [gone] };
        Assessment assessment = AssessmentBuilder.Build("", new DateOnly(2026, 11, 24), Sample.Taken, roster, Weights.Simple, [], new Dictionary<EntityCode, InspectedSite>(), ImmutableDictionary<EntityCode, ComplaintFigures>.Empty);

        Assert.Single(assessment.Entities);
        Assert.Equal("Perda 3/2026", Assert.Single(assessment.Retired).Retired?.Reason);
    }

    [Fact]
    public void An_assessed_entity_carries_its_pages_its_picture_and_its_kecamatan()
    {
        Entity village = Village(1);
        AssessedEntity assessed = Assert.Single(Build([village], Inspected(village, 70)).Entities);
        Assert.Equal("Embun", assessed.KecamatanName);
        Assert.Equal(4096, Assert.Single(assessed.Pages).Bytes);
        Assert.Equal(["d", "e"], assessed.Pictures().Select(picture => picture.Hash[..1]));
    }

    [Fact]
    public void A_consent_by_which_robots_was_passed_over_stands_beside_the_pages()
    {
        Entity village = Village(1);
        var consent = new RobotsConsent("contoh1.test", "500/12/2026", new DateOnly(2026, 1, 5), new DateOnly(2026, 12, 31), "Kepala Desa");
        InspectedSite site = Inspected(village, 70);
        Assert.Equal(consent, Assert.Single(Build([village], site with { Snapshot = site.Snapshot with { RobotsConsent = consent } }).Entities).RobotsConsent);
        Assert.Null(Assert.Single(Build([village], site).Entities).RobotsConsent);
    }

    [Fact]
    public void Equals_share_a_rank_the_next_skips_and_nobody_without_a_score_is_ranked()
    {
        Entity[] all = [.. Enumerable.Range(1, 5).Select(number => Village(number))];
        Assessment assessment = Build(all, Inspected(all[0], 70), Inspected(all[1], 90), Inspected(all[2], 70), Inspected(all[3], null), Inspected(all[4], 50));
        Assert.Equal([2, 1, 2, null, 4], assessment.Entities.Select(entity => entity.Rank));
    }

    [Fact]
    public void The_manifest_hash_depends_on_what_was_judged_and_not_on_its_order()
    {
        Entity[] all = [Village(1), Village(2)];
        string both = Build(all, Inspected(all[0], 70), Inspected(all[1], 60)).ManifestHash;
        Assert.Matches("^[0-9a-f]{64}$", both);
        Assert.Equal(both, Build(all.Reverse(), Inspected(all[1], 60), Inspected(all[0], 70)).ManifestHash);
        Assert.NotEqual(both, Build(all, Inspected(all[0], 70)).ManifestHash);
        Assert.Equal(Build(all, Inspected(all[0], 70)).ManifestHash, Build(all, Inspected(all[0], 70), Inspected(all[1], 60, valid: false)).ManifestHash);
    }

    [Fact]
    public void The_manifest_names_the_observation_that_confirmed_and_hashes_to_what_is_printed()
    {
        Entity[] all = [Village(1)];
        var earlier = new Guid("0198c2f0-0000-7000-8000-000000000001");
        Assessment alone = Build(all, Inspected(all[0], 70));
        InspectedSite site = Inspected(all[0], 70);
        Assessment confirmed = Build(all, site with { Verdict = site.Verdict with { ConfirmedBy = earlier } });

        string text = RunManifest.Text(confirmed.Entities);

        Assert.Equal(confirmed.ManifestHash, RunManifest.Hash(text));
        Assert.NotEqual(alone.ManifestHash, confirmed.ManifestHash);
        Assert.Contains($"snapshot {earlier}", text.Split('\n'));
    }

    [Fact]
    public void The_frame_is_what_was_passed_in_and_the_period_is_in_words()
    {
        Assessment assessment = Build([Village(1)]);
        Assert.Equal(("2026-11-24/1", "November 2026", SiteJudge.Version), (assessment.Number, assessment.Period, assessment.JudgeVersion));
        Assert.Equal("P-0001", Assert.Single(assessment.RunIds));
        Assert.Same(Weights.Simple, assessment.Methodology);
    }
}
