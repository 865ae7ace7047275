using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Tests.Facts.Documents;

/// <summary>What looks like a document and is none.</summary>
public sealed class DocumentDecoysTests
{
    private const string Budget = "<p>Pendapatan Rp 1.889.478.000,00</p><p>Dana Desa Rp 889.478.000,00</p><p>Alokasi Dana Desa Rp 512.331.000,00</p><p>Belanja Rp 1.900.120.500,00</p><p>SiLPA Rp 10.642.500,00</p>";

    private static VillageSketch Site() => new VillageSketch().Page("/", "<h1>Desa Karangasri</h1><a href=/dokumen>Dokumen</a>");

    private static VillageSketch Listed(string text, string file = "/f/berkas.pdf") => Site().Page("/dokumen", $"<h2>Dokumen</h2><table><tr><td>{text}</td><td><a href='{file}'>Unduh</a></td></tr></table>");

    private static string[] Seen(VillageSketch site, string type) =>
        [.. site.Find().Where(document => document.Type == type).Select(document => $"{document.Level} {document.Flaw}".TrimEnd())];

    [Theory]
    [InlineData("APBD Kabupaten Uji Tahun 2026")]
    [InlineData("RKPD Kabupaten Uji Tahun 2026")]
    [InlineData("RPJMD Kabupaten Uji 2021-2026")]
    [InlineData("Laporan PPID Kabupaten Uji Tahun 2025")]
    [InlineData("Perbup Nomor 12 Tahun 2025 tentang Pedoman Penyusunan APBDes TA 2026")]
    [InlineData("Permendes Nomor 7 Tahun 2023 tentang Dana Desa")]
    [InlineData("Pedoman Teknis RKPDes Tahun 2024")]
    [InlineData("Musrenbangdes RKPDes Tahun 2027")]
    [InlineData("Pencairan Dana Desa Tahap I Tahun 2026")]
    [InlineData("Contoh format LPPD Tahun 2025")]
    [InlineData("Berita Acara Musdes Penetapan RKPDes 2026")]
    public void A_file_under_such_a_title_does_not_count(string title) => Assert.Empty(Listed(title).File("/f/berkas.pdf").Counted());

    [Fact]
    public void A_draft_is_found_and_does_not_count()
    {
        Assert.Equal(["E2 rancangan"], Seen(Listed("Rancangan APBDes Tahun Anggaran 2026").File("/f/berkas.pdf"), DocumentType.Apbdes));
        Assert.Equal(["E2 rancangan"], Seen(Site().Page("/apb-desa", $"<h1>APB Desa 2026</h1><h3>RANCANGAN PERATURAN DESA NOMOR 00 TAHUN 2026</h3>{Budget}"), DocumentType.Apbdes));
        Assert.Equal(["E2 rancangan"], Seen(Site().Page("/rapb", $"<h1>Rancangan APBDes Tahun Anggaran 2026</h1>{Budget}"), DocumentType.Apbdes));
    }

    [Fact]
    public void A_preamble_that_recalls_the_draft_does_not_make_it_one() =>
        Assert.Equal(["apbdes 2026 E3"], Site().Page("/a", $"<h1>APB Desa 2026</h1><p>Menimbang: bahwa Rancangan Peraturan Desa tentang Anggaran Pendapatan dan Belanja Desa telah dibahas dan disepakati bersama Badan Permusyawaratan Desa dalam musyawarah yang dihadiri seluruh anggota dan tokoh masyarakat setempat;</p>{Budget}").Counted());

    [Theory]
    [InlineData(401, null)]
    [InlineData(403, null)]
    [InlineData(200, "https://accounts.google.com/ServiceLogin?continue=x")]
    public void A_file_behind_a_login_is_private(int code, string? final)
    {
        VillageSketch site = Listed("APBDes 2026", "https://drive.google.com/file/d/1pQ/view").File("https://drive.google.com/file/d/1pQ/view", ContentKind.Html, code, final: final);
        Assert.Equal(["E1 privat"], Seen(site, DocumentType.Apbdes));
    }

    [Theory]
    [InlineData(ContentKind.Html, 404, 900)]
    [InlineData(ContentKind.Html, 200, 90_000)]
    [InlineData(ContentKind.Text, 200, 90_000)]
    [InlineData(ContentKind.Empty, 200, 0)]
    [InlineData(ContentKind.Pdf, 404, 90_000)]
    public void A_file_that_is_none_is_a_dead_link(ContentKind kind, int code, long bytes) =>
        Assert.Equal(["E1 tautan-mati"], Seen(Listed("APBDes 2026", "/f/apbdes-2026.pdf").File("/f/apbdes-2026.pdf", kind, code, bytes), DocumentType.Apbdes));

    [Fact]
    public void A_button_that_opens_nothing_is_a_dead_link() => Assert.Equal(["E1 tautan-mati"], Seen(Listed("APBDes 2026", "#"), DocumentType.Apbdes));

    [Fact]
    public void A_time_out_proves_nothing_either_way() =>
        Assert.Equal(["E2 belum-terbuka"], Seen(Listed("APBDes 2026").File("/f/berkas.pdf", code: 0, status: FetchStatus.TimedOut), DocumentType.Apbdes));

    [Fact]
    public void Size_decides_only_together_with_a_silent_name()
    {
        Assert.Equal(["E2 penjelasan"], Seen(Listed("APBDes 2026", "/f/dummy.pdf").File("/f/dummy.pdf", bytes: 6_000), DocumentType.Apbdes));
        Assert.Equal(["E4"], Seen(Listed("APBDes 2026", "/f/apbdes-2026.pdf").File("/f/apbdes-2026.pdf", bytes: 6_000), DocumentType.Apbdes));
    }

    [Fact]
    public void An_explanation_titled_like_the_report_is_no_report()
    {
        VillageSketch site = Site().Page("/artikel/2025/12/31/laporan", """
            <h1>Penyampaian Laporan Realisasi APBDes Tahun 2025</h1><p>Laporan realisasi merupakan salah satu kewajiban pemerintah desa yang diatur dalam peraturan perundang-undangan.</p>
            <p>Laporan tersebut pada umumnya memuat pendapatan, belanja dan pembiayaan, serta disusun secara transparan dan akuntabel.</p>
            """);
        Assert.Equal(["E2 penjelasan"], Seen(site, DocumentType.RealisasiTahunan));
    }

    [Theory]
    [InlineData("<p>Pendapatan Rp 0</p><p>Dana Desa Rp 0,00</p><p>Alokasi Dana Desa Rp 0</p><p>Belanja Rp 0</p><p>SiLPA Rp 0</p><p>Transfer Rp 0</p>")]
    [InlineData("<p>Pendapatan Belum Di Isi</p><p>Belanja —</p><p>Dana Desa —</p>")]
    [InlineData("<p>Pendapatan Rp 1.500.000.000</p><p>Dana Desa Rp 800.000.000</p><p>Alokasi Dana Desa Rp 500.000.000</p><p>Belanja Rp 1.500.000.000</p><p>SiLPA Rp 50.000.000</p>")]
    [InlineData("<p>Pendapatan Rp 889.478.000</p><p>Belanja Rp 512.331.000</p>")]
    public void Unfilled_and_invented_tables_are_no_budgets(string figures) => Assert.Empty(Site().Page("/apbdes", $"<h1>APBDes 2026</h1>{figures}").Counted());

    [Fact]
    public void Figures_without_a_year_prove_no_years_budget() => Assert.Empty(Site().Page("/apbdes", $"<h1>APBDes</h1>{Budget}").Counted());

    [Fact]
    public void A_category_that_says_it_is_empty_is_empty()
    {
        Assert.Equal(["E1 kosong"], Seen(Site().Page("/category/rkpdes", "<h1>RKPDes</h1><p>Belum ada artikel.</p>"), DocumentType.Rkpdes));
        Assert.Equal(["E1 kosong"], Seen(Site().Page("/dokumen", "<h1>Dokumen</h1><h3>RPJMDes</h3><p>Belum ada dokumen.</p>"), DocumentType.Rpjmdes));
    }

    [Fact]
    public void One_file_under_several_titles_stays_what_it_calls_itself()
    {
        VillageSketch site = Site().Page("/dokumen", "<a href=/f/apbdes-2026.pdf>APBDes 2026</a> <a href=/f/apbdes-2026.pdf>RKPDes 2026</a> <a href=/f/apbdes-2026.pdf>LPPD 2025</a>").File("/f/apbdes-2026.pdf");
        Assert.Equal(["apbdes 2026 E4"], site.Counted());
    }

    [Fact]
    public void One_silent_file_under_several_titles_is_none_of_them()
    {
        const string Drive = "https://drive.google.com/file/d/1same/view";
        VillageSketch site = Site().Page("/dokumen", $"<a href={Drive}>APBDes 2026</a> <a href={Drive}>RKPDes 2026</a> <a href={Drive}>RPJMDes 2020-2026</a>").File(Drive, ContentKind.Html);
        Assert.Empty(site.Counted());
    }

    [Fact]
    public void The_same_bytes_under_many_names_are_a_dummy()
    {
        VillageSketch site = Site().Page("/dokumen", "<a href=/f/apbdes-2026.pdf>APBDes 2026</a> <a href=/f/rkpdes-2026.pdf>RKPDes 2026</a> <a href=/f/lppd-2025.pdf>LPPD 2025</a>")
            .File("/f/apbdes-2026.pdf", content: "x").File("/f/rkpdes-2026.pdf", content: "x").File("/f/lppd-2025.pdf", content: "x");
        Assert.Empty(site.Counted());
    }

    [Fact]
    public void A_report_under_the_title_of_a_budget_is_the_report()
    {
        VillageSketch site = Listed("APBDes 2025", "/f/laporan-realisasi-apbdes-2025.pdf").File("/f/laporan-realisasi-apbdes-2025.pdf");
        Assert.Equal(["realisasi-tahunan 2025 E4"], site.Counted());
    }

    [Fact]
    public void The_cover_of_an_article_is_not_its_document()
    {
        VillageSketch site = Site()
            .Page("/dokumen", "<div class=card><a href=/p/1><img src=/u/image_380x226_5f.jpg alt='LPPD Tahun 2025'></a><h3><a href=/p/1>LPPD Tahun 2025</a></h3></div>")
            .Page("/p/1", "<h1>LPPD Tahun 2025</h1><img src=/u/image_750x_5f.jpg alt='LPPD Tahun 2025'><p>Unduh <a href=/f/hilang.pdf>di sini</a>.</p>").File("/f/hilang.pdf", ContentKind.Html, 404);
        Assert.Empty(site.Counted());
    }

    [Fact]
    public void The_cover_of_an_explanation_is_not_its_document() =>
        Assert.Empty(Site().Page("/p/2", "<h1>LKPPD Tahun 2025</h1><img src=/u/image_750x_5f.jpg alt='LKPPD Tahun 2025'><p>LKPPD merupakan salah satu kewajiban pemerintah desa.</p>").Counted());

    [Fact]
    public void A_publish_date_alone_binds_no_year()
    {
        FoundDocument budget = Assert.Single(Listed("APBDes").File("/f/berkas.pdf").Find(("/f/berkas.pdf", new DateOnly(2025, 12, 20))));
        Assert.Null(budget.Years);
    }

    [Theory]
    [InlineData("<img src=/u/infografis-apbdes-2026.jpg alt=''>")]
    [InlineData("<a href=/u/infografis-apbdes-2026.jpg>APBDes 2026</a>")]
    public void A_picture_that_is_gone_or_closed_shows_no_document(string html)
    {
        Assert.Equal(["apbdes 2026 E3Image"], Site().Page("/galeri", html).File("/u/infografis-apbdes-2026.jpg", ContentKind.Image).Counted());
        Assert.Empty(Site().Page("/galeri", html).File("/u/infografis-apbdes-2026.jpg", ContentKind.Html, 404).Counted());
        Assert.Empty(Site().Page("/galeri", html).File("/u/infografis-apbdes-2026.jpg", ContentKind.Html, 403).Counted());
    }

    [Fact]
    public void A_report_about_a_year_to_come_is_a_slip() => Assert.Empty(Listed("LPPD Tahun 2027").File("/f/berkas.pdf").Counted());

    [Fact]
    public void Lists_filled_by_scripts_cannot_be_told()
    {
        Assert.True(Site().Page("/informasi-publik", "<h1>Informasi Publik</h1><table id=t><thead><tr><th>Judul</th><th>Tahun</th></tr></thead><tbody></tbody></table><script>$('#t').DataTable({ajax:'/api'})</script>").Read().CannotTell);
        Assert.True(Site().Page("/ppid", "<h1>PPID</h1><div class=spinner>Memuat…</div>").Read().CannotTell);
        Assert.True(new VillageSketch().Page("/", "<div id=root></div><script src=/assets/index.js></script>").Read().CannotTell);
    }

    [Fact]
    public void An_empty_table_without_script_and_a_rendered_one_can_be_told()
    {
        Assert.False(Site().Page("/informasi-publik", "<h1>Informasi Publik</h1><table><tr><th>Judul</th></tr></table><p>Belum ada data</p>").Read().CannotTell);
        Assert.False(Site().Page("/statistik", "<h1>Statistik Penduduk</h1><table><tr><th>Umur</th></tr></table><script>$('#t').DataTable({ajax:'/api'})</script>").Read().CannotTell);
    }

    [Fact]
    public void Without_a_page_nothing_is_known()
    {
        Fact<VillageDocuments> fact = new VillageSketch().Fact();
        Assert.False(fact.TryGet(out _));
        Assert.NotNull(fact.Reason);
    }

    [Fact]
    public void Pages_without_documents_are_known_to_have_none()
    {
        VillageDocuments documents = Site().Page("/dokumen", "<h2>Dokumen</h2>").Read();
        Assert.Equal((0, 2, false), (documents.Found.Length, documents.LookedAt, documents.CannotTell));
    }

    [Fact]
    public void What_a_kelurahan_publishes_is_reported_all_the_same()
    {
        VillageSketch site = Listed("Daftar Informasi Publik Tahun 2026", "/f/dip-2026.pdf").File("/f/dip-2026.pdf");
        Assert.True(site.Fact(EntityKind.Kelurahan).TryGet(out VillageDocuments? documents));
        Assert.Equal(DocumentType.Dip, Assert.Single(documents!.Found).Type);
    }
}
