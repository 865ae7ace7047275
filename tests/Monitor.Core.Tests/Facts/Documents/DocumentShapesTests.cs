using Monitor.Core.Facts;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Tests.Facts.Documents;

/// <summary>The shapes in which village sites really publish: each must be found at its level.</summary>
public sealed class DocumentShapesTests
{
    private const string Budget = "<p>4. Pendapatan Rp 1.889.478.000,00</p><p>4.2.1 Dana Desa Rp 889.478.000,00</p><p>4.2.3 Alokasi Dana Desa Rp 512.331.000,00</p>"
        + "<p>5. Belanja Rp 1.900.120.500,00</p><p>5.1 Bidang Penyelenggaraan Pemerintahan Rp 700.100.500,00</p><p>6.1 SiLPA Rp 10.642.500,00</p>";

    private static VillageSketch Site() => new VillageSketch().Page("/", "<h1>Desa Karangasri</h1><a href=/dokumen>Dokumen</a><a href=/transparansi>Transparansi</a>");

    [Fact]
    public void A_table_of_an_old_village_system_gives_each_row_its_file()
    {
        VillageSketch site = Site().Page("/dokumen", """
            <h2>Informasi Publik</h2><table id="table-publik"><thead><tr><th>No</th><th>Judul Informasi</th><th>Tahun</th><th>Kategori</th><th>Tanggal Upload</th></tr></thead><tbody>
            <tr><td>1</td><td><a href="/dokumen/unduh/12.pdf">APBDes</a></td><td>2026</td><td>Informasi Berkala</td><td>12 Januari 2026</td></tr>
            <tr><td>2</td><td><a href="/dokumen/unduh/13.pdf">Laporan Realisasi APBDes Tahun Anggaran 2025</a></td><td>2025</td><td>Informasi Berkala</td><td>20 Maret 2026</td></tr>
            <tr><td>3</td><td><a href="/dokumen/unduh/14.pdf">Jadwal Posyandu</a></td><td>2026</td><td>Informasi Setiap Saat</td><td>20 Maret 2026</td></tr>
            </tbody></table>
            """, "Informasi Publik - Desa Karangasri").File("/dokumen/unduh/12.pdf").File("/dokumen/unduh/13.pdf").File("/dokumen/unduh/14.pdf");
        Assert.Equal(["apbdes 2026 E4", "realisasi-tahunan 2025 E4"], site.Counted());
    }

    [Fact]
    public void A_column_for_the_kind_makes_a_row_a_regulation()
    {
        VillageSketch site = Site().Page("/dokumen", """
            <h2>Produk Hukum</h2><table><tr><th>No</th><th>Jenis Peraturan</th><th>Nomor</th><th>Tahun</th><th>Tentang</th><th>Berkas</th></tr>
            <tr><td>1</td><td>Peraturan Desa</td><td>7</td><td>2025</td><td>APBDes Tahun Anggaran 2026</td><td><a href="/f/a1.pdf">Unduh</a></td></tr>
            <tr><td>2</td><td>Keputusan Kepala Desa</td><td>141/3</td><td>2026</td><td>Pengangkatan Linmas</td><td><a href="/f/a2.pdf">Unduh</a></td></tr></table>
            """).File("/f/a1.pdf").File("/f/a2.pdf");
        Assert.Equal(["apbdes 2026 E4", "perdes 2025 E4", "sk-kades 2026 E4"], site.Counted());
    }

    [Fact]
    public void A_download_link_before_the_title_still_belongs_to_its_row()
    {
        VillageSketch site = Site().Page("/dokumen", """
            <table><tr><td><a href="/f/1.pdf">Unduh</a></td><td>RKPDes Tahun 2026</td></tr><tr><td><a href="/f/2.pdf">Unduh</a></td><td>LPPD Tahun 2025</td></tr>
            <tr><td><a href="/f/3.pdf">Unduh</a></td><td>Foto kegiatan kerja bakti</td></tr></table>
            """).File("/f/1.pdf").File("/f/2.pdf").File("/f/3.pdf");
        Assert.Equal(["lppd 2025 E4", "rkpdes 2026 E4"], site.Counted());
    }

    [Fact]
    public void A_post_with_two_sentences_and_the_real_attachment_counts()
    {
        VillageSketch site = Site().Page("/2026/01/15/apbdes-2026/", """
            <article class="post"><h1 class="entry-title">APBDes Tahun Anggaran 2026</h1><div class="entry-content"><p>Berikut kami sampaikan APBDes.</p>
            <div class="wp-block-file"><a href="/wp-content/uploads/2026/01/scan0001.pdf">scan0001</a><a class="wp-block-file__button" href="/wp-content/uploads/2026/01/scan0001.pdf">Unduh</a></div></div></article>
            """, "APBDes Tahun Anggaran 2026 – Desa Karangasri").File("/wp-content/uploads/2026/01/scan0001.pdf");
        Assert.Equal(["apbdes 2026 E4"], site.Counted());
    }

    [Fact]
    public void Here_takes_its_title_from_the_sentence_and_the_heading()
    {
        VillageSketch site = Site().Page("/artikel/2026/2/15/lppd", """
            <h2 class="judul">Laporan Penyelenggaraan Pemerintahan Desa (LPPD) Tahun 2025</h2><div class="teks"><p>Dokumen dapat dilihat <a href="https://drive.google.com/file/d/1AbC/view">[di sini]</a></p></div>
            """).File("https://drive.google.com/file/d/1AbC/view", ContentKind.Html, bytes: 9_000);
        Assert.Equal(["lppd 2025 E4"], site.Counted());
    }

    [Fact]
    public void A_list_of_cards_gives_each_button_its_own_heading()
    {
        VillageSketch site = Site().Page("/dokumen", """
            <h1>Dokumen Publik</h1>
            <div class="card"><h5>Laporan Realisasi APBDes 2025</h5><p>Diunggah 2 Maret 2026 · 1,2 MB</p><a class="btn" href="/storage/dokumen/01HX.pdf">Download</a></div>
            <div class="card"><h5>Laporan Kegiatan PKK 2025</h5><p>Diunggah 3 Maret 2026</p><a class="btn" href="/storage/dokumen/01HY.pdf">Download</a></div>
            <div class="card"><h5>DU RKP Desa 2027</h5><p>Diunggah 4 Maret 2026</p><a class="btn" href="/storage/dokumen/01HZ.pdf">Download</a></div>
            """, "Dokumen").File("/storage/dokumen/01HX.pdf").File("/storage/dokumen/01HY.pdf").File("/storage/dokumen/01HZ.pdf");
        Assert.Equal(["du-rkpdes 2027 E4", "realisasi-tahunan 2025 E4"], site.Counted());
    }

    [Fact]
    public void Links_that_are_only_years_take_the_kind_from_their_heading()
    {
        VillageSketch site = Site().Page("/transparansi", """
            <h2>APBDes</h2><ul><li><a href="/f/a24.pdf">Tahun 2024</a></li><li><a href="/f/a25.pdf">2025</a></li></ul><h2>RKPDes</h2><ul><li><a href="/f/r25.pdf">2025</a></li></ul>
            <h2>Kegiatan</h2><ul><li><a href="/f/k25.pdf">2025</a></li></ul>
            """).File("/f/a24.pdf").File("/f/a25.pdf").File("/f/r25.pdf").File("/f/k25.pdf");
        Assert.Equal(["apbdes 2024 E4", "apbdes 2025 E4", "rkpdes 2025 E4"], site.Counted());
    }

    [Fact]
    public void Kinds_below_a_year_take_the_year_from_their_heading()
    {
        VillageSketch site = Site().Page("/transparansi", """
            <h3>Tahun Anggaran 2025</h3><ul><li><a href="/f/x1.pdf">APBDes</a></li><li><a href="/f/x2.pdf">Realisasi APBDes Semester I</a></li></ul>
            <h3>Tahun Anggaran 2024</h3><ul><li><a href="/f/x3.pdf">APBDes</a></li></ul>
            """).File("/f/x1.pdf").File("/f/x2.pdf").File("/f/x3.pdf");
        Assert.Equal(["apbdes 2024 E4", "apbdes 2025 E4", "realisasi-semester 2025 E4"], site.Counted());
    }

    [Fact]
    public void Several_links_in_one_line_each_own_the_words_before_them()
    {
        VillageSketch site = Site().Page("/dokumen", "<p>RKPDes 2025 <a href=/f/p.pdf>[unduh]</a>, LPPD 2024 <a href=/f/q.pdf>[unduh]</a></p>").File("/f/p.pdf").File("/f/q.pdf");
        Assert.Equal(["lppd 2024 E4", "rkpdes 2025 E4"], site.Counted());
    }

    [Fact]
    public void File_names_alone_name_document_and_year()
    {
        VillageSketch site = Site().Page("/dokumen", "<a href=/unduh/RPJMDES_2021-2027.pdf>Klik</a><a href='/unduh/Perdes%20No%203%20Tahun%202025.pdf'>Download</a>")
            .File("/unduh/RPJMDES_2021-2027.pdf").File("/unduh/Perdes%20No%203%20Tahun%202025.pdf");
        Assert.Equal(["perdes 2025 E4", "rpjmdes 2021–2027 E4"], site.Counted());
    }

    [Fact]
    public void A_file_shown_in_a_frame_or_viewer_counts()
    {
        VillageSketch site = Site()
            .Page("/ippd-2025", "<h1>IPPD Tahun 2025</h1><iframe src='https://docs.google.com/viewer?url=https%3A%2F%2Fkarangasri.sumberejo.test%2Ff%2Fippd.pdf&embedded=true'></iframe>")
            .Page("/lkppd", "<h1>LKPPD Tahun 2025</h1><iframe src='https://drive.google.com/file/d/1XyZ/preview'></iframe>")
            .File("/f/ippd.pdf").File("https://drive.google.com/file/d/1XyZ/preview", ContentKind.Html);
        Assert.Equal(["ippd 2025 E4", "lkppd 2025 E4"], site.Counted());
    }

    [Fact]
    public void An_address_without_a_file_ending_that_answers_with_a_file_counts()
    {
        VillageSketch site = Site().Page("/dokumen", "<table><tr><td>RKPDes 2026</td><td><a href=/unduh/77>Unduh</a></td></tr></table>").File("/unduh/77", purpose: FetchPurpose.Page);
        Assert.Equal(["rkpdes 2026 E4"], site.Counted());
    }

    [Fact]
    public void Figures_under_a_dated_heading_are_a_page_with_substance()
    {
        VillageSketch site = Site().Page("/kabardetail/dEtW/apbdes.html", $"<h2>APB Desa Karangasri TA 2026</h2><div>Dipost : 13 Januari 2026 | Dilihat : 493</div>{Budget}", "Karangasri - APB Desa");
        Assert.Equal(["apbdes 2026 E3"], site.Counted());
    }

    [Fact]
    public void The_home_page_block_with_bars_counts_by_its_amounts()
    {
        var full = new VillageSketch().Page("/", """
            <div class="box"><h3>APBDes 2026 Pelaksanaan</h3><div>Pendapatan</div><div>Rp1.412.551.000 | Rp2.001.334.000</div><div class="progress">70,58%</div>
            <div>Belanja</div><div>Rp1.300.551.000 | Rp2.101.334.000</div><div>Pembiayaan</div><div>Rp99.551.000 | Rp100.001.000</div></div><h3>Berita Terbaru</h3><p>Rp 5.000.000</p>
            """);
        var bare = new VillageSketch().Page("/", "<h3>APBDes 2026 Pelaksanaan</h3><div>Pendapatan 70%</div><div>Belanja 65% dari Rp 2.101.334.000</div>");
        Assert.Equal(["apbdes 2026 E3"], full.Counted());
        Assert.Equal([(EvidenceLevel.E2, "penjelasan")], bare.Find().Select(document => (document.Level, document.Flaw ?? "")));
    }

    [Theory]
    [InlineData("<img src=/img/BALIHO-APBDES-2026.jpg>")]
    [InlineData("<img src=/img/IMG-20260115-WA0003.jpg alt='Infografis APBDes TA 2026'>")]
    [InlineData("<figure><img src=/img/a.jpg><figcaption>APB Desa Tahun 2026</figcaption></figure>")]
    [InlineData("<a href=/img/IMG-20260115-WA0003.jpg>APBDes 2026</a>")]
    public void A_poster_that_names_document_and_year_needs_a_person(string html) => Assert.Equal(["apbdes 2026 E3Image"], Site().Page("/galeri", html).Counted());

    [Fact]
    public void A_text_document_on_a_page_counts_when_it_has_substance()
    {
        string body = string.Concat(Enumerable.Range(1, 12).Select(i => $"<p>Bidang Pelaksanaan Pembangunan: kegiatan {i}, lokasi Dusun {i}, volume {i * 3} meter, sumber dana Dana Desa, pagu Rp {i}.250.000.</p>"));
        VillageSketch site = Site().Page("/rkpdes-2026", $"<h1>RKPDes Tahun 2026</h1><h3>BAB I Pendahuluan</h3><p>Latar belakang dan visi misi desa.</p><h3>BAB II Prioritas</h3>{body}<h3>Penutup</h3>");
        Assert.Equal(["rkpdes 2026 E3"], site.Counted());
    }

    [Fact]
    public void The_upload_date_and_the_clicks_are_told()
    {
        VillageSketch site = Site().Page("/dokumen", "<a href=/f/apbdes-2026.pdf>APBDes 2026</a>").File("/f/apbdes-2026.pdf")
            .Page("/tersembunyi", "<h1>x</h1><a href=/f/lppd-2025.pdf>LPPD 2025</a>", isLinked: false).File("/f/lppd-2025.pdf");
        FoundDocument[] found = [.. site.Find(("/f/apbdes-2026.pdf", new DateOnly(2026, 1, 12)))];
        Assert.Equal(("2026-01-12", DocumentReach.Clicks), found.Where(document => document.Type == DocumentType.Apbdes).Select(document => (document.Published?.ToString(), document.Reach)).Single());
        Assert.Equal(DocumentReach.MachineOnly, found.Single(document => document.Type == DocumentType.Lppd).Reach);
    }

    [Fact]
    public void Many_links_to_one_document_are_one_document_at_its_best()
    {
        VillageSketch site = Site().Page("/dokumen", "<a href=/apbdes>APBDes 2026</a><img src=/i/apbdes-2026.png>").Page("/apbdes", $"<h1>APBDes 2026</h1>{Budget}<a href=/f/a.pdf>Unduh</a>").File("/f/a.pdf");
        Assert.Equal(["apbdes 2026 E4"], site.Counted());
        Assert.Single(site.Find(), document => document.Type == DocumentType.Apbdes);
    }

    [Fact]
    public void Regulations_of_one_year_stay_apart_by_number()
    {
        VillageSketch site = Site().Page("/dokumen", "<a href=/f/1.pdf>Perdes Nomor 1 Tahun 2025 tentang Sampah</a><a href=/f/2.pdf>Perdes Nomor 2 Tahun 2025 tentang Pasar</a>").File("/f/1.pdf").File("/f/2.pdf");
        Assert.Equal(2, site.Find().Count(document => document.Type == DocumentType.Perdes));
    }

    [Fact]
    public void Menus_and_feeds_are_titles_only()
    {
        VillageSketch site = new VillageSketch().Page("/", "<nav><a href=/x>RPJMDes</a></nav>")
            .Source("/feed", FetchPurpose.Feed, "<rss><channel></channel><item><title>LPPD Tahun 2025</title><link>https://karangasri.sumberejo.test/a/1</link></item></rss>")
            .Source("/sitemap.xml", FetchPurpose.Sitemap, "<urlset><url><loc>https://karangasri.sumberejo.test/rkpdes-2026</loc></url></urlset>")
            .Source("/api", FetchPurpose.Api, """{"data":[{"attributes":{"nama":"IPPD","tahun":"2025","kategori":"berkala"}}]}""");
        Assert.Equal(
            [("ippd", "2025", EvidenceLevel.E1), ("lppd", "2025", EvidenceLevel.E1), ("rkpdes", "2026", EvidenceLevel.E1), ("rpjmdes", "", EvidenceLevel.E1)],
            site.Find().Select(document => (document.Type, document.Years?.ToString() ?? "", document.Level)));
    }

    [Fact]
    public void A_file_nobody_visited_counts_as_its_neighbours_did()
    {
        string links = string.Concat(Enumerable.Range(1, 4).Select(i => $"<a href=/f/perdes-{i}-2025.pdf>Perdes Nomor {i} Tahun 2025</a>"));
        VillageSketch vouched = Site().Page("/dokumen", links).File("/f/perdes-1-2025.pdf").File("/f/perdes-2-2025.pdf").File("/f/perdes-3-2025.pdf");
        VillageSketch alone = Site().Page("/dokumen", "<a href=/f/rkpdes-2026.pdf>RKPDes 2026</a>");
        Assert.Contains("perdes 2025 E3Image", vouched.Counted());
        Assert.Equal((EvidenceLevel.E2, "belum-terbuka"), alone.Find().Select(document => (document.Level, document.Flaw)).Single());
    }

    [Fact]
    public void A_file_a_listing_leads_to_counts_when_it_answers()
    {
        VillageSketch site = Site()
            .Page("/informasi-publik", "<h1>Informasi Publik</h1><table><thead><tr><th>Judul</th></tr></thead><tbody></tbody></table><script>$('#t').DataTable({ajax:'/api'})</script>")
            .Source("/api/daftar", FetchPurpose.Api, """{"data":[{"nama":"APBDes TA 2026","tahun":2026,"berkas":"\/desa\/upload\/dokumen\/x1.pdf"},{"nama":"LPPD","tahun":"2025","berkas":"/desa/upload/dokumen/hilang.pdf"}]}""")
            .File("/desa/upload/dokumen/x1.pdf").File("/desa/upload/dokumen/hilang.pdf", ContentKind.Html, 404);
        Assert.Equal(["apbdes 2026 E4"], site.Counted());
        Assert.Equal(DocumentReach.Clicks, site.Find().Single(document => document.Type == DocumentType.Apbdes).Reach);
    }

    [Fact]
    public void A_file_that_stands_in_the_listing_itself_counts()
    {
        string file = "data:application/pdf;base64,JVBERi0xLjQK" + new string('A', 40_000);
        VillageSketch full = Site().Source("/api/daftar", FetchPurpose.Api, """{"data":[{"attributes":{"nama":"RKPDes Tahun 2026","dokumen":"BERKAS"}}]}""".Replace("BERKAS", file, StringComparison.Ordinal));
        VillageSketch stub = Site().Source("/api/daftar", FetchPurpose.Api, """{"data":[{"attributes":{"nama":"RKPDes Tahun 2026","dokumen":"JVBERi0xLjQK"}}]}""");
        Assert.Equal(["rkpdes 2026 E4"], full.Counted());
        Assert.Empty(stub.Counted());
    }

    [Fact]
    public void A_page_whose_message_is_its_picture_counts_as_a_picture() =>
        Assert.Equal(["apbdes 2026 E3Image"], Site().Page("/p/7", "<h1>APBDes Tahun 2026</h1><img src=/u/image_750x_5f.jpg alt='APBDes Tahun 2026'><p>Silakan dicermati bersama.</p>").Counted());

    [Fact]
    public void What_people_wrote_beside_a_picture_outranks_its_file_name() =>
        Assert.Equal(["lppd 2025 E3Image"], Site().Page("/ppid", "<img src=/u/INFOGRAFIS-lppd-2025.png alt='Laporan Penyelenggaraan Pemerintahan Desa (LPPD) Tahun 2025'>").Counted());
}
