using Monitor.Core.Facts;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Tests.Facts;

public sealed class GamblingExtractorTests
{
    private const string Village = "<header><nav><a href='/profil'>Profil Desa</a><a href='/berita'>Berita</a></nav></header><main><h1>Desa Karangmulya</h1>"
        + "<p>Selamat datang di situs resmi Pemerintah Desa Karangmulya. Pelayanan surat setiap hari kerja, daftar persyaratan dapat dilihat di menu layanan.</p>"
        + "<p>Musyawarah desa membahas penggunaan dana desa tahun ini bersama BPD, tokoh masyarakat dan karang taruna.</p></main><footer>Kontak kantor desa</footer>";

    private static readonly GamblingExtractor Extractor = new(TestKamus.Instance);

    [Theory]
    [InlineData("UMPAMA88: Situs Slot Gacor Hari Ini Terpercaya")]
    [InlineData("Slot Gacor Maxwin Deposit Pulsa")]
    [InlineData("S1ot G4cor Hari Ini - Link Alternatif")]
    [InlineData("ѕlоt gасоr terpercaya")]
    [InlineData("𝐒𝐥𝐨𝐭 𝐆𝐚𝐜𝐨𝐫 Login")]
    [InlineData("S L O T G A C O R gampang menang, daftar sekarang")]
    [InlineData("Slotgacor login resmi")]
    [InlineData("MISAL4D bandar togel online")]
    [InlineData("Toto Macau 4D: Link Alternatif Resmi")]
    [InlineData("Mahjong Ways Scatter Hitam Anti Rungkad")]
    [InlineData("SLOT88 : Link Situs Slot88 Gacor Server Thailand Maxwin")]
    [InlineData("Bandar Togel Terpercaya Pasaran Terlengkap")]
    [InlineData("Situs Judi Online Terpercaya 24 Jam")]
    [InlineData("Demo Slot Pragmatic Play Gratis Rupiah")]
    [InlineData("KHAYAL77 | Agen Judi Bola SBOBET")]
    [InlineData("RTP Slot Gacor Pola Maxwin")]
    [InlineData("🆂🅻🅾🆃 🅶🅰🅲🅾🆁 resmi")]
    [InlineData("激安ブランド財布コピー通販専門店")]
    public void A_title_of_promotion_is_a_suspicion(string title) => Assert.True(Signs(Page(title, Village)).Suspected);

    [Theory]
    [InlineData("Sosialisasi Bahaya Judi Online dan Slot bagi Remaja")]
    [InlineData("Polres Ringkus Bandar Togel Online di Kecamatan Umpama")]
    [InlineData("Edaran Larangan Judi Online bagi Perangkat Desa")]
    [InlineData("Mahasiswa KKN Kupas RTP, Scatter, Maxwin dan Pola Slot Gacor")]
    [InlineData("Lomba Burung Gacor Hari Ini, Daftar Sekarang")]
    [InlineData("Murai Batu Gacor: Juara Kicau Mania Bonus Jutaan")]
    [InlineData("Pendaftaran Bimtek: Daftar Slot Peserta Terbatas Hari Ini")]
    [InlineData("Pak Toto Terpilih sebagai Ketua RT, Resmi Dilantik Hari Ini")]
    [InlineData("Deposit Dana Desa Tahap II Cair Hari Ini")]
    [InlineData("Oknum Kades Pakai Dana Desa untuk Deposit Judi Online")]
    [InlineData("Sisa Slot Vaksin Hari Ini, Daftar Online")]
    [InlineData("Judi Online Kian Marak")]
    [InlineData("Situs Desa Disusupi Slot Gacor, Ini Penjelasan Diskominfo")]
    [InlineData("Turnamen Domino dan Poker HUT RI, Daftar Hari Ini")]
    [InlineData("Kelompok Tani Daftar Pemilih Hoki Cuan")]
    [InlineData("Ibu Rumah Tangga Kehilangan Tabungan karena Slot Online")]
    [InlineData("Cara Login Siskeudes Online dan Daftar Akun Resmi")]
    [InlineData("Jadwal Live Draw Arisan PKK")]
    [InlineData("REKA303 Login")]
    [InlineData("SDN 77 Umpama Login Rapor Digital")]
    public void Ordinary_and_opposing_titles_are_silent(string title)
    {
        GamblingSigns signs = Signs(Page(title, Village));
        Assert.False(signs.Suspected);
        Assert.Empty(signs.Evidence);
    }

    [Fact]
    public void A_lecture_against_gambling_may_use_every_word()
    {
        const string lecture = "<article><h1>Mahasiswa KKN Bongkar Trik Slot Gacor di Balai Desa</h1><p>Dosen pembimbing menjelaskan bahaya RTP, scatter, maxwin dan pola slot gacor yang hanya umpan.</p>"
            + "<p>Korban judi online tergiur bonus new member, deposit pulsa dan link alternatif.</p><p>Istilah RTP live, scatter hitam, maxwin dan gampang menang dipakai situs slot untuk menjerat pemain; warga diminta waspada.</p>"
            + "<p>Polres mengimbau masyarakat melapor bila menemukan situs judi online.</p></article>";
        Assert.False(Signs(Page("Mahasiswa KKN Bongkar Trik Slot Gacor", lecture)).Suspected);
    }

    [Fact]
    public void Headlines_of_news_sites_in_a_sidebar_are_silent()
    {
        const string widget = "<aside><h3>Berita Nasional</h3><ul><li><a href='https://kabar.test/1'>Kominfo Blokir Ribuan Situs Judi Online</a></li><li><a href='https://kabar.test/2'>Bandar Togel Ditangkap di Rumah Kontrakan</a></li>"
            + "<li><a href='https://kabar.test/3'>Satu Keluarga Bangkrut karena Judi Online Kata Psikolog</a></li><li><a href='https://www.facebook.com/sharer.php?u=x'>Bagikan</a></li></ul></aside>";
        Assert.False(Signs(Page("Desa Karangmulya", Village + widget)).Suspected);
    }

    [Fact]
    public void Hidden_links_in_a_good_page_are_an_injection()
    {
        const string hidden = "<div style='position:absolute;left:-9999px'><a href='https://umpama88.test/'>slot gacor</a> <a href='https://umpama88.test/t'>togel online</a></div>";
        GamblingSigns signs = Signs(Page("Desa Karangmulya", Village + hidden));
        Assert.True(signs.Suspected);
        Assert.False(signs.IsTakeover);
        Assert.Contains(signs.Evidence, evidence => evidence.Quote.Contains("tersembunyi", StringComparison.Ordinal));
    }

    [Fact]
    public void A_collapsed_article_against_gambling_is_no_injection()
    {
        const string hidden = "<div style='display:none'><p>Waspada judi online, slot gacor dan togel: polisi mengingatkan bahaya kecanduan.</p></div>";
        Assert.False(Signs(Page("Desa Karangmulya", Village + hidden)).Suspected);
    }

    [Fact]
    public void Three_planted_links_are_enough_and_one_is_not()
    {
        string Links(int count) => "<p>Baca juga " + string.Concat(Enumerable.Range(1, count).Select(i => $"<a href='https://toko{i}.test/x'>slot gacor</a> ")) + "</p>";
        Assert.True(Signs(Page("Desa Karangmulya", Village + Links(3))).Suspected);
        Assert.False(Signs(Page("Desa Karangmulya", Village + Links(1))).Suspected);
    }

    [Fact]
    public void A_spam_comment_is_no_intrusion()
    {
        const string comments = "<ol class='commentlist'><li class='comment'><p>slot gacor maxwin <a href='https://slotgacor.test/'>slot gacor</a> <a href='https://slotgacor.test/a'>togel</a> <a href='https://slotgacor.test/b'>rtp live</a></p></li></ol>";
        Assert.False(Signs(Page("Desa Karangmulya", Village + comments)).Suspected);
    }

    [Fact]
    public void Promotion_slipped_into_an_article_is_found_on_its_page()
    {
        const string slipped = "<p>Main <a href='https://misal.test/'>slot gacor</a> hari ini gampang maxwin, RTP live pragmatic play, deposit dana tanpa potongan.</p>";
        SiteReading reading = new SeenSite().With("/", Page("Desa Karangmulya", Village)).With("/berita/rapat", Page("Rapat Desa", Village + slipped)).Read();
        GamblingSigns signs = Known(reading);
        Assert.True(signs.Suspected);
        Assert.False(signs.IsTakeover);
        Assert.All(signs.Evidence, evidence => Assert.Equal("/berita/rapat", evidence.Url.AbsolutePath));
    }

    [Fact]
    public void Promotion_glued_to_a_paragraph_of_the_village_is_found()
    {
        const string glued = "<p>Warga RT 3 kerja bakti dan membahas dampak banjir. Slot gacor, situs slot, togel hari ini, RTP live, mahjong ways, slot88, daftar <a href='https://misal.test/'>slot gacor</a></p>";
        Assert.True(Signs(Page("Desa Karangmulya", Village + glued)).Suspected);
    }

    [Fact]
    public void Names_of_bookmakers_in_a_service_page_are_found()
    {
        const string slipped = "<p>Syarat surat pengantar: fotokopi KTP. <a href='https://mostbet-in.test/'>mostbet</a> dan pinup tersedia.</p>";
        Assert.True(Signs(Page("SOP Pelayanan Surat", Village + slipped)).Suspected);
    }

    [Fact]
    public void A_taken_over_home_page_is_a_takeover()
    {
        const string body = "<h1>UMPAMA88 Slot Gacor Hari Ini</h1><p>Daftar slot online, RTP live, mahjong ways. <a href='https://umpama88.test/daftar'>DAFTAR</a> <a href='https://umpama88.test/login'>LOGIN</a></p>";
        GamblingSigns signs = Signs(Page("UMPAMA88: Situs Slot Gacor Terpercaya", body));
        Assert.True(signs is { Suspected: true, IsTakeover: true });
    }

    [Fact]
    public void A_doorway_page_is_no_takeover()
    {
        SiteReading reading = new SeenSite().With("/", Page("Desa Karangmulya", Village)).With("/x/umpama88.html", Page("UMPAMA88 Slot Gacor Login", "<h1>Slot Gacor</h1>")).Read();
        Assert.True(Known(reading) is { Suspected: true, IsTakeover: false });
    }

    [Fact]
    public void A_redirect_to_a_gambling_host_is_a_takeover_even_when_nothing_was_read()
    {
        var hop = new RedirectHop(new Uri("https://karangmulya.desa.test/"), 302, "https://slot-gacor.test/?ref=9");
        GamblingSigns signs = Known(new SeenSite().Failing(FetchPurpose.Home, FetchStatus.TimedOut, hop).Read());
        Assert.True(signs is { Suspected: true, IsTakeover: true });
        Assert.All(signs.Evidence, evidence => Assert.Equal(SeenSite.Host, evidence.Url.Host));
    }

    [Theory]
    [InlineData("<meta http-equiv='refresh' content='0; url=https://umpamagacor.test/'>", "")]
    [InlineData("", "<script>window.location.replace('https://togel-umpama.test/');</script>")]
    public void A_refresh_to_a_gambling_host_is_a_takeover(string head, string body) =>
        Assert.True(Signs($"<html><head><title></title>{head}</head><body>{body}</body></html>") is { Suspected: true, IsTakeover: true });

    [Fact]
    public void A_script_that_sends_some_visitors_away_is_a_suspicion() =>
        Assert.True(Signs(Page("Desa Karangmulya", Village + "<script>if(/google/.test(document.referrer)){location.href='https:\\/\\/slotgacor88.test\\/'}</script>")).Suspected);

    [Fact]
    public void A_redirect_to_another_name_of_the_kabupaten_is_silent()
    {
        var hop = new RedirectHop(new Uri("https://karangmulya.desa.test/"), 301, "https://karangmulya.peraga.test/");
        Assert.False(Known(new SeenSite().With("/", Page("Desa", Village), final: "https://karangmulya.peraga.test/", hops: [hop]).Read()).Suspected);
    }

    [Fact]
    public void What_only_search_visitors_see_is_cloaking()
    {
        SiteReading reading = new SeenSite().With("/", Page("Desa Karangmulya", Village))
            .With("/", Page("MISAL4D Togel Online Resmi Terpercaya", "<h1>Togel</h1>"), FetchPurpose.SearchVisitorProbe).Read();
        Assert.True(Known(reading) is { Suspected: true, IsTakeover: true });
    }

    [Fact]
    public void Where_only_search_visitors_are_sent_counts_by_its_host()
    {
        RedirectHop Hop(string to) => new(new Uri("https://karangmulya.desa.test/"), 302, to);
        SeenSite Site() => new SeenSite().With("/", Page("Desa Karangmulya", Village));
        Assert.True(Known(Site().Failing(FetchPurpose.SearchVisitorProbe, FetchStatus.ConnectFailed, Hop("https://slotgacor.test/")).Read()).Suspected);
        Assert.False(Known(Site().Failing(FetchPurpose.SearchVisitorProbe, FetchStatus.Blocked, Hop("https://www.karangmulya.desa.test/")).Read()).Suspected);
    }

    [Fact]
    public void The_same_page_for_search_visitors_is_silent() =>
        Assert.False(Known(new SeenSite().With("/", Page("Desa Karangmulya", Village)).With("/", Page("Karangmulya Mobile", Village), FetchPurpose.SearchVisitorProbe).Read()).Suspected);

    [Fact]
    public void An_amp_address_on_a_gambling_host_adds_to_the_weight()
    {
        GamblingSigns signs = Signs("<html><head><title>Desa Karangmulya</title><link rel='amphtml' href='https://amp.togelumpama.test/'><meta name='description' content='Slot gacor hari ini terpercaya'></head><body>" + Village + "</body></html>");
        Assert.Equal(6, signs.Weight);
    }

    [Fact]
    public void A_flood_of_addresses_in_the_sitemap_adds_to_other_signs()
    {
        string map = "<urlset>" + string.Concat(Enumerable.Range(1, 30).Select(i => $"<url><loc>https://{SeenSite.Host}/slot-gacor-{i}.html</loc></url>")) + "</urlset>";
        SiteReading reading = new SeenSite().With("/", Page("Desa Karangmulya", Village)).With("/sitemap.xml", map, FetchPurpose.Sitemap).Read();
        Assert.Equal(4, Known(reading).Weight);
        string good = map.Replace("slot-gacor", "cegah-slot-gacor", StringComparison.Ordinal);
        Assert.Equal(0, Known(new SeenSite().With("/", Page("Desa", Village)).With("/sitemap.xml", good, FetchPurpose.Sitemap).Read()).Weight);
    }

    [Theory]
    [InlineData("Hacked by CyberUmpama", "<h1>Hacked by CyberUmpama</h1><p>greetz</p>")]
    [InlineData("", "<h1>H4ck3d By Semu</h1>")]
    [InlineData("./Semu", "<center>Website ini diretas oleh Semu</center>")]
    public void A_defaced_page_is_told_apart_from_gambling(string title, string body)
    {
        GamblingSigns signs = Signs($"<html><head><title>{title}</title></head><body>{body}</body></html>");
        Assert.True(signs is { IsDefacement: true, Suspected: false });
        Assert.Single(signs.Evidence);
    }

    [Fact]
    public void News_of_an_attack_is_no_defacement() =>
        Assert.False(Signs(Page("Desa Karangmulya", Village + string.Concat(Enumerable.Repeat("<p>Situs desa tetangga pernah diretas oleh pihak tidak dikenal dan kini pulih kembali seperti sediakala.</p>", 20)))).IsDefacement);

    [Fact]
    public void Nothing_read_is_not_known() => Assert.False(Extractor.Extract(new SeenSite().Failing(FetchPurpose.Home, FetchStatus.TimedOut).Read()).TryGet(out _));

    private static string Page(string title, string body) => $"<!doctype html><html lang='id'><head><meta charset='utf-8'><title>{title}</title></head><body>{body}</body></html>";

    private static GamblingSigns Signs(string html) => Known(SeenSite.Home(html));

    private static GamblingSigns Known(SiteReading reading)
    {
        Assert.True(Extractor.Extract(reading).TryGet(out GamblingSigns? signs));
        return signs;
    }
}
