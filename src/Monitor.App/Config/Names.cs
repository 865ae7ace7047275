namespace Monitor.App.Config;

/// <summary>Reads names of places and offices.</summary>
internal static class Names
{
    // Longer than any name of a desa or office, shorter than a sentence that slipped into the column.
    private const int Longest = 120;

    public static string Read(CsvLine line, string column, List<ConfigException> faults)
    {
        string name = line[column];
        if (name.Length is 0 or > Longest)
        {
            faults.Add(line.Fault(column, name.Length == 0 ? "belum diisi." : $"lebih dari {Longest} huruf."));
        }
        else if (name.Any(sign => char.IsControl(sign) || sign is '<' or '>'))
        {
            faults.Add(line.Fault(column, "memuat tanda yang bukan bagian nama."));
        }

        return name;
    }
}
