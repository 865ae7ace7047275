using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Tests.Criteria;

namespace Monitor.Core.Tests.Scoring;

public sealed class PeerGroupTests
{
    private static readonly Kabupaten Kabupaten = new(WilayahCode.Parse("99.01"), "Peraga", true, ["contoh.test"], "0299", ["990101"], OwnChannels.None);

    [Fact]
    public void Equals_share_a_rank_and_nobody_without_a_score_is_counted()
    {
        Assessment made = Assessed(Village(1, "01", "opensid", 80), Village(2, "01", "opensid", 60), Village(3, "01", "wordpress", 60), Village(4, "01", "opensid", null), Village(5, "02", "opensid", 70));

        Assert.Equal(
            [new PeerGroup(PeerKind.Kecamatan, "Embun 01", 2, 3, 60), new PeerGroup(PeerKind.Platform, "opensid", 3, 3, 70)],
            PeerGroup.Of(made.Entities[1], made).ToArray());
        Assert.Empty(PeerGroup.Of(made.Entities[3], made));
    }

    [Fact]
    public void A_group_of_one_tells_nothing()
    {
        Assessment made = Assessed(Village(1, "01", "opensid", 80), Village(2, "01", "wordpress", 60), Village(3, "02", "blogger", 50));

        Assert.Equal(PeerKind.Kecamatan, Assert.Single(PeerGroup.Of(made.Entities[0], made)).Kind);
        Assert.Empty(PeerGroup.Of(made.Entities[2], made));
    }

    private static AssessedEntity Village(int number, string area, string platform, double? score)
    {
        var entity = new Entity(new EntityCode($"99.01.{area}.{2000 + number}"), EntityKind.Desa, $"Contoh {number}", WilayahCode.Parse($"99.01.{area}"), []);
        var verdict = new SiteVerdict(
            Guid.Empty, entity.Code, Sample.Site, Sample.Taken, Sample.AsOf, Weights.Simple.Id, SiteJudge.Version, true, Sample.Facts() with { Platform = platform }, [],
            new Score(score, 0.9, null, null, null), []);
        return new AssessedEntity(entity, "Embun " + area, verdict, null, null, [], null);
    }

    private static Assessment Assessed(params ReadOnlySpan<AssessedEntity> entities) => new(
        "2026-11-24/1", "November 2026", Sample.AsOf, Sample.Taken, Kabupaten, Weights.Simple, SiteJudge.Version, [], new string('b', 64), [], [.. entities]);
}
