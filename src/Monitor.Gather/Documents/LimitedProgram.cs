using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Monitor.Gather.Documents;

/// <summary>What one program may use.</summary>
/// <param name="Wall">Time on the clock.</param>
/// <param name="CpuSeconds">Time on a core.</param>
/// <param name="Memory">Bytes of address space.</param>
/// <param name="FileSize">Bytes of any one file it writes.</param>
/// <param name="Output">Bytes taken of what it prints.</param>
internal sealed record ProgramLimits(TimeSpan Wall, int CpuSeconds, long Memory, long FileSize, int Output)
{
    /// <summary>Processes and threads of the user above which it may start none; the readers start none, and the kernel asks at a start alone. Null sets no limit.</summary>
    public int? Processes { get; init; } = 1;
}

/// <summary>How a program ended.</summary>
internal enum ProgramEnd
{
    /// <summary>By itself; its exit code tells how.</summary>
    Exited = 0,

    /// <summary>Killed: out of time.</summary>
    TimedOut,

    /// <summary>Killed: it printed more than is taken.</summary>
    TooMuch,
}

/// <summary>What a program left behind.</summary>
internal sealed record ProgramRun(ProgramEnd End, int Code, string Output, string Errors)
{
    public bool IsGood => End == ProgramEnd.Exited && Code == 0;

    // 128 + SIGXCPU or SIGKILL: the kernel ended it at its limit of CPU time.
    public bool HitLimit => End != ProgramEnd.Exited || Code is 137 or 152 || Errors.Contains("memory", StringComparison.OrdinalIgnoreCase) || Errors.Contains("bad_alloc", StringComparison.Ordinal);
}

/// <summary>Runs a program on a stranger's file: in a session of its own, with limits, an empty environment and no network, and ends it with
/// everything it started when its time is over or nobody waits for it any more.</summary>
internal sealed class LimitedProgram(FileCage cage, TimeProvider time)
{
    private const int MostErrors = 4 * 1024;

    /// <param name="folder">The only place it is told of.</param>
    public async Task<ProgramRun> RunAsync(string program, IReadOnlyList<string> arguments, string folder, ProgramLimits limits, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = Start(program, arguments, folder, limits) };
        process.Start();
        process.StandardInput.Close();
        using var deadline = new CancellationTokenSource(limits.Wall, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            Task<(string Text, bool IsWhole)> output = TakeAsync(process.StandardOutput.BaseStream, limits.Output, stops: true, both.Token);
            Task<(string Text, bool IsWhole)> errors = TakeAsync(process.StandardError.BaseStream, MostErrors, stops: false, both.Token);
            (string text, bool isWhole) = await output;
            if (!isWhole)
            {
                await EndAsync(process);
                return new ProgramRun(ProgramEnd.TooMuch, -1, text, "");
            }

            await process.WaitForExitAsync(both.Token);
            return new ProgramRun(ProgramEnd.Exited, process.ExitCode, text, (await errors).Text);
        }
        catch (OperationCanceledException)
        {
            await EndAsync(process);
            cancellationToken.ThrowIfCancellationRequested();
            return new ProgramRun(ProgramEnd.TimedOut, -1, "", "");
        }
    }

    private ProcessStartInfo Start(string program, IReadOnlyList<string> arguments, string folder, ProgramLimits limits)
    {
        string[] caged =
        [
            .. cage.Isolation, cage.Limits, "--cpu=" + Number(limits.CpuSeconds), "--as=" + Number(limits.Memory), "--fsize=" + Number(limits.FileSize),
            "--core=0", "--nofile=64", .. limits.Processes is { } most ? new[] { "--nproc=" + Number(most) } : [], program, .. arguments,
        ];
        var start = new ProcessStartInfo(cage.Session, caged)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        string? tessdata = Environment.GetEnvironmentVariable("TESSDATA_PREFIX");
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["HOME"] = folder;
        start.Environment["TMPDIR"] = folder;
        start.Environment["LANG"] = "C.UTF-8";

        // One core a program: the number of programs is what is bounded.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        if (tessdata is not null)
        {
            start.Environment["TESSDATA_PREFIX"] = tessdata;
        }

        return start;
    }

    // The program is the head of its group: its children go with it, also those that outlived it.
    private static async Task EndAsync(Process process)
    {
        _ = Kill(-process.Id, 9);
        if (!process.HasExited)
        {
            // Not yet the head of a group: it was caught between its start and setsid.
            process.Kill();
        }

        await process.WaitForExitAsync(CancellationToken.None);
        _ = Kill(-process.Id, 9);
    }

    // Of complaints it takes the first and reads on, or the program would wait for a reader for ever.
    private static async Task<(string Text, bool IsWhole)> TakeAsync(Stream stream, int most, bool stops, CancellationToken cancellationToken)
    {
        using var taken = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            taken.Write(buffer, 0, (int)Math.Min(read, most - taken.Length));
            if (stops && taken.Length >= most)
            {
                return (Encoding.UTF8.GetString(taken.GetBuffer(), 0, (int)taken.Length), false);
            }
        }

        return (Encoding.UTF8.GetString(taken.GetBuffer(), 0, (int)taken.Length), true);
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    [DllImport("libc", EntryPoint = "kill", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
