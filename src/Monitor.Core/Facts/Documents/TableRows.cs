using System.Collections.Immutable;
using Monitor.Core.Facts.Html;

namespace Monitor.Core.Facts.Documents;

/// <summary>One row of a list of documents.</summary>
/// <param name="Title">What the row says the document is.</param>
/// <param name="Year">Of a column for years; empty when there is none.</param>
/// <param name="IsLaw">Whether only a column of its own says that this is a regulation.</param>
internal sealed record DocumentRow(string Title, string Year, bool IsLaw = false);

/// <summary>Reads rows of tables that list documents, by the words of their header where they have one.</summary>
internal sealed class TableRows(DocumentWords words, TitleReader titles)
{
    // Hand-made sites lay whole pages out in tables; a row of a list is short.
    private const int LongestRow = 700;
    private const int LongestYearHead = 20;
    private const int LongestHead = 40;

    /// <summary>The row a block stands in; null outside lists.</summary>
    public DocumentRow? At(HtmlPage page, int block)
    {
        foreach (HtmlTable table in page.Tables)
        {
            if (table.RowStarts.IsEmpty || block < table.RowStarts[0] || block >= table.End)
            {
                continue;
            }

            int row = Row(table, block);
            if (row >= 0 && table.Rows[row].Sum(cell => cell.Length) <= LongestRow)
            {
                return Read(table, row);
            }
        }

        return null;
    }

    /// <summary>All rows of a table below its header.</summary>
    public IEnumerable<DocumentRow> All(HtmlTable table) => Enumerable.Range(0, table.Rows.Length).Select(row => Read(table, row)).OfType<DocumentRow>();

    /// <summary>Whether a table's first row names columns of a list of documents.</summary>
    public bool IsList(HtmlTable table) => table.Rows.Length > 0 && Column(table.Rows[0], words.TitleColumns) >= 0;

    private DocumentRow? Read(HtmlTable table, int row)
    {
        ImmutableArray<string> head = table.Rows[0];
        ImmutableArray<string> cells = table.Rows[row];
        int title = Column(head, words.TitleColumns);
        if (row == 0 && title >= 0)
        {
            return null;
        }

        // A year that spans several rows stands in the first of them only.
        bool spans = head.Length - cells.Length == 1 && Column(head, words.YearColumns) == 0;
        string year = spans ? Above(table, row, head.Length) : Cell(cells, Column(head, words.YearColumns));
        int shift = spans ? 1 : 0;
        string named = Cell(cells, title - shift);
        string kind = Cell(cells, Column(head, words.KindColumns) - shift);
        string number = Cell(cells, Column(head, words.NumberColumns) - shift);
        bool isLaw = titles.Read(kind).Any(name => name.IsRegulation) && !titles.Read(named).Any(name => name.IsRegulation);
        if (isLaw && named.Length > 0)
        {
            string made = number.Length > 0 ? $" Nomor {number}" : "";
            string when = year.Length > 0 && titles.Year(number) is null ? $" Tahun {year}" : "";
            return new DocumentRow($"{kind}{made}{when} tentang {named}", year, IsLaw: true);
        }

        if (named.Length > 0 && (titles.Read(named).Length > 0 || kind.Length == 0))
        {
            return new DocumentRow(named, year);
        }

        string? telling = cells.Where(cell => titles.Read(cell).Length > 0).MaxBy(cell => cell.Length);
        return new DocumentRow(telling ?? string.Join(" ", cells.Where(cell => cell.Length > 0)), year);
    }

    /// <summary>The year a column is headed by, of a table that lists documents in rows and years in columns; empty when it is not.</summary>
    public string YearOver(HtmlPage page, HtmlLink link)
    {
        HtmlTable? table = link.Column < 0 ? null : page.Tables.FirstOrDefault(table => !table.RowStarts.IsEmpty && link.Block >= table.RowStarts[0] && link.Block < table.End);
        string head = table is null ? "" : Cell(table.Rows[0], link.Column);
        return head.Length is >= 4 and <= LongestYearHead && titles.Year(head) is not null ? head : "";
    }

    private static string Above(HtmlTable table, int row, int length)
    {
        for (int i = row - 1; i > 0; i--)
        {
            if (table.Rows[i].Length == length)
            {
                return table.Rows[i][0].Trim();
            }
        }

        return "";
    }

    private static int Row(HtmlTable table, int block)
    {
        int row = -1;
        while (row + 1 < table.RowStarts.Length && table.RowStarts[row + 1] <= block)
        {
            row++;
        }

        return row;
    }

    private static string Cell(ImmutableArray<string> cells, int column) => column >= 0 && column < cells.Length ? cells[column].Trim() : "";

    /// <summary>Whether a cell of a header is this name of a column.</summary>
    public static bool Names(string cell, string name) => cell.Length <= LongestHead && cell.Trim().Equals(name, StringComparison.OrdinalIgnoreCase);

    // Words of columns stand in order of worth: "Judul" before "Keterangan".
    private static int Column(ImmutableArray<string> head, ImmutableArray<string> names)
    {
        foreach (string name in names)
        {
            for (int i = 0; i < head.Length; i++)
            {
                if (Names(head[i], name))
                {
                    return i;
                }
            }
        }

        foreach (string name in names.Where(name => name.Length > 3))
        {
            for (int i = 0; i < head.Length; i++)
            {
                if (head[i].Length <= LongestHead && head[i].Contains(name, StringComparison.OrdinalIgnoreCase))
                {
                    return i;
                }
            }
        }

        return -1;
    }
}
