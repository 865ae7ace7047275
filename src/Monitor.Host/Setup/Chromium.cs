using System.Diagnostics;

namespace Monitor.Host.Setup;

/// <summary>Finds a Chromium: Playwright's own install first, then an installed one.</summary>
/// <param name="environment">Reads an environment variable.</param>
/// <param name="exists">Whether a file is there.</param>
internal sealed class Chromium(Func<string, string?> environment, Func<string, bool> exists)
{
    // The headless shell is the same engine without the windows of a browser: a start costs a quarter of the CPU.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] OwnNames =
        ["chrome-linux/chrome", "chrome-linux64/chrome", "chrome-linux/headless_shell", "chrome-headless-shell-linux64/chrome-headless-shell"];

    // A browser installed by hand may stand outside PATH, as on a service account.
    private static readonly string[] Folders = ["/usr/bin", "/usr/local/bin", "/snap/bin"];

    public static Chromium OfThisMachine { get; } = new(Environment.GetEnvironmentVariable, File.Exists);

    /// <summary>Path of the browser to start, or null when there is none.</summary>
    public string? Find() => OwnInstall() ?? Installed();

    /// <summary>Installs the distribution's package where that is possible without asking anybody: on Debian, as root.</summary>
    /// <returns>Path of the browser, or null when it could not be installed.</returns>
    public async Task<string?> InstallAsync(Action<string> say, CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess || !exists("/usr/bin/apt-get"))
        {
            return null;
        }

        say("Memasang Chromium dari paket Debian (satu kali saja) …");
        bool done = await RunAsync("apt-get", ["update", "-qq"], cancellationToken)
            && (await InstallAsync("chromium-headless-shell", cancellationToken) || await InstallAsync("chromium", cancellationToken));
        return done ? Find() : null;
    }

    private static Task<bool> InstallAsync(string package, CancellationToken cancellationToken) =>
        RunAsync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", package], cancellationToken);

    private string? OwnInstall()
    {
        string root = environment("PLAYWRIGHT_BROWSERS_PATH") is { Length: > 1 } set ? set : Path.Combine(environment("HOME") ?? "/root", ".cache", "ms-playwright");
        if (!Directory.Exists(root))
        {
            return null;
        }

        return Directory.EnumerateDirectories(root, "chromium*")
            .OrderByDescending(Version)
            .SelectMany(_ => OwnNames, Path.Combine)
            .FirstOrDefault(exists);
    }

    private string? Installed()
    {
        IEnumerable<string> folders = (environment("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries).Concat(Folders);
        return Names.SelectMany(_ => folders, (name, folder) => Path.Combine(folder, name)).FirstOrDefault(exists);
    }

    // Folders are called chromium-1140: the newest revision counts, as a number.
    private static int Version(string folder) => int.TryParse(folder[(folder.LastIndexOf('-') + 1)..], out int number) ? number : 0;

    private static async Task<bool> RunAsync(string command, string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(command, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{command} did not start.");
        await Task.WhenAll(
            process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, cancellationToken),
            process.StandardError.BaseStream.CopyToAsync(Stream.Null, cancellationToken),
            process.WaitForExitAsync(cancellationToken));
        return process.ExitCode == 0;
    }
}
