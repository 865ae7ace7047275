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
        var drawn = new ConcurrentBag<Drawn>();
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

        Tell(room, killed, drawn);
        Assert.Equal(Kills, killed.Count);
        Assert.All(drawn, page => Assert.True(page.Status is FetchStatus.Ok or FetchStatus.BrowserUnavailable, page.ToString()));
        Assert.Contains(drawn, page => page.Status == FetchStatus.Ok);
        Assert.Empty(await room.LeftAsync());
    }

    [BrowserTheory]
    [InlineData("zygote")]
    [InlineData("renderer")]
    [InlineData("utility")]
    [InlineData("gpu-process")]
    public async Task A_process_of_the_browser_killed_soon_after_its_birth_is_never_the_sites_fault(string kind)
    {
        await using var server = HostileServer.Pages(_ => "<html><head><title>x</title></head><body><p>Berita desa terbaru</p></body></html>");
        await using var room = new DrawingRoom(TargetRules.Loopback(server.Port), RenderLimits.Default with { FailedStarts = int.MaxValue, Pages = 1 });
        var drawn = new ConcurrentBag<Drawn>();
        List<string> killed = [];
        HashSet<int> known = [];
        for (int i = 0; i < 6; i++)
        {
            using var over = new CancellationTokenSource();
            Task drawing = DrawAsync(room, server.Url, drawn, over.Token);
            await over.CancelAsync();
            for (int kills = 0; !drawing.IsCompleted && kills < 2; await Task.Delay(1))
            {
                ProcessEntry? born = room.Processes().FirstOrDefault(entry => !known.Contains(entry.Id) && Kind(ProcessFamily.Command(entry.Id)) == kind);
                if (born is not null && known.Add(born.Id))
                {
                    // The first time as soon as it is seen, later in the middle of its work.
                    await Task.Delay(i * 40);
                    killed.Add(Kill(born, kind));
                    kills++;
                }
            }

            await drawing;
        }

        Tell(room, killed, drawn);
        Assert.NotEmpty(killed);
        Assert.All(drawn, page => Assert.True(page.Status is FetchStatus.Ok or FetchStatus.BrowserUnavailable, page.ToString()));
    }

    // At least one page.
    private static async Task DrawAsync(DrawingRoom room, Uri url, ConcurrentBag<Drawn> drawn, CancellationToken over)
    {
        do
        {
            long since = TimeProvider.System.GetTimestamp();
            Drawing drawing = await room.DrawAsync(url);
            drawn.Add(new Drawn(drawing.Status, $"begun at {Seconds(since)}, {TimeProvider.System.GetElapsedTime(since).TotalSeconds:0.0} s: {drawing.Detail}"));
        }
        while (!over.IsCancellationRequested);
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
                killed.Add(Kill(victim, kind));
            }
        }
    }

    private static string Kill(ProcessEntry victim, string kind)
    {
        Libc.Kill(victim.Id);
        return $"{kind} at {Seconds(TimeProvider.System.GetTimestamp())}";
    }

    private static string Seconds(long timestamp) => $"{timestamp / (double)TimeProvider.System.TimestampFrequency:0.0}";

    private void Tell(DrawingRoom room, List<string> killed, ConcurrentBag<Drawn> drawn)
    {
        output.WriteLine($"Killed {string.Join(", ", killed)}; {room.Pool.Starts} drawing processes.");
        output.WriteLine($"Drawn {string.Join(", ", drawn.CountBy(page => page.Status).Select(kind => $"{kind.Value} {kind.Key}"))}.");
    }

    private static string Kind(string command)
    {
        int type = command.IndexOf("--type=", StringComparison.Ordinal);
        return type >= 0 ? command[(type + 7)..].Split(' ')[0] : command.Contains("chrom", StringComparison.Ordinal) ? "browser" : command.Contains("node", StringComparison.Ordinal) ? "driver" : "program";
    }

    private sealed record Drawn(FetchStatus Status, string How);
}
