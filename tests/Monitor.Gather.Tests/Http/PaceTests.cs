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

    private static TargetRules At(int port, ImmutableArray<string> addresses) => TargetRules.Loopback(port) with
    {
        Resolve = (_, asked) => new ResolvedTarget([.. addresses.Select(address => new IPEndPoint(IPAddress.Parse(address), asked))]),
    };
}
