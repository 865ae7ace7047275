using System.Collections.Concurrent;
using System.Text;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Browser;

/// <summary>What the browser made of a page.</summary>
internal sealed record Drawing(FetchStatus Status, string? Html, Uri? Final, int? HttpCode, byte[]? Picture, string? Detail)
{
    /// <summary>What the picture looks like; see <see cref="PictureLook"/>.</summary>
    public ulong? Look { get; init; }
}

/// <summary>The drawing processes of a run: as many as there are cores, each drawing one page at a time, so that a stuck page harms no other.
/// All their traffic goes through the guard proxy, which stays here.</summary>
internal sealed class BrowserPool(GatherSettings settings, GuardProxy proxy, bool trustsOwnRoot, TimeProvider time, RenderLimits limits) : IAsyncDisposable
{
    private readonly SemaphoreSlim seats = new(Math.Max(1, Environment.ProcessorCount));
    private readonly ConcurrentStack<RenderChild> idle = new();
    private volatile Absence? absence;
    private int failedStarts;
    private int starts;
    private bool isClosed;

    /// <summary>Drawing processes started so far.</summary>
    public int Starts => starts;

    public async Task<Drawing> DrawAsync(Uri url, bool anyCertificate, bool waits, bool picture, CancellationToken cancellationToken)
    {
        await seats.WaitAsync(cancellationToken);
        try
        {
            var order = new RenderOrder(url.AbsoluteUri, anyCertificate || trustsOwnRoot, waits, picture);
            return await TryAsync(order, cancellationToken) ?? await TryAsync(order, cancellationToken)
                ?? Absent(absence?.Reason ?? "The browser ended twice while it drew this page.");
        }
        finally
        {
            seats.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        isClosed = true;
        while (idle.TryPop(out RenderChild? child))
        {
            await child.DisposeAsync();
        }

        seats.Dispose();
    }

    private static Drawing Absent(string reason) => new(FetchStatus.BrowserUnavailable, null, null, null, null, reason);

    // Null when the process was lost in the middle of the page, which says nothing about the page.
    private async Task<Drawing?> TryAsync(RenderOrder order, CancellationToken cancellationToken)
    {
        if (settings is not { BrowserPath: { } browser, Renderer: { } program })
        {
            return Absent(settings.BrowserPath is null ? "No browser is installed." : "No drawing process is named.");
        }

        if (absence is { } resting && time.GetUtcNow() < resting.Until)
        {
            return Absent(resting.Reason);
        }

        RenderChild? child = null;
        bool isSound = false;
        try
        {
            child = idle.TryPop(out RenderChild? rested) ? rested : await StartAsync(program, browser, cancellationToken);
            RenderAnswer answer = await child.DrawAsync(order, cancellationToken);

            // A page that did not come to its end may still be running in there.
            isSound = answer.Head.Status != FetchStatus.TimedOut;
            return Drawn(answer);
        }
        catch (BrowserLostException)
        {
            return null;
        }
        finally
        {
            if (child is not null)
            {
                await LeaveAsync(child, isSound);
            }
        }
    }

    private async Task<RenderChild> StartAsync(RenderProgram program, string browser, CancellationToken cancellationToken)
    {
        try
        {
            Interlocked.Increment(ref starts);
            RenderChild child = await RenderChild.StartAsync(program, browser, proxy.Start(), limits, time, cancellationToken);
            Interlocked.Exchange(ref failedStarts, 0);
            absence = null;
            return child;
        }
        catch (BrowserLostException failure) when (Interlocked.Increment(ref failedStarts) >= limits.FailedStarts)
        {
            absence = new Absence(failure.Message, time.GetUtcNow() + limits.Rest);
            throw;
        }
    }

    private async Task LeaveAsync(RenderChild child, bool isSound)
    {
        if (isSound && !isClosed && !child.IsWorn)
        {
            idle.Push(child);
        }
        else
        {
            await child.DisposeAsync();
        }
    }

    private static Drawing Drawn(RenderAnswer answer) => new(
        answer.Head.Status,
        answer.Html is { } html ? Encoding.UTF8.GetString(html) : null,
        Uri.TryCreate(answer.Head.Final, UriKind.Absolute, out Uri? final) ? final : null,
        answer.Head.HttpCode,
        answer.Picture,
        answer.Head.Detail)
    {
        Look = answer.Head.Look,
    };

    private sealed record Absence(string Reason, DateTimeOffset Until);
}
