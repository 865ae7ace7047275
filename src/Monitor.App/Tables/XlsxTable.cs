using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;
using Monitor.Core.Pengaduan.Tables;

namespace Monitor.App.Tables;

/// <summary>The first sheet of a workbook as rows. The header is found first; then only the strings of wanted columns are taken out of the file, so that
/// the memory it takes does not grow with the texts people wrote.</summary>
internal static class XlsxTable
{
    // Days between the two epochs of spreadsheets.
    private const int DaysTo1904 = 1462;

    // 31 December 9999.
    private const double LastDay = 2_958_465;

    /// <param name="headerRow">The last row that is read whole, if somebody says so; null = the header is looked for.</param>
    public static IEnumerable<TableRow> Rows(byte[] content, Func<TableRow, ImmutableHashSet<int>?> header, int? headerRow, TableLimits limits)
    {
        using IEnumerator<TableRow> rows = Walk(content, header, headerRow, limits).GetEnumerator();
        while (true)
        {
            try
            {
                if (!rows.MoveNext())
                {
                    yield break;
                }
            }
            catch (XmlException fault)
            {
                throw new TableException(fault.Message.Contains("DTD", StringComparison.Ordinal) ? TableFault.DocumentType : TableFault.Broken, 0, 0);
            }
            catch (InvalidDataException)
            {
                throw new TableException(TableFault.Broken, 0, 0);
            }

            yield return rows.Current;
        }
    }

    private static IEnumerable<TableRow> Walk(byte[] content, Func<TableRow, ImmutableHashSet<int>?> header, int? headerRow, TableLimits limits)
    {
        using var parts = new ZipParts(content, limits);
        XlsxBook book = XlsxBook.Read(parts);
        int last = headerRow ?? HeaderRow(parts, book, header, limits);
        if (last == 0)
        {
            yield break;
        }

        var indexes = new HashSet<int>();
        foreach (RawRow row in XlsxSheet.Rows(parts, book.Sheet, _ => true, limits).TakeWhile(row => row.Number <= last))
        {
            Collect(row, indexes);
        }

        Dictionary<int, string> texts = SharedTexts.Read(parts, book.Strings, indexes.Contains);
        ImmutableHashSet<int> wanted = [];
        foreach (RawRow row in XlsxSheet.Rows(parts, book.Sheet, _ => true, limits).TakeWhile(row => row.Number <= last))
        {
            TableRow whole = Made(row, book, texts);
            wanted = row.Number == last ? header(whole) ?? [] : wanted;
            yield return whole;
        }

        indexes.Clear();
        foreach (RawRow row in XlsxSheet.Rows(parts, book.Sheet, wanted.Contains, limits).Where(row => row.Number > last))
        {
            Collect(row, indexes);
        }

        texts = SharedTexts.Read(parts, book.Strings, indexes.Contains);
        foreach (RawRow row in XlsxSheet.Rows(parts, book.Sheet, wanted.Contains, limits).Where(row => row.Number > last))
        {
            yield return Made(row, book, texts);
        }
    }

    /// <summary>The first row in which a cell alone already makes a header; 0 when there is none.</summary>
    private static int HeaderRow(ZipParts parts, XlsxBook book, Func<TableRow, ImmutableHashSet<int>?> header, TableLimits limits)
    {
        bool IsName(string text) => header(new TableRow(1, [TableCell.Of(text)])) is not null;
        HashSet<int> names = [.. SharedTexts.All(parts, book.Strings, _ => true).Where(pair => IsName(pair.Text)).Select(pair => pair.Index)];
        foreach (RawRow row in XlsxSheet.Rows(parts, book.Sheet, _ => true, limits).TakeWhile(row => row.Number <= TableFile.LastHeaderRow))
        {
            if (row.Cells.Any(cell => cell.Kind == RawKind.Shared ? names.Contains(Index(cell, row.Number)) : cell.Kind == RawKind.Text && IsName(cell.Value)))
            {
                return row.Number;
            }
        }

        return 0;
    }

    private static void Collect(RawRow row, HashSet<int> indexes)
    {
        foreach (RawCell cell in row.Cells)
        {
            if (cell is { Kind: RawKind.Shared, Value.Length: > 0 })
            {
                indexes.Add(Index(cell, row.Number));
            }
        }
    }

    private static TableRow Made(RawRow row, XlsxBook book, Dictionary<int, string> texts)
    {
        if (row.Cells.Count == 0)
        {
            return new TableRow(row.Number, []);
        }

        var cells = new TableCell[row.Cells[^1].Column + 1];
        Array.Fill(cells, TableCell.Of(""));
        foreach (RawCell cell in row.Cells)
        {
            cells[cell.Column] = cell.Value.Length == 0
                ? TableCell.Of("") with { IsFormula = cell.IsFormula }
                : Value(cell, row.Number, book, texts) with { IsFormula = cell.IsFormula };
        }

        return new TableRow(row.Number, ImmutableCollectionsMarshal.AsImmutableArray(cells));
    }

    private static TableCell Value(RawCell cell, int row, XlsxBook book, Dictionary<int, string> texts)
    {
        switch (cell.Kind)
        {
            case RawKind.Shared:
                return TableCell.Of(texts.TryGetValue(Index(cell, row), out string? text) ? text : throw new TableException(TableFault.ValueBroken, row, cell.Column + 1));
            case RawKind.IsoDate when DateTime.TryParse(cell.Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day):
                return TableCell.Of(day);
            case RawKind.Number when double.TryParse(cell.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number):
                return book.DateStyles.Contains(cell.Style) ? Date(number, row, cell, book)
                    : TableCell.Of(number == Math.Truncate(number) && Math.Abs(number) < 1e15 ? number.ToString("F0", CultureInfo.InvariantCulture) : cell.Value);
            case RawKind.Text or RawKind.Error:
                return TableCell.Of(cell.Value);
            case RawKind.Boolean:
                return TableCell.Of(cell.Value == "1" ? "TRUE" : "FALSE");
            default:
                throw new TableException(TableFault.ValueBroken, row, cell.Column + 1);
        }
    }

    private static TableCell Date(double number, int row, RawCell cell, XlsxBook book)
    {
        double serial = book.Is1904 ? number + DaysTo1904 : number;

        // Below 61 the two calendars differ: the program that invented this system took 1900 for a leap year.
        return serial is >= 0 and <= LastDay ? TableCell.Of(DateTime.FromOADate(serial)) : throw new TableException(TableFault.ValueBroken, row, cell.Column + 1);
    }

    private static int Index(RawCell cell, int row) =>
        int.TryParse(cell.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : throw new TableException(TableFault.ValueBroken, row, cell.Column + 1);
}
