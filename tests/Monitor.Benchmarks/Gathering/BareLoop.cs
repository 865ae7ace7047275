using System.Collections.Concurrent;
using System.Net;
using HtmlAgilityPack;
using Monitor.Benchmarks.Sites;

namespace Monitor.Benchmarks.Gathering;

/// <summary>The least a crawler does: HttpClient, HtmlAgilityPack, the title and every link in the site. No guard, no storage, no facts.</summary>
internal static class BareLoop
{
    private const int AtOnce = 32;

    /// <returns>Pages read.</returns>
    public static async Task<int> RunAsync(int port, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = async (_, token) =>
            {
                var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(IPAddress.Loopback, port, token);
                return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
            },
        };
        using var client = new HttpClient(handler);
        int pages = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, GeneratedSite.Sites),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce / 4, CancellationToken = cancellationToken },
            async (site, token) =>
            {
                var home = new Uri($"http://{GeneratedSite.Host(site)}/");
                ConcurrentDictionary<string, bool> seen = new(StringComparer.Ordinal) { [home.AbsoluteUri] = true };
                Queue<Uri> waiting = new([home]);
                while (waiting.TryDequeue(out Uri? url))
                {
                    using HttpResponseMessage answer = await client.GetAsync(url, token);
                    var document = new HtmlDocument();
                    document.LoadHtml(System.Text.Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(token)));
                    _ = document.DocumentNode.SelectSingleNode("//title")?.InnerText;
                    Interlocked.Increment(ref pages);
                    foreach (HtmlNode link in document.DocumentNode.SelectNodes("//a[@href]") ?? Enumerable.Empty<HtmlNode>())
                    {
                        if (Uri.TryCreate(url, link.GetAttributeValue("href", ""), out Uri? next) && next.Host == home.Host && seen.TryAdd(next.AbsoluteUri, true))
                        {
                            waiting.Enqueue(next);
                        }
                    }
                }
            });
        return pages;
    }
}
