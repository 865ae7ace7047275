using ClosedXML.Excel;
using Monitor.App.Reports;

namespace Monitor.Host.Workbooks;

/// <summary>Writes workbooks with ClosedXML; widths are given, never measured, since measuring needs GDI+.</summary>
public sealed class ClosedXmlWriter : IWorkbookWriter
{
    private const string Font = "Arial";

    public void Write(WorkbookSpec workbook, Stream target)
    {
        using var book = new XLWorkbook(new LoadOptions { RecalculateAllFormulas = false });
        book.Style.Font.FontName = Font;
        book.Style.Font.FontSize = 10;
        book.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        book.Properties.Title = workbook.Title;
        book.Properties.Author = workbook.Author;
        book.Properties.Subject = workbook.Marking;
        book.Properties.Created = workbook.CreatedAt.UtcDateTime;
        book.Properties.Modified = workbook.CreatedAt.UtcDateTime;
        foreach (SheetSpec sheet in workbook.Sheets)
        {
            IXLWorksheet page = book.AddWorksheet(sheet.Name);
            page.TabColor = XLColor.FromHtml(sheet.TabColour);
            var cells = new CellWriter(workbook.Zone);
            int below = sheet.Columns.IsEmpty ? 1 : TableWriter.Write(page, sheet, cells) + 2;
            LineWriter.Write(page, sheet, below, cells);
            PageLook.Apply(page, sheet, workbook);
        }

        // ClosedXML disposes the stream it saves to.
        using var file = new MemoryStream();
        book.SaveAs(file);
        file.Position = 0;
        file.CopyTo(target);
    }
}
