using System.Text;
using CsvHelper;

namespace Monitor.App.Config;

/// <summary>Reads a CSV file strictly: the named columns and no others, in any order, separated by commas or, as Excel in Indonesia saves them, semicolons.</summary>
internal static class CsvTable
{
    /// <summary>The lines that have the right shape; the others become faults.</summary>
    /// <param name="optional">Columns that may be missing.</param>
    public static IReadOnlyList<CsvLine> Read(string file, IReadOnlyList<string> columns, List<ConfigException> faults, params IReadOnlyList<string> optional)
    {
        try
        {
            return ReadText(file, TextFile.Read(file), columns, faults, optional);
        }
        catch (ConfigException fault)
        {
            faults.Add(fault);
            return [];
        }
    }

    /// <summary>The same of a text that was read already.</summary>
    public static IReadOnlyList<CsvLine> ReadText(string file, string text, IReadOnlyList<string> columns, List<ConfigException> faults, params IReadOnlyList<string> optional)
    {
        var broken = new HashSet<long>();
        var options = CsvReaderOptions.Default with
        {
            Separator = SeparatorOf(text),
            HasHeader = false,
            TrackLineNumbers = true,

            // No value here spans lines: a quote that is never closed must not swallow the lines after it.
            AllowLineBreaksInQuotes = false,
            OnMalformedRecord = record => broken.Add(record.RecordNumber),
        };
        using CsvReader reader = CsvReader.FromText(text, options);
        if (!reader.Read())
        {
            faults.Add(new ConfigException(file, 0, 0, "berkas kosong."));
            return [];
        }

        string[] header = [.. ValuesOf(reader).Select(name => name.Trim())];
        if (HeaderFault(file, header, StartsOf(reader), columns, optional) is { } wrong)
        {
            faults.Add(wrong);
            return [];
        }

        return [.. Lines(file, reader, header, broken, faults)];
    }

    private static IEnumerable<CsvLine> Lines(string file, CsvReader reader, string[] header, HashSet<long> broken, List<ConfigException> faults)
    {
        while (reader.Read())
        {
            string[] values = ValuesOf(reader);
            long[] starts = StartsOf(reader);
            if (broken.Contains(reader.RowNumber))
            {
                faults.Add(new ConfigException(file, reader.LineNumber, starts[BrokenField(reader)], "tanda kutip tidak ditutup atau berada di tengah nilai."));
            }
            else if (values.Length != header.Length)
            {
                faults.Add(new ConfigException(
                    file, reader.LineNumber, starts[Math.Min(values.Length, header.Length + 1) - 1], $"baris ini memuat {values.Length} nilai, seharusnya {header.Length}."));
            }
            else
            {
                yield return new CsvLine(file, reader.LineNumber, header, values, starts);
            }
        }
    }

    private static int BrokenField(CsvReader reader)
    {
        for (int i = 0; i < reader.FieldCount; i++)
        {
            ReadOnlySpan<byte> raw = reader.GetRawSpan(i);
            bool isWhole = raw.Length > 1 && raw[0] == '"' && raw[^1] == '"';
            if (raw.Contains((byte)'"') && !isWhole)
            {
                return i;
            }
        }

        return 0;
    }

    private static char SeparatorOf(string text)
    {
        int end = text.AsSpan().IndexOfAny('\r', '\n');
        ReadOnlySpan<char> first = end < 0 ? text : text.AsSpan(0, end);
        return first.Count(';') > first.Count(',') ? ';' : ',';
    }

    /// <summary>What is wrong with the names of the columns; null when nothing is.</summary>
    public static ConfigException? HeaderFault(string file, string[] header, long[] starts, IReadOnlyList<string> columns, IReadOnlyList<string> optional)
    {
        string expected = string.Join(',', columns) + (optional.Count > 0 ? $" (boleh juga {string.Join(',', optional)})" : "");
        for (int i = 0; i < header.Length; i++)
        {
            if (!columns.Contains(header[i]) && !optional.Contains(header[i]))
            {
                return new ConfigException(file, 1, starts[i], $"kolom '{header[i]}' tidak dikenal; kolomnya: {expected}.");
            }

            if (Array.IndexOf(header, header[i]) < i)
            {
                return new ConfigException(file, 1, starts[i], $"kolom '{header[i]}' tertulis dua kali.");
            }
        }

        return columns.FirstOrDefault(column => !header.Contains(column)) is { } missing
            ? new ConfigException(file, 1, 0, $"kolom '{missing}' belum ada; kolomnya: {expected}.")
            : null;
    }

    private static string[] ValuesOf(CsvReader reader)
    {
        var values = new string[reader.FieldCount];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = reader.GetString(i);
        }

        return values;
    }

    private static long[] StartsOf(CsvReader reader)
    {
        var starts = new long[reader.FieldCount];
        long at = 1;
        for (int i = 0; i < starts.Length; i++)
        {
            starts[i] = at;
            at += Encoding.UTF8.GetCharCount(reader.GetRawSpan(i)) + 1;
        }

        return starts;
    }
}
