using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Monitor.Core.Snapshots;
using Monitor.Gather.Http;

namespace Monitor.Gather.Browser;

/// <summary>The drawing process failed, not the page.</summary>
internal sealed class BrowserLostException(string message) : Exception(message);

/// <summary>A drawing process as its owner sees it. Once it was late, lost or cancelled it is of no more use than to be disposed of.</summary>
internal sealed class RenderChild : IAsyncDisposable
{
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(1);

    // A secret of this program in its environment is none of the browser's business.
    private static readonly string[] Passed = ["PATH", "HOME", "USER", "LOGNAME", "LANG", "LANGUAGE", "TZ", "LD_LIBRARY_PATH"];
    private static readonly string[] PassedKinds = ["LC_", "DOTNET_", "PLAYWRIGHT_", "FONTCONFIG_"];

    private readonly Process process;
    private readonly ProcessFamily family;
    private readonly RenderLimits limits;
    private readonly TimeProvider time;
    private readonly string folder;
    private readonly LastWords complaints = new();
    private readonly Task listening;
    private int pages;

    private RenderChild(Process process, RenderLimits limits, TimeProvider time)
    {
        (this.process, this.limits, this.time) = (process, limits, time);
        folder = process.StartInfo.WorkingDirectory;
        family = new ProcessFamily(process.Id);
        listening = complaints.ReadAsync(process.StandardError.BaseStream);
    }

    /// <summary>Id of the process.</summary>
    public int Id => process.Id;

    /// <summary>Whether another should take its place: it drew its share of pages or has grown too large.</summary>
    public bool IsWorn => pages >= limits.Pages || family.Memory() > limits.Memory;

    /// <exception cref="BrowserLostException">It did not come to the point of drawing.</exception>
    public static async Task<RenderChild> StartAsync(
        RenderProgram program, string browser, int proxyPort, RenderLimits limits, TimeProvider time, CancellationToken cancellationToken)
    {
        var child = new RenderChild(Begin(program), limits, time);
        bool isReady = false;
        try
        {
            await RenderWire.SayAsync(child.Orders, new RenderStart(browser, proxyPort, child.folder, limits.Page, limits.Proof), cancellationToken);
            RenderAnswer ready = await child.AnswerAsync(limits.Start, cancellationToken);
            isReady = ready.Head.Status == FetchStatus.Ok;
            return isReady ? child : throw new BrowserLostException(ready.Head.Detail ?? "The browser did not start.");
        }
        catch (TimeoutException)
        {
            throw new BrowserLostException("The browser did not start in time.");
        }
        catch (IOException failure)
        {
            throw new BrowserLostException(failure.Message);
        }
        finally
        {
            if (!isReady)
            {
                await child.DisposeAsync();
            }
        }
    }

    /// <exception cref="BrowserLostException">The process, or a part of its browser, ended or fell silent in the middle of the page.</exception>
    public async Task<RenderAnswer> DrawAsync(RenderOrder order, CancellationToken cancellationToken)
    {
        RenderAnswer answer;
        try
        {
            pages++;
            await RenderWire.SayAsync(Orders, order, cancellationToken);
            answer = await AnswerAsync(limits.Answer, cancellationToken);
        }
        catch (IOException failure)
        {
            throw new BrowserLostException(failure.Message);
        }
        catch (TimeoutException)
        {
            throw new BrowserLostException("The drawing process fell silent.");
        }

        return answer.Head.IsHurt ? throw new BrowserLostException(answer.Head.Detail ?? "The browser ended.") : answer;
    }

    /// <summary>Ends it with everything it started: by its own hand if it can, by force if not.</summary>
    public async ValueTask DisposeAsync()
    {
        _ = family.Members();
        await Orders.DisposeAsync();
        using (var grace = new CancellationTokenSource(limits.Grace, time))
        {
            try
            {
                await process.WaitForExitAsync(grace.Token);
            }
            catch (OperationCanceledException)
            {
                // It does not hear: the force below needs no consent.
            }
        }

        await family.EndAsync(spared: 0, TimeSpan.FromSeconds(10), time);
        await process.WaitForExitAsync(CancellationToken.None);
        await listening;
        process.Dispose();
        ScratchFolder.Remove(folder);
    }

    private Stream Orders => process.StandardInput.BaseStream;

    private static Process Begin(RenderProgram program)
    {
        string own = ScratchFolder.Make();
        var start = new ProcessStartInfo(program.Path, program.Arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = own,
        };
        foreach (string name in start.Environment.Keys.Where(name => !IsPassed(name)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["TMPDIR"] = own;
        try
        {
            return Process.Start(start) ?? throw new BrowserLostException("The drawing process did not start.");
        }
        catch (Win32Exception failure)
        {
            ScratchFolder.Remove(own);
            throw new BrowserLostException(failure.Message);
        }
    }

    private static bool IsPassed(string name) =>
        Passed.Contains(name, StringComparer.Ordinal) || PassedKinds.Any(kind => name.StartsWith(kind, StringComparison.Ordinal));

    private async Task<RenderAnswer> AnswerAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        Task<RenderAnswer?> hearing = RenderWire.HearAsync(process.StandardOutput.BaseStream, both.Token);
        try
        {
            while (!hearing.IsCompleted)
            {
                await Task.WhenAny(hearing, Task.Delay(Watch, time, both.Token));
                both.Token.ThrowIfCancellationRequested();
                if (!hearing.IsCompleted && family.Memory() > limits.Memory)
                {
                    throw new BrowserLostException($"The browser took more than {limits.Memory / (1024 * 1024)} MB.");
                }
            }

            return await hearing ?? throw new BrowserLostException("The drawing process ended. " + complaints.Text);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new TimeoutException();
        }
    }

    /// <summary>The end of what a process complained of, for the one who looks into it.</summary>
    private sealed class LastWords
    {
        private const int Most = 1_000;
        private string text = "";

        public string Text => text.ReplaceLineEndings(" ").Trim();

        public async Task ReadAsync(Stream stream)
        {
            byte[] buffer = new byte[4096];
            while (await stream.ReadAsync(buffer) is > 0 and var read)
            {
                string longer = text + Encoding.UTF8.GetString(buffer, 0, read);
                text = longer.Length > Most ? longer[^Most..] : longer;
            }
        }
    }
}
