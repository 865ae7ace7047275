using System.Diagnostics;
using System.Globalization;
using Monitor.Gather.Documents;

namespace Monitor.Gather.Tests.Documents;

public sealed class LimitedProgramTests : IDisposable
{
    // Scripts start programs of their own, which no reader of files may.
    private static readonly ProgramLimits Limits = new(TimeSpan.FromSeconds(20), 10, 512L << 20, 1 << 20, 64 << 10) { Processes = null };
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-uji-");

    public void Dispose() => folder.Delete(recursive: true);

    [FileFact]
    public async Task A_hanging_program_goes_with_everything_it_started()
    {
        string note = Path.Combine(folder.FullName, "grup");
        string program = Script($"sleep 600 &\necho $$ > {note}\nexec sleep 600");
        ProgramRun run = await RunAsync(program, Limits with { Wall = TimeSpan.FromSeconds(1) }, default);
        Assert.Equal(ProgramEnd.TimedOut, run.End);
        AssertGroupIsGone(note);
    }

    [FileFact]
    public async Task A_reader_that_is_cancelled_leaves_nobody_behind()
    {
        string note = Path.Combine(folder.FullName, "grup");
        string program = Script($"sleep 600 &\necho $$ > {note}\nexec sleep 600");
        using var stop = new CancellationTokenSource();
        Task<ProgramRun> run = RunAsync(program, Limits, stop.Token);
        while (!run.IsCompleted && (!File.Exists(note) || File.ReadAllText(note).Length == 0))
        {
            await Task.Yield();
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        AssertGroupIsGone(note);
    }

    [FileFact]
    public async Task A_child_that_holds_the_pipe_open_is_ended_with_its_parent()
    {
        string note = Path.Combine(folder.FullName, "grup");
        string program = Script($"sleep 600 &\necho $$ > {note}\necho selesai");
        ProgramRun run = await RunAsync(program, Limits with { Wall = TimeSpan.FromSeconds(1) }, default);
        Assert.Equal(ProgramEnd.TimedOut, run.End);
        AssertGroupIsGone(note);
    }

    [FileFact]
    public async Task Endless_output_is_cut_and_the_program_ended()
    {
        ProgramRun run = await RunAsync(Script("exec yes"), Limits, default);
        Assert.Equal((ProgramEnd.TooMuch, Limits.Output), (run.End, run.Output.Length));
    }

    [FileFact]
    public async Task Endless_complaints_do_not_stop_a_program()
    {
        ProgramRun run = await RunAsync(Script("head -c 1000000 /dev/zero | tr '\\0' x >&2\necho selesai"), Limits, default);
        Assert.True(run.IsGood, run.Errors);
        Assert.Equal("selesai\n", run.Output);
        Assert.True(run.Errors.Length <= 4096);
    }

    [FileFact]
    public async Task Files_memory_and_time_on_a_core_are_limited()
    {
        ProgramRun file = await RunAsync(Script("head -c 9000000 /dev/zero > besar; stat -c %s besar"), Limits, default);
        Assert.DoesNotContain("9000000", file.Output, StringComparison.Ordinal);
        ProgramRun busy = await RunAsync(Script("while :; do :; done"), Limits with { CpuSeconds = 1 }, default);
        Assert.True(busy.HitLimit);
        ProgramRun memory = await RunAsync(Script("x=$(head -c 400000000 /dev/zero | tr '\\0' x); echo ${#x}"), Limits with { Memory = 64L << 20 }, default);
        Assert.DoesNotContain("400000000", memory.Output, StringComparison.Ordinal);
    }

    [FileFact]
    public async Task A_program_sees_an_empty_environment_and_no_standard_input()
    {
        ProgramRun run = await RunAsync(Script("cat; env"), Limits, default);
        string[] names = [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=')[0])];
        Assert.Empty(names.Except(["PATH", "HOME", "TMPDIR", "LANG", "OMP_THREAD_LIMIT", "TESSDATA_PREFIX", "PWD", "OLDPWD", "SHLVL", "_"], StringComparer.Ordinal));
    }

    [FileFact]
    public async Task A_program_has_no_network_where_the_kernel_allows_that()
    {
        if (FileBench.Tools.Cage!.Isolation.Count == 0)
        {
            return;
        }

        ProgramRun run = await RunAsync(Script("cat /proc/net/dev"), Limits, default);
        string[] devices = [.. run.Output.Split('\n').Where(line => line.Contains(':', StringComparison.Ordinal)).Select(line => line.Split(':')[0].Trim())];
        Assert.Equal(["lo"], devices);
    }

    private Task<ProgramRun> RunAsync(string program, ProgramLimits limits, CancellationToken cancellationToken) =>
        new LimitedProgram(FileBench.Tools.Cage!, TimeProvider.System).RunAsync(program, [], folder.FullName, limits, cancellationToken);

    private string Script(string body)
    {
        string path = Path.Combine(folder.FullName, "program");
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        }

        return path;
    }

    // The group's number is the script's own: it was started as the head of its session. The dead may wait a moment for their burial.
    private static void AssertGroupIsGone(string note)
    {
        string group = File.ReadAllText(note).Trim();
        Assert.True(int.TryParse(group, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        Assert.DoesNotContain(
            Process.GetProcesses().Select(process => Stat(process.Id)).OfType<string[]>(),
            stat => stat[2] == group && stat[0] is not ("Z" or "X"));
    }

    // State, parent and group, behind the name in brackets.
    private static string[]? Stat(int process)
    {
        try
        {
            string text = File.ReadAllText($"/proc/{process}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
