using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Tests.Crawl;

public sealed class GathererTests
{
    private readonly MemoryBodies bodies = new();

    [Fact]
    public async Task An_endless_calendar_does_not_hide_the_real_pages()
    {
        await using var server = HostileServer.Pages(path => path switch
        {
            "/" => Page(string.Concat(Enumerable.Range(1, 10).Select(i => $"<a href='/berita/isi-{(char)('a' + i)}'>Berita</a>")) + "<a href='/kalender/2026/1'>Kalender</a>" + string.Concat(Enumerable.Range(1, 30).Select(i => $"<a href='/x?page={i}'>{i}</a>"))),
            _ when path.StartsWith("/kalender/", StringComparison.Ordinal) => Page($"<a href='/kalender/2026/{path.Length}{path[^1]}'>berikut</a>"),
            _ when path.StartsWith("/x?page=", StringComparison.Ordinal) => Page($"{path}<a href='/x?page={int.Parse(path[8..], System.Globalization.CultureInfo.InvariantCulture) + 1}'>berikut</a>"),
            _ when path.StartsWith("/berita/", StringComparison.Ordinal) => Page(path),
            _ => null,
        });
        SiteSnapshot snapshot = await GatherAsync(server);
        Assert.Equal(10, snapshot.Paths().Count(path => path.StartsWith("/berita/", StringComparison.Ordinal)));
        Assert.Equal(10, snapshot.Paths().Count(path => path.StartsWith("/x?page=", StringComparison.Ordinal)));
        Assert.DoesNotContain(snapshot.Paths(), path => path.StartsWith("/kalender/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_budget_holds_and_files_stand_outside_it()
    {
        string links = string.Concat(Enumerable.Range(0, 200).Select(i => $"<a href='/{Word(i)}'>{Word(i)}</a>")) + string.Concat(Enumerable.Range(0, 30).Select(i => $"<a href='/unduh/{i}.pdf'>Berkas</a>"));
        await using var server = HostileServer.Pages(path => path.EndsWith(".pdf", StringComparison.Ordinal) ? "%PDF-1.4 isi" : path is "/robots.txt" or "/sitemap.xml" ? null : Page(path + links));
        SiteSnapshot snapshot = await GatherAsync(server);
        Assert.Equal(60, snapshot.Pages.Count(page => page.Request.Purpose is FetchPurpose.Home or FetchPurpose.Page));
        PageSnapshot[] files = [.. snapshot.Pages.Where(page => page.Request.Purpose == FetchPurpose.Document)];
        Assert.Equal(20, files.Length);
        Assert.All(files, file => Assert.True(file is { Kind: ContentKind.Pdf, BodyHash: null }));
    }

    [Fact]
    public async Task A_picture_that_names_a_document_and_its_year_is_looked_at_as_a_file()
    {
        string body = "<a href='/u/foto.jpg'>APBDes 2026</a><img src='/u/Infografis-APBDes-2025.png'>"
            + "<a href='/berita/musyawarah'><img src='/u/image_750x_5f.jpg' alt='Penetapan APBDes 2026'></a><img src='/u/kegiatan-2026.jpg'><a href='/u/apbdes.jpg'>APBDes</a>";
        Assert.Equal(["/u/foto.jpg", "/u/Infografis-APBDes-2025.png"], await FilesAsync(body));
    }

    [Fact]
    public async Task Only_the_newest_pictures_are_looked_at()
    {
        string body = string.Concat(Enumerable.Range(2018, 9).Select(year => $"<img src='/u/realisasi-{year}.jpg'>"));
        Assert.Equal(["/u/realisasi-2026.jpg", "/u/realisasi-2025.jpg", "/u/realisasi-2024.jpg"], await FilesAsync(body));
    }

    [Fact]
    public async Task A_viewer_stands_for_the_file_it_shows() =>
        Assert.Equal(["/f/apbdes-2026.pdf", "/f/lppd.pdf"], await FilesAsync("<iframe src='/assets/viewer.html?file=%2Ff%2Fapbdes-2026.pdf'></iframe><a href='/lihat?url=/f/lppd.pdf'>LPPD</a><iframe src='/f/apbdes-2026.pdf'></iframe>"));

    [Fact]
    public async Task A_verb_and_a_number_lead_to_a_file_and_where_they_do_not_the_page_is_read_for_the_files_behind_it()
    {
        await using var server = HostileServer.Pages(path => path switch
        {
            "/" => Page("<a href='/dokumen_web/unduh_berkas/3'>APBDes 2026</a><a href='/download/4'>RKPDes 2026</a><a href='/lihat-lppd'>LPPD 2025</a>"),
            "/dokumen_web/unduh_berkas/3" or "/lihat-lppd" or "/f/rkpdes.pdf" => "%PDF-1.4 isi",
            "/download/4" => Page("<a href='/f/rkpdes.pdf'>Unduh</a>"),
            _ => null,
        });
        SiteSnapshot snapshot = await GatherAsync(server);
        string[] asked = [.. snapshot.Pages.Where(page => page.Request.Purpose is FetchPurpose.Page or FetchPurpose.Document).Select(page => $"{page.Request.Purpose} {page.Url.AbsolutePath}")];
        Assert.Equal(
            ["Page /lihat-lppd", "Document /dokumen_web/unduh_berkas/3", "Document /download/4", "Document /lihat-lppd", "Page /download/4", "Document /f/rkpdes.pdf"],
            asked);
    }

    [Fact]
    public async Task The_same_site_gives_the_same_pages()
    {
        string links = string.Concat(Enumerable.Range(0, 120).Select(i => $"<a href='/{Word(i)}'>{Word(i)}</a>"));
        await using var server = HostileServer.Pages(path => path is "/robots.txt" ? null : Page(path + links));
        Assert.Equal((await GatherAsync(server)).Paths().AsEnumerable(), (await GatherAsync(server)).Paths().AsEnumerable());
    }

    [Fact]
    public async Task Links_of_worth_are_read_first()
    {
        await using var server = HostileServer.Pages(path => path == "/" ? Page("<a href='/z'>Lain</a><a href='/profil-desa'>Profil</a><a href='/y'>Pengaduan Warga</a>") : path.Length < 20 && path != "/robots.txt" ? Page(path) : null);
        string[] pages = [.. (await GatherAsync(server)).Pages.Where(page => page.Request.Purpose == FetchPurpose.Page).Select(page => page.Request.Url.AbsolutePath)];
        Assert.Equal(["/y", "/profil-desa", "/z"], pages);
    }

    [Fact]
    public async Task Robots_is_obeyed_and_said_so()
    {
        await using var server = new HostileServer((path, stream, token) => path == "/robots.txt"
            ? HostileServer.SayAsync(stream, "200 OK", "text/plain", "User-agent: *\nDisallow: /profil"u8.ToArray(), token)
            : HostileServer.SayAsync(stream, "200 OK", "text/html", "<html><a href='/profil'>Profil</a></html>"u8.ToArray(), token));
        SiteSnapshot snapshot = await GatherAsync(server);
        Assert.Equal(FetchStatus.Disallowed, Assert.Single(snapshot.Pages, page => page.Request.Url.AbsolutePath == "/profil").Status);
        Assert.DoesNotContain("/profil", server.Requests);
    }

    [Fact]
    public async Task A_site_that_falls_silent_behind_its_home_page_is_soon_given_up()
    {
        string feeds = string.Concat(Enumerable.Range(0, 4).Select(i => $"<link rel='alternate' type='application/rss+xml' href='/umpan{i}'>"));
        string links = string.Concat(Enumerable.Range(0, 20).Select(i => $"<a href='/profil-{(char)('a' + i)}'>Profil</a>"));
        byte[] home = System.Text.Encoding.UTF8.GetBytes($"<html><head><meta name='generator' content='WordPress 6.5'>{feeds}<link rel='stylesheet' href='/wp-content/themes/x/style.css'></head><body>{links}</body></html>");
        await using var server = new HostileServer((path, stream, token) => path switch
        {
            "/robots.txt" => HostileServer.SayAsync(stream, "404 Not Found", "text/plain", [], token),
            "/" => HostileServer.SayAsync(stream, "200 OK", "text/html", home, token),
            _ => Task.Delay(Timeout.Infinite, token),
        });
        await using GatherSession session = Sessions.Open(new MemoryBodies(), settings: Sessions.Settings with { ExchangeTimeout = TimeSpan.FromSeconds(1) });
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), server.Url, default);
        Assert.True(snapshot.Home!.WasRead);
        Assert.Equal(8, server.Requests.Count(path => path is not ("/" or "/robots.txt")));
        Assert.Contains(snapshot.Pages, page => page.Status == FetchStatus.NotAttempted);
    }

    [Fact]
    public async Task Endless_pages_of_a_listing_and_links_made_up_at_random_leave_room_for_the_real_ones()
    {
        string[] real = ["/profil-desa", "/transparansi", "/layanan", "/pengaduan", "/kontak"];
        await using var server = HostileServer.Pages(path =>
        {
            if (path == "/robots.txt" || path.Contains("tidak-ada", StringComparison.Ordinal))
            {
                return null;
            }

            string made = Page(Guid.NewGuid() + string.Concat(Enumerable.Range(0, 30).Select(_ => $"<a href='/berita/{Random.Shared.Next()}'>berita</a>")));
            int next = path.Split("hal=") is [_, var number] && int.TryParse(number, out int here) ? here + 1 : 2;
            return made + $"<a href='/berita?hal={next}'>Selanjutnya</a>" + (path == "/" ? string.Concat(real.Select(link => $"<a href='{link}'>{link[1..]}</a>")) : "");
        });
        SiteSnapshot snapshot = await GatherAsync(server);
        Assert.All(real, path => Assert.Contains(path, snapshot.Paths()));
        Assert.InRange(server.Requests.Count(path => path.StartsWith("/berita?", StringComparison.Ordinal)), 1, 10);
        Assert.InRange(server.Requests.Count(path => path.StartsWith("/berita/", StringComparison.Ordinal)), 1, 10);
    }

    [Fact]
    public async Task Session_ids_and_growing_paths_are_no_new_pages()
    {
        await using var server = HostileServer.Pages(path => path == "/robots.txt" || path.Contains("tidak-ada", StringComparison.Ordinal) ? null
            : Page($"<a href='/profil?PHPSESSID={Guid.NewGuid():N}&utm_source=x'>a</a><a href='{path.Split('?')[0].TrimEnd('/')}/a'>tumbuh</a>"));
        SiteSnapshot snapshot = await GatherAsync(server);
        Assert.Single(snapshot.Paths(), path => path == "/profil");
        Assert.DoesNotContain(snapshot.Paths(), path => path.Contains("/a/a/a", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Requests, path => path.Contains("PHPSESSID", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sitemap_names_pages_no_link_leads_to()
    {
        await using var server = new HostileServer((path, stream, token) => path switch
        {
            "/sitemap.xml" => HostileServer.SayAsync(stream, "200 OK", "text/xml", "<?xml version='1.0'?><urlset><url><loc>/tersembunyi</loc></url></urlset>"u8.ToArray(), token),
            "/" or "/tersembunyi" => HostileServer.SayAsync(stream, "200 OK", "text/html", "<html><body>Desa</body></html>"u8.ToArray(), token),
            _ => HostileServer.SayAsync(stream, "404 Not Found", "text/html", [], token),
        });
        Assert.Contains((await GatherAsync(server)).Pages, page => page.Request.Url.AbsolutePath == "/tersembunyi" && page.WasRead);
    }

    [Fact]
    public async Task The_home_page_is_asked_once_as_a_visitor_from_a_search_engine()
    {
        await using var server = new HostileServer((path, stream, token) => path == "/"
            ? HostileServer.SayAsync(stream, "200 OK", "text/html", "<html><body>Desa <a href='/profil'>Profil</a></body></html>"u8.ToArray(), token, "Set-Cookie: sesi=1; path=/\r\n")
            : HostileServer.SayAsync(stream, "404 Not Found", "text/html", [], token));
        SiteSnapshot snapshot = await GatherAsync(server);
        Assert.Single(snapshot.Pages, page => page.Request.Purpose == FetchPurpose.SearchVisitorProbe && page.WasRead);
        string head = Assert.Single(server.Heads, head => head.Contains("google.com", StringComparison.Ordinal));
        Assert.Contains("Mobile Safari", head, StringComparison.Ordinal);
        Assert.DoesNotContain("sesi=1", head, StringComparison.Ordinal);
        Assert.DoesNotContain("Googlebot", head, StringComparison.Ordinal);
        Assert.All(server.Heads.Where(other => other != head), other => Assert.Contains("MonitorUji", other, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_only_search_visitors_are_sent_is_recorded_and_guarded()
    {
        HostileServer? self = null;
        await using HostileServer server = self = new HostileServer((_, stream, token) => self!.Heads.Last().Contains("google.com", StringComparison.Ordinal)
            ? HostileServer.SayAsync(stream, "302 Found", "text/html", [], token, "Location: http://10.0.0.9/slot\r\n")
            : HostileServer.SayAsync(stream, "200 OK", "text/html", "<html><body>Desa</body></html>"u8.ToArray(), token));
        SiteSnapshot snapshot = await GatherAsync(server);
        PageSnapshot probe = Assert.Single(snapshot.Pages, page => page.Request.Purpose == FetchPurpose.SearchVisitorProbe);
        Assert.Equal(FetchStatus.Refused, probe.Status);
        Assert.Equal("http://10.0.0.9/slot", Assert.Single(probe.Hops).Location);
        Assert.True(snapshot.Home!.WasRead);
    }

    [Fact]
    public async Task A_site_that_was_not_read_is_not_probed()
    {
        await using var server = new HostileServer((_, stream, token) => HostileServer.SayAsync(stream, "503 Sibuk", "text/html", [], token));
        Assert.DoesNotContain((await GatherAsync(server)).Pages, page => page.Request.Purpose == FetchPurpose.SearchVisitorProbe);
    }

    [Fact]
    public async Task A_site_that_refuses_in_mid_run_is_left_alone_and_the_rest_is_told_as_unread()
    {
        int answered = 0;
        string links = string.Concat(Enumerable.Range(0, 40).Select(i => $"<a href='/warta-{Word(i)}'>{Word(i)}</a>"));
        await using var server = new HostileServer((path, stream, token) => path.StartsWith("/warta-", StringComparison.Ordinal) && Interlocked.Increment(ref answered) > 4
            ? HostileServer.SayAsync(stream, "403 Forbidden", "text/html", [], token)
            : HostileServer.SayAsync(stream, "200 OK", "text/html", System.Text.Encoding.UTF8.GetBytes(Page(path == "/" ? links : path)), token));
        SiteSnapshot snapshot = await GatherAsync(server);
        PageSnapshot[] pages = [.. snapshot.Pages.Where(page => page.Request.Purpose == FetchPurpose.Page)];
        Assert.Equal((40, 4, 8), (pages.Length, pages.Count(page => page.WasRead), pages.Count(page => page.Status == FetchStatus.Blocked)));
        Assert.All(pages[12..], page => Assert.Equal(FetchStatus.NotAttempted, page.Status));
        Assert.Equal(12, answered);
    }

    [Fact]
    public async Task Rereading_replaces_only_the_named_pages()
    {
        int visits = 0;
        await using var server = HostileServer.Pages(path => path == "/robots.txt" ? null : Page($"<a href='/profil'>Profil</a>{Interlocked.Increment(ref visits)}"));
        await using GatherSession session = Sessions.Open(bodies);
        SiteSnapshot first = await session.GatherAsync(new EntityCode("x"), server.Url, default);
        SiteSnapshot second = await session.RereadAsync(first, [new Uri(server.Url, "/profil")], default);
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(first.Home!.BodyHash, second.Home!.BodyHash);
        Assert.NotEqual(first.Pages.Single(page => page.Request.Url.AbsolutePath == "/profil").BodyHash, second.Pages.Single(page => page.Request.Url.AbsolutePath == "/profil").BodyHash);
    }

    [Fact]
    public async Task A_public_name_that_is_not_found_without_witnesses_is_our_unknown()
    {
        var rules = TargetRules.Public with { Resolve = (_, _) => new ResolvedTarget([]) };
        await using GatherSession session = Sessions.Open(bodies, rules);
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), new Uri("https://desa.example/"), default);
        Assert.Equal(FetchStatus.WeWereOffline, snapshot.Home!.Status);
        Assert.Equal(OwnNetwork.NotChecked, snapshot.OwnNetwork);
    }

    [Fact]
    public async Task With_a_living_witness_a_missing_name_is_the_sites_own()
    {
        await using var witness = HostileServer.Pages(_ => "hidup");
        var rules = TargetRules.Loopback();
        rules = rules with { Resolve = (host, port) => host == "localhost" ? new ResolvedTarget([new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, port)]) : new ResolvedTarget([]) };
        await using GatherSession session = Sessions.Open(bodies, rules, Sessions.Settings with { Witnesses = [witness.Url] });
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), new Uri("http://hilang.test/"), default);
        Assert.Equal((OwnNetwork.Up, FetchStatus.DnsFailed), (snapshot.OwnNetwork, snapshot.Home!.Status));
    }

    private static string Word(int i) => string.Concat(i.ToString("D3", System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));

    private static string Page(string body) => $"<!doctype html><html><head><title>Desa</title></head><body>{body}</body></html>";

    private async Task<string[]> FilesAsync(string body)
    {
        await using var server = HostileServer.Pages(path => path == "/" ? Page(body) : null);
        return [.. (await GatherAsync(server)).Pages.Where(page => page.Request.Purpose == FetchPurpose.Document).Select(page => page.Request.Url.PathAndQuery)];
    }

    private async Task<SiteSnapshot> GatherAsync(HostileServer server)
    {
        await using GatherSession session = Sessions.Open(bodies);
        return await session.GatherAsync(new EntityCode("99.01.01.2001"), server.Url, default);
    }
}
