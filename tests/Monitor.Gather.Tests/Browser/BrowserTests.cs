using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Gather.Browser;
using Monitor.Gather.Http;

namespace Monitor.Gather.Tests.Browser;

public sealed class BrowserTests
{
    [Fact]
    public async Task Without_a_browser_a_shell_says_so()
    {
        await using var server = HostileServer.Pages(path => path == "/" ? "<html><body><div id=\"root\"></div><script src=\"/app.js\"></script></body></html>" : null);
        await using GatherSession session = Sessions.Open(new MemoryBodies());
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), server.Url, default);
        Assert.Contains(snapshot.Pages, page => page is { Status: FetchStatus.BrowserUnavailable, Request.Via: FetchVia.Browser });
        Assert.True(snapshot.Home!.WasRead);
    }

    [Fact]
    public async Task A_drawing_process_that_cannot_be_started_is_our_fault_and_not_the_sites()
    {
        await using var server = HostileServer.Pages(path => path == "/" ? "<html><body><div id=\"root\"></div><script src=\"/app.js\"></script></body></html>" : null);
        foreach (RenderProgram? program in new[] { null, new RenderProgram("/nonexistent/program", []), new RenderProgram("/bin/echo", ["hello"]), new RenderProgram("/bin/cat", []), new RenderProgram("/bin/false", []) })
        {
            await using GatherSession session = Sessions.Open(new MemoryBodies(), settings: Sessions.Settings with { BrowserPath = "/usr/bin/true", Renderer = program });
            SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), server.Url, default);
            Assert.Contains(snapshot.Pages, page => page is { Status: FetchStatus.BrowserUnavailable, Request.Via: FetchVia.Browser });
            Assert.True(snapshot.Home!.WasRead);
        }
    }

    [Fact]
    public async Task A_drawing_waits_for_its_turn_like_any_request_and_is_left_where_the_server_wants_to_rest()
    {
        GatherSettings settings = Sessions.Settings with { Politeness = new Politeness(TimeSpan.Zero, 1, TimeSpan.FromSeconds(1)) };
        await using var bench = new DeskBench(settings);
        Pace.Turn turn = await bench.Pace.WaitAsync([Pace.HostLane(bench.Url)], default);
        Task<Fetched> drawing = bench.DrawAsync();
        Assert.NotSame(drawing, await Task.WhenAny(drawing, Task.Delay(200)));
        turn.Dispose();
        Assert.Equal(FetchStatus.BrowserUnavailable, (await drawing).Snapshot.Status);

        bench.Pace.HoldBack(Pace.HostLane(bench.Url), TimeSpan.FromHours(1));
        Assert.Equal(FetchStatus.Blocked, (await bench.DrawAsync()).Snapshot.Status);
    }

    private sealed class DeskBench : IAsyncDisposable
    {
        private readonly Wire wire;
        private readonly GuardProxy proxy;
        private readonly BrowserPool browsers;
        private readonly RenderDesk desk;

        public DeskBench(GatherSettings settings)
        {
            TargetRules rules = TargetRules.Loopback();
            var resolver = new Resolver(rules, TimeProvider.System);
            wire = new Wire(settings, new GuardedTransport(rules, resolver, settings.ConnectTimeout), resolver, new Pace(settings.Politeness, TimeProvider.System), new MemoryBodies(), TimeProvider.System);
            proxy = new GuardProxy(rules, resolver);
            browsers = new BrowserPool(settings, proxy, false, TimeProvider.System, RenderLimits.Default);
            desk = new RenderDesk(wire, browsers);
        }

        public Pace Pace => wire.Pace;

        public Uri Url { get; } = new("http://localhost/");

        public Task<Fetched> DrawAsync() => desk.RenderAsync(desk.NotRead(new FetchRequest(Url, FetchPurpose.Home, FetchVia.Http, 0, null), FetchStatus.Ok, "") with { Final = Url }, default);

        public async ValueTask DisposeAsync()
        {
            await browsers.DisposeAsync();
            await proxy.DisposeAsync();
            wire.Transport.Dispose();
            wire.Resolver.Dispose();
        }
    }
}
