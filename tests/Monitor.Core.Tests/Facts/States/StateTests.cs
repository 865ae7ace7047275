using Monitor.Core.Facts;
using Monitor.Core.Snapshots;
using Monitor.Core.Tests.Facts.Dates;

namespace Monitor.Core.Tests.Facts.States;

public sealed class StateTests
{
    // Distinct sentences, as a real profile has them.
    private static readonly string Profile = string.Concat(Enumerable.Range(1, 14).Select(i => $"<p>Bagian {i} menerangkan letak wilayah, batas dusun, mata pencaharian petani, lembaga warga, serta potensi alam di sekitar lereng bukit sebelah timur.</p>"));

    private static string Html(string body, string title = "Desa Umpamarejo") => $"<html><head><title>{title}</title></head><body>{body}</body></html>";

    private static string News(int age) => Html($"<main><div class=\"card\"><h3><a href=\"/kabar/satu\">Kerja bakti warga dusun krajan</a></h3><p class=\"meta\">{DatedSite.DaysAgo(age)}</p></div></main>");

    [Theory]
    [InlineData(0, StateId.Aktif)]
    [InlineData(30, StateId.Aktif)]
    [InlineData(31, StateId.Lambat)]
    [InlineData(90, StateId.Lambat)]
    [InlineData(91, StateId.Dorman)]
    [InlineData(180, StateId.Dorman)]
    [InlineData(181, StateId.TerancamMangkrak)]
    [InlineData(365, StateId.TerancamMangkrak)]
    [InlineData(366, StateId.Mangkrak)]
    [InlineData(2000, StateId.Mangkrak)]
    public void Age_of_the_last_upload_gives_the_state(int age, string expected)
    {
        SiteState state = new DatedSite().Home(News(age)).State();
        Assert.Equal(expected, state.Id);
        Assert.Contains($"{age} hari", state.Reason, StringComparison.Ordinal);
        Assert.NotEmpty(state.Evidence);
    }

    [Theory]
    [InlineData(FetchStatus.DnsFailed, null, StateId.DnsHilang)]
    [InlineData(FetchStatus.DnsUnavailable, null, StateId.TidakTerjangkau)]
    [InlineData(FetchStatus.ConnectFailed, null, StateId.TidakTerjangkau)]
    [InlineData(FetchStatus.TimedOut, null, StateId.TidakTerjangkau)]
    [InlineData(FetchStatus.TlsFailed, null, StateId.TlsRusak)]
    [InlineData(FetchStatus.Blocked, 403, StateId.Terhalang)]
    [InlineData(FetchStatus.Disallowed, null, StateId.Terhalang)]
    [InlineData(FetchStatus.ServerError, 503, StateId.TidakTerjangkau)]
    [InlineData(FetchStatus.TooManyRedirects, null, StateId.Rusak)]
    [InlineData(FetchStatus.WeWereOffline, null, StateId.TidakTerjangkau)]
    [InlineData(FetchStatus.Ok, 404, StateId.Rusak)]
    public void A_silent_home_page_is_told_by_what_became_of_the_request(FetchStatus status, int? code, string expected) =>
        Assert.Equal(expected, new DatedSite().Add("/", FetchPurpose.Home, ContentKind.Unknown, null, status, code).State().Id);

    [Fact]
    public void Our_own_outage_is_never_a_lost_domain()
    {
        SiteState state = new DatedSite { Network = OwnNetwork.Down }.Add("/", FetchPurpose.Home, ContentKind.Unknown, null, FetchStatus.DnsFailed, null).State();
        Assert.Equal(StateId.TidakTerjangkau, state.Id);
        Assert.Contains("Jaringan pemantau", state.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h1>Error establishing a database connection</h1>", 500, StateId.Rusak)]
    [InlineData("<h1>A Database Error Occurred</h1><p>Unable to connect to your database server.</p>", 500, StateId.Rusak)]
    [InlineData("<p>There has been a critical error on this website.</p>", 500, StateId.Rusak)]
    [InlineData("<h1>502 Bad Gateway</h1><center>nginx</center>", 502, StateId.TidakTerjangkau)]
    [InlineData("<h1>Account Suspended</h1><p>Contact your hosting provider.</p>", 503, StateId.Ditangguhkan)]
    public void A_failed_home_page_is_read_for_what_it_says(string body, int code, string expected) =>
        Assert.Equal(expected, new DatedSite().Add("/", FetchPurpose.Home, ContentKind.Html, Html(body, ""), FetchStatus.ServerError, code).State().Id);

    [Theory]
    [InlineData("Account Suspended", "<h1>Account Suspended</h1><p>This Account has been suspended.</p>", StateId.Ditangguhkan)]
    [InlineData("umpama.desa", "<h1>umpama.desa</h1><p>This domain is for sale. Buy this domain.</p>", StateId.Parkir)]
    [InlineData("", "<p>Domain ini telah terdaftar dan diparkir oleh pendaftar.</p>", StateId.Parkir)]
    [InlineData("Apache2 Ubuntu Default Page: It works", "<h1>Apache2 Ubuntu Default Page</h1>", StateId.HalamanBawaan)]
    [InlineData("Welcome to nginx!", "<h1>Welcome to nginx!</h1><p>Further configuration is required.</p>", StateId.HalamanBawaan)]
    [InlineData("Index of /", "<h1>Index of /</h1><ul><li>cgi-bin/</li></ul>", StateId.HalamanBawaan)]
    [InlineData("Hacked by TimUmpama", "<h1>Hacked by TimUmpama</h1>", StateId.DugaanDeface)]
    [InlineData("", "<b>Fatal error</b>: Uncaught PDOException: SQLSTATE[HY000] in <b>/home/x/koneksi.php</b> on line 41", StateId.Rusak)]
    [InlineData("Login", "<form method=\"post\" action=\"/login\"><label>Nama pengguna <input name=\"u\"></label><label>Kata sandi <input type=\"password\" name=\"p\"></label></form>", StateId.Terhalang)]
    [InlineData("Just a moment...", "<p>Checking your browser before accessing the site.</p>", StateId.Terhalang)]
    [InlineData("Desa", "<h1>Coming Soon</h1><p>Situs sedang disiapkan</p>", StateId.Template)]
    public void A_facade_is_no_village_site(string title, string body, string expected)
    {
        SiteState state = new DatedSite().Home(Html(body, title)).State();
        Assert.Equal(expected, state.Id);
        Assert.EndsWith(".", state.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h1>Balai desa</h1><p>Tempat warga mendapat informasi dan berpartisipasi dalam pembangunan desa.</p>", StateId.ProfilStatis)]
    [InlineData("<h1>Desa Umpamarejo</h1><p>Laman berita segera hadir.</p>", StateId.ProfilStatis)]
    public void A_promise_on_a_short_home_page_is_none_before_a_full_site(string home, string expected) =>
        Assert.Equal(expected, new DatedSite().Home(Html(home)).Page("/profil", Html(Profile)).State().Id);

    [Theory]
    [InlineData("<h1>Dalam pembangunan</h1>", StateId.Template)]
    [InlineData("<h1>Website dalam pengembangan oleh operator desa</h1>", StateId.Template)]
    [InlineData("<p>Mari berpartisipasi dalam pembangunan desa kita bersama.</p>", StateId.BelumPernahDiisi)]
    public void A_promise_alone_is_a_template(string home, string expected) => Assert.Equal(expected, new DatedSite().Home(Html(home)).State().Id);

    [Theory]
    [InlineData("<div id=\"daftar\"></div><script>fetch('/data/berita.json').then(tampil)</script>")]
    [InlineData("<div id=\"daftar\"><!-- Data akan dimuat melalui API --></div><script src=\"/situs.js\"></script>")]
    [InlineData("<p>Memuat berita...</p><script src=\"/situs.js\"></script>")]
    public void A_full_frame_around_an_empty_main_part_needs_a_browser(string main)
    {
        string frame = Html($"<nav>{string.Concat(Enumerable.Range(1, 12).Select(i => $"<a href=\"#{i}\">Menu pelayanan warga nomor {i}</a>"))}</nav><main><h1>Berita</h1>{main}</main><footer><p>Kantor Desa Umpamarejo, Jalan Raya Umpama nomor 1, buka Senin sampai Jumat untuk semua warga.</p></footer>");
        Assert.Equal(StateId.PerluPeramban, new DatedSite().Home(frame).State().Id);
        Assert.Equal(StateId.BelumPernahDiisi, new DatedSite().Home(frame).Add("/", FetchPurpose.Home, ContentKind.Html, frame, via: FetchVia.Browser).State().Id);
    }

    [Fact]
    public void The_same_words_inside_a_living_site_are_only_its_subject()
    {
        string body = $"<main><div><h3><a href=\"/k/1\">Situs desa tetangga hacked by orang iseng</a></h3><p class=\"meta\">{DatedSite.DaysAgo(3)}</p></div>{Profile}<p>Akun hosting ditangguhkan, database error, lorem ipsum dan coming soon dibahas dalam pelatihan admin.</p></main>";
        Assert.Equal(StateId.Aktif, new DatedSite().Home(Html(body)).State().Id);
    }

    [Theory]
    [InlineData("https://usaha.lain.example/", StateId.Dialihkan)]
    [InlineData("https://www.facebook.com/desaumpamarejo", StateId.Dialihkan)]
    [InlineData("https://umpamarejo.kecamatan.contohkab.test/", StateId.Aktif)]
    [InlineData("https://portal.contoh.test/", StateId.Aktif)]
    public void A_redirect_leads_elsewhere_unless_it_stays_in_the_zones(string final, string expected) =>
        Assert.Equal(expected, new DatedSite().Add("/", FetchPurpose.Home, ContentKind.Html, News(2), final: final).State().Id);

    [Fact]
    public void A_page_that_only_refreshes_to_another_domain_is_a_redirect() =>
        Assert.Equal(StateId.Dialihkan, new DatedSite().Home("<html><head><meta http-equiv=\"refresh\" content=\"0; url=https://lain.example/\"></head><body></body></html>").State().Id);

    [Fact]
    public void Gambling_takes_the_state_only_as_takeover()
    {
        Assert.Equal(StateId.DugaanJudi, new DatedSite().Home(News(5)).State(new GamblingSigns(true, true, 20, [])).Id);
        Assert.Equal(StateId.Aktif, new DatedSite().Home(News(5)).State(new GamblingSigns(true, false, 6, [])).Id);
    }

    [Fact]
    public void An_invalid_certificate_keeps_the_state_of_the_content_that_was_read()
    {
        var tls = new TlsObservation(DatedSite.Moment.AddYears(-2), DatedSite.Moment.AddYears(-1), "CN=x", "CN=y", ["NotTimeValid"]);
        DatedSite site = new DatedSite().Add("/", FetchPurpose.Home, ContentKind.Html, News(40), tls: tls);
        Assert.Equal(StateId.Lambat, site.State().Id);
        Assert.True(ReachabilityExtractor.Extract(site.Read()).TryGet(out Reachability? reached) && reached.Tls is { IsTrusted: false } && reached.PagesRead == 1);
    }

    [Fact]
    public void A_shell_needs_a_browser_and_a_drawn_shell_without_content_is_broken()
    {
        const string Shell = "<html><head><title>Desa</title><script src=\"/app.js\"></script></head><body><div id=\"root\"></div></body></html>";
        Assert.Equal(StateId.PerluPeramban, new DatedSite().Home(Shell).State().Id);
        string drawn = "<html><head><title>Desa</title><script src=\"/app.js\"></script></head><body><div id=\"root\"><main><p>Gagal memuat data dari server.</p></main></div></body></html>";
        Assert.Equal(StateId.Rusak, new DatedSite().Home(Shell).Add("/", FetchPurpose.Home, ContentKind.Html, drawn, via: FetchVia.Browser).State().Id);
        Assert.Equal(StateId.Aktif, new DatedSite().Home(Shell).Add("/", FetchPurpose.Home, ContentKind.Html, News(4), via: FetchVia.Browser).State().Id);
    }

    [Fact]
    public void Robots_that_close_everything_but_the_home_page_leave_the_site_barred()
    {
        DatedSite site = new DatedSite().Add("/robots.txt", FetchPurpose.Robots, ContentKind.Unknown, null, FetchStatus.ServerError, 503).Home(News(900))
            .Add("/kabar/satu", FetchPurpose.Page, ContentKind.Unknown, null, FetchStatus.Disallowed, null);
        Assert.Equal(StateId.Terhalang, site.State().Id);
    }

    [Fact]
    public void A_profile_without_a_single_date_is_static_and_a_clock_does_not_wake_it()
    {
        string body = $"<header>{DatedSite.DaysAgo(0)}</header><main><h1>Profil Desa Umpamarejo</h1>{Profile}<h3><a href=\"/kabar\">Berita tanpa tanggal dari dusun</a></h3></main>";
        Assert.Equal(StateId.ProfilStatis, new DatedSite().Home(Html(body)).State().Id);
    }

    [Fact]
    public void Sample_text_makes_a_template_and_emptiness_a_site_never_filled()
    {
        string lorem = "<main><p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.</p><p>Nama: John Doe, Your Company</p></main>";
        Assert.Equal(StateId.Template, new DatedSite().Home(Html(lorem)).State().Id);
        string dated = "<main><article><h2><a href=\"/a\">Lorem ipsum dolor sit amet</a></h2><time datetime=\"2026-11-01\">1 November 2026</time></article></main>";
        Assert.Equal(StateId.Template, new DatedSite().Home(Html(dated)).Page("/a", Html(lorem)).State().Id);
        string empty = "<nav><a href=\"/berita\">Berita</a></nav><main><h2>Berita Desa Umpamarejo</h2><p>Belum ada artikel yang ditulis.</p></main>";
        Assert.Equal(StateId.BelumPernahDiisi, new DatedSite().Home(Html(empty)).Page("/berita", Html(empty)).State().Id);
    }

    [Fact]
    public void Default_posts_of_the_launch_are_no_filling()
    {
        string home = "<main><div><h3><a href=\"/artikel/2016/8/24/sejarah-desa\">Sejarah Desa</a></h3></div><div><h3><a href=\"/artikel/2016/8/24/profil-desa\">Profil Desa</a></h3></div></main>";
        Assert.Equal(StateId.BelumPernahDiisi, new DatedSite().Home(Html(home)).State().Id);
    }

    [Fact]
    public void Another_villages_profile_left_in_place_is_a_template()
    {
        string other = $"<main><h1>Profil Desa Seumpama</h1><h2>Visi Desa Seumpama</h2>{Profile}</main>";
        Assert.Equal(StateId.Template, new DatedSite("https://situs.contoh.test/").Home(Html(other, "Desa Seumpama")).State().Id);
    }

    [Fact]
    public void A_site_that_was_not_tried_has_no_state()
    {
        SiteReading reading = new DatedSite().Read();
        Fact<SiteState> state = new StateExtractor(TestKamus.Instance).Extract(
            reading, false, ReachabilityExtractor.Extract(reading), Fact.Unknown<Recency>("-"), Fact.Unknown<GamblingSigns>("-"), []);
        Assert.False(state.TryGet(out _));
    }
}
