using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Monitor.App.Reports.Charts;
using Radzen.Blazor;

namespace Monitor.Host.Charts;

/// <summary>One number as the drawing library reads it.</summary>
internal sealed record Bar(string Category, double Value);

/// <summary>A chart as a tree of Radzen components.</summary>
internal sealed class ChartView : ComponentBase
{
    [Parameter]
    public ChartSpec? Chart { get; set; }

    [Parameter]
    public int Width { get; set; }

    [Parameter]
    public int Height { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Chart is not { } chart)
        {
            return;
        }

        builder.OpenComponent<RadzenChart>(0);
        builder.AddAttribute(1, "Style", $"width:{Width}px;height:{Height}px");
        builder.AddAttribute(2, "ChildContent", (RenderFragment)(content => BuildContent(content, chart)));
        builder.CloseComponent();
    }

    private static void BuildContent(RenderTreeBuilder content, ChartSpec chart)
    {
        foreach (ChartSeries series in chart.Series)
        {
            content.OpenRegion(0);
            BuildSeries(content, chart.Kind, series);
            content.CloseRegion();
        }

        bool axes = chart.Categories.Length > 1;
        content.OpenRegion(1);
        content.OpenComponent<RadzenLegend>(0);
        content.AddAttribute(1, "Visible", false);
        content.CloseComponent();
        content.OpenComponent<RadzenCategoryAxis>(2);
        content.AddAttribute(3, "Visible", axes);
        content.CloseComponent();
        content.OpenComponent<RadzenValueAxis>(4);
        content.AddAttribute(5, "Min", (object)0d);
        content.AddAttribute(6, "Step", (object)chart.Step);
        content.AddAttribute(7, "Visible", axes);
        content.AddAttribute(8, "ChildContent", (RenderFragment)(axis =>
        {
            axis.OpenComponent<RadzenGridLines>(0);
            axis.AddAttribute(1, "Visible", axes);
            axis.CloseComponent();
        }));
        content.CloseComponent();
        content.CloseRegion();
    }

    private static void BuildSeries(RenderTreeBuilder content, ChartKind kind, ChartSeries series)
    {
        switch (kind)
        {
            case ChartKind.StackedBars:
                content.OpenComponent<RadzenStackedBarSeries<Bar>>(0);
                break;
            case ChartKind.Columns:
                content.OpenComponent<RadzenColumnSeries<Bar>>(1);
                break;
            default:
                content.OpenComponent<RadzenBarSeries<Bar>>(2);
                break;
        }

        content.AddAttribute(3, "Data", (IEnumerable<Bar>)Known(series));
        content.AddAttribute(4, "CategoryProperty", nameof(Bar.Category));
        content.AddAttribute(5, "ValueProperty", nameof(Bar.Value));
        content.AddAttribute(6, "Fill", series.Fill);
        content.AddAttribute(7, "Title", series.Name);
        content.CloseComponent();
    }

    /// <summary>The points that have a value: what is not known is not drawn.</summary>
    internal static ImmutableArray<Bar> Known(ChartSeries series) =>
        [.. series.Points.Where(point => point.Value is not null).Select(point => new Bar(point.Category, point.Value ?? 0))];
}
