using System.Collections.Immutable;
using System.Text;
using Monitor.Core.Pengaduan.Tables;

namespace Monitor.App.Tables;

/// <summary>Separated text as rows: commas, semicolons or tabs, quoted values with breaks in them, row by row. The strict reader of configuration files does
/// not serve here: an export has rows above its header, rows of differing length and texts over several lines.</summary>
internal static class CsvTableText
{
    // Longer than any cell a spreadsheet can hold (32,767).
    private const int LongestValue = 100_000;

    private static readonly char[] Separators = [';', ',', '\t'];

    public static IEnumerable<TableRow> Rows(byte[] content, Func<TableRow, ImmutableHashSet<int>?> header, TableLimits limits)
    {
        (Encoding encoding, int mark) = CsvEncoding.Of(content);
        TextReader Open() => new StreamReader(new MemoryStream(content, mark, content.Length - mark, writable: false), encoding, detectEncodingFromByteOrderMarks: false);
        using (TextReader start = Open())
        {
            int first = start.Read();
            while (first >= 0 && char.IsWhiteSpace((char)first))
            {
                first = start.Read();
            }

            if (first is < 0 or '<')
            {
                throw new TableException(first < 0 ? TableFault.Empty : TableFault.Html, 0, 0);
            }
        }

        char separator = Separator(Open, header, limits);
        return Walk(Open, separator, limits);
    }

    /// <summary>The separator with which a header is found, and the most columns of it.</summary>
    private static char Separator(Func<TextReader> open, Func<TableRow, ImmutableHashSet<int>?> header, TableLimits limits)
    {
        (char Separator, int Columns) best = (Separators[1], 0);
        foreach (char separator in Separators)
        {
            try
            {
                int columns = Walk(open, separator, limits).TakeWhile(row => row.Number <= TableFile.LastHeaderRow).Select(row => header(row)?.Count ?? 0).FirstOrDefault(count => count > 0);
                best = columns > best.Columns ? (separator, columns) : best;
            }
            catch (TableException)
            {
                // With a wrong separator a quote may stand inside a value; the right one decides.
            }
        }

        return best.Separator;
    }

    private static IEnumerable<TableRow> Walk(Func<TextReader> open, char separator, TableLimits limits)
    {
        using TextReader reader = open();
        var value = new StringBuilder();
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        for (int row = 1; reader.Peek() >= 0; row++)
        {
            cells.Clear();
            bool isLast;
            do
            {
                if (cells.Count == limits.Columns)
                {
                    throw new TableException(TableFault.TooManyColumns, row, cells.Count + 1);
                }

                isLast = Value(reader, separator, value, row, cells.Count + 1);
                string text = value.ToString();
                cells.Add(TableCell.Of(text) with { IsFormula = text.StartsWith('=') });
            }
            while (!isLast);
            yield return new TableRow(row, cells.ToImmutable());
        }
    }

    /// <summary>Reads one value; true when it ends its row.</summary>
    private static bool Value(TextReader reader, char separator, StringBuilder value, int row, int column)
    {
        value.Clear();
        bool isQuoted = reader.Peek() == '"';
        if (isQuoted)
        {
            _ = reader.Read();
        }

        while (true)
        {
            int next = reader.Read();
            if (isQuoted)
            {
                if (next < 0)
                {
                    throw new TableException(TableFault.QuoteOpen, row, column);
                }

                if (next != '"')
                {
                    Append(value, (char)next, row, column);
                }
                else if (reader.Peek() == '"')
                {
                    Append(value, (char)reader.Read(), row, column);
                }
                else
                {
                    isQuoted = false;
                    next = reader.Peek();
                    if (next >= 0 && next != separator && next is not ('\r' or '\n'))
                    {
                        throw new TableException(TableFault.QuoteInside, row, column);
                    }
                }
            }
            else if (next == separator)
            {
                return false;
            }
            else if (next is < 0 or '\n')
            {
                return true;
            }
            else if (next == '\r')
            {
                if (reader.Peek() == '\n')
                {
                    _ = reader.Read();
                }

                return true;
            }
            else
            {
                Append(value, (char)next, row, column);
            }
        }
    }

    private static void Append(StringBuilder value, char sign, int row, int column)
    {
        if (value.Length == LongestValue)
        {
            throw new TableException(TableFault.ValueTooLong, row, column);
        }

        value.Append(sign);
    }
}
