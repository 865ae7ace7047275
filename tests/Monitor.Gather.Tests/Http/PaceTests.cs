using System.Collections.Immutable;
using System.Net;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Gather.Http;

namespace Monitor.Gather.Tests.Http;

public sealed class PaceTests
{
    private static readonly string First = Pace.HostLane(new Uri("http://satu.desa.test/"));
    private static readonly string Second = Pace.HostLane(new Uri("http://dua.desa.test/"));

    [Fact]
    public async Task Hosts_of_one_address_share_its_gap()
    {
        var time = new LeapingTime();
        var pace = new Pace(Politeness.Default, time);
        using (await pace.WaitAsync([First, "192.0.2.7"], default))
        using (await pace.WaitAsync([Second, "192.0.2.7"], default))
        {
        }

        Assert.Equal(TimeSpan.FromSeconds(1), time.Waited);
    }

    [Fact]
    public async Task A_host_that_is_waited_for_takes_no_place_from_its_neighbours()
    {
        var pace = new Pace(Politeness.Default with { Gap = TimeSpan.Zero }, TimeProvider.System);
        pace.HoldBack(First, TimeSpan.FromSeconds(50));
        using var stop = new CancellationTokenSource();
        Task[] waiting = [.. Enumerable.Range(0, 2).Select(_ => (Task)pace.WaitAsync([First, "192.0.2.7"], stop.Token))];
        using (await pace.WaitAsync([Second, "192.0.2.7"], default))
        using (await pace.WaitAsync([Second, "192.0.2.7"], default))
        {
            Assert.All(waiting, task => Assert.False(task.IsCompleted));
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(waiting));
    }

    [Fact]
    public async Task Slow_answers_spread_the_requests()
    {
        await using var server = new HostileServer(async (_, stream, token) =>
        {
            await Task.Delay(60, token);
            await HostileServer.SayAsync(stream, "200 OK", "text/html", "<html><body><a href='/profil'>Profil</a></body></html>"u8.ToArray(), token);
        });
        var time = new LeapingTime();
        GatherSettings settings = Sessions.Settings with { Politeness = new Politeness(TimeSpan.Zero, 2, TimeSpan.FromSeconds(1)) { Factor = 50 } };
        await using (var session = new GatherSession(settings, At(server.Port, ["127.0.0.1"]), new MemoryBodies(), time))
        {
            SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), new Uri($"http://satu.desa.test:{server.Port}/"), default);
            Assert.True(snapshot.Home!.WasRead);
        }

        // Each answer took at least 60 ms to begin, so each of the later starts is at least 50 times that behind the one before.
        Assert.True(server.Requests.Count > 4);
        Assert.True(time.Waited >= TimeSpan.FromSeconds(2.9) * (server.Requests.Count - 1), $"{server.Requests.Count} requests, {time.Waited}");
    }

    [Theory]
    [InlineData("503 Service Unavailable")]
    [InlineData("500 Internal Server Error")]
    [InlineData("429 Too Many Requests")]
    public async Task A_server_that_has_too_much_to_do_is_asked_half_as_often(string status)
    {
        await using var server = new HostileServer((path, stream, token) => path == "/"
            ? HostileServer.SayAsync(stream, "200 OK", "text/html", "<html><body>Desa</body></html>"u8.ToArray(), token)
            : HostileServer.SayAsync(stream, status, "text/html", [], token));
        var time = new LeapingTime();
        GatherSettings settings = Sessions.Settings with { Politeness = Politeness.Default with { Factor = 0 } };
        await using var session = new GatherSession(settings, TargetRules.Loopback(), new MemoryBodies(), time);
        for (int visit = 0; visit < 4; visit++)
        {
            await session.GatherAsync(new EntityCode("x"), new Uri(server.Url, "/tidak-ada"), default);
        }

        // Eight requests, all of them refused: 1 s apart, then 2 s from the third on and 4 s from the sixth on.
        Assert.Equal(8, server.Requests.Count);
        Assert.Equal(TimeSpan.FromSeconds(16), time.Waited);
    }

    [Theory]
    [InlineData("192.0.2.7", 0.3)]
    [InlineData("192.0.2.9", 0.5)]
    [InlineData("192.0.3.1", 0.8)]
    [InlineData("198.51.100.1", 1)]
    [InlineData("2001:db8::7", 0.4)]
    [InlineData("host dua.desa.test", 5)]
    [InlineData("host xdua.desa.test", 1)]
    [InlineData("host 192.0.2.7", 0.3)]
    public void The_narrowest_agreement_that_names_a_server_counts(string lane, double seconds)
    {
        ImmutableArray<PaceAgreement> agreed =
        [
            Agreed("192.0.2.0/23", 800), Agreed("192.0.2.0/24", 500), Agreed("192.0.2.7", 300), Agreed("2001:db8::/32", 400), Agreed("DUA.desa.test", 5000),
        ];
        var pace = new Pace(Politeness.Default with { Agreements = agreed }, TimeProvider.System);
        Assert.Equal(TimeSpan.FromSeconds(seconds), pace.DelayOf(lane));
    }

    [Fact]
    public async Task An_agreement_allows_more_at_one_time_on_its_server_alone()
    {
        var pace = new Pace(Politeness.Default with { Gap = TimeSpan.Zero, InFlight = 1, Agreements = [Agreed("192.0.2.7", 0) with { InFlight = 2 }] }, TimeProvider.System);
        using (await pace.WaitAsync(["192.0.2.7"], default))
        using (await pace.WaitAsync(["192.0.2.7"], default))
        using (await pace.WaitAsync(["192.0.2.8"], default))
        {
            Task<Pace.Turn> third = pace.WaitAsync(["192.0.2.8"], default);
            Assert.False(third.IsCompleted);
        }
    }

    [Theory]
    [InlineData("203.0.113.7", true)]
    [InlineData("203.0.113.0/24", true)]
    [InlineData("2001:db8::/32", true)]
    [InlineData("dilan.desa.test", true)]
    [InlineData("12", false)]
    [InlineData("server", false)]
    [InlineData("203.0.113.0/99", false)]
    [InlineData("http://a.test/", false)]
    [InlineData("", false)]
    public void An_agreement_names_an_address_a_range_or_a_host(string target, bool isOne) => Assert.Equal(isOne, PaceAgreement.IsTarget(target));

    [Theory]
    [InlineData("3", 3, null)]
    [InlineData("120", 30, "120 s between requests (Crawl-delay); 30 s were kept")]
    [InlineData("900000", 30, "86400 s")]
    [InlineData("-5", 0, null)]
    [InlineData("banyak", 0, null)]
    public async Task A_crawl_delay_is_kept_up_to_a_bound_and_the_bound_is_told(string wish, double kept, string? said)
    {
        await using HostileServer server = Wishing(wish);
        var time = new LeapingTime();
        SiteSnapshot snapshot;
        await using (var session = new GatherSession(Sessions.Settings, TargetRules.Loopback(), new MemoryBodies(), time))
        {
            snapshot = await session.GatherAsync(new EntityCode("x"), server.Url, default);
        }

        // robots.txt and the home page are asked for before the wish is known.
        Assert.True(server.Requests.Count > 5);
        Assert.Equal(TimeSpan.FromSeconds(kept) * (server.Requests.Count - 2), time.Waited);
        string? detail = snapshot.Pages.Single(page => page.Request.Purpose == FetchPurpose.Robots).Detail;
        Assert.Equal(said is null, detail is null);
        Assert.Contains(said ?? "", detail ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_site_is_looked_at_with_the_distance_it_wished()
    {
        await using HostileServer server = Wishing("4");
        var bodies = new MemoryBodies();
        SiteSnapshot known;
        await using (var session = new GatherSession(Sessions.Settings, TargetRules.Loopback(), bodies, new LeapingTime()))
        {
            known = await session.GatherAsync(new EntityCode("x"), server.Url, default);
        }

        int before = server.Requests.Count;
        var time = new LeapingTime();
        await using var second = new GatherSession(Sessions.Settings, TargetRules.Loopback(), bodies, time);
        Assert.NotNull(await second.LookAsync(known, bodies, 1, default));
        Assert.True(server.Requests.Count - before > 2);
        Assert.Equal(TimeSpan.FromSeconds(4) * (server.Requests.Count - before - 1), time.Waited);
    }

    [Fact]
    public async Task Sites_of_one_server_are_asked_two_at_a_time_and_a_gap_apart_however_many_they_are()
    {
        int now = 0, most = 0;
        var gate = new Lock();
        await using var server = new HostileServer(async (path, stream, token) =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++now);
            }

            await Task.Delay(5, token);
            lock (gate)
            {
                now--;
            }

            await (path is "/" or "/profil"
                ? HostileServer.SayAsync(stream, "200 OK", "text/html", "<html><body><a href='/profil'>Profil</a></body></html>"u8.ToArray(), token)
                : HostileServer.SayAsync(stream, "404 Not Found", "text/html", [], token));
        });
        var time = new LeapingTime();
        GatherSettings settings = Sessions.Settings with { Politeness = Politeness.Default with { Factor = 0 } };
        await using var session = new GatherSession(settings, At(server.Port, ["127.0.0.1"]), new MemoryBodies(), time);
        SiteSnapshot[] seen = await Task.WhenAll(Enumerable.Range(0, 24).Select(number =>
            session.GatherAsync(new EntityCode($"{number}"), new Uri($"http://desa{number}.desa.test:{server.Port}/"), default)));
        Assert.All(seen, snapshot => Assert.True(snapshot.Home!.WasRead));
        Assert.True(server.Requests.Count > 24 * 3);
        Assert.InRange(most, 1, 2);
        Assert.True(time.Waited >= TimeSpan.FromSeconds(server.Requests.Count - 1), $"{server.Requests.Count} requests in {time.Waited}");
    }

    private static PaceAgreement Agreed(string target, int milliseconds) => new(target, TimeSpan.FromMilliseconds(milliseconds), 2, "BA No. 1/2026");

    private static HostileServer Wishing(string delay) => new((path, stream, token) => path switch
    {
        "/robots.txt" => HostileServer.SayAsync(stream, "200 OK", "text/plain", System.Text.Encoding.UTF8.GetBytes($"User-agent: *\nCrawl-delay: {delay}\n"), token),
        "/" or "/profil" => HostileServer.SayAsync(stream, "200 OK", "text/html", "<html><body><a href='/profil'>Profil</a></body></html>"u8.ToArray(), token),
        _ => HostileServer.SayAsync(stream, "404 Not Found", "text/html", [], token),
    });

    private static TargetRules At(int port, ImmutableArray<string> addresses) => TargetRules.Loopback(port) with
    {
        Resolve = (_, asked) => new ResolvedTarget([.. addresses.Select(address => new IPEndPoint(IPAddress.Parse(address), asked))]),
    };
}
