using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Monitor.Host.Tests.Mail;

/// <summary>A submission server as far as a client sees it: it takes nothing before STARTTLS and a sign-in. The handshake is a real one.</summary>
internal sealed class SubmissionStandIn : IAsyncDisposable
{
    internal const string User = "penguji";
    internal const string Password = "rahasia-uji";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private Task serving = Task.CompletedTask;

    private SubmissionStandIn(X509Certificate2 certificate) => Certificate = certificate;

    internal X509Certificate2 Certificate { get; }

    internal int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The messages, as they came.</summary>
    internal ConcurrentQueue<string> Taken { get; } = new();

    internal static SubmissionStandIn Start()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var made = new SubmissionStandIn(request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1)));
        made.listener.Start();
        made.serving = made.ServeAsync();
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await serving;
        listener.Dispose();
        Certificate.Dispose();
        end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                using TcpClient client = await listener.AcceptTcpClientAsync(end.Token);
                await using NetworkStream stream = client.GetStream();
                await SpeakAsync(stream);
            }
            catch (Exception fault) when (fault is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The client went away: it did not like the certificate, or the test is over.
            }
        }
    }

    private async Task SpeakAsync(NetworkStream stream)
    {
        await SayAsync(stream, "220 uji");
        while (await LineAsync(stream) is { } line)
        {
            if (line == "STARTTLS")
            {
                await SayAsync(stream, "220 silakan");
                await using var secured = new SslStream(stream);
                await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, end.Token);
                await SubmitAsync(secured);
                return;
            }

            await SayAsync(stream, line.StartsWith("EHLO", StringComparison.Ordinal) ? "250-uji\r\n250 STARTTLS" : "530 STARTTLS dulu");
        }
    }

    private async Task SubmitAsync(Stream stream)
    {
        bool isIn = false;
        while (await LineAsync(stream) is { } line)
        {
            string verb = line.Split(' ')[0].ToUpperInvariant();
            if (verb == "AUTH")
            {
                isIn = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2])) == $"\0{User}\0{Password}";
            }
            else if (verb == "DATA" && isIn)
            {
                await SayAsync(stream, "354 silakan");
                var text = new StringBuilder();
                while (await LineAsync(stream) is { } part && part != ".")
                {
                    text.AppendLine(part);
                }

                Taken.Enqueue(text.ToString());
            }

            await SayAsync(stream, verb switch
            {
                "EHLO" => "250-uji\r\n250 AUTH PLAIN",
                "AUTH" => isIn ? "235 ya" : "535 bukan",
                "QUIT" => "221 ya",
                _ => isIn ? "250 ya" : "530 masuk dulu",
            });
        }
    }

    private async Task<string?> LineAsync(Stream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, end.Token) == 1)
        {
            if (one[0] == '\n')
            {
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(one[0]);
        }

        return null;
    }

    private async Task SayAsync(Stream stream, string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"), end.Token);
}
