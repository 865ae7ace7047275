using System.Globalization;
using System.Xml;

namespace Monitor.App.Tables;

/// <summary>What kind of value a cell of a sheet holds.</summary>
internal enum RawKind
{
    Number = 0,
    Shared,
    Text,
    Boolean,
    Error,
    IsoDate,
}

/// <summary>A cell as it stands in the sheet.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Value">Empty for a column that is not wanted.</param>
internal readonly record struct RawCell(int Column, RawKind Kind, int Style, string Value, bool IsFormula);

/// <summary>A row as it stands in the sheet; the list is used again for the next one.</summary>
internal readonly record struct RawRow(int Number, List<RawCell> Cells);

/// <summary>Walks through a sheet, forward only, one row in memory.</summary>
internal static class XlsxSheet
{
    private const int LastRow = 1_048_576;

    /// <param name="wants">Whether the value of a column is taken out of the file.</param>
    public static IEnumerable<RawRow> Rows(ZipParts parts, string sheet, Func<int, bool> wants, TableLimits limits)
    {
        using XmlReader reader = parts.Open(sheet);
        var cells = new List<RawCell>();
        int row = 0;
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                continue;
            }

            int number = reader.GetAttribute("r") is { } named ? Number(named, row + 1) : row + 1;
            row = number > row && number <= LastRow ? number : throw new TableException(TableFault.RowsOutOfOrder, row + 1, 0);
            cells.Clear();
            if (!reader.IsEmptyElement)
            {
                Fill(reader, row, cells, wants, limits);
            }

            yield return new RawRow(row, cells);
        }
    }

    private static void Fill(XmlReader reader, int row, List<RawCell> cells, Func<int, bool> wants, TableLimits limits)
    {
        int column = -1;
        int depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            int at = reader.GetAttribute("r") is { } place ? ColumnOf(place, row) : column + 1;
            column = at > column ? at : throw new TableException(TableFault.RowsOutOfOrder, row, at + 1);
            if (column >= limits.Columns)
            {
                throw new TableException(TableFault.TooManyColumns, row, column + 1);
            }

            cells.Add(Cell(reader, row, column, wants(column)));
        }
    }

    private static RawCell Cell(XmlReader reader, int row, int column, bool isWanted)
    {
        RawKind kind = reader.GetAttribute("t") switch
        {
            null or "n" => RawKind.Number,
            "s" => RawKind.Shared,
            "str" or "inlineStr" => RawKind.Text,
            "b" => RawKind.Boolean,
            "e" => RawKind.Error,
            "d" => RawKind.IsoDate,
            _ => throw new TableException(TableFault.ValueBroken, row, column + 1),
        };
        int style = reader.GetAttribute("s") is { } text ? Number(text, row) : 0;
        bool isFormula = false;
        string value = "";
        if (!reader.IsEmptyElement)
        {
            int depth = reader.Depth;
            bool isValue = false, isSpoken = false;
            while (reader.Read() && reader.Depth > depth)
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        isFormula |= reader.LocalName == "f";
                        isSpoken = reader.LocalName == "rPh" || (isSpoken && reader.LocalName == "t");
                        isValue = reader.LocalName is "v" or "t" && !isSpoken && !reader.IsEmptyElement;
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when isWanted && isValue:
                        value = value.Length > 0 ? value + reader.Value : reader.Value;
                        break;
                    case XmlNodeType.EndElement:
                        isValue = false;
                        break;
                }
            }
        }

        return new RawCell(column, kind, style, value, isFormula);
    }

    private static int Number(string text, int row) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw new TableException(TableFault.ValueBroken, row, 0);

    // "AB12": letters, then the row.
    private static int ColumnOf(string place, int row)
    {
        int column = 0;
        foreach (char letter in place)
        {
            if (!char.IsAsciiLetterUpper(letter) || column > 20_000)
            {
                break;
            }

            column = (column * 26) + (letter - 'A' + 1);
        }

        return column > 0 ? column - 1 : throw new TableException(TableFault.ValueBroken, row, 0);
    }
}
