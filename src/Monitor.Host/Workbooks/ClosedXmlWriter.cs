using System.Collections.Immutable;
using System.IO.Compression;
using ClosedXML.Excel;
using Monitor.App.Reports;

namespace Monitor.Host.Workbooks;

/// <summary>Writes workbooks: ClosedXML makes a model with the look of everything and a few rows a table, then all rows are filled in.
/// Widths are given, never measured, since measuring needs GDI+.</summary>
public sealed class ClosedXmlWriter : IWorkbookWriter
{
    private const string Font = "Arial";

    public void Write(WorkbookSpec workbook, Stream target)
    {
        ImmutableArray<ModelTable?> tables = [.. workbook.Sheets.Select(sheet => sheet.Columns.IsEmpty ? null : new ModelTable(sheet))];
        using var file = new MemoryStream();
        Model(workbook, tables, file);
        file.Position = 0;
        using var model = new ZipArchive(file, ZipArchiveMode.Read);
        using var filled = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        new BookFiller(model, filled, workbook.Zone).Fill(tables);
    }

    private static void Model(WorkbookSpec workbook, ImmutableArray<ModelTable?> tables, MemoryStream file)
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
        var cells = new CellWriter(workbook.Zone);
        foreach ((SheetSpec sheet, ModelTable? table) in workbook.Sheets.Zip(tables, (sheet, table) => (table?.Model ?? sheet, table)))
        {
            IXLWorksheet page = book.AddWorksheet(sheet.Name);
            page.TabColor = XLColor.FromHtml(sheet.TabColour);
            int below = table is null ? 1 : TableWriter.Write(page, sheet, cells) + 2;
            LineWriter.Write(page, sheet, below, cells);
            PageLook.Apply(page, sheet, workbook);
        }

        book.SaveAs(file);
    }
}
