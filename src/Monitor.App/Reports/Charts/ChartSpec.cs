using System.Collections.Immutable;

namespace Monitor.App.Reports.Charts;

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>Horizontal bars, one colour.</summary>
    Bars = 0,

    /// <summary>Horizontal bars, one series after the other in each.</summary>
    StackedBars,

    /// <summary>Upright bars of counts by class.</summary>
    Columns,
}

/// <summary>One number of a chart.</summary>
/// <param name="Value">Null leaves a gap: an unknown value is never a zero.</param>
public sealed record ChartPoint(string Category, double? Value);

/// <summary>One series.</summary>
/// <param name="Fill">#RRGGBB out of the vocabulary.</param>
/// <param name="Pattern">Laid over the fill so that the series is told apart without colour.</param>
public sealed record ChartSeries(string Name, string Fill, ChartPattern Pattern, ImmutableArray<ChartPoint> Points);

/// <summary>A dashed line in a chart of columns: what lies on either side of it is not measured alike.</summary>
/// <param name="Before">Index of the category the line stands before, from 1.</param>
public sealed record ChartBreak(int Before, string Label);

/// <summary>A chart as plain numbers, with the sentence and the table made from the same numbers.</summary>
/// <param name="Id">Kebab-case and unique on its page: ids inside the drawing begin with it.</param>
/// <param name="Sentence">The main message; a chart without one is not made.</param>
/// <param name="Step">Distance of the lines of the value axis.</param>
public sealed record ChartSpec(
    string Id,
    string Title,
    string Sentence,
    ChartKind Kind,
    string CategoryHeading,
    string Unit,
    double Step,
    ImmutableArray<ChartSeries> Series)
{
    /// <summary>Where the rules changed: lines between two columns.</summary>
    public ImmutableArray<ChartBreak> Breaks { get; init; } = [];

    /// <summary>Categories in the order of the drawing.</summary>
    public ImmutableArray<string> Categories => Series.IsEmpty ? [] : [.. Series[0].Points.Select(point => point.Category)];
}

/// <summary>Draws charts. Implemented at the edge where the drawing library is.</summary>
public interface IChartRenderer
{
    /// <summary>An svg element with viewBox, role, title and desc; no style attribute, no script, the same bytes for the same spec, at most 8 KB.</summary>
    Task<string> RenderAsync(ChartSpec chart, CancellationToken cancellationToken);
}
