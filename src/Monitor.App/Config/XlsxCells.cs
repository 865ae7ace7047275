using System.Globalization;
using System.Text;
using System.Xml;

namespace Monitor.App.Config;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">As Excel shows it, from 1.</param>
/// <param name="Values">From the first column to the last that holds something.</param>
/// <param name="Fault">The first cell that cannot be taken, with its column; null when all can.</param>
internal sealed record XlsxRow(long Number, string[] Values, (int Column, string Message)? Fault)
{
    public bool IsEmpty => Fault is null && Values.All(string.IsNullOrWhiteSpace);
}

/// <summary>Reads the cells of a sheet as text.</summary>
internal sealed class XlsxCells(XlsxParts parts)
{
    private const int MostColumns = 64;
    private const int MostTexts = 200_000;

    // Longer than any value of a register; Excel itself allows 32,767.
    private const int LongestText = 4_000;

    /// <exception cref="InvalidDataException">There are more rows than the limit, or the sheet is no sheet.</exception>
    public IEnumerable<XlsxRow> Rows(int most)
    {
        List<string> texts = SharedTexts();
        using Stream sheet = parts.FirstSheet();
        using XmlReader reader = XlsxTable.Open(sheet);
        long number = 0;
        int count = 0;
        while (reader.Read())
        {
            if (!XlsxTable.Is(reader, "row"))
            {
                continue;
            }

            if (++count > most)
            {
                throw new InvalidDataException($"berkas memuat lebih dari {most} baris.");
            }

            number = long.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out long told) ? told : number + 1;
            using XmlReader row = reader.ReadSubtree();
            yield return Row(row, number, texts);
        }
    }

    private static XlsxRow Row(XmlReader reader, long number, List<string> texts)
    {
        var values = new List<string>();
        (int Column, string Message)? fault = null;
        int next = 0;
        while (reader.Read())
        {
            if (!XlsxTable.Is(reader, "c"))
            {
                continue;
            }

            int column = ColumnOf(reader.GetAttribute("r")) ?? next;
            next = column + 1;
            if (column >= MostColumns)
            {
                fault ??= (column + 1, $"ada isi di luar {MostColumns} kolom pertama.");
                continue;
            }

            using XmlReader cell = reader.ReadSubtree();
            (string text, string? wrong) = Cell(cell, reader.GetAttribute("t"), texts);
            fault ??= wrong is null ? null : (column + 1, wrong);
            while (values.Count <= column)
            {
                values.Add("");
            }

            values[column] = text;
        }

        while (values.Count > 0 && string.IsNullOrWhiteSpace(values[^1]))
        {
            values.RemoveAt(values.Count - 1);
        }

        return new XlsxRow(number, [.. values], fault);
    }

    private static (string Text, string? Wrong) Cell(XmlReader reader, string? type, List<string> texts)
    {
        var text = new StringBuilder();
        bool hasFormula = false;
        while (reader.Read())
        {
            hasFormula |= XlsxTable.Is(reader, "f");
            if ((XlsxTable.Is(reader, "v") || XlsxTable.Is(reader, "t")) && !reader.IsEmptyElement)
            {
                reader.Read();
                text.Append(reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA ? reader.Value : "");
            }
        }

        string raw = text.ToString();
        string? shared = type == "s" && int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < texts.Count ? texts[index] : null;
        string value = type == "s" ? shared ?? "" : raw;
        return hasFormula ? ("", "sel ini memuat rumus; tempel sebagai nilai.")
            : type == "e" ? ("", "sel ini memuat galat Excel.")
            : type == "s" && shared is null ? ("", "sel ini menunjuk ke teks yang tidak ada dalam berkas.")
            : value.Length > LongestText ? ("", $"sel ini memuat lebih dari {LongestText} huruf.")
            : (value, null);
    }

    private List<string> SharedTexts()
    {
        var texts = new List<string>();
        using Stream? part = parts.Find("xl/sharedStrings.xml");
        if (part is null)
        {
            return texts;
        }

        using XmlReader reader = XlsxTable.Open(part);
        while (reader.Read())
        {
            if (!XlsxTable.Is(reader, "si"))
            {
                continue;
            }

            if (texts.Count >= MostTexts)
            {
                throw new InvalidDataException("berkas memuat terlalu banyak teks.");
            }

            using XmlReader item = reader.ReadSubtree();
            texts.Add(SharedText(item));
        }

        return texts;
    }

    // A text may be cut into runs of one look each; how it is pronounced (rPh) is no part of it.
    private static string SharedText(XmlReader reader)
    {
        var text = new StringBuilder();
        int spoken = 0;
        while (reader.Read())
        {
            if (XlsxTable.Is(reader, "rPh") && !reader.IsEmptyElement)
            {
                spoken++;
            }
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "rPh" })
            {
                spoken--;
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA && spoken == 0)
            {
                text.Append(reader.Value);
            }
        }

        return text.ToString();
    }

    // "AB12" → 27; null when the cell does not say where it stands.
    private static int? ColumnOf(string? place)
    {
        int column = 0;
        int letters = 0;
        foreach (char letter in place ?? "")
        {
            if (letter is < 'A' or > 'Z' || letters > 3)
            {
                break;
            }

            column = (column * 26) + letter - 'A' + 1;
            letters++;
        }

        return letters == 0 ? null : column - 1;
    }
}
