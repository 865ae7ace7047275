using System.Diagnostics;
using System.Globalization;

namespace Monitor.Host.Tests.Verbs;

/// <summary>A real WordPress of Debian's packages with its own MariaDB, on loopback in a folder of its own.</summary>
internal sealed class WordPressSite : IAsyncDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo folder;

    private WordPressSite(Process process, DirectoryInfo folder, Uri address)
    {
        this.process = process;
        this.folder = folder;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<WordPressSite> StartAsync(string theme)
    {
        DirectoryInfo place = Directory.CreateTempSubdirectory("monitor-wp-");
        int port = CliRun.ClosedPort();
        var script = Process.Start(new ProcessStartInfo("bash")
        {
            ArgumentList = { Path.Combine(CliRun.Repository(), "tests/fixtures/wordpress/start.sh"), place.FullName, port.ToString(CultureInfo.InvariantCulture), theme },
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        string? line = await script.StandardOutput.ReadLineAsync(limit.Token);
        var site = new WordPressSite(script, place, new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}/")));
        if (line != "ready")
        {
            await site.DisposeAsync();
            throw new InvalidOperationException("WordPress did not start: " + line);
        }

        return site;
    }

    /// <summary>Closing the script's input ends database and web server.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(limit.Token);
        process.Dispose();
        folder.Delete(recursive: true);
    }
}

/// <summary>A test that needs Debian's WordPress, MariaDB and PHP; skipped by name where one is missing.</summary>
public sealed class WordPressTheoryAttribute : TheoryAttribute
{
    private static readonly string[] Needs =
        ["/usr/share/wordpress/wp-load.php", "/usr/share/wordpress/wp-content/themes/twentytwentythree", "/usr/share/wordpress/wp-content/themes/twentytwentyone", "/usr/sbin/mariadbd", "/usr/bin/php", "/etc/php"];

    public WordPressTheoryAttribute()
    {
        string[] missing = [.. Needs.Where(path => !Path.Exists(path))];
        if (missing.Length > 0)
        {
            Skip = "Not installed: " + string.Join(", ", missing);
        }
    }
}
