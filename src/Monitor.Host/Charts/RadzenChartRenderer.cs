using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using Monitor.App.Reports.Charts;
using Radzen;

namespace Monitor.Host.Charts;

/// <summary>Draws charts with Radzen.Blazor rendered once, without a browser or a circuit, and rewrites the result (<see cref="SvgRewriter"/>).</summary>
public sealed class RadzenChartRenderer : IChartRenderer, IAsyncDisposable
{
    // At 320 px of screen the drawing is shown at its own size, so 12 px of text stay 12 px.
    private const int Width = 320;
    private const int Margins = 64;

    private readonly ServiceProvider services = Services();

    public async Task<string> RenderAsync(ChartSpec chart, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int height = Margins + HeightOf(chart);
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ChartView.Chart)] = chart,
            [nameof(ChartView.Width)] = Width,
            [nameof(ChartView.Height)] = height,
        });
        string html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ChartView>(parameters)).ToHtmlString());
        return SvgRewriter.Rewrite(html, chart, Width, height);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static int HeightOf(ChartSpec chart) => chart switch
    {
        { Kind: ChartKind.Columns } => 150,
        { Categories.Length: 1 } => 34,
        _ => Math.Max(60, chart.Categories.Length * 20),
    };

    private static ServiceProvider Services()
    {
        var all = new ServiceCollection();
        all.AddLogging();
        all.AddScoped<NavigationManager, NoNavigation>();
        all.AddScoped<IJSRuntime, NoScript>();
        all.AddRadzenComponents();
        return all.BuildServiceProvider();
    }

    private sealed class NoNavigation : NavigationManager
    {
        public NoNavigation() => Initialize("http://localhost/", "http://localhost/");
    }

    private sealed class NoScript : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => default;

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => default;
    }
}
