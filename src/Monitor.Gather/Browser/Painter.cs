using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Browser;

/// <summary>A Chromium under Playwright's hand; draws one page after the other, each in a fresh context. Lives in a drawing process.</summary>
internal sealed class Painter(IBrowser browser, BrowserParts parts, RenderStart start)
{
    private const float Limit = 30_000;
    private const int Width = 1280;
    private const int Height = 2000;
    private const double Stamp = 0.05;
    private const string Ended = "A process of the browser ended.";
    private static readonly string[] OwnFailures =
        ["ERR_FAILED", "ERR_ABORTED", "ERR_NETWORK_CHANGED", "ERR_NETWORK_IO_SUSPENDED", "ERR_INTERNET_DISCONNECTED", "ERR_INSUFFICIENT_RESOURCES", "ERR_OUT_OF_MEMORY", "ERR_PROXY_CONNECTION_FAILED"];

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(300);

    /// <summary>A browser that has shown that it can open a page.</summary>
    /// <exception cref="PlaywrightException">The browser does not start.</exception>
    /// <exception cref="TimeoutException">It started and opens nothing.</exception>
    public static async Task<Painter> LaunchAsync(RenderStart start, ProcessFamily family, TimeProvider time)
    {
        IPlaywright playwright = await Playwright.CreateAsync();
        IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = start.Browser,
            Headless = true,
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
            Proxy = new Proxy { Server = $"http://127.0.0.1:{start.ProxyPort}", Bypass = "<-loopback>" },
            Args = BrowserFlags.All,
        });
        var parts = new BrowserParts(family);
        parts.Begin();
        await OpenAsync(browser).WaitAsync(start.Proof, time);
        return new Painter(browser, parts, start);
    }

    /// <summary>Draws a page. When a part of the browser dies meanwhile the answer says so, whatever became of the page; and a page is late
    /// only where the browser still opens another and has lost nothing.</summary>
    public async Task<RenderAnswer> DrawAsync(RenderOrder order, TimeProvider time)
    {
        parts.Begin();
        bool crashed = false;
        long since = time.GetTimestamp();
        Task<RenderAnswer> drawing = TryAsync(order, () => crashed = true);
        while (await Task.WhenAny(drawing, Task.Delay(Look, time)) != drawing && time.GetElapsedTime(since) < start.Page)
        {
            parts.Look();
            if (!IsWhole())
            {
                return Hurt(Ended);
            }
        }

        RenderAnswer answer = drawing.IsCompleted ? await drawing : Late;
        return crashed || !IsWhole() ? Hurt(answer.Head.Detail ?? Ended)
            : answer.Head.Status == FetchStatus.TimedOut && (parts.HasLost || !await CanOpenAsync(time)) ? Hurt("The page was not drawn in time by a browser that is not whole.")
            : answer;
    }

    private static RenderAnswer Late => RenderAnswer.Of(FetchStatus.TimedOut, "The page was not drawn in time.");

    private static RenderAnswer Hurt(string detail) => RenderAnswer.Of(FetchStatus.BrowserUnavailable, detail, isHurt: true);

    private async Task<RenderAnswer> TryAsync(RenderOrder order, Action crash)
    {
        try
        {
            return await DrawAsync(order, crash);
        }
        catch (TimeoutException)
        {
            return Late;
        }
        catch (PlaywrightException failure)
        {
            string detail = failure.Message.ReplaceLineEndings(" ");
            return browser.IsConnected && IsTheSites(detail) ? RenderAnswer.Of(FetchStatus.InvalidResponse, detail) : Hurt(detail);
        }
        catch (IOException failure)
        {
            return Hurt(failure.Message);
        }
    }

    private async Task<RenderAnswer> DrawAsync(RenderOrder order, Action crash)
    {
        await using IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            AcceptDownloads = false,
            ServiceWorkers = ServiceWorkerPolicy.Block,
            IgnoreHTTPSErrors = order.AnyCertificate,
            ViewportSize = new ViewportSize { Width = Width, Height = 800 },
            Locale = "id-ID",
            TimezoneId = "Asia/Jakarta",
            Permissions = [],
        });
        IPage page = await context.NewPageAsync();
        page.SetDefaultTimeout(Limit);
        page.Crash += (_, _) => crash();
        page.Dialog += static (_, dialog) => _ = dialog.DismissAsync();
        context.Page += (_, opened) => _ = opened == page ? Task.CompletedTask : opened.CloseAsync();
        IResponse? response = await page.GotoAsync(order.Url, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded, Timeout = Limit });
        await SettleAsync(page, order.Waits);
        byte[]? html = order.Picture ? null : Encoding.UTF8.GetBytes(await page.ContentAsync());
        byte[]? jpeg = order.Picture ? await PictureAsync(page) : null;
        ulong? look = order.Picture ? await LookAsync(context, page) : null;
        return html is { Length: > RenderWire.LongestPart }
            ? RenderAnswer.Of(FetchStatus.TooLarge, "The drawn page is too long.")
            : new RenderAnswer(new RenderHead(FetchStatus.Ok, false, page.Url, response?.Status, null, 0, 0) { Look = look }, html, jpeg);
    }

    private static async Task SettleAsync(IPage page, bool waits)
    {
        try
        {
            await page.WaitForLoadStateAsync(waits ? LoadState.NetworkIdle : LoadState.Load, new PageWaitForLoadStateOptions { Timeout = waits ? 8_000 : 1_500 });
        }
        catch (TimeoutException)
        {
            // A page that never rests is taken as it stands.
        }

        if (waits)
        {
            await ShowAllRowsAsync(page);
        }
    }

    // A list that shows ten rows at a time often shows the oldest: the reader chooses the longest page such a list offers, as a visitor would.
    private static async Task ShowAllRowsAsync(IPage page)
    {
        try
        {
            await page.EvaluateAsync(LongTables.Script).WaitAsync(LongTables.Limit);
        }
        catch (Exception end) when (end is TimeoutException or PlaywrightException)
        {
            // The rows that are there are read; a browser that died of it tells so itself.
        }
    }

    private static async Task<byte[]> PictureAsync(IPage page)
    {
        int height = await page.EvaluateAsync<int>("() => Math.max(document.documentElement?.scrollHeight ?? 0, 800)");
        await page.SetViewportSizeAsync(Width, Math.Clamp(height, 800, Height));
        return await page.ScreenshotAsync(new PageScreenshotOptions { Type = ScreenshotType.Jpeg, Quality = 55, Animations = ScreenshotAnimations.Disabled, Timeout = 10_000 });
    }

    // The same page once more, as small as a stamp and without loss.
    private static async Task<ulong?> LookAsync(IBrowserContext context, IPage page)
    {
        ICDPSession session = await context.NewCDPSessionAsync(page);
        JsonElement? answer = await session.SendAsync("Page.captureScreenshot", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["format"] = "png",
            ["clip"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["x"] = 0, ["y"] = 0, ["width"] = Width, ["height"] = page.ViewportSize?.Height ?? Height, ["scale"] = Stamp },
        });
        return answer is { } picture && picture.TryGetProperty("data", out JsonElement data) && data.TryGetBytesFromBase64(out byte[]? png) ? PictureLook.Of(png) : null;
    }

    private static async Task OpenAsync(IBrowser browser)
    {
        await using IBrowserContext context = await browser.NewContextAsync();
        IPage page = await context.NewPageAsync();
        await page.EvaluateAsync<int>("() => 1");
    }

    private async Task<bool> CanOpenAsync(TimeProvider time)
    {
        try
        {
            await OpenAsync(browser).WaitAsync(start.Proof, time);
            return IsWhole();
        }
        catch (Exception end) when (end is TimeoutException or PlaywrightException or IOException)
        {
            return false;
        }
    }

    // A refused, broken or endless answer is the site's; a crash, a navigation cut short or a service of the browser's that died is not.
    private static bool IsTheSites(string failure) =>
        failure.Contains("net::ERR_", StringComparison.Ordinal) && !OwnFailures.Any(own => failure.Contains(own, StringComparison.Ordinal));

    private bool IsWhole() => browser.IsConnected && parts.IsWhole;
}

/// <summary>What keeps Chromium from going out by another way than the proxy.</summary>
internal static class BrowserFlags
{
    public static IReadOnlyList<string> All { get; } =
    [
        "--disable-quic", "--force-webrtc-ip-handling-policy=disable_non_proxied_udp", "--dns-prefetch-disable", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--no-first-run", "--no-pings", "--disable-domain-reliability", "--disable-gpu",
        "--disable-dev-shm-usage", "--disable-extensions", "--mute-audio", "--proxy-bypass-list=<-loopback>",
    ];
}
