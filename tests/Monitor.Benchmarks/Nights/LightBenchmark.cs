using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Options;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;
using Monitor.Gather;
using Monitor.Gather.Browser;
using Monitor.Peraga;

namespace Monitor.Benchmarks.Nights;

/// <summary>What a night costs over the fictitious kabupaten in which nothing changed since the night before, counted at its server.</summary>
internal sealed class LightBenchmark : IBenchmark
{
    private const int SitesAtOnce = 12;
    private static readonly DateOnly AsOf = new(2026, 11, 24);
    private static readonly string[] Browsers = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    public string Name => "light";

    public string Question => "requests a site and processor time of a night in which nothing changed, against a full reading";

    public async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var time = new ShiftedTime();
        Kamus kamus = KamusFolder.Read(Path.Combine(Repository.Root, "config", "kamus"));
        await using PeragaServer peraga = await PeragaServer.StartAsync(new PeragaOptions(1, AsOf), cancellationToken);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-bench-");
        await using ServiceProvider services = new ServiceCollection().AddMonitorStorage(new DataOptions { Folder = folder.FullName }).BuildServiceProvider();
        BodyStore bodies = services.GetRequiredService<BodyStore>();
        Entity[] sites = [.. peraga.Roster.Entities.Where(entity => entity.MainAddress is not null)];

        (ConcurrentDictionary<EntityCode, SiteSnapshot> seen, Cost full) = await NightAsync(async (session, entity, token) =>
            await session.GatherAsync(entity.Code, Address(entity), token));

        // The next night: what robots.txt said a day ago is asked again.
        time.Ahead = TimeSpan.FromHours(25);
        int unchanged = 0;
        (_, Cost light) = await NightAsync(async (session, entity, token) =>
        {
            SiteSnapshot? look = seen[entity.Code].Home is { WasRead: true } ? await session.LookAsync(seen[entity.Code], bodies, AsOf.DayNumber, token) : null;
            Interlocked.Add(ref unchanged, look is null ? 0 : 1);
            return look ?? await session.GatherAsync(entity.Code, Address(entity), token);
        });
        folder.Delete(recursive: true);
        Figure.Print(output, "light.sites", sites.Length, "sites");
        Figure.Print(output, "light.unchanged", unchanged, "sites");
        Figure.Print(output, "light.full-requests", full.Requests / (double)sites.Length, "requests/site");
        Figure.Print(output, "light.requests", light.Requests / (double)sites.Length, "requests/site");
        Figure.Print(output, "light.cpu-ratio", light.Processor / full.Processor, "of-full-reading");

        async Task<(ConcurrentDictionary<EntityCode, SiteSnapshot> Seen, Cost Cost)> NightAsync(Func<GatherSession, Entity, CancellationToken, Task<SiteSnapshot>> visit)
        {
            var night = new ConcurrentDictionary<EntityCode, SiteSnapshot>();
            long asked = peraga.Requests;
            using var self = Process.GetCurrentProcess();
            TimeSpan before = self.TotalProcessorTime;
            await using GatherSession session = Session(peraga, kamus, bodies, time);
            await Parallel.ForEachAsync(sites, new ParallelOptions { MaxDegreeOfParallelism = SitesAtOnce, CancellationToken = cancellationToken }, async (entity, token) =>
                night[entity.Code] = await visit(session, entity, token));
            self.Refresh();
            return (night, new Cost(peraga.Requests - asked, (self.TotalProcessorTime - before).TotalSeconds));
        }
    }

    private static Uri Address(Entity entity) => entity.MainAddress?.Url ?? throw new InvalidOperationException($"{entity.Code} has no address.");

    private static GatherSession Session(PeragaServer peraga, Kamus kamus, BodyStore bodies, TimeProvider time) => new(
        new GatherSettings("MonitorBench/1.0 (+https://monitor.invalid)", new byte[32], kamus)
        {
            Politeness = new Politeness(TimeSpan.Zero, 64, TimeSpan.FromSeconds(2)),
            Screenshots = false,
            BrowserPath = Array.Find(Browsers, File.Exists),
            Renderer = new RenderProgram("dotnet", [Path.Combine(AppContext.BaseDirectory, "Monitor.Host.dll"), "render"]),
            Zones = peraga.Roster.Kabupaten.Zones,
        },
        TargetRules.Loopback(peraga.HttpPort, peraga.HttpsPort, peraga.RefusingPort) with
        {
            Resolve = (host, port) => new ResolvedTarget(peraga.Resolve(host, port) is { } end ? [end] : []),
            TrustedRoot = peraga.Root,
        },
        bodies,
        time);

    /// <param name="Processor">Seconds of this process, in which the kabupaten's server runs too.</param>
    private sealed record Cost(long Requests, double Processor);

    private sealed class ShiftedTime : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
