using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Monitor.Gather.Tests;

/// <summary>A server that says exactly the bytes a test wants, on a loopback port.</summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly CancellationTokenSource closing = new();
    private readonly Func<string, Stream, CancellationToken, Task> answer;
    private readonly X509Certificate2? certificate;
    private readonly Task accepting;

    public HostileServer(Func<string, Stream, CancellationToken, Task> answer, X509Certificate2? certificate = null, int port = 0)
    {
        listener = new TcpListener(IPAddress.Loopback, port);
        (this.answer, this.certificate) = (answer, certificate);
        listener.Start();
        accepting = AcceptAsync();
    }

    public ConcurrentQueue<string> Requests { get; } = new();

    public ConcurrentQueue<string> Heads { get; } = new();

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Uri Url => new($"{(certificate is null ? "http" : "https")}://localhost:{Port}/");

    /// <summary>A server whose pages are HTML by path; anything else is 404.</summary>
    public static HostileServer Pages(Func<string, string?> page) => new((path, stream, token) =>
        page(path) is { } html ? SayAsync(stream, "200 OK", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html), token)
            : SayAsync(stream, "404 Not Found", "text/html", "<html><body>tidak ada</body></html>"u8.ToArray(), token));

    public static async Task SayAsync(Stream stream, string status, string type, byte[] body, CancellationToken token, string headers = "")
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{headers}\r\n"), token);
        await stream.WriteAsync(body, token);
    }

    public static Task RawAsync(Stream stream, string text, CancellationToken token) => stream.WriteAsync(Encoding.Latin1.GetBytes(text), token).AsTask();

    public async ValueTask DisposeAsync()
    {
        if (accepting.IsCompleted)
        {
            return;
        }

        await closing.CancelAsync();
        listener.Dispose();
        await accepting;
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await listener.AcceptTcpClientAsync(closing.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using TcpClient kept = client;
        try
        {
            Stream stream = client.GetStream();
            if (certificate is not null)
            {
                var tls = new SslStream(stream);
                await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, closing.Token);
                stream = tls;
            }

            using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
            string first = await reader.ReadLineAsync(closing.Token) ?? "";
            var head = new StringBuilder(first);
            while (await reader.ReadLineAsync(closing.Token) is { Length: > 0 } line)
            {
                head.Append('\n').Append(line);
            }

            string path = first.Split(' ') is [_, var asked, ..] ? asked : "";
            Requests.Enqueue(path);
            Heads.Enqueue(head.ToString());
            await answer(path, stream, closing.Token);
            await stream.FlushAsync(closing.Token);
            client.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or SocketException or System.Security.Authentication.AuthenticationException)
        {
        }
    }
}

/// <summary>Keeps bodies in memory.</summary>
internal sealed class MemoryBodies : IBodySink, Core.Snapshots.IBodies
{
    public ConcurrentDictionary<string, byte[]> All { get; } = new(StringComparer.Ordinal);

    public ValueTask<string> PutAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(body.Span));
        All[hash] = body.ToArray();
        return ValueTask.FromResult(hash);
    }

    public ReadOnlyMemory<byte>? Find(string hash) => All.TryGetValue(hash, out byte[]? body) ? body : null;

    public string Text(string? hash) => Encoding.UTF8.GetString(All[hash!]);
}

/// <summary>Sessions as tests need them: quick, on loopback, without a browser.</summary>
internal static class Sessions
{
    public static GatherSettings Settings { get; } = new("MonitorUji/1.0 (+https://monitor.example/)", new byte[] { 1, 2, 3 }, TestKamus.Value)
    {
        Politeness = new Politeness(TimeSpan.Zero, 4, TimeSpan.FromSeconds(1)),
        ExchangeTimeout = TimeSpan.FromSeconds(5),
    };

    public static GatherSession Open(MemoryBodies bodies, TargetRules? rules = null, GatherSettings? settings = null) =>
        new(settings ?? Settings, rules ?? TargetRules.Loopback(), bodies, TimeProvider.System);

    public static ImmutableArray<string> Paths(this Core.Snapshots.SiteSnapshot snapshot) => [.. snapshot.Pages.Select(page => page.Request.Url.PathAndQuery)];
}
