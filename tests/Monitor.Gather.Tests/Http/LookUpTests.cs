using System.Diagnostics;
using System.Globalization;

namespace Monitor.Gather.Tests.Http;

/// <summary>Names looked up by the machine's own resolver at a name server that answers in every way there is.</summary>
public sealed class LookUpTests
{
    [OwnMountsFact]
    public async Task A_name_that_is_not_there_is_told_from_a_name_server_that_fails_or_is_silent()
    {
        await using var server = new NameServer();
        string[] fates = await AskAsync("hidup.test", "hilang.test", "kosong.test", "lingkar.test", "rusak.test", "menolak.test", "diam.test", "dalam.test");
        Assert.Equal(
            [
                "hidup.test 8.8.4.4:80", "hilang.test DnsFailed", "kosong.test DnsFailed", "lingkar.test DnsFailed", "rusak.test DnsUnavailable",
                "menolak.test DnsUnavailable", "diam.test DnsUnavailable", "dalam.test refused",
            ],
            fates);
    }

    // In a view of the file system of its own, where resolv.conf names our server.
    private static async Task<string[]> AskAsync(params string[] names)
    {
        string configuration = Path.GetTempFileName();
        await File.WriteAllTextAsync(configuration, NameServer.Configuration);
        var start = new ProcessStartInfo("unshare", ["--mount", "sh", "-c", "mount --bind \"$0\" /etc/resolv.conf && exec \"$@\"", configuration, Environment.ProcessPath ?? "dotnet", "exec", typeof(LookUpTests).Assembly.Location, .. names])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using Process program = Process.Start(start) ?? throw new InvalidOperationException("unshare did not start.");
        string said = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        File.Delete(configuration);
        Assert.True(program.ExitCode == 0, program.ExitCode.ToString(CultureInfo.InvariantCulture));
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <summary>A test that needs the right to change its own view of the file system, and the port of name servers.</summary>
internal sealed class OwnMountsFactAttribute : FactAttribute
{
    public OwnMountsFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !CanMount())
        {
            Skip = "No right to mounts of its own.";
        }
    }

    private static bool CanMount()
    {
        try
        {
            using Process trial = Process.Start("unshare", ["--mount", "true"]);
            trial.WaitForExit();
            return trial.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
