using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Monitor.Host.Tests.Mail;

/// <summary>Runs only where OpenSMTPD can be started.</summary>
internal sealed class MailFactAttribute : FactAttribute
{
    public MailFactAttribute() => Skip = MailServer.Missing;
}

/// <summary>OpenSMTPD of the test's own on loopback; mail for contoh.test is delivered, other domains are refused. Ended and removed with the fixture.</summary>
/// <remarks>It speaks in the open only: Debian 12's OpenSMTPD 6.8.0p2 loses its private key under OpenSSL 3 and ends every handshake, so TLS and signing in are
/// tried against <see cref="SubmissionStandIn"/>.</remarks>
public sealed class MailServer : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("monitor-surel-").FullName;
    private Process? server;

    internal static string? Missing { get; } = !File.Exists("/usr/sbin/smtpd") ? "OpenSMTPD is not installed (Debian: apt-get install opensmtpd)."
        : Environment.UserName != "root" ? "OpenSMTPD starts as root only."
        : null;

    internal int Plain { get; } = FreePort();

    private string Boxes => Path.Combine(folder, "kotak");

    public async Task InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "pengguna"), "@contoh.test nobody\n");
        Directory.CreateDirectory(Boxes);
        await RunAsync("/bin/chown", "nobody", Boxes);
        await RunAsync("/bin/chmod", "755", folder);
        string conf = Path.Combine(folder, "smtpd.conf");
        await File.WriteAllTextAsync(conf, string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            table pengguna file:{{folder}}/pengguna
            listen on 127.0.0.1 port {{Plain}}
            action "terima" maildir "{{Boxes}}/%{dest.user}" virtual <pengguna>
            match from any for domain "contoh.test" action "terima"

            """));
        server = Process.Start(new ProcessStartInfo("/usr/sbin/smtpd", ["-d", "-f", conf]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("smtpd did not start.");
        server.ErrorDataReceived += (_, _) => { };
        server.OutputDataReceived += (_, _) => { };
        server.BeginErrorReadLine();
        server.BeginOutputReadLine();
        await ListensAsync(Plain);
    }

    public async Task DisposeAsync()
    {
        if (server is not null)
        {
            // The parent ends its children when it is asked to end, not when it is killed.
            await RunAsync("/bin/kill", "-TERM", server.Id.ToString(CultureInfo.InvariantCulture));
            await server.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);
            server.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The messages in a box, once there are so many.</summary>
    internal async Task<string[]> MessagesAsync(string user, int count)
    {
        string box = Path.Combine(Boxes, user, "new");
        for (int look = 0; look < 300; look++)
        {
            string[] files = Directory.Exists(box) ? Directory.GetFiles(box) : [];
            if (files.Length >= count)
            {
                return [.. files.Order(StringComparer.Ordinal).Select(File.ReadAllText)];
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"The box of {user} did not get {count} messages.");
    }

    /// <summary>Whether anything ever came for somebody.</summary>
    internal bool HasBox(string user) => Directory.Exists(Path.Combine(Boxes, user));

    private static async Task ListensAsync(int port)
    {
        for (int look = 0; look < 200; look++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        throw new TimeoutException($"smtpd does not listen on {port}.");
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false })!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
