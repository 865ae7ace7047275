using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Options;
using Monitor.Benchmarks.Sites;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;
using Monitor.Gather;

namespace Monitor.Benchmarks.Gathering;

/// <summary>The product's own way over the same pages: guard, robots, storage of bodies and snapshots, facts, findings and score.</summary>
internal static class ProductLoop
{
    private const int SitesAtOnce = 8;
    private static readonly DateOnly AsOf = new(2026, 11, 25);

    private static readonly Kabupaten Kabupaten =
        new(WilayahCode.Parse("99.01"), "Kabupaten Uji", true, ["test"], "0299", ["990101"], OwnChannels.None);

    /// <summary>Gathers, stores and judges.</summary>
    /// <returns>HTML pages read.</returns>
    public static async Task<int> RunAsync(int port, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        (Kamus kamus, Methodology methodology) = Rules();
        await using ServiceProvider services = await ServicesAsync(folder, kamus, _ => { }, cancellationToken);
        Run run = await services.GetRequiredService<RunStore>()
            .OpenAsync(new RunPlan("bench", RunKind.Demo, AsOf, methodology.Id, GeneratedSite.Sites), cancellationToken);
        SnapshotStore snapshots = services.GetRequiredService<SnapshotStore>();
        JudgeSnapshot judge = services.GetRequiredService<JudgeSnapshot>();
        return await EachAsync(port, services.GetRequiredService<BodyStore>(), kamus, async (entity, gathered, token) =>
        {
            SiteSnapshot snapshot = await snapshots.SaveAsync(gathered, run.Id, SnapshotKind.First, token);
            await judge.RunAsync(snapshot, entity, Kabupaten, methodology, AsOf, token);
        }, cancellationToken);
    }

    /// <summary>The product's storage, new and empty, and its judge, with what else is added.</summary>
    public static async Task<ServiceProvider> ServicesAsync(DirectoryInfo folder, Kamus kamus, Action<IServiceCollection> add, CancellationToken cancellationToken)
    {
        IServiceCollection parts = new ServiceCollection()
            .AddMonitorStorage(new DataOptions { Folder = folder.FullName })
            .AddSingleton(kamus)
            .AddSingleton(new OfficeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta")))
            .AddSingleton<JudgeSnapshot>();
        add(parts);
        ServiceProvider services = parts.BuildServiceProvider();
        await Database.MigrateAsync(services.GetRequiredService<IDbContextFactory<MonitorDb>>(), TimeProvider.System, cancellationToken);
        return services;
    }

    /// <summary>Gathers and keeps the bodies, and judges nothing.</summary>
    /// <returns>HTML pages read.</returns>
    public static Task<int> GatherAsync(int port, DirectoryInfo folder, CancellationToken cancellationToken) =>
        EachAsync(port, new BodyStore(folder.FullName), Rules().Kamus, (_, _, _) => Task.CompletedTask, cancellationToken);

    /// <summary>Gathers and keeps the bodies.</summary>
    /// <returns>What was gathered, site by site.</returns>
    public static async Task<IReadOnlyCollection<(Entity Entity, SiteSnapshot Snapshot)>> SnapshotsAsync(int port, BodyStore bodies, CancellationToken cancellationToken)
    {
        var gathered = new ConcurrentBag<(Entity, SiteSnapshot)>();
        await EachAsync(port, bodies, Rules().Kamus, (entity, snapshot, _) =>
        {
            gathered.Add((entity, snapshot));
            return Task.CompletedTask;
        }, cancellationToken);
        return gathered;
    }

    /// <summary>The word lists and the methodology a judgement of the benchmarks goes by.</summary>
    public static (Kamus Kamus, Methodology Methodology) Rules()
    {
        string config = Path.Combine(Repository.Root, "config");
        return (KamusFolder.Read(Path.Combine(config, "kamus")), MethodologyFile.InForce(Path.Combine(config, "metodologi"), AsOf));
    }

    /// <summary>What judging a site needs to know besides its snapshot.</summary>
    public static ReadingContext Context(Entity entity, Kamus kamus, Methodology methodology) => new(entity, Kabupaten, AsOf, TimeZoneInfo.Utc, kamus, methodology.Limits);

    private static async Task<int> EachAsync(int port, BodyStore bodies, Kamus kamus, Func<Entity, SiteSnapshot, CancellationToken, Task> useAsync, CancellationToken cancellationToken)
    {
        TargetRules rules = TargetRules.Loopback(port) with
        {
            Resolve = (host, _) => host.EndsWith(".test", StringComparison.Ordinal) ? new ResolvedTarget([new IPEndPoint(IPAddress.Loopback, port)]) : null,
        };
        await using var session = new GatherSession(
            new GatherSettings("MonitorBench/1.0 (+https://monitor.invalid)", new byte[32], kamus)
            {
                Budget = CrawlBudget.Default with { Pages = GeneratedSite.PagesPerSite, PerPattern = GeneratedSite.PagesPerSite },
                Politeness = new Politeness(TimeSpan.Zero, 32, TimeSpan.FromSeconds(1)),
                Screenshots = false,
            },
            rules,
            bodies,
            TimeProvider.System);
        int pages = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, GeneratedSite.Sites),
            new ParallelOptions { MaxDegreeOfParallelism = SitesAtOnce, CancellationToken = cancellationToken },
            async (site, token) =>
            {
                var url = new Uri($"http://{GeneratedSite.Host(site)}/");
                var entity = new Entity(new EntityCode(FormattableString.Invariant($"99.01.01.2{site:000}")), EntityKind.Desa, "Uji", WilayahCode.Parse("99.01.01"), [new SiteAddress(url, AddressState.Approved)]);
                SiteSnapshot snapshot = await session.GatherAsync(entity.Code, url, token);
                await useAsync(entity, snapshot, token);
                Interlocked.Add(ref pages, snapshot.Pages.Count(page => page.WasRead && page.Request.Purpose is FetchPurpose.Home or FetchPurpose.Page));
            });
        return pages;
    }
}
