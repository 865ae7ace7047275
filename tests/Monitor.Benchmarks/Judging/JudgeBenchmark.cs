using System.Diagnostics;
using System.Text;
using HtmlAgilityPack;
using Monitor.App.Data;
using Monitor.Benchmarks.Gathering;
using Monitor.Benchmarks.Sites;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Benchmarks.Judging;

/// <summary>How fast stored snapshots are judged, and how much of that time goes into taking pages apart.</summary>
internal sealed class JudgeBenchmark : IBenchmark
{
    private const int Rounds = 3;

    public string Name => "judge";

    public string Question => "pages judged per CPU second from stored snapshots, and the share of it in taking pages apart";

    public async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-bench-");
        var bodies = new BodyStore(folder.FullName);
        IReadOnlyCollection<(Entity Entity, SiteSnapshot Snapshot)> sites;
        await using (SiteServer server = await SiteServer.StartAsync(cancellationToken))
        {
            sites = await ProductLoop.SnapshotsAsync(server.Port, bodies, cancellationToken);
        }

        Affinity.PinTo(1);
        (Kamus kamus, Methodology methodology) = ProductLoop.Rules();
        var judge = new SiteJudge(new FactReader(kamus), methodology);
        List<double> judged = [], parsed = [], loaded = [], bare = [];
        for (int round = 0; round <= Rounds; round++)
        {
            double[] seconds =
            [
                Seconds((entity, snapshot) => judge.Judge(snapshot, bodies, ProductLoop.Context(entity, kamus, methodology))),
                Seconds((entity, snapshot) => SiteReading.Of(snapshot, bodies, ProductLoop.Context(entity, kamus, methodology))),
                Seconds((_, snapshot) => (object)Texts(snapshot, bodies).Sum(text => text.Length)),
                Seconds((_, snapshot) => Texts(snapshot, bodies).Sum(Bare)),
            ];

            // The first round compiles all of it.
            if (round > 0)
            {
                judged.Add(seconds[0]);
                parsed.Add((seconds[1] - seconds[2]) / seconds[0]);
                loaded.Add(seconds[2] / seconds[0]);
                bare.Add((seconds[0] - seconds[2]) / (seconds[3] - seconds[2]));
            }
        }

        folder.Delete(recursive: true);
        int pages = sites.Sum(site => Pages(site.Snapshot).Count());
        Figure.Print(output, "judge.pages", pages, "pages");
        Figure.Print(output, "judge.rate", pages / Figure.Median(judged), "pages/cpu-s");
        Figure.Print(output, "judge.load-share", Figure.Median(loaded), "of-judging");
        Figure.Print(output, "judge.parse-share", Figure.Median(parsed), "of-judging");
        Figure.Print(output, "judge.to-bare-parse", Figure.Median(bare), "of-htmlagilitypack-alone");

        double Seconds(Func<Entity, SiteSnapshot, object> work)
        {
            GC.Collect();
            using var self = Process.GetCurrentProcess();
            TimeSpan before = self.TotalProcessorTime;
            object? kept = null;
            foreach ((Entity entity, SiteSnapshot snapshot) in sites)
            {
                kept = work(entity, snapshot);
            }

            GC.KeepAlive(kept);
            self.Refresh();
            return (self.TotalProcessorTime - before).TotalSeconds;
        }
    }

    private static IEnumerable<PageSnapshot> Pages(SiteSnapshot snapshot) =>
        snapshot.Pages.Where(page => page is { WasRead: true, BodyHash: not null, Request.Purpose: FetchPurpose.Home or FetchPurpose.Page });

    private static IEnumerable<string> Texts(SiteSnapshot snapshot, BodyStore bodies) =>
        Pages(snapshot).Select(page => bodies.Find(page.BodyHash ?? "") is { } body ? Encoding.UTF8.GetString(body.Span) : throw new InvalidOperationException($"{page.Url} has no body."));

    private static int Bare(string text)
    {
        var document = new HtmlDocument();
        document.LoadHtml(text);
        return document.DocumentNode.ChildNodes.Count;
    }
}
