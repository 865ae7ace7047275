using System.Collections.Immutable;
using Monitor.Core.Registry;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Casting;

/// <summary>The register of the fictitious kabupaten: 26 kecamatan, 391 desa, 10 kelurahan and 60 offices.</summary>
internal static class RosterBuilder
{
    public const string Zone = "peraga.test";
    public const string Code = "99.01";
    public const string AreaCode = "0299";

    /// <summary>The kabupaten's hotline, printed in the footer of every site.</summary>
    public const string HotlinePhone = "+6289320200299";

    /// <summary>The kabupaten's complaint portal.</summary>
    public const string LaporHost = "lapor." + Zone;

    // Desa and kelurahan of each kecamatan, in the proportions of a real kabupaten of this size.
    private static readonly (int Desa, int Kelurahan)[] Sizes =
    [
        (16, 0), (16, 0), (19, 0), (18, 0), (20, 0), (18, 0), (7, 0), (18, 0), (16, 0), (14, 0), (18, 0), (14, 0), (19, 0),
        (19, 0), (18, 0), (16, 0), (18, 0), (19, 0), (18, 0), (17, 1), (13, 0), (13, 0), (7, 0), (6, 2), (3, 6), (11, 1),
    ];

    /// <summary>Everything of the register but the addresses, which depend on how the sites are cast.</summary>
    public static (Kabupaten Kabupaten, ImmutableArray<Kecamatan> Areas, List<(Entity Entity, string Area, string Host)> Members) Build(int seed)
    {
        var dice = Dice.For(seed, "roster");
        var names = new Queue<string>(Names.Places(dice));
        var areas = new List<Kecamatan>();
        var members = new List<(Entity, string, string)>();
        var villageNames = new List<string>();
        for (int number = 1; number <= Sizes.Length; number++)
        {
            // Three kecamatan share a first word, as the town districts of many kabupaten do.
            string name = number >= 24 ? "Peraga " + (number == 24 ? "Utara" : number == 25 ? "Tengah" : "Selatan") : names.Dequeue();
            areas.Add(new Kecamatan(WilayahCode.Parse($"{Code}.{number:00}"), name));
        }

        for (int index = 0; index < areas.Count; index++)
        {
            AddVillages(areas[index], Sizes[index], names, villageNames, members, dice);
        }

        foreach (Kecamatan area in areas)
        {
            members.Add((new Entity(new EntityCode(area.Code.Value), EntityKind.Kecamatan, area.Name, area.Code, []), area.Name, Label(area.Name) + "." + Zone));
        }

        foreach ((string id, string name, EntityKind kind) in Offices.All)
        {
            members.Add((new Entity(new EntityCode(Code + "/" + id), kind, name, null, []), "", id + "." + Zone));
        }

        var kabupaten = new Kabupaten(
            WilayahCode.Parse(Code),
            "Peraga",
            IsFictitious: true,
            [Zone],
            AreaCode,
            [.. areas.Select(area => area.Code.Value.Replace(".", "", StringComparison.Ordinal))],
            new OwnChannels([HotlinePhone], [LaporHost]));
        return (kabupaten, [.. areas], members);
    }

    /// <summary>A name as a host label: lower case, blanks dropped.</summary>
    public static string Label(string name) => name.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal);

    private static void AddVillages(
        Kecamatan area, (int Desa, int Kelurahan) size, Queue<string> names, List<string> used, List<(Entity, string, string)> members, Dice dice)
    {
        var here = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < size.Desa + size.Kelurahan; i++)
        {
            // One name in twenty occurs in another kecamatan too: a desa is never told by its name alone.
            string name = used.Count > 40 && dice.Chance(5) ? dice.Pick(used) : names.Dequeue();
            if (!here.Add(name))
            {
                name = names.Dequeue();
                here.Add(name);
            }

            if (i > 1 && dice.Chance(2))
            {
                name += dice.Chance(50) ? " Lor" : " Kidul";
            }

            used.Add(name);
            bool isDesa = i < size.Desa;
            var code = new EntityCode($"{area.Code}.{(isDesa ? 2001 + i : 1001 + i - size.Desa)}");
            var entity = new Entity(code, isDesa ? EntityKind.Desa : EntityKind.Kelurahan, name, area.Code, []);
            members.Add((entity, area.Name, $"{Label(name)}.{Label(area.Name)}.{Zone}"));
        }
    }
}
