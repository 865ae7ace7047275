using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Monitor.Benchmarks.Peers;

/// <summary>What a reader of the same pages cost.</summary>
/// <param name="Processor">Seconds, its children's among them.</param>
/// <param name="PeakMemory">Bytes resident at most.</param>
internal sealed record Race(int Pages, TimeSpan Elapsed, double Processor, long PeakMemory)
{
    public double PagesPerSecond => Pages / Elapsed.TotalSeconds;

    public double ProcessorPerThousand => Processor / Pages * 1_000;
}

/// <summary>A program that reads the generated sites, run alone on the second processor.</summary>
/// <param name="Command">Program and arguments.</param>
/// <param name="Count">Pages it read, told by the folder it worked in.</param>
internal sealed record Contender(string Name, IReadOnlyList<string> Command, Func<string, int> Count)
{
    /// <summary>Exit codes of a good end.</summary>
    public IReadOnlyList<int> Good { get; init; } = [0];

    private const int Children = -1;
    private const string High = "VmHWM:";

    public async Task<Race> RunAsync(IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-bench-");
        var start = new ProcessStartInfo("taskset", ["-c", "1", .. Command]) { UseShellExecute = false, WorkingDirectory = folder.FullName };
        foreach ((string name, string value) in environment.Append(KeyValuePair.Create("BENCH_FOLDER", folder.FullName)))
        {
            start.Environment[name] = value;
        }

        double before = ChildrenProcessor();
        long started = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{Name} did not start.");
        long peak = 0;
        Task ended = process.WaitForExitAsync(cancellationToken);
        while (await Task.WhenAny(ended, Task.Delay(50, cancellationToken)) != ended)
        {
            peak = Math.Max(peak, Peak(process.Id));
        }

        await ended;
        var elapsed = Stopwatch.GetElapsedTime(started);
        int pages = Count(folder.FullName);
        folder.Delete(recursive: true);
        return Good.Contains(process.ExitCode) ? new Race(pages, elapsed, ChildrenProcessor() - before, peak) : throw new InvalidOperationException($"{Name} ended with {process.ExitCode}.");
    }

    // The high-water mark stands in /proc as long as the process does.
    private static long Peak(int id)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith(High, StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line[High.Length..].Replace("kB", "", StringComparison.Ordinal), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    // The server is still running, so nothing of its work is in here.
    private static double ChildrenProcessor() => GetRUsage(Children, out Usage usage) == 0
        ? usage.User.Total + usage.System.Total
        : throw new InvalidOperationException("getrusage failed.");

    [DllImport("libc", EntryPoint = "getrusage", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetRUsage(int who, out Usage usage);

    [StructLayout(LayoutKind.Sequential)]
    private struct Moment
    {
        public nint Seconds;
        public nint Microseconds;

        public readonly double Total => Seconds + (Microseconds / 1e6);
    }

    // The two times of the kernel's struct, then fourteen counters that are not looked at.
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public Moment User;
        public Moment System;
    }
}
