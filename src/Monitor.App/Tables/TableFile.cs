using System.Collections.Immutable;
using Monitor.Core.Pengaduan.Tables;

namespace Monitor.App.Tables;

/// <summary>Reads a file as a table, row by row, by its first bytes and whatever it is called. Of the rows below the header only the wanted columns are
/// taken out of the file: what else it holds, names and texts among it, never becomes a value in memory beyond its row.</summary>
public static class TableFile
{
    /// <summary>The longest table head: what stands deeper is no header.</summary>
    internal const int LastHeaderRow = 60;

    /// <summary>The rows of the first sheet. Faults appear while the rows are walked through.</summary>
    /// <param name="header">The wanted columns when a row is the header, from 0; null when it is not.</param>
    /// <exception cref="TableException">The file is refused.</exception>
    public static IEnumerable<TableRow> Rows(byte[] content, Func<TableRow, ImmutableHashSet<int>?> header, TableLimits limits) => Rows(content, header, null, limits);

    /// <summary>The rows of the top of a table whose header nobody knows yet, whole.</summary>
    /// <param name="known">How many cells of a row are headers somebody knows; it parts the right separator from a wrong one.</param>
    /// <exception cref="TableException">The file is refused.</exception>
    public static IEnumerable<TableRow> Top(byte[] content, int rows, Func<TableRow, int> known, TableLimits limits) =>
        Rows(content, row => known(row) is > 0 and var count ? [.. Enumerable.Range(0, count)] : null, rows, limits).TakeWhile(row => row.Number <= rows);

    private static IEnumerable<TableRow> Rows(byte[] content, Func<TableRow, ImmutableHashSet<int>?> header, int? headerRow, TableLimits limits)
    {
        ReadOnlySpan<byte> start = content;
        return content.Length switch
        {
            0 => throw new TableException(TableFault.Empty, 0, 0),
            _ when content.Length > limits.Bytes => throw new TableException(TableFault.TooLarge, 0, 0),
            _ when start.StartsWith("PK\u0003\u0004"u8) => XlsxTable.Rows(content, header, headerRow, limits),

            // A compound file: a workbook of before 2007, or a newer one behind a password.
            _ when start.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]) => throw new TableException(TableFault.LockedOrOld, 0, 0),
            _ when start.StartsWith("PK"u8) => throw new TableException(TableFault.Broken, 0, 0),
            _ when start.StartsWith("%PDF"u8) => throw new TableException(TableFault.NotATable, 0, 0),
            _ => CsvTableText.Rows(content, header, limits),
        };
    }
}
