using System.Text;
using System.Threading.Channels;
using Microsoft.Playwright;
using Monitor.Core.Snapshots;
using Monitor.Gather.Http;

namespace Monitor.Gather.Browser;

/// <summary>The drawing process: takes orders from one stream, writes answers to the other, and ends with all it started when the orders end.
/// Whoever gave them may have been killed, so the end of the stream is the only farewell it counts on.</summary>
public static class RenderServer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public static async Task RunAsync(Stream orders, Stream answers, TimeProvider time, CancellationToken cancellationToken)
    {
        Libc.LeadSession();
        Libc.AdoptOrphans();
        using var lines = new StreamReader(orders, Encoding.UTF8);
        if (await lines.ReadLineAsync(cancellationToken) is not { } first || RenderWire.Start(first) is not { } start)
        {
            return;
        }

        var family = new ProcessFamily(Environment.ProcessId);
        var waiting = Channel.CreateUnbounded<RenderOrder>();
        Task drawing = DrawAsync(start, waiting.Reader, answers, family, time, cancellationToken);
        Task taking = TakeAsync(lines, waiting.Writer, cancellationToken);
        try
        {
            // A page that never ends must not keep the end of the orders from being seen.
            await await Task.WhenAny(taking, drawing);
        }
        finally
        {
            await EndAsync(family, start.Folder, time);
        }
    }

    private static async Task TakeAsync(StreamReader lines, ChannelWriter<RenderOrder> waiting, CancellationToken cancellationToken)
    {
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (RenderWire.Order(line) is { } order)
            {
                await waiting.WriteAsync(order, cancellationToken);
            }
        }
    }

    private static async Task DrawAsync(
        RenderStart start, ChannelReader<RenderOrder> waiting, Stream answers, ProcessFamily family, TimeProvider time, CancellationToken cancellationToken)
    {
        Painter painter;
        try
        {
            painter = await Painter.LaunchAsync(start, family, time);
        }
        catch (Exception failure) when (failure is PlaywrightException or TimeoutException or IOException)
        {
            await RenderWire.SayAsync(answers, RenderAnswer.Of(FetchStatus.BrowserUnavailable, failure.Message.ReplaceLineEndings(" ")), cancellationToken);
            return;
        }

        await RenderWire.SayAsync(answers, RenderAnswer.Of(FetchStatus.Ok, null), cancellationToken);
        await foreach (RenderOrder order in waiting.ReadAllAsync(cancellationToken))
        {
            await RenderWire.SayAsync(answers, await painter.DrawAsync(order, time), cancellationToken);
        }
    }

    private static async Task EndAsync(ProcessFamily family, string folder, TimeProvider time)
    {
        await family.EndAsync(Environment.ProcessId, Patience, time);

        // A killed process counts as a child until its last thread is gone and leave was taken; what is left over would fall to the machine.
        long since = time.GetTimestamp();
        while (Libc.Reap() && time.GetElapsedTime(since) < Patience)
        {
            await Task.Delay(Pause, time, CancellationToken.None);
        }

        ScratchFolder.Remove(folder);
    }
}
