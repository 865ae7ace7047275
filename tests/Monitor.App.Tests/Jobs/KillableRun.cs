using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Monitor.Core.Registry;
using Monitor.Gather;

namespace Monitor.App.Tests.Jobs;

/// <summary>A run over many sites in a process of its own, so that a test may end it at any moment.</summary>
internal static class KillableRun
{
    public const int SitesAtOnce = 16;
    private const string Verb = "inspect";
    private const int Finished = 0;
    private const int Misused = 2;

    public static async Task<int> Main(string[] args)
    {
        if (args is [Pengaduan.KillableDoor.Verb, var place])
        {
            return await Pengaduan.KillableDoor.RunAsync(place);
        }

        if (args is not [Verb, var port, var folder])
        {
            await Console.Error.WriteLineAsync("Started by a test only.");
            return Misused;
        }

        // Not disposed: that would remove what the test looks at.
        InspectionBench bench = await InspectionBench.OpenAsync(folder, Rules(int.Parse(port, CultureInfo.InvariantCulture)));
        bench.Entities = Villages;
        await bench.RunAsync(bench.Order("uji/terputus") with { AtOnce = SitesAtOnce });
        return Finished;
    }

    public static ImmutableArray<Entity> Villages { get; } =
        [.. Enumerable.Range(0, ManySites.Count).Select(site => InspectionBench.Village(site, new Uri($"http://{ManySites.Host(site)}/")))];

    public static TargetRules Rules(int port) => TargetRules.Loopback(port) with
    {
        Resolve = (host, _) => host.EndsWith(ManySites.Zone, StringComparison.Ordinal) ? new ResolvedTarget([new IPEndPoint(IPAddress.Loopback, port)]) : null,
    };

    public static Process Start(int port, string folder) =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(KillableRun).Assembly.Location, Verb, port.ToString(CultureInfo.InvariantCulture), folder]) { UseShellExecute = false })
        ?? throw new InvalidOperationException("The run did not start.");
}
