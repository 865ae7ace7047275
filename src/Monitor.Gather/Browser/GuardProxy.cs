using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Monitor.Gather.Http;

namespace Monitor.Gather.Browser;

/// <summary>The browser's only way out: a proxy on loopback that resolves, checks and connects by the same rules as the client.
/// CONNECT becomes a tunnel; a plain request is passed on with one exchange a connection.</summary>
internal sealed class GuardProxy(TargetRules rules, Resolver resolver) : IAsyncDisposable
{
    private const int HeadCap = 64 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly byte[] Refusal = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray();

    private readonly CancellationTokenSource closing = new();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Lock gate = new();
    private Task accepting = Task.CompletedTask;
    private int port;

    /// <summary>Connections refused so far.</summary>
    public int Refusals => refusals;

    private int refusals;

    /// <summary>Starts once; returns the port.</summary>
    public int Start()
    {
        lock (gate)
        {
            if (port == 0)
            {
                listener.Start();
                port = ((IPEndPoint)listener.LocalEndpoint).Port;
                accepting = AcceptAsync();
            }

            return port;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Dispose();
        await accepting;
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!closing.IsCancellationRequested)
            {
                TcpClient client = await listener.AcceptTcpClientAsync(closing.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Closed from outside: the run is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using TcpClient kept = client;
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
            limit.CancelAfter(Longest);
            NetworkStream near = client.GetStream();
            (string head, byte[] early) = await ReadHeadAsync(near, limit.Token);
            if (ProxyRequest.Parse(head) is not { } request || !rules.PermitsPort(request.Port))
            {
                await RefuseAsync(near, limit.Token);
                return;
            }

            ImmutableArray<IPEndPoint> targets;
            try
            {
                targets = await resolver.ResolveAsync(request.Host, request.Port, limit.Token);
            }
            catch (Exception refused) when (refused is GuardRefusedException or NameFailureException)
            {
                await RefuseAsync(near, limit.Token);
                return;
            }

            using var far = new TcpClient(targets[0].AddressFamily);
            await far.ConnectAsync(targets[0], limit.Token);
            NetworkStream outward = far.GetStream();
            if (request.IsTunnel)
            {
                await near.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), limit.Token);
            }
            else
            {
                await outward.WriteAsync(Encoding.Latin1.GetBytes(request.Forwarded), limit.Token);
            }

            await outward.WriteAsync(early, limit.Token);
            await Task.WhenAny(near.CopyToAsync(outward, limit.Token), outward.CopyToAsync(near, limit.Token));
        }
        catch (Exception end) when (end is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Either side hung up; the browser sees a closed connection.
        }
    }

    private async Task RefuseAsync(NetworkStream near, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref refusals);
        await near.WriteAsync(Refusal, cancellationToken);
    }

    private static async Task<(string Head, byte[] Early)> ReadHeadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[HeadCap];
        int length = 0;
        while (length < buffer.Length)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
            length += read;
            int end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (end >= 0)
            {
                return (Encoding.Latin1.GetString(buffer, 0, end + 4), buffer[(end + 4)..length]);
            }

            if (read == 0)
            {
                break;
            }
        }

        throw new IOException("The request had no end.");
    }
}
