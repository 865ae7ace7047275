using ClosedXML.Excel;
using Monitor.App.Reports;

namespace Monitor.Host.Workbooks;

/// <summary>Writes a sheet's table: header, rows, filter and fills.</summary>
internal static class TableWriter
{
    /// <summary>Returns the table's last row.</summary>
    public static int Write(IXLWorksheet page, SheetSpec sheet, CellWriter cells)
    {
        int last = sheet.Rows.Length + 1;
        for (int column = 1; column <= sheet.Columns.Length; column++)
        {
            ColumnSpec spec = sheet.Columns[column - 1];
            page.Column(column).Width = spec.Width;
            cells.Write(page.Cell(1, column), Cell.Of(spec.Header));
            if (last > 1 && spec.Wraps)
            {
                page.Range(2, column, last, column).Style.Alignment.WrapText = true;
            }
        }

        IXLStyle header = page.Range(1, 1, 1, sheet.Columns.Length).Style;
        header.Font.Bold = true;
        header.Font.FontColor = XLColor.White;
        header.Fill.BackgroundColor = XLColor.FromHtml("#083B4C");
        header.Alignment.WrapText = true;
        header.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        page.Row(1).Height = 30;
        for (int row = 0; row < sheet.Rows.Length; row++)
        {
            for (int column = 0; column < sheet.Columns.Length; column++)
            {
                cells.Write(page.Cell(row + 2, column + 1), sheet.Rows[row][column]);
            }
        }

        IXLRange table = page.Range(1, 1, last, sheet.Columns.Length);
        table.SetAutoFilter();
        table.Style.Border.InsideBorder = XLBorderStyleValues.Hair;
        table.Style.Border.OutsideBorder = XLBorderStyleValues.Thin;
        Fill(page, sheet, last);
        Offer(page, sheet, last);
        return last;
    }

    private static void Offer(IXLWorksheet page, SheetSpec sheet, int last)
    {
        for (int column = 0; column < sheet.Columns.Length && last > 1; column++)
        {
            if (sheet.Columns[column].Choices is { IsEmpty: false } choices)
            {
                page.Range(2, column + 1, last, column + 1).SetDataValidation().List('"' + string.Join(',', choices) + '"', inCellDropdown: true);
            }
        }
    }

    private static void Fill(IXLWorksheet page, SheetSpec sheet, int last)
    {
        for (int column = 0; column < sheet.Columns.Length && last > 1; column++)
        {
            foreach (WordFill fill in sheet.Columns[column].Fills.IsDefault ? [] : sheet.Columns[column].Fills)
            {
                IXLStyle style = page.Range(2, column + 1, last, column + 1).AddConditionalFormat().WhenEquals(fill.Word);
                style.Fill.SetBackgroundColor(XLColor.FromHtml(fill.Tint));
                style.Font.SetFontColor(XLColor.FromHtml(fill.Text));
            }
        }
    }
}
