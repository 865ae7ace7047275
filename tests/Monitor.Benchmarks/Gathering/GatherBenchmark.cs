using System.Diagnostics;
using System.Globalization;
using Monitor.Benchmarks.Sites;
using static System.FormattableString;

namespace Monitor.Benchmarks.Gathering;

/// <summary>How much of the speed of a bare loop is left with guard, storage and facts on, and how much before anything is judged; all on the same
/// processor, in turn.</summary>
internal sealed class GatherBenchmark : IBenchmark
{
    /// <summary>Verb of this program under which the loops run.</summary>
    public const string LoopsVerb = "gather-loops";

    private const int Rounds = 3;

    public string Name => "gather";

    public string Question => "pages gathered, stored and judged per CPU second, against HttpClient + HtmlAgilityPack alone";

    public async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await using SiteServer server = await SiteServer.StartAsync(cancellationToken);

        // A process that starts on one processor knows that it has no more; one that is pinned later still shares its work out for all of them.
        Affinity.PinTo(1);
        using Process loops = SiteServer.StartSelf([LoopsVerb, Invariant($"{server.Port}")], start => start.RedirectStandardOutput = true);
        while (await loops.StandardOutput.ReadLineAsync(cancellationToken) is { } figure)
        {
            await output.WriteLineAsync(figure);
        }

        await loops.WaitForExitAsync(cancellationToken);
        if (loops.ExitCode != 0)
        {
            throw new InvalidOperationException($"The loops ended with {loops.ExitCode}.");
        }
    }

    /// <summary>Runs the loops in turn.</summary>
    /// <param name="port">Where the sites are served.</param>
    public static async Task LoopsAsync(string port, TextWriter output, CancellationToken cancellationToken)
    {
        int number = int.Parse(port, CultureInfo.InvariantCulture);
        List<double> bare = [], unjudged = [], product = [];

        // Removed at the end only: a file system is slow to give new files the place of ones just deleted.
        DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-bench-");
        for (int round = 0; round <= Rounds; round++)
        {
            double bareRate = await RateAsync(() => BareLoop.RunAsync(number, cancellationToken));
            double unjudgedRate = await RateAsync(() => ProductLoop.GatherAsync(number, folder.CreateSubdirectory(Invariant($"{round}-unjudged")), cancellationToken));
            double productRate = await RateAsync(() => ProductLoop.RunAsync(number, folder.CreateSubdirectory(Invariant($"{round}")), cancellationToken));

            // The first round compiles all of them.
            if (round > 0)
            {
                bare.Add(bareRate);
                unjudged.Add(unjudgedRate);
                product.Add(productRate);
            }
        }

        folder.Delete(recursive: true);
        Figure.Print(output, "gather.sites", GeneratedSite.Sites, "sites");
        Figure.Print(output, "gather.pages", GeneratedSite.Sites * GeneratedSite.PagesPerSite, "pages");
        Figure.Print(output, "gather.bare", Figure.Median(bare), "pages/cpu-s");
        Figure.Print(output, "gather.unjudged", Figure.Median(unjudged), "pages/cpu-s");
        Figure.Print(output, "gather.product", Figure.Median(product), "pages/cpu-s");
        Figure.Print(output, "gather.unjudged-ratio", Figure.Median(unjudged.Zip(bare, (mine, plain) => mine / plain)), "of-bare-loop");
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
