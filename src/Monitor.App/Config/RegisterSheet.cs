using System.Collections.Immutable;
using Monitor.App.Tables;
using Monitor.Core.Pengaduan.Tables;

namespace Monitor.App.Config;

/// <summary>Reads the first sheet of an Excel workbook as lines of a register table. Values only: a row with a formula, an error of Excel's or a date is refused.</summary>
internal static class RegisterSheet
{
    private const int MostRows = 5_000;

    private static readonly TableLimits Limits = new(Bytes: 5 << 20, Parts: 500, Unpacked: 50L << 20, Ratio: 100, Columns: 64);

    /// <summary>The lines that have the right shape; the others become faults, with their row in the sheet.</summary>
    public static IReadOnlyList<CsvLine> Read(string file, byte[] content, IReadOnlyList<string> columns, List<ConfigException> faults, params IReadOnlyList<string> optional)
    {
        ImmutableHashSet<string> names = [.. columns, .. optional];
        ImmutableHashSet<int> all = [.. Enumerable.Range(0, Limits.Columns)];
        ImmutableHashSet<int>? HeaderOf(TableRow row) => row.Cells.Any(cell => names.Contains(cell.Text.Trim())) ? all : null;
        var lines = new List<CsvLine>();
        string[]? header = null;
        long[] starts = [];
        try
        {
            foreach (TableRow row in TableFile.Rows(content, HeaderOf, Limits))
            {
                if (header is null)
                {
                    if (HeaderOf(row) is null)
                    {
                        continue;
                    }

                    header = Texts(row);
                    starts = [.. Enumerable.Range(1, header.Length).Select(place => (long)place)];
                    if (CsvTable.HeaderFault(file, header, starts, columns, optional) is { } wrong)
                    {
                        faults.Add(wrong);
                        return [];
                    }
                }
                else if (row.Number > MostRows + 1)
                {
                    faults.Add(new ConfigException(file, row.Number, 0, $"lebih dari {MostRows} baris."));
                    return [];
                }
                else if (FaultOf(file, row, header.Length) is { } refused)
                {
                    faults.Add(refused);
                }
                else if (Texts(row) is { Length: > 0 } texts)
                {
                    lines.Add(new CsvLine(file, row.Number, header, [.. texts, .. Enumerable.Repeat("", header.Length - texts.Length)], starts));
                }
            }
        }
        catch (TableException fault)
        {
            faults.Add(new ConfigException(file, fault.Row, fault.Column, fault.Message));
            return [];
        }

        if (header is null)
        {
            faults.Add(new ConfigException(file, 0, 0, $"lembar pertama kosong, atau baris judulnya tidak memuat {string.Join(',', columns)}."));
        }

        return lines;
    }

    // Empty cells at the end say nothing.
    private static string[] Texts(TableRow row)
    {
        string[] texts = [.. row.Cells.Select(cell => cell.Text.Trim())];
        return texts[..(Array.FindLastIndex(texts, text => text.Length > 0) + 1)];
    }

    private static ConfigException? FaultOf(string file, TableRow row, int width)
    {
        for (int column = 0; column < row.Cells.Length; column++)
        {
            TableCell cell = row.Cells[column];
            string? wrong = cell switch
            {
                { IsFormula: true } => "memuat rumus; tempel sebagai nilai.",
                { Date: not null } => "memuat tanggal; tulis sebagai teks.",
                { Text: ['#', .., '!' or '?'] or "#N/A" } => "memuat galat Excel.",
                _ => null,
            };
            if (wrong is not null)
            {
                return new ConfigException(file, row.Number, column + 1, $"sel {TableException.Letters(column + 1)}{row.Number} {wrong}");
            }
        }

        int count = Texts(row).Length;
        return count > width ? new ConfigException(file, row.Number, count, $"baris ini memuat {count} nilai, seharusnya {width}.") : null;
    }
}
