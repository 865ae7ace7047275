using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using Monitor.App.Reports;
using Monitor.App.Reports.Charts;
using Monitor.Host.Charts;

namespace Monitor.Host.Tests.Charts;

public sealed class RadzenChartRendererTests : IAsyncDisposable
{
    private readonly RadzenChartRenderer renderer = new();

    public ValueTask DisposeAsync() => renderer.DisposeAsync();

    [Theory]
    [InlineData(ChartKind.Bars)]
    [InlineData(ChartKind.StackedBars)]
    [InlineData(ChartKind.Columns)]
    public async Task The_same_numbers_give_the_same_bytes(ChartKind kind)
    {
        string first = await renderer.RenderAsync(Chart(kind, 4, 2), CancellationToken.None);
        await using var another = new RadzenChartRenderer();
        Assert.Equal(first, await another.RenderAsync(Chart(kind, 4, 2), CancellationToken.None));
    }

    [Theory]
    [InlineData(ChartKind.Bars, 1)]
    [InlineData(ChartKind.StackedBars, 5)]
    [InlineData(ChartKind.Columns, 1)]
    public async Task A_chart_of_all_kecamatan_stays_within_8_kilobytes(ChartKind kind, int series)
    {
        string svg = await renderer.RenderAsync(Chart(kind, 26, series), CancellationToken.None);
        Assert.InRange(Encoding.UTF8.GetByteCount(svg), 500, 8192);
    }

    [Fact]
    public async Task A_drawing_carries_no_style_and_no_script_so_the_policy_needs_no_exception()
    {
        XElement svg = XElement.Parse(await renderer.RenderAsync(Chart(ChartKind.StackedBars, 5, 3), CancellationToken.None));
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName == "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Empty(svg.Descendants("script"));
        Assert.Empty(svg.Descendants("clipPath"));
    }

    [Fact]
    public async Task A_drawing_is_named_by_its_title_and_described_by_its_sentence()
    {
        XElement svg = XElement.Parse(await renderer.RenderAsync(Chart(ChartKind.Bars, 3, 1), CancellationToken.None));
        Assert.Equal("img", (string?)svg.Attribute("role"));
        Assert.Equal("uji-j uji-k", (string?)svg.Attribute("aria-labelledby"));
        Assert.Equal("Judul", svg.Element("title")?.Value);
        Assert.Equal("Satu kalimat.", svg.Element("desc")?.Value);
    }

    [Fact]
    public async Task Text_of_a_category_is_encoded()
    {
        string svg = await renderer.RenderAsync(Single("uji", new ChartPoint("<script>alert(1)</script>", 3), new ChartPoint("B", 1)), CancellationToken.None);
        Assert.DoesNotContain("<script", svg, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", svg, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_value_leaves_a_gap_and_is_never_drawn_as_a_zero()
    {
        XElement svg = XElement.Parse(await renderer.RenderAsync(Single("uji", new ChartPoint("A", 5), new ChartPoint("B", null), new ChartPoint("C", 2)), CancellationToken.None));
        string[] texts = [.. svg.Descendants().Where(part => part.Name.LocalName is "text" or "tspan").Select(text => text.Value)];
        Assert.Contains("5", texts);
        Assert.DoesNotContain("B", texts);
    }

    [Fact]
    public async Task Bars_are_as_long_as_their_values()
    {
        XElement svg = XElement.Parse(await renderer.RenderAsync(Single("uji", new ChartPoint("A", 10), new ChartPoint("B", 5)), CancellationToken.None));
        string path = (string)svg.Descendants("path").Single(path => (string?)path.Attribute("fill") == "#1B6378").Attribute("d")!;
        double[] widths = [.. path.Split('M', StringSplitOptions.RemoveEmptyEntries).Select(part => Box.Of("M" + Rectangle(part))).Select(box => box.Width)];
        Assert.Equal(2, widths.Length);
        Assert.Equal(2, widths[0] / widths[1], 1);
    }

    [Fact]
    public async Task Series_told_apart_by_colour_are_told_apart_by_pattern_as_well()
    {
        XElement svg = XElement.Parse(await renderer.RenderAsync(Chart(ChartKind.StackedBars, 1, 3), CancellationToken.None));
        Assert.Equal(["uji-p1", "uji-p2"], svg.Descendants("pattern").Select(pattern => (string?)pattern.Attribute("id")));
    }

    [Fact]
    public async Task Where_the_rules_changed_a_dashed_line_stands_between_two_columns()
    {
        ChartSpec chart = Single("uji", new ChartPoint("Sep", 40), new ChartPoint("Okt", 50), new ChartPoint("Nov", 60)) with { Kind = ChartKind.Columns, Breaks = [new ChartBreak(2, "Metodologi 2026-2")] };

        XElement svg = XElement.Parse(await renderer.RenderAsync(chart, CancellationToken.None));

        string line = (string)Assert.Single(svg.Descendants("path"), path => (string?)path.Attribute("class") == "putus").Attribute("d")!;
        Dictionary<string, double> names = svg.Descendants("text").Where(text => text.Value is "Sep" or "Okt" or "Nov").ToDictionary(text => text.Value, text => (double)text.Attribute("x")!);
        Assert.InRange(Box.Numbers(line)[0], names["Okt"] + 10, names["Nov"] - 10);
    }

    private static string Rectangle(string part)
    {
        double[] numbers = Box.Numbers(part);
        return FormattableString.Invariant($"{numbers[0]} {numbers[1]} L {numbers[0] + numbers[2]} {numbers[1] + numbers[3]}");
    }

    private static ChartSpec Single(string id, params ChartPoint[] points) =>
        new(id, "Judul", "Satu kalimat.", ChartKind.Bars, "Kecamatan", "situs", 5, [new ChartSeries("Nilai", "#1B6378", ChartPattern.Plain, [.. points])]);

    private static ChartSpec Chart(ChartKind kind, int categories, int series) => new(
        "uji",
        "Judul",
        "Satu kalimat.",
        kind,
        "Kecamatan",
        "situs",
        10,
        [.. Enumerable.Range(0, series).Select(s => new ChartSeries(
            $"Deret {s}",
            Vocabulary.BandOutline,
            (ChartPattern)(s % 5),
            [.. Enumerable.Range(0, categories).Select(c => new ChartPoint($"Karangwuni {c}", ((c * 7) + s) % 11 + 3))]))]);
}
