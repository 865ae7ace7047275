using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Tests.Crawl;

public sealed class LightPassTests
{
    private const string Kabar = "Warga tiga dusun membersihkan saluran irigasi bersama perangkat desa sejak pagi.";
    private readonly MemoryBodies bodies = new();
    private readonly ConcurrentDictionary<string, string> pages = new(StringComparer.Ordinal)
    {
        ["/"] = Page($"<p>Pengunjung hari ini: 41</p><p>{Kabar}</p><a href='/kabar'>Kabar</a><a href='/profil'>Profil</a><a href='/unduh/apbdes-2026.pdf'>APBDes 2026</a>"),
        ["/kabar"] = Page("<h1>Kerja bakti</h1>"),
        ["/profil"] = Page("<h1>Profil</h1>"),
        ["/feed/"] = Feed("/kabar"),
    };

    [Fact]
    public async Task An_unchanged_site_is_asked_five_times_and_keeps_what_was_seen_of_it()
    {
        await using HostileServer server = Serve();
        await using GatherSession session = Sessions.Open(bodies);
        SiteSnapshot full = await FullAsync(session, server);
        int before = server.Requests.Count;

        SiteSnapshot? light = await LookAsync(session, full);

        Assert.NotNull(light);
        Assert.InRange(server.Requests.Count - before, 1, 5);
        Assert.Equal((full.TakenAt, full.TakenAt), (light.CarriedFrom, light.FullAt));
        Assert.NotEqual(full.Id, light.Id);
        Assert.Equal(full.Pages.Select(page => (page.Request, page.Status, page.BodyHash)), light.Pages.Select(page => (page.Request, page.Status, page.BodyHash)));
        Assert.True(light.Home?.FetchedAt > full.Home?.FetchedAt);
        PageSnapshot file = Assert.Single(light.Pages, page => page.Request.Purpose == FetchPurpose.Document);
        Assert.Equal(full.Pages.Single(page => page.Request.Purpose == FetchPurpose.Document).FetchedAt, file.FetchedAt);
    }

    [Theory]
    [InlineData("/", "<p>Pengunjung hari ini: 97</p>", true)]
    [InlineData("/", "<p>Selasa, 24 November</p>", true)]
    [InlineData("/", "<p>Pemerintah desa membuka pendaftaran bantuan bibit jagung.</p>", false)]
    [InlineData("/", "<a href='/kabar/baru'>Kabar baru</a>", false)]
    [InlineData("/", "<img src='/gambar/infografis-apbdes-2027.jpg'>", false)]
    [InlineData("/feed/", "<item><title>Panen raya</title><link>/kabar/panen</link></item>", false)]
    public async Task Whatever_is_new_asks_for_a_full_reading_and_figures_are_not_new(string path, string added, bool isSame)
    {
        await using HostileServer server = Serve();
        await using GatherSession session = Sessions.Open(bodies);
        SiteSnapshot full = await FullAsync(session, server);
        pages[path] = pages[path].Replace(path == "/" ? "<p>Pengunjung hari ini: 41</p>" : "</channel>", path == "/" ? added : added + "</channel>", StringComparison.Ordinal);
        Assert.Equal(isSame, await LookAsync(session, full) is not null);
    }

    [Fact]
    public async Task A_feed_the_server_vouches_for_is_not_sent_again()
    {
        await using HostileServer server = Serve();
        await using GatherSession session = Sessions.Open(bodies);
        SiteSnapshot full = await FullAsync(session, server);
        SiteSnapshot? light = await LookAsync(session, full);
        Assert.Contains(server.Heads, head => head.StartsWith("GET /feed/", StringComparison.Ordinal) && head.Contains("If-None-Match: \"", StringComparison.Ordinal));
        PageSnapshot feed = light!.Pages.First(page => page.Request.Purpose == FetchPurpose.Feed && page.WasRead);
        Assert.Equal((200, full.Pages.First(page => page.Request.Url == feed.Request.Url).BodyHash), (feed.HttpCode, feed.BodyHash));
    }

    [Fact]
    public async Task A_deep_page_that_changed_is_seen_when_its_turn_comes()
    {
        await using HostileServer server = Serve();
        await using GatherSession session = Sessions.Open(bodies);
        SiteSnapshot full = await FullAsync(session, server);
        pages["/profil"] = Page("<h1>Profil</h1><p>Kepala desa yang baru dilantik pada hari Senin di balai desa.</p>");
        bool[] same = [.. await Task.WhenAll(Enumerable.Range(1, 4).Select(async turn => await LookAsync(session, full, turn) is not null))];
        Assert.Contains(true, same);
        Assert.Contains(false, same);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/kabar")]
    [InlineData("/profil")]
    public async Task A_page_that_went_away_asks_for_a_full_reading(string path)
    {
        await using HostileServer server = Serve();
        await using GatherSession session = Sessions.Open(bodies);
        SiteSnapshot full = await FullAsync(session, server);
        Assert.True(pages.TryRemove(path, out _));
        IEnumerable<SiteSnapshot?> looks = await Task.WhenAll(Enumerable.Range(1, 4).Select(turn => LookAsync(session, full, turn)));
        Assert.Contains(looks, look => look is null);
    }

    [Fact]
    public async Task Bodies_that_are_gone_ask_for_a_full_reading()
    {
        await using HostileServer server = Serve();
        await using GatherSession session = Sessions.Open(bodies);
        SiteSnapshot full = await FullAsync(session, server);
        pages["/"] += "<!-- lain -->";
        Assert.True(bodies.All.TryRemove(full.Home?.BodyHash ?? "", out _));
        Assert.Null(await LookAsync(session, full));
    }

    private static string Page(string body) => $"<!doctype html><html><head><title>Desa</title><link rel=alternate type=application/rss+xml href=/feed/></head><body>{body}</body></html>";

    private static string Feed(string item) => $"<?xml version='1.0'?><rss><channel><title>Desa</title><item><title>Kerja bakti</title><link>{item}</link></item></channel></rss>";

    private static Task<SiteSnapshot> FullAsync(GatherSession session, HostileServer server) => session.GatherAsync(new EntityCode("99.01.01.2001"), server.Url, default);

    private Task<SiteSnapshot?> LookAsync(GatherSession session, SiteSnapshot full, int turn = 1) => session.LookAsync(full, bodies, turn, default);

    private HostileServer Serve()
    {
        HostileServer? self = null;
        return self = new HostileServer((path, stream, token) =>
        {
            if (path.EndsWith(".pdf", StringComparison.Ordinal))
            {
                return HostileServer.SayAsync(stream, "200 OK", "application/pdf", "%PDF-1.4 isi"u8.ToArray(), token);
            }

            if (!pages.TryGetValue(path, out string? body))
            {
                return HostileServer.SayAsync(stream, "404 Not Found", "text/html", "<html><body>tidak ada</body></html>"u8.ToArray(), token);
            }

            string tag = $"\"{body.Length}\"";
            bool isKnown = path == "/feed/" && self!.Heads.Last().Contains($"If-None-Match: {tag}", StringComparison.Ordinal);
            return isKnown
                ? HostileServer.SayAsync(stream, "304 Not Modified", "application/rss+xml", [], token)
                : HostileServer.SayAsync(stream, "200 OK", path == "/feed/" ? "application/rss+xml" : "text/html; charset=utf-8", Encoding.UTF8.GetBytes(body), token, path == "/feed/" ? $"ETag: {tag}\r\n" : "");
        });
    }
}
