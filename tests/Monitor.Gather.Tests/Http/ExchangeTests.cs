using System.IO.Compression;
using System.Text;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Tests.Http;

public sealed class ExchangeTests
{
    private readonly MemoryBodies bodies = new();

    [Fact]
    public async Task A_redirect_to_a_private_address_is_refused()
    {
        await using var server = Redirecting("http://10.0.0.1/");
        PageSnapshot home = await HomeAsync(server);
        Assert.Equal(FetchStatus.Refused, home.Status);
        Assert.Equal("http://10.0.0.1/", Assert.Single(home.Hops).Location);
    }

    [Theory]
    [InlineData("/", FetchStatus.TooManyRedirects)]
    [InlineData("file:///etc/passwd", FetchStatus.InvalidResponse)]
    [InlineData("data:text/html,x", FetchStatus.InvalidResponse)]
    [InlineData("http://[bad", FetchStatus.InvalidResponse)]
    public async Task A_redirect_that_leads_nowhere_ends(string location, FetchStatus expected)
    {
        await using var server = Redirecting(location);
        Assert.Equal(expected, (await HomeAsync(server)).Status);
    }

    [Fact]
    public async Task Redirects_without_end_stop_after_ten()
    {
        await using var server = new HostileServer((path, stream, token) =>
            HostileServer.SayAsync(stream, "302 Found", "text/html", [], token, $"Location: {path}a\r\n"));
        PageSnapshot home = await HomeAsync(server);
        Assert.Equal(FetchStatus.TooManyRedirects, home.Status);
        Assert.Equal(11, home.Hops.Length);
    }

    [Fact]
    public async Task A_dripping_body_ends_at_the_deadline()
    {
        await using var server = new HostileServer(async (_, stream, token) =>
        {
            await HostileServer.RawAsync(stream, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", token);
            using var drip = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
            while (await drip.WaitForNextTickAsync(token))
            {
                await HostileServer.RawAsync(stream, "1\r\nx\r\n", token);
            }
        });
        var quick = Sessions.Settings with { ExchangeTimeout = TimeSpan.FromMilliseconds(400) };
        Assert.Equal(FetchStatus.TimedOut, (await HomeAsync(server, quick)).Status);
    }

    [Theory]
    [InlineData("omong kosong\r\n\r\n", FetchStatus.InvalidResponse)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\npendek", FetchStatus.InvalidResponse)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n\r\nbukangzip", FetchStatus.InvalidResponse)]
    [InlineData("HTTP/1.1 503 Sibuk\r\nContent-Length: 0\r\n\r\n", FetchStatus.ServerError)]
    [InlineData("HTTP/1.1 403 Tidak\r\nContent-Length: 0\r\n\r\n", FetchStatus.Blocked)]
    [InlineData("HTTP/1.1 429 Pelan\r\nContent-Length: 0\r\n\r\n", FetchStatus.Blocked)]
    [InlineData("HTTP/1.1 503 Tunggu\r\ncf-mitigated: challenge\r\nContent-Length: 0\r\n\r\n", FetchStatus.Blocked)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 65\r\n\r\n<html><head><title>Request Rejected</title></head><body></body>....", FetchStatus.Blocked)]
    public async Task Every_broken_answer_has_its_class(string answer, FetchStatus expected)
    {
        await using var server = new HostileServer((_, stream, token) => HostileServer.RawAsync(stream, answer, token));
        Assert.Equal(expected, (await HomeAsync(server)).Status);
    }

    [Fact]
    public async Task A_flood_of_headers_is_an_invalid_answer()
    {
        string flood = string.Concat(Enumerable.Range(0, 3000).Select(i => $"X-Banjir-{i}: {new string('a', 40)}\r\n"));
        await using var server = new HostileServer((_, stream, token) => HostileServer.RawAsync(stream, "HTTP/1.1 200 OK\r\n" + flood + "\r\n", token));
        Assert.Equal(FetchStatus.InvalidResponse, (await HomeAsync(server)).Status);
    }

    [Fact]
    public async Task A_closed_port_is_a_failed_connection_and_the_body_of_nobody()
    {
        int port;
        await using (var server = HostileServer.Pages(_ => ""))
        {
            port = server.Port;
        }

        await using GatherSession session = Sessions.Open(bodies);
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), new Uri($"http://127.0.0.1:{port}/"), default);
        Assert.Equal(FetchStatus.ConnectFailed, snapshot.Home!.Status);
        Assert.Empty(bodies.All);
    }

    [Theory]
    [InlineData("text/html; charset=utf8", "é", "utf-8")]
    [InlineData("text/html; charset=\"UTF-8\"", "é", "utf-8")]
    [InlineData("text/html", "é", "utf-8")]
    [InlineData("text/html", "é", "windows-1252")]
    [InlineData("text/html; charset=iso-8859-1", "é“", "windows-1252")]
    [InlineData("text/html; charset=tidak-ada", "é", "utf-8")]
    [InlineData("text/html; charset=utf-16", "é", "utf-16")]
    public async Task Odd_charsets_are_decoded(string type, string letters, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding real = Encoding.GetEncoding(encoding);
        byte[] body = [.. real.GetPreamble().Take(encoding == "utf-16" ? 2 : 0), .. real.GetBytes($"<html><body>Desa {letters} Maju</body></html>")];
        await using var server = new HostileServer((_, stream, token) => HostileServer.SayAsync(stream, "200 OK", type, body, token));
        PageSnapshot home = await HomeAsync(server);
        Assert.Contains($"Desa {letters} Maju", bodies.Text(home.BodyHash), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_is_sent_back_to_the_site_and_only_its_name_is_kept()
    {
        await using var server = new HostileServer((_, stream, token) =>
            HostileServer.SayAsync(stream, "200 OK", "text/html", "<html><a href='/profil'>Profil</a></html>"u8.ToArray(), token, "Set-Cookie: ci_session=rahasia; path=/\r\n"));
        PageSnapshot home = await HomeAsync(server);
        Assert.Equal("ci_session", home.Headers["set-cookie"]);
        Assert.Contains(server.Heads, head => head.StartsWith("GET /profil", StringComparison.Ordinal) && head.Contains("ci_session=rahasia", StringComparison.Ordinal));
    }

    private static HostileServer Redirecting(string location) => new((path, stream, token) =>
        path == "/robots.txt" ? HostileServer.SayAsync(stream, "404 Not Found", "text/plain", [], token)
            : HostileServer.SayAsync(stream, "302 Found", "text/html", [], token, $"Location: {location}\r\n"));

    private async Task<PageSnapshot> HomeAsync(HostileServer server, GatherSettings? settings = null)
    {
        await using GatherSession session = Sessions.Open(bodies, settings: settings);
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("99.01.01.2001"), server.Url, default);
        return snapshot.Home!;
    }
}
