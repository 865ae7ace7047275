using ClosedXML.Excel;
using Monitor.App.Reports;

namespace Monitor.Host.Workbooks;

/// <summary>How a sheet prints and what stays in view: landscape A4, one page wide, header row repeated.</summary>
internal static class PageLook
{
    public static void Apply(IXLWorksheet page, SheetSpec sheet, WorkbookSpec workbook)
    {
        page.PageSetup.PaperSize = XLPaperSize.A4Paper;
        page.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        page.PageSetup.FitToPages(1, 0);
        page.PageSetup.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.7).SetBottom(0.7).SetHeader(0.3).SetFooter(0.3);
        page.PageSetup.Header.Center.AddText(Escaped(workbook.Marking));
        page.PageSetup.Footer.Left.AddText(Escaped(sheet.Name));
        page.PageSetup.Footer.Center.AddText("Hal &P dari &N");
        page.PageSetup.Footer.Right.AddText(Escaped(workbook.FooterRight));
        page.ShowGridLines = false;
        if (!sheet.Columns.IsEmpty)
        {
            page.SheetView.Freeze(1, sheet.FrozenColumns);
            page.PageSetup.SetRowsToRepeatAtTop(1, 1);
        }
    }

    /// <summary>In a header or footer an ampersand begins a code.</summary>
    private static string Escaped(string text) => text.Replace("&", "&&", StringComparison.Ordinal);
}
