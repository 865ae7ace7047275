using Microsoft.Playwright;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Browser;

/// <summary>What the browser made of a page.</summary>
internal sealed record Drawing(FetchStatus Status, string? Html, Uri? Final, int? HttpCode, byte[]? Picture, string? Detail);

/// <summary>One browser for the run, a fresh context for each page, as many pages at a time as there are cores. All its traffic goes
/// through the guard proxy; a drawing process of its own can take this class's place.</summary>
internal sealed class BrowserPool(string? executable, GuardProxy proxy, bool trustsOwnRoot) : IAsyncDisposable
{
    private const float Limit = 30_000;
    private const int Width = 1280;
    private const int Height = 2000;

    private readonly SemaphoreSlim seats = new(Math.Max(1, Environment.ProcessorCount));
    private readonly SemaphoreSlim starting = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;
    private string? absence;

    public async Task<Drawing> DrawAsync(Uri url, bool anyCertificate, bool waits, bool picture, CancellationToken cancellationToken)
    {
        await seats.WaitAsync(cancellationToken);
        try
        {
            IBrowser? ready = await StartAsync(cancellationToken);
            return ready is null
                ? new Drawing(FetchStatus.BrowserUnavailable, null, null, null, null, absence)
                : await DrawAsync(ready, url, anyCertificate, waits, picture).WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
        }
        catch (TimeoutException)
        {
            return new Drawing(FetchStatus.TimedOut, null, null, null, null, "The page was not drawn in time.");
        }
        catch (PlaywrightException failure)
        {
            FetchStatus status = browser is { IsConnected: true } ? FetchStatus.InvalidResponse : FetchStatus.BrowserUnavailable;
            return new Drawing(status, null, null, null, null, failure.Message.ReplaceLineEndings(" "));
        }
        finally
        {
            seats.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        seats.Dispose();
        starting.Dispose();
    }

    private async Task<Drawing> DrawAsync(IBrowser ready, Uri url, bool anyCertificate, bool waits, bool picture)
    {
        await using IBrowserContext context = await ready.NewContextAsync(new BrowserNewContextOptions
        {
            AcceptDownloads = false,
            ServiceWorkers = ServiceWorkerPolicy.Block,
            IgnoreHTTPSErrors = anyCertificate || trustsOwnRoot,
            ViewportSize = new ViewportSize { Width = Width, Height = 800 },
            Locale = "id-ID",
            TimezoneId = "Asia/Jakarta",
            Permissions = [],
        });
        IPage page = await context.NewPageAsync();
        page.SetDefaultTimeout(Limit);
        page.Dialog += static (_, dialog) => _ = dialog.DismissAsync();
        context.Page += (_, opened) => _ = opened == page ? Task.CompletedTask : opened.CloseAsync();
        IResponse? response = await page.GotoAsync(url.AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded, Timeout = Limit });
        await SettleAsync(page, waits);
        string? html = picture ? null : await page.ContentAsync();
        byte[]? jpeg = picture ? await PictureAsync(page) : null;
        return new Drawing(FetchStatus.Ok, html, Uri.TryCreate(page.Url, UriKind.Absolute, out Uri? final) ? final : null, response?.Status, jpeg, null);
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
    }

    private static async Task<byte[]> PictureAsync(IPage page)
    {
        int height = await page.EvaluateAsync<int>("() => Math.max(document.documentElement?.scrollHeight ?? 0, 800)");
        await page.SetViewportSizeAsync(Width, Math.Clamp(height, 800, Height));
        return await page.ScreenshotAsync(new PageScreenshotOptions { Type = ScreenshotType.Jpeg, Quality = 55, Animations = ScreenshotAnimations.Disabled, Timeout = 10_000 });
    }

    private async Task<IBrowser?> StartAsync(CancellationToken cancellationToken)
    {
        if (browser is { IsConnected: true })
        {
            return browser;
        }

        await starting.WaitAsync(cancellationToken);
        try
        {
            if (executable is null || absence is not null || browser is { IsConnected: true })
            {
                absence ??= executable is null ? "No browser is installed." : null;
                return browser is { IsConnected: true } ? browser : null;
            }

            playwright ??= await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = executable,
                Headless = true,
                ChromiumSandbox = !Environment.IsPrivilegedProcess,
                Proxy = new Proxy { Server = $"http://127.0.0.1:{proxy.Start()}", Bypass = "<-loopback>" },
                Args = BrowserFlags.All,
            });
            return browser;
        }
        catch (PlaywrightException failure)
        {
            absence = failure.Message.ReplaceLineEndings(" ");
            return null;
        }
        catch (IOException failure)
        {
            absence = failure.Message;
            return null;
        }
        finally
        {
            starting.Release();
        }
    }
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
