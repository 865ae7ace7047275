using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Monitor.Gather.Tests.Http;

/// <summary>A name server on a loopback address of its own that answers by the first label of a name.</summary>
internal sealed class NameServer : IAsyncDisposable
{
    private const int Head = 12;
    private static readonly IPAddress Place = IPAddress.Parse("127.0.0.77");

    private readonly UdpClient socket = new(new IPEndPoint(Place, 53));
    private readonly CancellationTokenSource closing = new();
    private readonly Task answering;

    public NameServer() => answering = AnswerAsync();

    /// <summary>What stands in resolv.conf of whoever is to ask here.</summary>
    public static string Configuration => $"nameserver {Place}\noptions timeout:3 attempts:1\n";

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await answering;
        socket.Dispose();
        closing.Dispose();
    }

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                UdpReceiveResult asked = await socket.ReceiveAsync(closing.Token);
                byte[] question = asked.Buffer;
                string label = Encoding.ASCII.GetString(question, Head + 1, question[Head]);
                bool wantsV4 = question.AsSpan(Head).IndexOf("\0\0\u0001\0\u0001"u8) >= 0;
                if (Answer(label, wantsV4) is { } answer)
                {
                    await socket.SendAsync(Reply(question, answer.Code, answer.Records), asked.RemoteEndPoint, closing.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private static (int Code, byte[][] Records)? Answer(string label, bool wantsV4) => label switch
    {
        "hidup" => (0, wantsV4 ? [Record(1, [8, 8, 4, 4])] : []),
        "kosong" => (0, []),
        "hilang" => (3, []),
        "rusak" => (2, []),
        "menolak" => (5, []),

        // A name that is another name for itself.
        "lingkar" => (0, [Record(5, [0xC0, Head])]),
        "dalam" => (0, wantsV4 ? [Record(1, [8, 8, 4, 4]), Record(1, [10, 0, 0, 1])] : []),
        _ => null,
    };

    private static byte[] Record(byte type, byte[] data) => [0xC0, Head, 0, type, 0, 1, 0, 0, 0, 60, 0, (byte)data.Length, .. data];

    private static byte[] Reply(byte[] question, int code, byte[][] records)
    {
        int end = Head + question.AsSpan(Head).IndexOf((byte)0) + 5;
        return [question[0], question[1], 0x81, (byte)(0x80 | code), 0, 1, 0, (byte)records.Length, 0, 0, 0, 0, .. question[Head..end], .. records.SelectMany(record => record)];
    }
}
