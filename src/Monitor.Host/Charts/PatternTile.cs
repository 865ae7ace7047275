using System.Xml.Linq;
using Monitor.App.Reports;
using Monitor.App.Reports.Charts;

namespace Monitor.Host.Charts;

/// <summary>A repeated tile: the fill of a series with its pattern on it.</summary>
internal static class PatternTile
{
    internal static XElement? Of(ChartSeries series, string id) => series.Pattern == ChartPattern.Plain
        ? null
        : new XElement(
            "pattern",
            new XAttribute("id", id),
            new XAttribute("width", 8),
            new XAttribute("height", 8),
            new XAttribute("patternUnits", "userSpaceOnUse"),
            new XElement("path", new XAttribute("d", "M0 0h8v8H0z"), new XAttribute("fill", IsHollow(series.Pattern) ? "#fff" : series.Fill)),
            Mark(series));

    private static bool IsHollow(ChartPattern pattern) => pattern is ChartPattern.Outline or ChartPattern.DashedOutline;

    private static XElement Mark(ChartSeries series) => series.Pattern switch
    {
        ChartPattern.Dots => new XElement("circle", new XAttribute("cx", 4), new XAttribute("cy", 4), new XAttribute("r", "1.5"), new XAttribute("fill", "#fff")),
        ChartPattern.Diagonal => Stroke("M-2 2l4-4M0 8l8-8M6 10l4-4", "#fff"),
        ChartPattern.CrossHatch => Stroke("M0 8l8-8M0 0l8 8", "#fff"),
        ChartPattern.Horizontal => Stroke("M0 4h8", "#fff"),
        ChartPattern.DashedOutline => Stroke("M0 4h4M4 0v1", series.Fill),
        _ => Stroke("M0 8l8-8", series.Fill),
    };

    private static XElement Stroke(string path, string colour) =>
        new("path", new XAttribute("d", path), new XAttribute("stroke", colour), new XAttribute("stroke-width", "1.2"), new XAttribute("fill", "none"));
}
