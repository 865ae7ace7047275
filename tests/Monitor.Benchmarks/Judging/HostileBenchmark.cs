using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Monitor.Benchmarks.Gathering;
using Monitor.Benchmarks.Sites;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Benchmarks.Judging;

/// <summary>What the worst page costs: processor time and memory of all facts of a site whose home page is one of <see cref="HostilePages"/>.</summary>
internal sealed class HostileBenchmark : IBenchmark
{
    private static readonly Uri Site = new("https://contoh.umpama.go.id/");

    public string Name => "hostile";

    public string Question => "processor seconds and megabytes that a hostile page of 5 MB costs at most";

    public async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        Affinity.PinTo(1);
        (Kamus kamus, Methodology methodology) = ProductLoop.Rules();
        var judge = new SiteJudge(new FactReader(kamus), methodology);
        var entity = new Entity(new EntityCode("99.01.01.2001"), EntityKind.Desa, "Contoh", WilayahCode.Parse("99.01.01"), [new SiteAddress(Site, AddressState.Approved)]);

        // The first page compiles all of it.
        Judge(judge, ProductLoop.Context(entity, kamus, methodology), "<title>Desa Contoh</title><p>Selamat datang di situs desa.</p>");
        double slowest = 0;
        double largest = 0;
        foreach ((string name, string html) in HostilePages.All)
        {
            (double seconds, double megabytes) = await CostAsync(() => Judge(judge, ProductLoop.Context(entity, kamus, methodology), html), cancellationToken);
            slowest = Math.Max(slowest, seconds);
            largest = Math.Max(largest, megabytes);
            Figure.Print(output, $"hostile.{name}.cpu", seconds, "s");
            Figure.Print(output, $"hostile.{name}.memory", megabytes, "MB");
        }

        Figure.Print(output, "hostile.slowest", slowest, "s");
        Figure.Print(output, "hostile.largest", largest, "MB");
    }

    private static SiteVerdict Judge(SiteJudge judge, ReadingContext context, string html)
    {
        var bodies = new OneBody(Encoding.UTF8.GetBytes(html));
        var page = new PageSnapshot(
            new FetchRequest(Site, FetchPurpose.Home, FetchVia.Http, 0, null), FetchStatus.Ok, Site, 200, ContentKind.Html, OneBody.Hash, OneBody.Hash, html.Length, [],
            ImmutableSortedDictionary<string, string>.Empty, null, DateTimeOffset.UnixEpoch, TimeSpan.Zero, null);
        return judge.Judge(new SiteSnapshot(Guid.Empty, context.Entity.Code, Site, DateTimeOffset.UtcNow, "", OwnNetwork.Up, [page], []), bodies, context);
    }

    // Working set above the rest before, sampled while it runs: what the machine must have, garbage included.
    private static async Task<(double Seconds, double Megabytes)> CostAsync(Func<object> work, CancellationToken cancellationToken)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var self = Process.GetCurrentProcess();
        long before = self.WorkingSet64;
        TimeSpan started = self.TotalProcessorTime;
        long most = before;
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task watcher = Task.Run(() => Watch(done.Token), cancellationToken);
        object result = await Task.Run(work, cancellationToken);
        self.Refresh();
        double seconds = (self.TotalProcessorTime - started).TotalSeconds;
        await done.CancelAsync();
        await watcher;
        GC.KeepAlive(result);
        return (seconds, (most - before) / 1048576.0);

        void Watch(CancellationToken token)
        {
            using var same = Process.GetCurrentProcess();
            do
            {
                same.Refresh();
                most = Math.Max(most, same.WorkingSet64);
            }
            while (!token.WaitHandle.WaitOne(10));
        }
    }

    private sealed class OneBody(byte[] body) : IBodies
    {
        public const string Hash = "a";

        public ReadOnlyMemory<byte>? Find(string hash) => hash == Hash ? body : null;
    }
}
