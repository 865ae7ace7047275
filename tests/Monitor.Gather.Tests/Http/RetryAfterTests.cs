using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Tests.Http;

public sealed class RetryAfterTests
{
    private const string Links = "<html><body><a href='/profil-desa'>Profil</a><a href='/berita/satu'>Berita</a><a href='/unduh/apbdes-2026.pdf'>APBDes 2026</a></body></html>";

    [Theory]
    [InlineData("429 Too Many Requests")]
    [InlineData("503 Service Unavailable")]
    public async Task A_server_that_wants_a_long_rest_is_not_asked_again_in_the_run(string status)
    {
        await using HostileServer server = Tired("/robots.txt", status, "3600");
        await using GatherSession session = Sessions.Open(new MemoryBodies());
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), server.Url, default);
        await session.RereadAsync(snapshot, [server.Url], default);
        SiteSnapshot second = await session.GatherAsync(new EntityCode("x"), server.Url, default);
        Assert.Equal(["/robots.txt"], server.Requests);
        Assert.Equal((FetchStatus.Blocked, null), (snapshot.Home!.Status, snapshot.Home.HttpCode));
        Assert.Equal(FetchStatus.Blocked, second.Home!.Status);
    }

    [Fact]
    public async Task What_was_left_unread_tells_until_when_the_server_wished_to_rest()
    {
        DateTimeOffset until = TimeProvider.System.GetUtcNow().AddHours(5);
        await using HostileServer server = Tired("/sitemap.xml", "503 Service Unavailable", until.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
        await using GatherSession session = Sessions.Open(new MemoryBodies());
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), server.Url, default);
        Assert.Equal("/sitemap.xml", server.Requests.Last());
        Assert.True(snapshot.Home!.WasRead);
        PageSnapshot[] later = [.. snapshot.Pages.SkipWhile(page => page.Request.Url.AbsolutePath != "/sitemap.xml").Skip(1)];
        Assert.Contains(later, page => page.Request.Purpose == FetchPurpose.Page);
        Assert.Contains(later, page => page.Request.Purpose == FetchPurpose.Document);
        Assert.All(later, page =>
        {
            Assert.Equal(FetchStatus.Blocked, page.Status);
            Assert.Contains(until.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture), page.Detail, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_wish_the_run_can_wait_for_is_waited_for_and_the_reading_goes_on()
    {
        await using HostileServer server = Tired("/sitemap.xml", "503 Service Unavailable", "1");
        await using GatherSession session = Sessions.Open(new MemoryBodies());
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), server.Url, default);
        Assert.Contains("/profil-desa", server.Requests);
        Assert.DoesNotContain(snapshot.Pages, page => page.Status == FetchStatus.Blocked);
    }

    [Fact]
    public async Task The_rest_one_host_asks_for_does_not_close_another()
    {
        await using HostileServer tired = Tired("/robots.txt", "429 Too Many Requests", "3600");
        await using HostileServer awake = HostileServer.Pages(path => path == "/robots.txt" ? null : Links);
        await using GatherSession session = Sessions.Open(new MemoryBodies());
        await session.GatherAsync(new EntityCode("x"), tired.Url, default);
        SiteSnapshot other = await session.GatherAsync(new EntityCode("y"), new Uri($"http://127.0.0.1:{awake.Port}/"), default);
        Assert.True(other.Home!.WasRead);
    }

    [Fact]
    public async Task A_witness_that_wants_to_rest_does_not_put_our_line_down()
    {
        await using HostileServer witness = Tired("/", "429 Too Many Requests", "3600");
        await using HostileServer site = HostileServer.Pages(path => path == "/robots.txt" ? null : Links);
        GatherSettings settings = Sessions.Settings with { Witnesses = [witness.Url] };
        var time = new SteppingTime();
        await using var session = new GatherSession(settings, TargetRules.Loopback(), new MemoryBodies(), time);
        Uri address = new($"http://127.0.0.1:{site.Port}/");
        Assert.Equal(OwnNetwork.Up, (await session.GatherAsync(new EntityCode("x"), address, default)).OwnNetwork);
        time.Ahead = TimeSpan.FromMinutes(2);
        SiteSnapshot second = await session.GatherAsync(new EntityCode("x"), address, default);
        Assert.Equal(OwnNetwork.NotChecked, second.OwnNetwork);
        Assert.True(second.Home!.WasRead);
        Assert.Single(witness.Requests);
    }

    private static HostileServer Tired(string where, string status, string retryAfter) => new((path, stream, token) =>
        path == where ? HostileServer.SayAsync(stream, status, "text/html", [], token, $"Retry-After: {retryAfter}\r\n")
            : path == "/robots.txt" ? HostileServer.SayAsync(stream, "404 Not Found", "text/plain", [], token)
            : HostileServer.SayAsync(stream, "200 OK", "text/html", System.Text.Encoding.UTF8.GetBytes(Links), token));

    private sealed class SteppingTime : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override long GetTimestamp() => base.GetTimestamp() + (long)(Ahead.TotalSeconds * TimestampFrequency);

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
