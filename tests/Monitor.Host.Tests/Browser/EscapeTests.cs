using System.Net;
using System.Net.Sockets;
using System.Text;
using Monitor.Core.Snapshots;
using Monitor.Gather;
using Monitor.Gather.Browser;
using Monitor.Gather.Tests;

namespace Monitor.Host.Tests.Browser;

/// <summary>One hostile site, drawn once by every way; the tests then ask who was reached.</summary>
public sealed class HostileSite : IAsyncLifetime, IAsyncDisposable
{
    private readonly Canary canary = new();
    private HostileServer? server;

    internal IReadOnlyList<string> Reached => [.. canary.Heard];

    internal IReadOnlyList<string> Allowed => [.. server?.Requests ?? []];

    internal Drawing? Page { get; private set; }

    internal int Refusals { get; private set; }

    internal int CanaryPort => canary.Port;

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Path is null)
        {
            return;
        }

        server = new HostileServer(AnswerAsync);

        // What is refused is refused for its address, as in real work; every port may be asked for.
        var rules = new TargetRules((address, port) => IPAddress.IsLoopback(address) && port == server.Port, _ => true);
        await using var room = new DrawingRoom(rules);
        Task<Drawing>[] drawings = [.. EscapeRoutes.LeavingThePage.SelectMany(route => new[] { "keluar", "mulai-izin" }, (route, kind) => $"/{kind}/{route.Name}").Prepend("/").Select(path => room.DrawAsync(new Uri(server.Url, path)))];
        Page = (await Task.WhenAll(drawings))[0];
        Refusals = room.Refusals;
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await canary.DisposeAsync();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private string Inside => $"http://127.0.0.1:{canary.Port}/";

    private string Outside => server!.Url + "izin/";

    private async Task AnswerAsync(string path, Stream stream, CancellationToken token)
    {
        string[] parts = path.Split('/', 3);
        EscapeRoute? leaving = parts.Length == 3 ? EscapeRoutes.LeavingThePage.FirstOrDefault(route => route.Name == parts[2]) : null;
        if (path.StartsWith("/alih?", StringComparison.Ordinal))
        {
            await HostileServer.RawAsync(stream, $"HTTP/1.1 302 Found\r\nLocation: {path[6..]}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", token);
        }
        else if (path == "/tahan")
        {
            // Keeps the page from coming to rest before the slow ways were tried.
            await Task.Delay(1_500, token);
            await HostileServer.SayAsync(stream, "200 OK", "text/plain", "x"u8.ToArray(), token);
        }
        else if (leaving is not null && parts[1] != "izin")
        {
            string page = leaving.Page(parts[1] == "keluar" ? Inside : Outside);
            await (page[0] == '/' ? AnswerAsync(page, stream, token) : HtmlAsync(stream, page, token));
        }
        else
        {
            await HtmlAsync(stream, path == "/" ? AllOfThem() : "<html><body>izin</body></html>", token);
        }
    }

    private string AllOfThem()
    {
        var page = new StringBuilder("<html><head><title>x</title></head><body><p>Berita desa</p><script>fetch('/tahan')</script>");
        foreach (EscapeRoute route in EscapeRoutes.OnThePage)
        {
            page.Append(route.Page(Inside)).Append(route.Page(Outside)).Append('\n');
        }

        foreach (string spelling in EscapeRoutes.Spellings)
        {
            page.Append("<img src='http://").Append(spelling).Append(':').Append(canary.Port).Append("/spelling'>");
        }

        return page.Append("</body></html>").ToString();
    }

    private static Task HtmlAsync(Stream stream, string page, CancellationToken token) =>
        HostileServer.SayAsync(stream, "200 OK", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page), token);
}

[Collection(BrowserTests.Name)]
public sealed class EscapeTests(HostileSite site) : IClassFixture<HostileSite>
{
    public static TheoryData<string> Routes => [.. EscapeRoutes.OnThePage.Concat(EscapeRoutes.LeavingThePage).Select(route => route.Name)];

    public static TheoryData<string> Twins => [.. EscapeRoutes.OnThePage.Concat(EscapeRoutes.LeavingThePage).Where(route => route.HasTwin).Select(route => route.Name)];

    [BrowserTheory]
    [MemberData(nameof(Routes))]
    public void No_way_out_of_the_browser_reaches_the_inside(string route) =>
        Assert.DoesNotContain(site.Reached, heard => heard.Contains("/" + route, StringComparison.Ordinal));

    [BrowserTheory]
    [MemberData(nameof(Twins))]
    public void The_same_way_to_where_it_is_allowed_arrives(string route) =>
        Assert.Contains("/izin/" + route, site.Allowed);

    [BrowserFact]
    public void Nothing_at_all_connects_to_the_inside_and_the_page_is_drawn_all_the_same()
    {
        Assert.Empty(site.Reached);
        Assert.Equal(FetchStatus.Ok, site.Page?.Status);
        Assert.Contains("Berita desa", site.Page?.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", site.Page?.Html, StringComparison.Ordinal);
        Assert.True(site.Refusals >= EscapeRoutes.OnThePage.Count(route => route.HasTwin), $"The guard refused only {site.Refusals} times.");
    }

    [BrowserFact]
    public async Task The_inside_would_have_heard()
    {
        await using var canary = new Canary();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, canary.Port);
        await client.GetStream().WriteAsync("GET /image HTTP/1.1\r\n\r\n"u8.ToArray());
        using var six = new TcpClient(AddressFamily.InterNetworkV6);
        await six.ConnectAsync(IPAddress.IPv6Loopback, canary.Port);
        using var datagrams = new UdpClient();
        await datagrams.SendAsync(new byte[3], new IPEndPoint(IPAddress.Loopback, canary.Port));
        for (int i = 0; i < 100 && canary.Heard.Count < 3; i++)
        {
            await Task.Delay(20);
        }

        Assert.Equal(["TCP ", "TCP GET /image HTTP/1.1", "UDP 3 bytes"], canary.Heard.Order(StringComparer.Ordinal));
    }
}
