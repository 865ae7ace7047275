using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Monitor.Core.Registry;

namespace Monitor.App.Config;

/// <summary>Reads opd.csv: one line an office, company or kecamatan office. The code of a kecamatan office is the kecamatan's, that of others a short id.</summary>
internal static partial class OfficeFile
{
    public const string Name = "opd.csv";

    private const string Code = "kode";
    private const string Kind = "jenis";
    private const string OfficeName = "nama";

    private static readonly ImmutableArray<string> Columns = [Code, Kind, OfficeName, AddressBook.Address, AddressBook.State];

    public static ImmutableArray<Entity> Read(string file, Kabupaten kabupaten, ImmutableArray<Kecamatan> areas, AddressBook addresses, List<ConfigException> faults)
    {
        var seen = new Dictionary<EntityCode, long>();
        var entities = ImmutableArray.CreateBuilder<Entity>();
        foreach (CsvLine line in CsvTable.Read(file, Columns, faults, GroupText.Column))
        {
            int before = faults.Count;
            EntityKind kind = line[Kind] switch
            {
                "opd" => EntityKind.Opd,
                "bumd" => EntityKind.Bumd,
                "kecamatan" => EntityKind.Kecamatan,
                _ => EntityKind.Unknown,
            };
            (EntityCode code, WilayahCode? area) = ReadCode(line, kind, kabupaten, areas, faults);
            if (!seen.TryAdd(code, line.Number))
            {
                faults.Add(line.Fault(Code, $"'{line[Code]}' sudah ada di baris {seen[code]}."));
            }

            string name = Names.Read(line, OfficeName, faults);
            ImmutableArray<SiteAddress> sites = addresses.Read(line, name, faults);
            ImmutableArray<EntityGroup> groups = GroupText.Read(line, faults);
            if (faults.Count == before)
            {
                entities.Add(new Entity(code, kind, name, area, sites) { Groups = groups });
            }
        }

        return entities.ToImmutable();
    }

    private static (EntityCode Code, WilayahCode? Area) ReadCode(
        CsvLine line, EntityKind kind, Kabupaten kabupaten, ImmutableArray<Kecamatan> areas, List<ConfigException> faults)
    {
        string text = line[Code];
        if (kind == EntityKind.Kecamatan)
        {
            if (areas.FirstOrDefault(area => area.Code.Value == text) is not { } area)
            {
                faults.Add(line.Fault(Code, $"'{text}' bukan kode kecamatan yang ada di {VillageFile.Name}."));
                return (new EntityCode(text), null);
            }

            return (new EntityCode(text), area.Code);
        }

        if (kind == EntityKind.Unknown)
        {
            faults.Add(line.Fault(Kind, $"'{line[Kind]}' bukan opd, bumd atau kecamatan."));
        }

        if (!Id().IsMatch(text))
        {
            faults.Add(line.Fault(Code, $"'{text}' bukan kode pendek dengan huruf kecil, angka dan tanda hubung, misalnya dinas-kesehatan."));
        }

        return (new EntityCode($"{kabupaten.Code}/{text}"), null);
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,47}$", RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
