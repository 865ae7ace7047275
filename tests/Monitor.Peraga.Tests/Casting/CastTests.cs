using Monitor.Core.Registry;
using Monitor.Peraga.Builds;
using Monitor.Peraga.Casting;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Tests.Casting;

public sealed class CastTests(PeragaFixture peraga) : IClassFixture<PeragaFixture>
{
    [Fact]
    public void Every_condition_is_cast_at_least_twice() =>
        Assert.All(Enum.GetValues<Condition>(), condition => Assert.True(peraga.Having(condition).Count() >= 2, condition.ToString()));

    [Fact]
    public void Every_trait_stands_on_at_least_three_readable_sites() =>
        Assert.All(
            Enum.GetValues<Trait>().Where(trait => trait != Trait.None),
            trait => Assert.True(peraga.Readable.Count(site => site.Persona.Has(trait)) >= 3, trait.ToString()));

    [Fact]
    public void Every_build_is_met_in_several_conditions() =>
        Assert.All(Enum.GetValues<BuildKind>(), build =>
            Assert.True(peraga.Readable.Where(site => site.Persona.Build == build).Select(site => site.Persona.Condition).Distinct().Count() >= 3, build.ToString()));

    [Fact]
    public void About_a_third_of_the_villages_is_active()
    {
        double share = peraga.Sites.Count(site => site.Persona.Entity.IsVillage && site.Persona.Condition == Condition.Aktif) / 401.0;
        Assert.InRange(share, 0.25, 0.4);
    }

    [Fact]
    public void Other_seed_casts_other_sites_with_the_same_mix()
    {
        var members = RosterBuilder.Build(2).Members;
        var other = Cast.Assign(2, members);
        Assert.NotEqual(peraga.Sites.Select(site => site.Persona.Host), other.Select(persona => persona.Host));
        foreach (Condition condition in Enum.GetValues<Condition>())
        {
            Assert.Equal(peraga.Having(condition).Count(), other.Count(persona => persona.Condition == condition));
        }
    }

    [Fact]
    public void Same_seed_casts_the_same_sites() =>
        Assert.Equal(
            peraga.Sites.Select(site => (site.Persona.Host, site.Persona.Build, site.Persona.Condition, site.Persona.Traits)),
            Cast.Assign(1, RosterBuilder.Build(1).Members).Select(persona => (persona.Host, persona.Build, persona.Condition, persona.Traits)));

    [Fact]
    public void Some_village_names_occur_in_two_kecamatan()
    {
        List<Entity> villages = [.. peraga.Sites.Select(site => site.Persona.Entity).Where(entity => entity.IsVillage)];
        Assert.Contains(villages.GroupBy(village => village.Name, StringComparer.Ordinal), same => same.Count() > 1);
        Assert.All(villages, village => Assert.True(village.Kecamatan is { } area && WilayahCode.Parse(village.Code.Value).IsWithin(area)));
    }

    [Fact]
    public void Dice_are_the_same_for_ever() // A changed sequence would change every village of every seed.
    {
        var dice = Dice.For(1, "contoh");
        Assert.Equal([dice.Next(), dice.Next()], [Dice.For(1, "contoh").Next(), Second()]);
        Assert.NotEqual(Dice.For(1, "contoh").Next(), Dice.For(2, "contoh").Next());

        static ulong Second()
        {
            var again = Dice.For(1, "contoh");
            again.Next();
            return again.Next();
        }
    }
}
