using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.App.Config;

/// <summary>Kecamatan, and the desa and kelurahan in them.</summary>
internal sealed record VillageList(ImmutableArray<Kecamatan> AllKecamatan, ImmutableArray<Entity> Entities);

/// <summary>Reads desa.csv: one line a desa or kelurahan, with its kecamatan beside it.</summary>
internal static class VillageFile
{
    public const string Name = "desa.csv";

    private const string Code = "kode";
    private const string Kind = "jenis";
    private const string VillageName = "nama";
    private const string AreaCode = "kode_kecamatan";
    private const string AreaName = "kecamatan";

    private static readonly ImmutableArray<string> Columns = [Code, Kind, VillageName, AreaCode, AreaName, AddressBook.Address, AddressBook.State];

    public static VillageList Read(string file, Kabupaten kabupaten, AddressBook addresses, List<ConfigException> faults)
    {
        var areas = new SortedDictionary<WilayahCode, Kecamatan>();
        var seen = new Dictionary<WilayahCode, long>();
        var entities = ImmutableArray.CreateBuilder<Entity>();
        foreach (CsvLine line in CsvTable.Read(file, Columns, faults, GroupText.Column))
        {
            int before = faults.Count;
            WilayahCode? area = ReadArea(line, kabupaten, areas, faults);
            WilayahCode? code = ReadCode(line, area, seen, faults);
            EntityKind kind = ReadKind(line, code, faults);
            string name = Names.Read(line, VillageName, faults);
            ImmutableArray<SiteAddress> sites = addresses.Read(line, $"{line[Kind]} {name}", faults);
            ImmutableArray<EntityGroup> groups = GroupText.Read(line, faults);
            if (faults.Count == before && code is { } known)
            {
                entities.Add(new Entity(new EntityCode(known.Value), kind, name, area, sites) { Groups = groups });
            }
        }

        return new VillageList([.. areas.Values], entities.ToImmutable());
    }

    private static WilayahCode? ReadArea(CsvLine line, Kabupaten kabupaten, SortedDictionary<WilayahCode, Kecamatan> areas, List<ConfigException> faults)
    {
        string text = line[AreaCode];
        string name = line[AreaName];
        if (!WilayahCode.TryParse(text, out WilayahCode code) || text.Length != 8)
        {
            faults.Add(line.Fault(AreaCode, $"'{text}' bukan kode kecamatan berbentuk {kabupaten.Code}.05."));
            return null;
        }

        if (!code.IsWithin(kabupaten.Code))
        {
            faults.Add(line.Fault(AreaCode, $"'{text}' tidak berada di kabupaten {kabupaten.Code}."));
        }
        else if (!kabupaten.Districts.Contains(text.Replace(".", "", StringComparison.Ordinal)))
        {
            faults.Add(line.Fault(AreaCode, $"'{text}' tidak ada dalam 'districts' di {KabupatenFile.Name}."));
        }

        if (Names.Read(line, AreaName, faults) is { Length: > 0 } && !areas.TryAdd(code, new Kecamatan(code, name)) && areas[code].Name != name)
        {
            faults.Add(line.Fault(AreaName, $"kecamatan {text} sebelumnya bernama '{areas[code].Name}', di sini '{name}'."));
        }

        return code;
    }

    private static WilayahCode? ReadCode(CsvLine line, WilayahCode? area, Dictionary<WilayahCode, long> seen, List<ConfigException> faults)
    {
        string text = line[Code];
        if (!WilayahCode.TryParse(text, out WilayahCode code) || text.Length != 13)
        {
            faults.Add(line.Fault(Code, $"'{text}' bukan kode desa atau kelurahan berbentuk 33.10.05.2003."));
            return null;
        }

        if (area is { } known && !code.IsWithin(known))
        {
            faults.Add(line.Fault(Code, $"'{text}' tidak berada di kecamatan {known}."));
        }

        if (!seen.TryAdd(code, line.Number))
        {
            faults.Add(line.Fault(Code, $"'{text}' sudah ada di baris {seen[code]}."));
        }

        return code;
    }

    // The last part of a code tells a desa (2xxx) from a kelurahan (1xxx): Kepmendagri on codes of administrative areas.
    private static EntityKind ReadKind(CsvLine line, WilayahCode? code, List<ConfigException> faults)
    {
        EntityKind kind = line[Kind] switch { "desa" => EntityKind.Desa, "kelurahan" => EntityKind.Kelurahan, _ => EntityKind.Unknown };
        if (kind == EntityKind.Unknown)
        {
            faults.Add(line.Fault(Kind, $"'{line[Kind]}' bukan desa atau kelurahan."));
        }
        else if (code is { } known && known.Value[9] != (kind == EntityKind.Desa ? '2' : '1'))
        {
            faults.Add(line.Fault(Kind, $"kode {known} bukan kode {line[Kind]} (desa berakhir 2xxx, kelurahan 1xxx)."));
        }

        return kind;
    }
}
