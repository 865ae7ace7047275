using Monitor.Benchmarks.Gathering;
using Monitor.Benchmarks.Sites;
using static System.FormattableString;

namespace Monitor.Benchmarks.Peers;

/// <summary>The product's gathering against what else people mirror sites with, each a process of its own on the second processor, in turn: guard, robots,
/// sealing and storage of bodies are on; nothing is judged, as the others judge nothing.</summary>
internal sealed class PeersBenchmark : IBenchmark
{
    /// <summary>Verbs of this program under which its own contenders run.</summary>
    public const string GatherVerb = "peer-gather";
    public const string BareVerb = "peer-bare";

    private const int Rounds = 3;
    private const string Told = "halaman.txt";

    public string Name => "peers";

    public string Question => "pages a second and processor time against Scrapy, wget --mirror and a bare loop";

    /// <summary>Runs one of our own contenders.</summary>
    public static async Task RunOneAsync(string verb, string port, CancellationToken cancellationToken)
    {
        int number = int.Parse(port, System.Globalization.CultureInfo.InvariantCulture);
        int pages = verb == BareVerb
            ? await BareLoop.RunAsync(number, cancellationToken)
            : await ProductLoop.GatherAsync(number, new DirectoryInfo(Environment.CurrentDirectory), cancellationToken);
        await File.WriteAllTextAsync(Told, Invariant($"{pages}"), cancellationToken);
    }

    public async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await using SiteServer server = await SiteServer.StartAsync(cancellationToken);
        string[] hosts = [.. Enumerable.Range(0, GeneratedSite.Sites).Select(GeneratedSite.Host)];
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            // The others find the sites through the server as their proxy; ours and the bare loop connect to it directly.
            ["http_proxy"] = Invariant($"http://127.0.0.1:{server.Port}"),
            ["BENCH_HOSTS"] = string.Join(',', hosts),
        };
        List<(Contender Contender, List<Race> Races)> field = [.. Field(server.Port, hosts).Where(one => IsThere(one, output)).Select(one => (one, new List<Race>()))];
        for (int round = 0; round < Rounds; round++)
        {
            foreach ((Contender contender, List<Race> races) in field)
            {
                races.Add(await contender.RunAsync(environment, cancellationToken));
            }
        }

        foreach ((Contender contender, List<Race> races) in field)
        {
            Figure.Print(output, $"peers.{contender.Name}.pages", Figure.Median(races.Select(race => (double)race.Pages)), "pages");
            Figure.Print(output, $"peers.{contender.Name}.speed", Figure.Median(races.Select(race => race.PagesPerSecond)), "pages/s");
            Figure.Print(output, $"peers.{contender.Name}.cpu", Figure.Median(races.Select(race => race.ProcessorPerThousand)), "cpu-s/1000-pages");
            Figure.Print(output, $"peers.{contender.Name}.peak-memory", races.Max(race => race.PeakMemory) / 1048576.0, "MiB");
        }

        List<Race> ours = field[0].Races;
        foreach ((Contender contender, List<Race> races) in field.Skip(1))
        {
            Figure.Print(output, $"peers.speed-of-{contender.Name}", Figure.Median(ours.Zip(races, (mine, other) => mine.PagesPerSecond / other.PagesPerSecond)), "times");
            Figure.Print(output, $"peers.cpu-of-{contender.Name}", Figure.Median(ours.Zip(races, (mine, other) => mine.ProcessorPerThousand / other.ProcessorPerThousand)), "times");
        }
    }

    private static IEnumerable<Contender> Field(int port, string[] hosts)
    {
        string[] self = [.. SiteServer.Self];
        string number = Invariant($"{port}");
        yield return new Contender("monitor", [.. self, GatherVerb, number], Counted);
        yield return new Contender("bare", [.. self, BareVerb, number], Counted);
        yield return new Contender(
            "scrapy", ["/usr/bin/scrapy", "runspider", Path.Combine(AppContext.BaseDirectory, "Peers", "spider.py"), "--loglevel=ERROR", "-O", "halaman.jsonl"], folder => File.ReadLines(Path.Combine(folder, "halaman.jsonl")).Count());
        yield return new Contender(
            "wget",
            ["/usr/bin/wget", "--mirror", "--quiet", "--compression=auto", "--user-agent=MonitorBench/1.0", .. hosts.Select(host => $"http://{host}/")],
            folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count(file => Path.GetFileName(file) != "robots.txt"))
        {
            // It follows the link to a stylesheet, which is not there, and tells so by an 8.
            Good = [0, 8],
        };
    }

    private static int Counted(string folder) => int.Parse(File.ReadAllText(Path.Combine(folder, Told)), System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsThere(Contender contender, TextWriter output)
    {
        if (File.Exists(contender.Command[0]))
        {
            return true;
        }

        output.WriteLine($"peers.{contender.Name} not-installed: {contender.Command[0]}");
        return false;
    }
}
