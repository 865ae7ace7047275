using System.Xml.Linq;
using Monitor.App.Reports;
using Monitor.App.Reports.Charts;

namespace Monitor.Host.Charts;

/// <summary>The number beside, above or inside a bar.</summary>
internal static class ChartLabel
{
    private const double CharacterWidth = 7;

    /// <summary>Null where the bar is too narrow to hold its number: the table under the chart has it.</summary>
    internal static XElement? Of(ChartKind kind, Box box, double value)
    {
        if (value <= 0)
        {
            return null;
        }

        string text = Indonesian.Points(Math.Round(value, 1, MidpointRounding.AwayFromZero));
        double width = (text.Length * CharacterWidth) + 4;
        double middle = (box.Top + box.Bottom) / 2;
        return kind switch
        {
            ChartKind.Columns => Text((box.Left + box.Right) / 2, box.Top - 4, "middle", text),
            ChartKind.StackedBars when box.Width < width + 10 || box.Height < 13 => null,
            ChartKind.StackedBars => new XElement("g", Chip(((box.Left + box.Right) / 2) - (width / 2), middle - 7, width), Text((box.Left + box.Right) / 2, middle + 4, "middle", text)),
            _ when box.Width > 60 => new XElement("g", Chip(box.Right - width - 2, middle - 7, width), Text(box.Right - 4, middle + 4, "end", text)),
            _ => Text(box.Right + 3, middle + 4, "start", text),
        };
    }

    private static XElement Chip(double left, double top, double width) => new(
        "rect",
        new XAttribute("x", SvgRewriter.Number(left)),
        new XAttribute("y", SvgRewriter.Number(top)),
        new XAttribute("width", SvgRewriter.Number(width)),
        new XAttribute("height", 14),
        new XAttribute("rx", 3),
        new XAttribute("fill", "#fff"));

    private static XElement Text(double x, double y, string anchor, string text) => new(
        "text",
        new XAttribute("x", SvgRewriter.Number(x)),
        new XAttribute("y", SvgRewriter.Number(y)),
        new XAttribute("text-anchor", anchor),
        text);
}
