using System.Collections.Concurrent;
using System.Text.Json;
using Monitor.App.Reports.Charts;

namespace Monitor.App.Pages;

/// <summary>A chart with its drawing.</summary>
public sealed record DrawnChart(ChartSpec Chart, string Svg);

/// <summary>Keeps drawings of a frozen assessment, so that a page that is opened again costs no drawing.</summary>
public sealed class ChartShelf(IChartRenderer renderer)
{
    // About 8 KB each: 4 MB, every chart of every kecamatan of a few assessments.
    private const int Capacity = 512;

    private readonly ConcurrentDictionary<string, string> drawings = new(StringComparer.Ordinal);

    /// <summary>The chart drawn; null stays null.</summary>
    public async Task<DrawnChart?> DrawAsync(ChartSpec? chart, CancellationToken cancellationToken)
    {
        if (chart is null)
        {
            return null;
        }

        string key = JsonSerializer.Serialize(chart);
        if (!drawings.TryGetValue(key, out string? svg))
        {
            if (drawings.Count >= Capacity)
            {
                drawings.Clear();
            }

            svg = await renderer.RenderAsync(chart, cancellationToken);
            drawings[key] = svg;
        }

        return new DrawnChart(chart, svg);
    }
}
