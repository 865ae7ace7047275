using Monitor.Benchmarks;
using Monitor.Benchmarks.Assessments;
using Monitor.Benchmarks.Complaints;
using Monitor.Benchmarks.Gathering;
using Monitor.Benchmarks.Judging;
using Monitor.Benchmarks.Nights;
using Monitor.Benchmarks.Peers;
using Monitor.Benchmarks.Sites;

IBenchmark[] all = [new GatherBenchmark(), new JudgeBenchmark(), new HostileBenchmark(), new RejudgeBenchmark(), new PublishBenchmark(), new RankingBenchmark(), new LightBenchmark(), new ImportBenchmark(), new PeersBenchmark()];
string name = args.FirstOrDefault() ?? "list";
if (name == SiteServer.Verb)
{
    // The server of a benchmark is a process of its own, so that its work is not counted as the reader's.
    await SiteServer.RunAsync();
    return 0;
}

if (name == GatherBenchmark.LoopsVerb)
{
    await GatherBenchmark.LoopsAsync(args[1], Console.Out, CancellationToken.None);
    return 0;
}

if (name is PeersBenchmark.GatherVerb or PeersBenchmark.BareVerb)
{
    await PeersBenchmark.RunOneAsync(name, args[1], CancellationToken.None);
    return 0;
}

if (name == "list")
{
    foreach (IBenchmark benchmark in all)
    {
        Console.WriteLine($"{benchmark.Name}: {benchmark.Question}");
    }

    return 0;
}

if (Array.Find(all, benchmark => benchmark.Name == name) is not { } chosen)
{
    await Console.Error.WriteLineAsync($"No benchmark is called '{name}'; 'list' names them all.");
    return 2;
}

await chosen.RunAsync(Console.Out, CancellationToken.None);
return 0;
