using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Monitor.Host.Tests.Browser;

/// <summary>Something inside the own network that nobody may reach: hears TCP on both loopback addresses and UDP, at one port.</summary>
internal sealed class Canary : IAsyncDisposable
{
    private readonly CancellationTokenSource closing = new();
    private readonly TcpListener four = new(IPAddress.Loopback, 0);
    private readonly TcpListener six;
    private readonly UdpClient datagrams;
    private readonly Task[] hearing;

    public Canary()
    {
        four.Start();
        Port = ((IPEndPoint)four.LocalEndpoint).Port;
        six = new TcpListener(IPAddress.IPv6Loopback, Port);
        six.Start();
        datagrams = new UdpClient(new IPEndPoint(IPAddress.Loopback, Port));
        hearing = [AcceptAsync(four), AcceptAsync(six), ReceiveAsync()];
    }

    public int Port { get; }

    /// <summary>One line for each connection or datagram: the first line that was said.</summary>
    public ConcurrentQueue<string> Heard { get; } = new();

    public async ValueTask DisposeAsync()
    {
        if (closing.IsCancellationRequested)
        {
            return;
        }

        await closing.CancelAsync();
        four.Dispose();
        six.Dispose();
        datagrams.Dispose();
        await Task.WhenAll(hearing);
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                using TcpClient client = await listener.AcceptTcpClientAsync(closing.Token);
                byte[] said = new byte[512];
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
                limit.CancelAfter(500);
                int length = await client.GetStream().ReadAsync(said, limit.Token).AsTask().ContinueWith(static read => read.IsCompletedSuccessfully ? read.Result : 0, TaskScheduler.Default);
                Heard.Enqueue("TCP " + Encoding.Latin1.GetString(said, 0, length).Split('\r')[0]);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (true)
            {
                UdpReceiveResult received = await datagrams.ReceiveAsync(closing.Token);
                Heard.Enqueue($"UDP {received.Buffer.Length} bytes");
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }
}
