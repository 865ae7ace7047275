using ClosedXML.Excel;
using Monitor.App.Reports;

namespace Monitor.Host.Workbooks;

/// <summary>Writes labels and values, as on the cover.</summary>
internal static class LineWriter
{
    // Characters of a line of the cover.
    private const int LabelledWidth = 100;

    // Columns a sentence below a table may take: those of one sheet of paper.
    private const int MostSpread = 9;

    public static void Write(IXLWorksheet page, SheetSpec sheet, int first, CellWriter cells)
    {
        if (sheet.Columns.IsEmpty)
        {
            page.Column(1).Width = 30;
            page.Column(2).Width = LabelledWidth;
        }

        for (int i = 0; i < sheet.Lines.Length; i++)
        {
            LineSpec line = sheet.Lines[i];
            IXLCell label = page.Cell(first + i, 1);
            IXLCell value = page.Cell(first + i, 2);
            cells.Write(label, Cell.Of(line.Label));
            cells.Write(value, line.Value);
            value.Style.Alignment.WrapText = line.Look == LineLook.Plain;
            value.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
            Look(page.Range(label, value), line.Look);
            if (line is { Look: LineLook.Plain, Value: TextCell text })
            {
                Spread(page, value, text.Text, sheet);
            }
        }
    }

    // Below a table the second column is as narrow as its values: the sentence goes over all columns to its right, in a row as high as it needs.
    private static void Spread(IXLWorksheet page, IXLCell value, string text, SheetSpec sheet)
    {
        double width = LabelledWidth;
        if (sheet.Columns.Length > 2)
        {
            int last = Math.Min(sheet.Columns.Length, MostSpread);
            page.Range(value.Address.RowNumber, 2, value.Address.RowNumber, last).Merge();
            width = sheet.Columns[1..last].Sum(column => column.Width);
        }

        if (RowHeight.Of(text, width) is { } height)
        {
            value.WorksheetRow().Height = height;
        }
    }

    private static void Look(IXLRange line, LineLook look)
    {
        switch (look)
        {
            case LineLook.Title:
                line.Style.Font.FontSize = 18;

                // Points; a row without a height of its own gets that of the standard font, and the text runs into its neighbour.
                line.FirstCell().WorksheetRow().Height = 26;
                line.Style.Font.Bold = true;
                line.Style.Font.FontColor = XLColor.FromHtml("#083B4C");
                break;
            case LineLook.Heading:
                line.Style.Font.Bold = true;
                line.Style.Border.BottomBorder = XLBorderStyleValues.Thin;
                break;
            case LineLook.Warning:
                line.Style.Font.Bold = true;
                line.Style.Font.FontSize = 12;
                line.FirstCell().WorksheetRow().Height = 18;
                line.Style.Font.FontColor = XLColor.FromHtml("#6B4400");
                line.Style.Fill.BackgroundColor = XLColor.FromHtml("#FFF0CC");
                break;
            default:
                line.FirstCell().Style.Font.FontColor = XLColor.FromHtml("#454C53");
                break;
        }
    }
}
