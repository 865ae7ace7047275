using ClosedXML.Excel;
using Monitor.App.Reports;

namespace Monitor.Host.Workbooks;

/// <summary>Writes one typed cell. Text goes in as text: of ClosedXML's setters only the typed one does not guess and turn "=…" into a formula.</summary>
internal sealed class CellWriter(TimeZoneInfo zone)
{
    public void Write(IXLCell target, Cell cell)
    {
        switch (cell)
        {
            case TextCell text:
                Text(target, text.Text);
                break;
            case LinkCell link:
                Text(target, link.Shown);
                target.Hyperlink = new XLHyperlink(link.Address);
                target.Style.Font.FontColor = XLColor.FromHtml("#1B6378");
                target.Style.Font.Underline = XLFontUnderlineValues.Single;
                break;
            case NumberCell number:
                Number(target, number.Value, "0.0");
                break;
            case IntegerCell number:
                Number(target, number.Value, "0");
                break;
            case ShareCell share:
                Number(target, share.Value, "0%");
                break;
            case DateCell day:
                Date(target, day.Day.ToDateTime(TimeOnly.MinValue), "dd/mm/yyyy");
                break;
            case MomentCell moment:
                Date(target, CellNumber.Shown(moment, zone), "dd/mm/yyyy hh:mm");
                break;
        }
    }

    private static void Text(IXLCell target, string text)
    {
        target.Style.NumberFormat.Format = "@";
        if (EscapedText.IsNeeded(text))
        {
            // Rich text is written as it stands. For every cell it would cost a kilobyte each: most of a gigabyte in the workbook of a kabupaten.
            target.RichText.AddText(EscapedText.Of(text));
        }
        else
        {
            target.SetValue(text);
        }
    }

    private static void Number(IXLCell target, double value, string format)
    {
        target.Value = value;
        target.Style.NumberFormat.Format = format;
    }

    private static void Date(IXLCell target, DateTime value, string format)
    {
        target.Value = value;
        target.Style.DateFormat.Format = format;
        target.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
    }
}
