using System.Net;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Tests.Crawl;

public sealed class RobotsConsentTests
{
    private static readonly RobotsConsent Given = new("desa.contoh.test", "500/12/2026", new DateOnly(2026, 1, 5), new DateOnly(2026, 11, 24), "Kepala Dinas");

    private readonly MemoryBodies bodies = new();
    private readonly DayTime time = new() { Now = new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero) };

    [Fact]
    public async Task With_the_owners_consent_what_robots_closes_is_read_and_the_snapshot_names_the_letter()
    {
        await using HostileServer server = Closed();
        SiteSnapshot snapshot = await GatherAsync(server, Given);
        Assert.Equal(Given, snapshot.RobotsConsent);
        Assert.True(Profile(snapshot).WasRead);
    }

    [Theory]
    [InlineData("2026-01-04T16:59:59Z", false)]
    [InlineData("2026-01-04T17:00:00Z", true)]
    [InlineData("2026-11-24T16:59:59Z", true)]
    [InlineData("2026-11-24T17:00:00Z", false)]
    public async Task A_consent_is_in_force_within_its_days_as_the_office_cuts_them(string now, bool isInForce)
    {
        time.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        await using HostileServer server = Closed();
        SiteSnapshot snapshot = await GatherAsync(server, Given);
        Assert.Equal(isInForce ? FetchStatus.Ok : FetchStatus.Disallowed, Profile(snapshot).Status);
        Assert.Equal(isInForce, server.Requests.Contains("/profil"));
        Assert.Equal(isInForce ? Given : null, snapshot.RobotsConsent);
    }

    [Theory]
    [InlineData("lain.test")]
    [InlineData("umbul.desa.contoh.test.lain.test")]
    [InlineData("l.desa.contoh.test")]
    public async Task A_consent_for_another_zone_opens_nothing(string zone)
    {
        await using HostileServer server = Closed();
        SiteSnapshot snapshot = await GatherAsync(server, Given with { Zone = zone });
        Assert.Equal(FetchStatus.Disallowed, Profile(snapshot).Status);
        Assert.Null(snapshot.RobotsConsent);
    }

    [Fact]
    public async Task A_consent_that_was_not_needed_is_not_named()
    {
        await using HostileServer server = Closed("Disallow: /wp-admin/");
        SiteSnapshot snapshot = await GatherAsync(server, Given);
        Assert.True(Profile(snapshot).WasRead);
        Assert.Null(snapshot.RobotsConsent);
    }

    [Fact]
    public async Task A_server_that_fails_to_give_robots_is_left_alone_in_spite_of_a_consent()
    {
        await using var server = new HostileServer((path, stream, token) => path == "/robots.txt"
            ? HostileServer.SayAsync(stream, "500 Internal Server Error", "text/plain", [], token)
            : HostileServer.SayAsync(stream, "200 OK", "text/html", "<html><a href='/profil'>Profil</a></html>"u8.ToArray(), token));
        SiteSnapshot snapshot = await GatherAsync(server, Given);
        Assert.DoesNotContain("/profil", server.Requests);
        Assert.Null(snapshot.RobotsConsent);
    }

    [Fact]
    public async Task What_was_read_by_a_consent_is_not_read_again_when_it_has_run_out()
    {
        await using HostileServer server = Closed();
        SiteSnapshot known = await GatherAsync(server, Given);
        int before = server.Requests.Count;
        time.Now += TimeSpan.FromDays(1);
        await using GatherSession session = Open(server, Given);
        Assert.Null(await session.LookAsync(known, bodies, 1, default));
        Assert.Equal(before, server.Requests.Count);
        await session.RereadAsync(known, [known.Site, Profile(known).Url], default);
        Assert.Equal("/", server.Requests.Last());
        Assert.Equal(before + 1, server.Requests.Count);
    }

    [Fact]
    public async Task While_a_consent_is_in_force_the_site_is_looked_at_and_keeps_the_letter()
    {
        await using HostileServer server = Closed();
        SiteSnapshot known = await GatherAsync(server, Given);
        await using GatherSession session = Open(server, Given);
        SiteSnapshot? light = await session.LookAsync(known, bodies, 1, default);
        Assert.Equal(Given, light?.RobotsConsent);
        await using GatherSession without = Open(server);
        Assert.Null(await without.LookAsync(known, bodies, 1, default));
    }

    private static PageSnapshot Profile(SiteSnapshot snapshot) => Assert.Single(snapshot.Pages, page => page.Request.Url.AbsolutePath == "/profil");

    private static HostileServer Closed(string rule = "Disallow: /profil") => new((path, stream, token) => path switch
    {
        "/robots.txt" => HostileServer.SayAsync(stream, "200 OK", "text/plain", System.Text.Encoding.UTF8.GetBytes($"User-agent: *\n{rule}\n"), token),
        "/" or "/profil" => HostileServer.SayAsync(stream, "200 OK", "text/html", "<html><body><a href='/profil'>Profil</a></body></html>"u8.ToArray(), token),
        _ => HostileServer.SayAsync(stream, "404 Not Found", "text/html", [], token),
    });

    private GatherSession Open(HostileServer server, params RobotsConsent[] consents) => new(
        Sessions.Settings with { RobotsConsents = [.. consents], DayZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta") },
        TargetRules.Loopback(server.Port) with { Resolve = (_, port) => new ResolvedTarget([new IPEndPoint(IPAddress.Loopback, port)]) },
        bodies,
        time);

    private async Task<SiteSnapshot> GatherAsync(HostileServer server, params RobotsConsent[] consents)
    {
        await using GatherSession session = Open(server, consents);
        return await session.GatherAsync(new EntityCode("x"), new Uri($"http://umbul.desa.contoh.test:{server.Port}/"), default);
    }

    private sealed class DayTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
