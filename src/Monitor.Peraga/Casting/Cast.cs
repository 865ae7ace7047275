using System.Collections.Immutable;
using Monitor.Core.Registry;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Casting;

/// <summary>Gives every entity a build, a condition and traits: a realistic mix, each rare condition on at least two sites.</summary>
internal static class Cast
{
    private static readonly (Condition Condition, int Villages)[] VillageMix =
    [
        (Condition.Lambat, 52), (Condition.Dorman, 36), (Condition.TerancamMangkrak, 34), (Condition.Mangkrak, 52),
        (Condition.NeverFilled, 16), (Condition.StaticProfile, 12), (Condition.Template, 8), (Condition.DeadBackend, 4),
        (Condition.GamblingTakeover, 2), (Condition.RedirectTakeover, 2), (Condition.CloakedTakeover, 2), (Condition.Defaced, 2), (Condition.Aktif, 6),
        (Condition.Parked, 4), (Condition.Suspended, 4), (Condition.DefaultPage, 5), (Condition.CmsBroken, 4),
        (Condition.Forbidden, 5), (Condition.LoginWall, 2), (Condition.ServerError, 5), (Condition.ConnectionRefused, 4),
        (Condition.DnsGone, 6), (Condition.TlsUnreadable, 2), (Condition.RedirectElsewhere, 3),
    ];

    private static readonly (Condition Condition, int Offices)[] OfficeMix =
    [
        (Condition.Lambat, 10), (Condition.Dorman, 6), (Condition.TerancamMangkrak, 4), (Condition.Mangkrak, 5),
        (Condition.StaticProfile, 2), (Condition.ServerError, 1), (Condition.DnsGone, 1), (Condition.GamblingTakeover, 1),
    ];

    // Traits given to an exact number of readable village sites, so that none is missing by chance.
    private static readonly (Trait Trait, int Villages)[] RareTraits =
    [
        (Trait.InjectedGambling, 3), (Trait.AntiGamblingNews, 14), (Trait.NikTable, 3), (Trait.MaskedNik, 6), (Trait.DraftBudget, 12),
        (Trait.Explainers, 14), (Trait.WrongYear, 14), (Trait.ImageOnly, 12), (Trait.PrivateDrive, 8), (Trait.DeadLinks, 10),
        (Trait.EmptyMenus, 8), (Trait.ExpiredTls, 5), (Trait.WrongNameTls, 5), (Trait.InfiniteCalendar, 6), (Trait.SoftNotFound, 10),
        (Trait.PlaceholderPhone, 24), (Trait.StaffNumbers, 12),
    ];

    private static readonly (Trait Trait, int Percent)[] CommonTraits =
    [
        (Trait.HeaderClock, 35), (Trait.FutureAgenda, 30), (Trait.ForeignWidget, 18), (Trait.LateComments, 14), (Trait.VendorNumber, 30),
        (Trait.ShareButtons, 60), (Trait.FooterHours, 25), (Trait.PlainHttp, 14),
    ];

    private static readonly BuildKind[] VillageBuilds =
    [
        BuildKind.OpenSidNew, BuildKind.OpenSidNew, BuildKind.OpenSidNew, BuildKind.OpenSidOld, BuildKind.OpenSidOld,
        BuildKind.WordPress, BuildKind.WordPress, BuildKind.WordPress, BuildKind.NewsScript, BuildKind.NewsScript, BuildKind.NewsScript,
        BuildKind.SidKendal, BuildKind.SidKendal, BuildKind.Blogger, BuildKind.HandMade, BuildKind.Laravel, BuildKind.Laravel, BuildKind.SinglePage,
    ];

    private static readonly BuildKind[] OfficeBuilds =
        [BuildKind.NewsScript, BuildKind.NewsScript, BuildKind.NewsScript, BuildKind.WordPress, BuildKind.Laravel, BuildKind.Laravel];

    public static ImmutableArray<Persona> Assign(int seed, IReadOnlyList<(Entity Entity, string Area, string Host)> members)
    {
        var dice = Dice.For(seed, "cast");
        Queue<Condition> forVillages = Deal(VillageMix, members.Count(member => member.Entity.IsVillage), dice);
        Queue<Condition> forOffices = Deal(OfficeMix, members.Count(member => !member.Entity.IsVillage), dice);
        var personas = new List<Persona>();
        foreach ((Entity entity, string area, string host) in members)
        {
            Condition condition = (entity.IsVillage ? forVillages : forOffices).Dequeue();
            BuildKind build = BuildFor(entity, condition, dice);
            Trait traits = Trait.None;
            foreach ((Trait trait, int percent) in CommonTraits)
            {
                traits |= dice.Chance(percent) ? trait : Trait.None;
            }

            // An empty installation has no agenda, no comments and nobody who chose a news widget.
            traits &= condition is Condition.NeverFilled or Condition.Template ? ~(Trait.FutureAgenda | Trait.LateComments | Trait.ForeignWidget) : ~Trait.None;

            // A broken handshake needs an https address to show itself.
            traits &= condition == Condition.TlsUnreadable ? ~Trait.PlainHttp : ~Trait.None;
            if (build == BuildKind.NewsScript && condition <= Condition.Mangkrak && dice.Chance(12))
            {
                traits |= Trait.DatesInFileNames;
            }

            personas.Add(new Persona(entity, area, host, build, condition, traits));
        }

        SpreadRareTraits(personas, dice);
        return [.. personas.Select(Addressed)];
    }

    private static Queue<Condition> Deal((Condition Condition, int Count)[] mix, int total, Dice dice)
    {
        List<Condition> deck = [.. mix.SelectMany(part => Enumerable.Repeat(part.Condition, part.Count))];
        deck.AddRange(Enumerable.Repeat(Condition.Aktif, total - deck.Count));
        dice.Shuffle(deck);
        return new Queue<Condition>(deck);
    }

    private static BuildKind BuildFor(Entity entity, Condition condition, Dice dice) => condition switch
    {
        Condition.DeadBackend => BuildKind.SinglePage,
        Condition.StaticProfile => dice.Pick([BuildKind.HandMade, BuildKind.HandMade, BuildKind.Laravel]),
        Condition.NeverFilled => dice.Pick([BuildKind.OpenSidNew, BuildKind.OpenSidOld, BuildKind.WordPress, BuildKind.NewsScript, BuildKind.Laravel]),
        Condition.Template => dice.Pick([BuildKind.WordPress, BuildKind.Laravel, BuildKind.HandMade]),
        _ when entity.IsVillage => dice.Pick(VillageBuilds),
        _ => dice.Pick(OfficeBuilds),
    };

    private static void SpreadRareTraits(List<Persona> personas, Dice dice)
    {
        foreach ((Trait trait, int count) in RareTraits)
        {
            List<int> able = [.. Enumerable.Range(0, personas.Count).Where(index => Suits(personas[index], trait))];
            dice.Shuffle(able);
            foreach (int index in able.Take(count))
            {
                personas[index] = personas[index] with { Traits = personas[index].Traits | trait };
            }
        }
    }

    private static bool Suits(Persona persona, Trait trait)
    {
        if (!persona.Entity.IsVillage || persona.Condition > Condition.Mangkrak)
        {
            return false;
        }

        return trait switch
        {
            Trait.ExpiredTls => !persona.Has(Trait.PlainHttp | Trait.WrongNameTls),
            Trait.WrongNameTls => !persona.Has(Trait.PlainHttp | Trait.ExpiredTls),
            Trait.WrongYear or Trait.DraftBudget or Trait.Explainers or Trait.PrivateDrive or Trait.ImageOnly or Trait.EmptyMenus =>
                persona.Entity.Kind == EntityKind.Desa && !persona.Has(Trait.WrongYear | Trait.ImageOnly | Trait.EmptyMenus),
            Trait.MaskedNik => !persona.Has(Trait.NikTable),
            Trait.AntiGamblingNews => !persona.Has(Trait.InjectedGambling),
            // A shell answers every path alike, and needs no calendar to be endless.
            Trait.SoftNotFound or Trait.InfiniteCalendar => persona.Build != BuildKind.SinglePage,
            _ => true,
        };
    }

    private static Persona Addressed(Persona persona) =>
        persona with { Entity = persona.Entity with { Addresses = [new SiteAddress(persona.Url, AddressState.Approved)] } };
}
