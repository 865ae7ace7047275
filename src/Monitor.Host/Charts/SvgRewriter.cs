using System.Globalization;
using System.Xml.Linq;
using Monitor.App.Reports;
using Monitor.App.Reports.Charts;

namespace Monitor.Host.Charts;

/// <summary>
/// Takes positions out of the library's drawing and writes a small one: presentation attributes instead of styles (content-security policy), ids from the
/// chart's own (byte-equal output), one path a series, rounded numbers, patterns, labels, title and description.
/// </summary>
internal static class SvgRewriter
{
    private const double SingleBar = 30;

    internal static string Rewrite(string html, ChartSpec chart, int width, int height)
    {
        XElement drawing = Drawing(html);
        XElement plot = drawing.Element("g") ?? throw new InvalidOperationException("The chart library drew no plot.");
        (double left, double top) = Translation(plot);
        bool single = chart.Categories.Length == 1;
        double topCut = chart.Kind == ChartKind.Columns ? 12 : 26;

        var svg = new XElement(
            "svg",
            new XAttribute("viewBox", single ? $"0 0 {width} {Number(SingleBar)}" : $"0 {Number(topCut)} {width} {Number(height - topCut - 4)}"),
            new XAttribute("class", "grafik"),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{chart.Id}-j {chart.Id}-k"),
            new XElement("title", new XAttribute("id", chart.Id + "-j"), chart.Title),
            new XElement("desc", new XAttribute("id", chart.Id + "-k"), chart.Sentence));

        if (chart.Series.Any(series => series.Pattern != ChartPattern.Plain))
        {
            svg.Add(new XElement("defs", chart.Series.Select((series, index) => PatternTile.Of(series, PatternId(chart, index)))));
        }

        var moved = new XElement("g");
        if (!single)
        {
            moved.Add(new XAttribute("transform", $"translate({Number(left)} {Number(top)})"), Grid(plot), Ticks(plot));
        }

        XElement[] groups = [.. plot.Elements("g").Where(group => Class(group).Contains("rz-series-", StringComparison.Ordinal) && Class(group).Contains("-series ", StringComparison.Ordinal))];
        Func<Box, Box> fit = Fitting(chart, groups, width, height);
        var labels = new List<ChartLabel>();
        foreach ((ChartSeries series, int index) in chart.Series.Select((series, index) => (series, index)))
        {
            XElement? group = groups.FirstOrDefault(group => Class(group).Split(' ').Contains($"rz-series-{index}", StringComparer.Ordinal));
            Box[] boxes = group is null ? [] : [.. group.Elements("path").Select(path => fit(Box.Of((string?)path.Attribute("d") ?? "")))];
            string fill = series.Pattern == ChartPattern.Plain ? series.Fill : $"url(#{PatternId(chart, index)})";
            Box[] drawn = [.. boxes.Where(box => box.Width > 0 && box.Height > 0)];
            if (drawn.Length > 0)
            {
                moved.Add(chart.Kind == ChartKind.StackedBars && !single ? Stripes(drawn, fill) : Bars(drawn, fill));
            }

            labels.AddRange(boxes.Zip(ChartView.Known(series), (box, bar) => ChartLabel.Of(chart.Kind, box, bar.Value)).OfType<ChartLabel>());
        }

        moved.Add(Breaks(chart, [.. Ticks(plot).Where(tick => (string?)tick.Attribute("text-anchor") == "middle")], height));
        moved.Add(labels.GroupBy(label => label.Anchor, StringComparer.Ordinal).Select(Labels));
        svg.Add(moved);
        return svg.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>A single bar fills the drawing; bars of a list are thickened so that their numbers fit.</summary>
    private static Func<Box, Box> Fitting(ChartSpec chart, XElement[] groups, int width, int height)
    {
        if (chart.Kind == ChartKind.Columns)
        {
            return box => box;
        }

        if (chart.Categories.Length > 1)
        {
            double half = (height - 64) / (double)chart.Categories.Length * 0.36;
            return box => box with { Top = ((box.Top + box.Bottom) / 2) - half, Bottom = ((box.Top + box.Bottom) / 2) + half };
        }

        double right = groups.SelectMany(group => group.Elements("path")).Select(path => Box.Of((string?)path.Attribute("d") ?? "").Right).DefaultIfEmpty(width).Max();
        double scale = right > 0 ? width / right : 1;
        return box => new Box(box.Left * scale, 0, box.Right * scale, SingleBar);
    }

    internal static string Number(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);

    private static string PatternId(ChartSpec chart, int index) => string.Create(CultureInfo.InvariantCulture, $"{chart.Id}-p{index}");

    private static XElement Drawing(string html)
    {
        int from = html.IndexOf("<svg", StringComparison.Ordinal);
        int to = html.LastIndexOf("</svg>", StringComparison.Ordinal);
        return from >= 0 && to > from
            ? XElement.Parse(html[from..(to + "</svg>".Length)])
            : throw new InvalidOperationException("The chart library drew no svg.");
    }

    private static XElement Bars(Box[] boxes, string fill) => new(
        "path",
        new XAttribute("d", string.Concat(boxes.Select(box => box.Path))),
        new XAttribute("fill", fill),
        new XAttribute("stroke", "#fff"),
        new XAttribute("stroke-width", "1"));

    /// <summary>Bars of one height as thick lines, a third of the bytes; a pixel less than their width parts them.</summary>
    private static XElement Stripes(Box[] boxes, string fill) => new(
        "path",
        new XAttribute("d", string.Concat(boxes.Select(box => $"M{Number(box.Left)} {Whole((box.Top + box.Bottom) / 2)}h{Number(Math.Max(0.5, box.Width - 1))}"))),
        new XAttribute("stroke", fill),
        new XAttribute("stroke-width", Whole(boxes[0].Height)));

    /// <summary>Labels of one anchor, those of one line together: a chart of all kecamatan has a hundred of them.</summary>
    private static XElement Labels(IGrouping<string, ChartLabel> anchored) => new(
        "g",
        new XAttribute("class", "angka"),
        new XAttribute("text-anchor", anchored.Key),
        anchored.GroupBy(label => Whole(label.Y), StringComparer.Ordinal).Select(line => new XElement(
            "text",
            new XAttribute("y", line.Key),
            line.Select(label => new XElement("tspan", new XAttribute("x", Whole(label.X)), label.Text)))));

    private static string Whole(double value) => Math.Round(value, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);

    private static XElement Grid(XElement plot) => new(
        "path",
        new XAttribute("d", string.Concat(plot.Descendants("path").Where(path => Class(path) == "rz-grid-line").Select(path => Line((string?)path.Attribute("d") ?? "")))),
        new XAttribute("class", "kisi"));

    private static IEnumerable<XElement> Ticks(XElement plot) => plot.Descendants("text")
        .Where(text => Class(text) == "rz-tick-text")
        .Select(text => new XElement(
            "text",
            new XAttribute("x", Number(Read(text, "x"))),
            new XAttribute("y", Number(Read(text, "y") + ((string?)text.Attribute("dy") == "1em" ? 12 : 4))),
            new XAttribute("text-anchor", (string?)text.Attribute("text-anchor") ?? "end"),
            text.Value));

    /// <summary>Dashed lines half-way between the names of two columns.</summary>
    private static IEnumerable<XElement> Breaks(ChartSpec chart, XElement[] names, int height) => chart.Breaks
        .Where(one => one.Before > 0 && one.Before < names.Length)
        .Select(one => (Read(names[one.Before - 1], "x") + Read(names[one.Before], "x")) / 2)
        .Select(x => new XElement("path", new XAttribute("d", $"M{Number(x)} 0V{Number(height - 64)}"), new XAttribute("class", "putus")));

    private static string Line(string path)
    {
        double[] numbers = Box.Numbers(path);
        return numbers.Length < 4 ? "" : $"M{Number(numbers[0])} {Number(numbers[1])}L{Number(numbers[2])} {Number(numbers[3])}";
    }

    private static (double Left, double Top) Translation(XElement plot)
    {
        double[] numbers = Box.Numbers((string?)plot.Attribute("transform") ?? "");
        return numbers.Length == 2 ? (numbers[0], numbers[1]) : (0, 0);
    }

    private static double Read(XElement element, string name) =>
        double.Parse((string?)element.Attribute(name) ?? "0", NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Class(XElement element) => ((string?)element.Attribute("class") ?? "").Trim();
}
