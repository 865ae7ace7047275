using System.Diagnostics;
using Monitor.Benchmarks.Sites;
using static System.FormattableString;

namespace Monitor.Benchmarks.Gathering;

/// <summary>How much of the speed of a bare loop is left with guard, storage and facts on; both on the same processor, in turn.</summary>
internal sealed class GatherBenchmark : IBenchmark
{
    private const int Rounds = 3;

    public string Name => "gather";

    public string Question => "pages gathered, stored and judged per CPU second, against HttpClient + HtmlAgilityPack alone";

    public async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await using SiteServer server = await SiteServer.StartAsync(cancellationToken);
        Affinity.PinTo(1);
        List<double> bare = [], product = [];

        // Removed at the end only: a file system is slow to give new files the place of ones just deleted.
        DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-bench-");
        for (int round = 0; round <= Rounds; round++)
        {
            double bareRate = await RateAsync(() => BareLoop.RunAsync(server.Port, cancellationToken));
            double productRate = await RateAsync(() => ProductLoop.RunAsync(server.Port, folder.CreateSubdirectory(Invariant($"{round}")), cancellationToken));

            // The first round compiles both.
            if (round > 0)
            {
                bare.Add(bareRate);
                product.Add(productRate);
            }
        }

        folder.Delete(recursive: true);
        Figure.Print(output, "gather.sites", GeneratedSite.Sites, "sites");
        Figure.Print(output, "gather.pages", GeneratedSite.Sites * GeneratedSite.PagesPerSite, "pages");
        Figure.Print(output, "gather.bare", Figure.Median(bare), "pages/cpu-s");
        Figure.Print(output, "gather.product", Figure.Median(product), "pages/cpu-s");
        Figure.Print(output, "gather.ratio", Figure.Median(product.Zip(bare, (mine, plain) => mine / plain)), "of-bare-loop");
        using var self = Process.GetCurrentProcess();
        Figure.Print(output, "gather.peak-memory", self.PeakWorkingSet64 / 1048576.0, "MiB");
    }

    private static async Task<double> RateAsync(Func<Task<int>> run)
    {
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        TimeSpan before = self.TotalProcessorTime;
        int pages = await run();
        self.Refresh();
        int wanted = GeneratedSite.Sites * GeneratedSite.PagesPerSite;
        return pages == wanted
            ? pages / (self.TotalProcessorTime - before).TotalSeconds
            : throw new InvalidOperationException($"{pages} of {wanted} pages were read: the round does not count.");
    }
}
