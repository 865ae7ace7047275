using System.Collections.Concurrent;
using Monitor.Core.Snapshots;
using Monitor.Gather;
using Monitor.Gather.Browser;
using Monitor.Gather.Tests;
using Xunit.Abstractions;

namespace Monitor.Host.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 50;

    [BrowserFact]
    public async Task Fifty_kills_at_random_leave_no_zombie_and_no_orphan_and_are_never_the_sites_fault()
    {
        int seed = Environment.TickCount & 0xFFFF;
        output.WriteLine($"Seed {seed}.");
        await using var server = HostileServer.Pages(path => path == "/app.js"
            ? "setTimeout(()=>document.getElementById('root').textContent='Berita desa terbaru',150)"
            : "<html><head><title>x</title></head><body><div id=\"root\"></div><script src=\"/app.js\"></script></body></html>");
        var room = new DrawingRoom(TargetRules.Loopback(server.Port), RenderLimits.Default with { FailedStarts = int.MaxValue });
        var drawn = new ConcurrentBag<FetchStatus>();
        List<string> killed = [];
        await using (room)
        {
            using var over = new CancellationTokenSource();
            Task[] drawing = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => DrawAsync(room, server.Url, drawn, over.Token))];
            await KillAsync(room, new Random(seed), killed);
            await over.CancelAsync();
            await Task.WhenAll(drawing);
            Drawing last = await room.DrawAsync(server.Url);
            Assert.Contains("Berita desa terbaru", last.Html, StringComparison.Ordinal);
        }

        output.WriteLine($"Killed {string.Join(", ", killed.CountBy(name => name).Select(kind => $"{kind.Value} {kind.Key}"))}; {room.Pool.Starts} drawing processes.");
        output.WriteLine($"Drawn {string.Join(", ", drawn.CountBy(status => status).Select(kind => $"{kind.Value} {kind.Key}"))}.");
        Assert.Equal(Kills, killed.Count);
        Assert.All(drawn, status => Assert.True(status is FetchStatus.Ok or FetchStatus.BrowserUnavailable, status.ToString()));
        Assert.Contains(FetchStatus.Ok, drawn);
        Assert.Empty(await room.LeftAsync());
    }

    private static async Task DrawAsync(DrawingRoom room, Uri url, ConcurrentBag<FetchStatus> drawn, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            drawn.Add((await room.DrawAsync(url)).Status);
        }
    }

    private static async Task KillAsync(DrawingRoom room, Random random, List<string> killed)
    {
        while (killed.Count < Kills)
        {
            await Task.Delay(random.Next(100, 1_000));
            (ProcessEntry Entry, string Kind)[] living = [.. room.Processes().Select(entry => (entry, Kind(ProcessFamily.Command(entry.Id))))];

            // Where there is a renderer there is a page; and the browser is the victim more often than what stands above it.
            (ProcessEntry Entry, string Kind)[] victims = [.. living.Where(process => random.Next(5) == 0 || process.Kind is not ("program" or "driver" or ""))];
            int most = Math.Min(random.Next(1, 4), Kills - killed.Count);
            random.Shuffle(victims);
            foreach ((ProcessEntry victim, string kind) in living.Any(process => process.Kind == "renderer") ? victims.Take(most) : [])
            {
                killed.Add(kind);
                Libc.Kill(victim.Id);
            }
        }
    }

    private static string Kind(string command)
    {
        int type = command.IndexOf("--type=", StringComparison.Ordinal);
        return type >= 0 ? command[(type + 7)..].Split(' ')[0] : command.Contains("chrom", StringComparison.Ordinal) ? "browser" : command.Contains("node", StringComparison.Ordinal) ? "driver" : "program";
    }
}
