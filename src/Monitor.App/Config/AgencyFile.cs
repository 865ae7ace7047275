using System.Collections.Immutable;
using Monitor.Core.Pengaduan;
using Monitor.Core.Registry;

namespace Monitor.App.Config;

/// <summary>Reads instansi.csv: what the agencies of the register are called in the sources of complaints. The file may be missing.</summary>
public static class AgencyFile
{
    public const string Name = "instansi.csv";

    private const string Source = "sumber";
    private const string Number = "nomor";
    private const string Called = "nama";
    private const string Agency = "instansi";

    private static readonly ImmutableArray<string> Columns = [Source, Number, Called, Agency];

    /// <summary>Short ids as in opd.csv, or codes of kecamatan, kelurahan and desa.</summary>
    /// <exception cref="ConfigException">The first fault of the file.</exception>
    public static ImmutableArray<AgencyAlias> Read(string file, Roster roster)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        var faults = new List<ConfigException>();
        var aliases = ImmutableArray.CreateBuilder<AgencyAlias>();
        var seen = new HashSet<(string, string, string)>();
        HashSet<EntityCode> known = [.. roster.Entities.Select(entity => entity.Code)];
        foreach (CsvLine line in CsvTable.Read(file, Columns, faults))
        {
            var code = new EntityCode(line[Agency].Contains('.', StringComparison.Ordinal) ? line[Agency] : $"{roster.Kabupaten.Code}/{line[Agency]}");
            if (!known.Contains(code))
            {
                faults.Add(line.Fault(Agency, $"'{line[Agency]}' tidak ada dalam register."));
            }
            else if (line[Source].Length == 0 || (line[Number].Length == 0) == (line[Called].Length == 0))
            {
                faults.Add(line.Fault(Source, "isi sumber, dan salah satu dari nomor atau nama."));
            }
            else if (!seen.Add((line[Source], line[Number], Core.Pengaduan.Tables.Sp4nMapping.Fold(line[Called]))))
            {
                faults.Add(line.Fault(Called, "nomor atau nama ini tertulis dua kali untuk sumber yang sama."));
            }
            else
            {
                aliases.Add(new AgencyAlias(line[Source], line[Number].Length > 0 ? line[Number] : null, line[Called].Length > 0 ? line[Called] : null, code));
            }
        }

        return faults.Count == 0 ? aliases.ToImmutable() : throw faults[0];
    }
}
