using System.CommandLine;
using Monitor.Host.Setup;
using Monitor.Host.Verbs.CommandLine;
using Monitor.Host.Verbs.Demo;

namespace Monitor.Host.Verbs;

/// <summary><c>demo</c>: the whole main job on a fictitious kabupaten, with nothing asked of the user.</summary>
internal static class DemoVerb
{
    public const int DefaultSeed = 1;
    public const int DefaultPort = 5080;
    private const int AllSites = 461;

    public static Command Make(ProgramContext program)
    {
        Option<int?> seed = Values.Number("--seed", 1, int.MaxValue, $"Benih kabupaten contoh; benih dan tanggal yang sama memberi situs yang sama. Bawaan: {DefaultSeed}.");
        Option<DateOnly?> asOf = Values.Day("--as-of", "Tanggal penilaian dan \"hari ini\" kabupaten contoh. Bawaan: hari ini.");
        Option<int?> port = Values.Number("--port", 1, 65_535, $"Port dasbor di komputer ini. Bawaan: {DefaultPort}.");
        Option<bool> exit = Values.Flag("--exit", "Berhenti setelah laporan ditulis, tanpa membuka dasbor.");
        Option<int?> sites = Values.Number("--sites", 1, AllSites, "Hanya sebagian situs, diambil merata dari seluruh kabupaten; untuk mencoba cepat.");
        var command = new Command("demo", "Menjalankan seluruh pekerjaan pada kabupaten contoh (DATA CONTOH): memeriksa, menilai, melaporkan, membuka dasbor.") { seed, asOf, port, exit, sites };
        command.SetAction((parsed, cancellationToken) =>
        {
            MonitorSetup setup = program.Setup();
            var order = new DemoOrder(
                parsed.GetValue(seed) ?? DefaultSeed,
                parsed.GetValue(asOf) ?? setup.Today(),
                parsed.GetValue(port) ?? DefaultPort,
                parsed.GetValue(exit),
                parsed.GetValue(sites));
            return new DemoRun(program, setup, parsed.InvocationConfiguration.Output).RunAsync(order, cancellationToken);
        });
        return command;
    }
}
