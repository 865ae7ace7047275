using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.App.Config;

/// <summary>Reads the optional column of groups: "Irban=Irban II; Binaan=Wilayah Timur".</summary>
internal static class GroupText
{
    public const string Column = "kelompok";

    private const int Longest = 60;

    /// <summary>The groups of a line in the order of their divisions; faults are added.</summary>
    public static ImmutableArray<EntityGroup> Read(CsvLine line, List<ConfigException> faults)
    {
        var groups = new SortedDictionary<string, EntityGroup>(StringComparer.Ordinal);
        foreach (string part in line.Has(Column) ? line[Column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [])
        {
            string[] pair = part.Split('=', StringSplitOptions.TrimEntries);
            if (pair.Length != 2 || pair.Any(word => word.Length is 0 or > Longest || word.Any(sign => char.IsControl(sign) || sign is '<' or '>' or '|')))
            {
                faults.Add(line.Fault(Column, $"'{part}' tidak berbentuk pembagian=kelompok, misalnya Irban=Irban II."));
            }
            else if (!groups.TryAdd(pair[0], new EntityGroup(pair[0], pair[1])))
            {
                faults.Add(line.Fault(Column, $"pembagian '{pair[0]}' tertulis dua kali."));
            }
        }

        return [.. groups.Values];
    }
}
