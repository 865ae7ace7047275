using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.App.Config;

/// <summary>What one row of an imported table asks for.</summary>
/// <param name="Number">Row in the file, from 1; 0 when the whole file is meant.</param>
/// <param name="Code">As written.</param>
/// <param name="Name">As written.</param>
/// <param name="Changes">What it would change; empty when it says what the register says already, or is refused.</param>
/// <param name="IsNew">Whether it brings an entity the register does not know.</param>
/// <param name="Faults">Why it is refused, each beginning with its column; empty when it is not.</param>
public sealed record RegisterRow(long Number, string Code, string Name, ImmutableArray<RegistryChange> Changes, bool IsNew, ImmutableArray<string> Faults);

/// <summary>Reads a table of entities that somebody sends, CSV or XLSX, in the form of desa.csv or opd.csv, against the register as it stands.</summary>
public static class RegisterTable
{
    internal const string Code = "kode";
    internal const string Kind = "jenis";
    internal const string Name = "nama";
    internal const string AreaCode = "kode_kecamatan";
    internal const string AreaName = "kecamatan";

    private static readonly ImmutableDictionary<string, EntityKind> Kinds =
        new[] { EntityKind.Desa, EntityKind.Kelurahan, EntityKind.Opd, EntityKind.Bumd, EntityKind.Kecamatan }.ToImmutableDictionary(KindOf, StringComparer.Ordinal);

    private static readonly ImmutableArray<string> Columns = [Code, Kind, Name, AddressBook.Address, AddressBook.State];
    private static readonly ImmutableArray<string> Optional = [AreaCode, AreaName, GroupText.Column];

    /// <summary>Every row of the table in its order, refused ones among them.</summary>
    /// <param name="roster">The register with those that are no longer monitored.</param>
    public static ImmutableArray<RegisterRow> Read(string file, byte[] content, Roster roster, Decision decision, DateOnly today)
    {
        var faults = new List<ConfigException>();
        IReadOnlyList<CsvLine> lines = LinesOf(file, content, faults);
        Dictionary<EntityCode, Entity> known = roster.Entities.Concat(roster.Retired).ToDictionary(entity => entity.Code);
        var addresses = new AddressBook(roster.Kabupaten);
        var seen = new Dictionary<EntityCode, long>();
        var rows = new List<RegisterRow>(faults.Select(fault => new RegisterRow(fault.Line, "", "", [], IsNew: false, [fault.Fault])));
        rows.AddRange(lines.Select(line => Row(line, roster, known, addresses, seen, new RowAuthor(decision, today))));
        return [.. rows.OrderBy(row => row.Number)];
    }

    /// <summary>How a table names a kind.</summary>
    internal static string KindOf(EntityKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>How a table names an entity: a wilayah code whole, an office by the register's own id.</summary>
    internal static string CodeOf(Entity entity) => entity.Kind is EntityKind.Opd or EntityKind.Bumd ? entity.Code.Value[(entity.Code.Value.IndexOf('/') + 1)..] : entity.Code.Value;

    private static IReadOnlyList<CsvLine> LinesOf(string file, byte[] content, List<ConfigException> faults)
    {
        ReadOnlySpan<byte> bytes = content;
        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return RegisterSheet.Read(file, content, Columns, faults, Optional);
        }

        if (bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]) || bytes.Contains((byte)0))
        {
            faults.Add(new ConfigException(file, 0, 0, "bukan CSV atau .xlsx; simpan ulang sebagai CSV UTF-8 atau buku kerja Excel (.xlsx)."));
            return [];
        }

        try
        {
            return CsvTable.ReadText(file, TextFile.Decode(file, bytes), Columns, faults, Optional);
        }
        catch (ConfigException fault)
        {
            faults.Add(fault);
            return [];
        }
    }

    private static RegisterRow Row(
        CsvLine line, Roster roster, Dictionary<EntityCode, Entity> known, AddressBook addresses, Dictionary<EntityCode, long> seen, RowAuthor author)
    {
        var faults = new List<ConfigException>();
        EntityKind kind = Kinds.GetValueOrDefault(line[Kind]);
        bool isOffice = kind is EntityKind.Opd or EntityKind.Bumd;
        var code = new EntityCode(isOffice ? $"{roster.Kabupaten.Code}/{line[Code]}" : line[Code]);
        WilayahCode? area = !isOffice && WilayahCode.TryParse(line[Code], out WilayahCode place) ? place.Kecamatan : null;
        if (kind == EntityKind.Unknown)
        {
            faults.Add(line.Fault(Kind, $"'{line[Kind]}' bukan desa, kelurahan, opd, bumd atau kecamatan."));
        }
        else if (!isOffice && area is null)
        {
            faults.Add(line.Fault(Code, $"'{line[Code]}' bukan kode wilayah."));
        }

        if (!seen.TryAdd(code, line.Number))
        {
            faults.Add(line.Fault(Code, $"'{line[Code]}' sudah ada di baris {seen[code]}."));
        }

        if (line.Has(AreaCode) && line[AreaCode].Length > 0 && line[AreaCode] != area?.Value)
        {
            faults.Add(line.Fault(AreaCode, $"'{line[AreaCode]}' bukan kecamatan dari kode {line[Code]}."));
        }

        Entity? entity = known.GetValueOrDefault(code);
        if (entity is not null && kind != EntityKind.Unknown && entity.Kind != kind)
        {
            faults.Add(line.Fault(Kind, $"'{line[Kind]}' berbeda dari registri."));
        }

        if (entity?.Retired is not null)
        {
            faults.Add(line.Fault(Code, $"{entity.FullName} sudah tidak dipantau."));
        }

        string name = Names.Read(line, Name, faults);
        ImmutableArray<SiteAddress> sites = addresses.Read(line, $"{line[Kind]} {name}", faults);
        ImmutableArray<EntityGroup> groups = GroupText.Read(line, faults);
        return faults.Count > 0
            ? new RegisterRow(line.Number, line[Code], name, [], entity is null, [.. faults.Select(fault => fault.Fault)])
            : new RegisterRow(line.Number, line[Code], name, [.. author.Changes(entity, new Entity(code, kind, name, area, sites) { Groups = groups })], entity is null, []);
    }
}

/// <summary>Turns what a row says into decisions of one person on one day.</summary>
internal sealed record RowAuthor(Decision Decision, DateOnly Today)
{
    private const string Reason = "Impor registri";

    public IEnumerable<RegistryChange> Changes(Entity? known, Entity asked)
    {
        if (known is null)
        {
            yield return new EntityAdded(asked.Code, asked.Kind, asked.Name, asked.Kecamatan, null, Today, Reason, Decision);
        }
        else if (known.Name != asked.Name)
        {
            yield return new EntityRenamed(asked.Code, asked.Name, Today, Reason, Decision);
        }

        // Confirmed ones first: an address is redirected to one of them.
        Uri? main = asked.MainAddress?.Url ?? known?.MainAddress?.Url;
        foreach (SiteAddress address in asked.Addresses.OrderBy(address => address.State is not (AddressState.Approved or AddressState.Proposed)))
        {
            AddressState? before = known?.Addresses.FirstOrDefault(other => other.Url == address.Url)?.State;
            if (before == address.State || (before is not null && address.State == AddressState.Proposed))
            {
                continue;
            }

            if (before is null && address.State is not (AddressState.Proposed or AddressState.Approved))
            {
                yield return Marked(asked.Code, address.Url, AddressState.Proposed, null);
            }

            yield return Marked(asked.Code, address.Url, address.State, address.State == AddressState.Redirected ? main : null);
        }

        foreach (EntityGroup group in asked.Groups.Where(group => known?.GroupIn(group.Set) != group.Value))
        {
            yield return new GroupAssigned(asked.Code, group.Set, group.Value, Today, Reason, Decision);
        }
    }

    private AddressMarked Marked(EntityCode code, Uri url, AddressState state, Uri? leadsTo) => new(code, url, state, leadsTo, Today, Reason, Decision);
}
