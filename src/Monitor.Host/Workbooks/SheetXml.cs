using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Monitor.App.Reports;

namespace Monitor.Host.Workbooks;

/// <summary>Writes a sheet with all its rows in the looks of its model, row by row: nothing but the row in hand is held.</summary>
internal sealed class SheetXml(XElement model, ModelTable table, SharedTexts texts, TimeZoneInfo zone)
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // Excel opens no sheet with more hyperlinks ("Excel specifications and limits"); the texts of further ones still stand.
    private const int MostLinks = 65_530;

    private readonly ImmutableArray<string> columns = [.. Enumerable.Range(0, table.Sheet.Columns.Length).Select(Letters)];

    private readonly Dictionary<string, string> looks = model.Descendants(Main + "c").ToDictionary(
        cell => (string?)cell.Attribute("r") ?? "", cell => (string?)cell.Attribute("s") ?? "0", StringComparer.Ordinal);

    /// <summary>Addresses the sheet links to, each once; the place in the list is the number in the link's id.</summary>
    public List<Uri> Links { get; } = [];

    /// <summary>Ids of the model's relations that stay.</summary>
    public HashSet<string> KeptLinks { get; } = new(StringComparer.Ordinal);

    public XStreamingElement Sheet() => new(model.Name, model.Attributes(), model.Elements().Select(Part));

    public static string LinkId(int place) => string.Create(CultureInfo.InvariantCulture, $"tautan{place + 1}");

    private object Part(XElement part)
    {
        if (part.Name == Main + "sheetData")
        {
            return new XStreamingElement(part.Name, Rows(part));
        }

        if (part.Name == Main + "hyperlinks")
        {
            return new XStreamingElement(part.Name, Hyperlinks(), part.Elements().Where(IsBelow).Select(Kept));
        }

        foreach (XAttribute reference in part.DescendantsAndSelf().Attributes().Where(attribute => attribute.Name.LocalName is "ref" or "sqref"))
        {
            reference.Value = table.Moved(reference.Value);
        }

        return part;
    }

    private IEnumerable<XElement> Rows(XElement part)
    {
        XElement[] rows = [.. part.Elements()];
        foreach (XElement head in rows.TakeWhile(row => RowOf(row) == 1))
        {
            yield return head;
        }

        for (int row = 0; row < table.Sheet.Rows.Length; row++)
        {
            string number = (row + 2).ToString(CultureInfo.InvariantCulture);
            ImmutableArray<Cell> cells = table.Sheet.Rows[row];
            var written = new XElement(Main + "row", new XAttribute("r", number));
            if (RowHeight.Of(cells, table.Sheet.Columns) is { } height)
            {
                written.Add(new XAttribute("ht", height.ToString(CultureInfo.InvariantCulture)), new XAttribute("customHeight", "1"));
            }

            for (int column = 0; column < cells.Length; column++)
            {
                string look = looks[columns[column] + table.LookOf(row, column, cells[column]).ToString(CultureInfo.InvariantCulture)];
                written.Add(Written(cells[column], columns[column] + number, look));
            }

            yield return written;
        }

        foreach (XElement below in rows.SkipWhile(row => RowOf(row) <= table.ModelLast))
        {
            foreach (XAttribute reference in below.DescendantsAndSelf().Attributes("r").ToArray())
            {
                reference.Value = reference.Parent == below ? (RowOf(below) + table.Shift).ToString(CultureInfo.InvariantCulture) : table.Moved(reference.Value);
            }

            yield return below;
        }
    }

    private XElement Written(Cell cell, string place, string look)
    {
        var written = new XElement(Main + "c", new XAttribute("r", place), new XAttribute("s", look));
        string? text = cell switch { TextCell plain => plain.Text, LinkCell link => link.Shown, _ => null };
        if (text is not null)
        {
            written.Add(new XAttribute("t", "s"), new XElement(Main + "v", texts.PlaceOf(text)));
        }
        else if (CellNumber.Of(cell, zone) is { } number)
        {
            // Fifteen digits are what a spreadsheet keeps of a number.
            written.Add(new XElement(Main + "v", number.ToString("G15", CultureInfo.InvariantCulture)));
        }

        return written;
    }

    private IEnumerable<XElement> Hyperlinks()
    {
        var known = new Dictionary<Uri, int>();
        int count = 0;
        for (int row = 0; row < table.Sheet.Rows.Length; row++)
        {
            for (int column = 0; column < table.Sheet.Columns.Length; column++)
            {
                if (table.Sheet.Rows[row][column] is LinkCell link && ++count <= MostLinks)
                {
                    if (!known.TryGetValue(link.Address, out int place))
                    {
                        known[link.Address] = place = Links.Count;
                        Links.Add(link.Address);
                    }

                    string cell = columns[column] + (row + 2).ToString(CultureInfo.InvariantCulture);
                    yield return new XElement(Main + "hyperlink", new XAttribute("ref", cell), new XAttribute(Relations + "id", LinkId(place)));
                }
            }
        }
    }

    // A link in the lines below the table keeps its relation.
    private bool IsBelow(XElement link) => ModelTable.RowOf((string?)link.Attribute("ref") ?? "") > table.ModelLast;

    private XElement Kept(XElement link)
    {
        link.SetAttributeValue("ref", table.Moved((string?)link.Attribute("ref") ?? ""));
        KeptLinks.Add((string?)link.Attribute(Relations + "id") ?? "");
        return link;
    }

    private static int RowOf(XElement row) => (int?)row.Attribute("r") ?? 0;

    private static string Letters(int column) => (column >= 26 ? Letters((column / 26) - 1) : "") + (char)('A' + (column % 26));
}
