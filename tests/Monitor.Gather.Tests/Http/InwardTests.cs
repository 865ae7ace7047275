using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Tests.Http;

/// <summary>Sites that try to lead the reader inwards, beside a listener that no one may connect to.</summary>
public sealed class InwardTests : IDisposable
{
    private readonly ConcurrentQueue<string> caught = new();
    private readonly CancellationTokenSource closing = new();
    private readonly List<TcpListener> canaries = [];

    // What the sites of these tests stand on; every other address is inward. The canary's port is one that may be asked for.
    private IPEndPoint site = new(IPAddress.Loopback, 0);

    private int Canary => ((IPEndPoint)canaries[0].LocalEndpoint).Port;

    public InwardTests()
    {
        Listen(IPAddress.Loopback, 0);
        Listen(IPAddress.Parse("127.0.0.2"), Canary);
        if (Socket.OSSupportsIPv6)
        {
            Listen(IPAddress.IPv6Loopback, Canary);
        }
    }

    public void Dispose()
    {
        closing.Cancel();
        canaries.ForEach(canary => canary.Dispose());
        closing.Dispose();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("127.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0177.0.0.1")]
    [InlineData("0")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("[::127.0.0.1]")]
    [InlineData("[64:ff9b::7f00:1]")]
    [InlineData("[2002:7f00:1::]")]
    [InlineData("127.0.0.2")]
    [InlineData("169.254.169.254")]
    [InlineData("[fe80::1]")]
    [InlineData("[fd00::1]")]
    [InlineData("10.0.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("umbul.test@127.0.0.1")]
    public async Task A_redirect_inwards_is_refused_in_whatever_form_and_connects_to_nothing(string host)
    {
        await using var server = new HostileServer((path, stream, token) => path == "/robots.txt"
            ? HostileServer.SayAsync(stream, "404 Not Found", "text/plain", [], token)
            : HostileServer.SayAsync(stream, "302 Found", "text/html", [], token, $"Location: http://{host}:{Canary}/rahasia\r\n"));
        PageSnapshot home = await HomeAsync(server, Rules());
        Assert.Equal(FetchStatus.Refused, home.Status);
        Assert.Single(home.Hops);
        Assert.Empty(caught);
    }

    [Fact]
    public async Task A_link_and_a_file_inwards_are_not_followed()
    {
        await using HostileServer server = HostileServer.Pages(path => path != "/" ? null
            : $"<html><body><a href='http://127.0.0.1:{Canary}/profil'>Profil</a><a href='http://127.0.0.1:{Canary}/apbdes-2026.pdf'>APBDes</a><link rel='alternate' type='application/rss+xml' href='http://127.0.0.1:{Canary}/feed'></body></html>");
        Assert.True((await HomeAsync(server, Rules())).WasRead);
        Assert.Empty(caught);
    }

    [Fact]
    public async Task A_name_whose_answers_change_is_connected_to_where_it_was_checked()
    {
        await using HostileServer server = Linking();
        int lookUps = 0;
        TargetRules rules = Rules() with
        {
            // Good at the first look-up, inward at every later one, on the very port of the site.
            Resolve = (_, port) => new ResolvedTarget([lookUps++ == 0 ? new IPEndPoint(IPAddress.Loopback, port) : new IPEndPoint(IPAddress.Parse("127.0.0.2"), port)]),
        };
        Listen(IPAddress.Parse("127.0.0.2"), server.Port);
        site = new IPEndPoint(IPAddress.Loopback, server.Port);
        await using var session = new GatherSession(Sessions.Settings, rules, new MemoryBodies(), TimeProvider.System);
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), new Uri($"http://umbul.test:{server.Port}/"), default);
        Assert.True(snapshot.Pages.Count(page => page.WasRead) > 2);
        Assert.Equal(1, lookUps);
        Assert.Empty(caught);
    }

    [Fact]
    public async Task A_name_that_leads_inwards_when_it_is_looked_up_anew_is_refused()
    {
        await using HostileServer server = Linking();
        bool hasTurned = false;
        TargetRules rules = Rules() with
        {
            Resolve = (_, port) => new ResolvedTarget([hasTurned ? new IPEndPoint(IPAddress.Parse("127.0.0.2"), port) : new IPEndPoint(IPAddress.Loopback, port)]),
        };
        Listen(IPAddress.Parse("127.0.0.2"), server.Port);
        site = new IPEndPoint(IPAddress.Loopback, server.Port);
        var time = new LaterTime();
        await using var session = new GatherSession(Sessions.Settings, rules, new MemoryBodies(), time);
        var address = new Uri($"http://umbul.test:{server.Port}/");
        Assert.True((await session.GatherAsync(new EntityCode("x"), address, default)).Home!.WasRead);
        hasTurned = true;
        time.Ahead = TimeSpan.FromHours(1);
        Assert.Equal(FetchStatus.Refused, (await session.GatherAsync(new EntityCode("x"), address, default)).Home!.Status);
        Assert.Empty(caught);
    }

    [Fact]
    public async Task Cookies_stay_with_the_host_that_set_them()
    {
        await using HostileServer other = HostileServer.Pages(path => path == "/robots.txt" ? null : "<html><body>lain</body></html>");
        await using var server = new HostileServer((path, stream, token) => path == "/"
            ? HostileServer.SayAsync(stream, "302 Found", "text/html", [], token, $"Set-Cookie: ci_session=rahasia; path=/\r\nLocation: http://lain.test:{other.Port}/\r\n")
            : HostileServer.SayAsync(stream, "404 Not Found", "text/html", [], token));
        TargetRules rules = TargetRules.Loopback(server.Port, other.Port) with { Resolve = (_, port) => new ResolvedTarget([new IPEndPoint(IPAddress.Loopback, port)]) };
        await using var session = new GatherSession(Sessions.Settings, rules, new MemoryBodies(), TimeProvider.System);
        await session.GatherAsync(new EntityCode("x"), new Uri($"http://umbul.test:{server.Port}/"), default);
        Assert.NotEmpty(other.Heads);
        Assert.All(other.Heads, head => Assert.DoesNotContain("rahasia", head, StringComparison.Ordinal));
    }

    private static HostileServer Linking() => HostileServer.Pages(path =>
        path is "/" or "/profil" or "/berita/satu" ? "<html><body><a href='/profil'>Profil</a><a href='/berita/satu'>Berita</a></body></html>" : null);

    private TargetRules Rules() => new((address, port) => address.Equals(site.Address) && port == site.Port, _ => true) { IsLoopback = true };

    private async Task<PageSnapshot> HomeAsync(HostileServer server, TargetRules rules)
    {
        site = new IPEndPoint(IPAddress.Loopback, server.Port);
        await using var session = new GatherSession(Sessions.Settings, rules, new MemoryBodies(), TimeProvider.System);
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), new Uri($"http://127.0.0.1:{server.Port}/"), default);
        return snapshot.Home!;
    }

    private void Listen(IPAddress address, int port)
    {
        var canary = new TcpListener(address, port);
        canary.Start();
        canaries.Add(canary);
        _ = CatchAsync(canary);
    }

    private async Task CatchAsync(TcpListener canary)
    {
        try
        {
            while (true)
            {
                using TcpClient client = await canary.AcceptTcpClientAsync(closing.Token);
                caught.Enqueue(canary.LocalEndpoint.ToString() ?? "");
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private sealed class LaterTime : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
