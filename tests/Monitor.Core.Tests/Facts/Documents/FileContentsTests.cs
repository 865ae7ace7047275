using Monitor.Core.Facts;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Tests.Facts.Documents;

/// <summary>What a file says inside decides over what a link calls it.</summary>
public sealed class FileContentsTests
{
    private const string Regulation = """
        SALINAN
        KEPALA DESA KARANGASRI
        KABUPATEN UJI
        PERATURAN DESA KARANGASRI
        NOMOR 6 TAHUN 2025
        TENTANG
        ANGGARAN PENDAPATAN DAN BELANJA DESA
        TAHUN ANGGARAN 2026
        DENGAN RAHMAT TUHAN YANG MAHA ESA
        KEPALA DESA KARANGASRI,
        Menimbang : a. bahwa untuk melaksanakan Peraturan Bupati Nomor 12 Tahun 2024 perlu menetapkan Peraturan Desa;
        """;

    private const string Report = """
        PEMERINTAH KABUPATEN UJI
        KECAMATAN SUMBEREJO
        DESA KARANGASRI
        Alamat: Jl. Raya 7 Kode Pos 57461
        LAPORAN REALISASI PELAKSANAAN
        ANGGARAN PENDAPATAN DAN BELANJA DESA
        TAHUN ANGGARAN 2025
        Kode Rekening Uraian Anggaran (Rp) Realisasi (Rp)
        4. PENDAPATAN 1.889.478.000,00 1.880.000.000,00
        """;

    private static VillageSketch Listed(string text, string file) =>
        new VillageSketch().Page("/", "<h1>Desa Karangasri</h1><a href=/dokumen>Dokumen</a>").Page("/dokumen", $"<h2>Unduhan</h2><p><a href='{file}'>{text}</a></p>");

    private static string[] Flaws(VillageSketch site) => [.. site.Find().Select(document => $"{document.Type} {document.Years} {document.Level} {document.Flaw}")];

    [Theory]
    [InlineData("Unduh", "/f/scan0001.pdf")]
    [InlineData("Download", "/f/8a7fc2e1.pdf")]
    [InlineData("Klik di sini", "/f/dokumen.pdf")]
    public void A_file_under_a_name_that_says_nothing_names_itself(string text, string file)
    {
        Assert.Contains("apbdes 2026 E4", Listed(text, file).Read(file, Regulation).Counted());
        Assert.Equal(["realisasi-tahunan 2025 E4"], Listed(text, file).Read(file, Report).Counted());
    }

    [Fact]
    public void The_year_inside_is_stronger_than_the_year_of_the_title() =>
        Assert.Equal(["apbdes 2026 E4"], Listed("APBDes 2025", "/f/apb.pdf").Read("/f/apb.pdf", Regulation).Counted());

    [Fact]
    public void A_title_without_a_year_takes_the_one_inside() =>
        Assert.Equal(["apbdes 2026 E4"], Listed("APB Desa", "/f/apb.pdf").Read("/f/apb.pdf", Regulation).Counted());

    [Fact]
    public void A_year_below_the_title_serves_where_the_title_has_none() =>
        Assert.Equal(["rkpdes 2026 E4"], Listed("RKP Desa", "/f/a.pdf").Read("/f/a.pdf", "RENCANA KERJA PEMERINTAH DESA\nDESA KARANGASRI\nKATA PENGANTAR\nPuji syukur kami panjatkan\nRencana kegiatan Tahun Anggaran 2026\n").Counted());

    [Fact]
    public void A_report_linked_as_a_budget_is_the_report() =>
        Assert.Equal(["realisasi-tahunan 2025 E4"], Listed("APBDes 2025", "/f/apb.pdf").Read("/f/apb.pdf", Report).Counted());

    [Fact]
    public void A_regulation_that_enacts_the_budget_is_the_budget_it_is_linked_as() =>
        Assert.Equal(["apbdes 2026 E4"], Listed("APBDes 2026", "/f/apb.pdf").Read("/f/apb.pdf", Regulation).Counted());

    [Fact]
    public void A_draft_inside_is_a_draft() =>
        Assert.Contains("apbdes 2026 E2 rancangan", Flaws(Listed("APBDes 2026", "/f/apb.pdf").Read("/f/apb.pdf", Regulation.Replace("PERATURAN DESA KARANGASRI", "RANCANGAN PERATURAN DESA KARANGASRI", StringComparison.Ordinal))));

    [Fact]
    public void A_guide_inside_is_no_plan() =>
        Assert.Equal(["rkpdes 2026 E2 penjelasan"], Flaws(Listed("RKPDes 2026", "/f/rkp.pdf").Read("/f/rkp.pdf", "PEDOMAN TEKNIS\nRENCANA KERJA PEMERINTAH DESA\nTAHUN 2026\nDAFTAR ISI\n")));

    [Fact]
    public void Laws_cited_below_the_title_name_nothing() =>
        Assert.Equal(["apbdes 2026 E4"], Listed("APBDes 2026", "/f/apb.pdf").Read("/f/apb.pdf", "Lampiran I\nMengingat : Peraturan Desa Nomor 3 Tahun 2024 tentang Rencana Kerja Pemerintah Desa Tahun 2025\n").Counted());

    [Fact]
    public void Another_villages_file_is_not_this_ones()
    {
        string other = Regulation.Replace("KARANGASRI", "SUKODONO", StringComparison.Ordinal);
        Assert.Contains("apbdes 2026 E2 desa-lain", Flaws(Listed("APBDes 2026", "/f/apb.pdf").Read("/f/apb.pdf", other)));
        Assert.Empty(Listed("APBDes 2026", "/f/apb.pdf").Read("/f/apb.pdf", other).Counted());
    }

    [Theory]
    [InlineData("KARANG ASRI")]
    [InlineData("Karangasri")]
    public void Its_name_in_other_spellings_is_its_own(string name) =>
        Assert.Equal(["apbdes 2026 E4"], Listed("APBDes 2026", "/f/apb.pdf").Read("/f/apb.pdf", Regulation.Replace("KARANGASRI", name, StringComparison.Ordinal)).Counted());

    [Fact]
    public void Letters_from_a_picture_confirm_a_poster_and_never_overrule_its_name()
    {
        const string Poster = "APBDES KARANGASRI\nTAHUN ANGGARAN 2026\nPENDAPATAN\nRp 1.889.478.000\nRp 889.478.000\nRp 512.331.000\nRp 1.900.120.500\nRp 10.642.500\n";
        VillageSketch Site(double confidence, string text) => new VillageSketch().Page("/", "<h1>Desa</h1><p><img src=/u/apbdes-2026.jpg></p>")
            .Read("/u/apbdes-2026.jpg", text, FileTextBy.Ocr, confidence, ContentKind.Image);
        Assert.Equal(["apbdes 2026 E3"], Site(88, Poster).Counted());
        Assert.Equal(["apbdes 2026 E3Image"], Site(30, Poster).Counted());
        Assert.Equal(["apbdes 2026 E3Image"], Site(88, Report).Counted());
        Assert.Equal(["apbdes 2026 E3Image"], Site(88, "APBDES KARANGASRI\nTAHUN ANGGARAN 2026\n").Counted());
    }

    [Fact]
    public void A_poster_whose_name_says_nothing_is_read() =>
        Assert.Equal(["apbdes 2026 E3"], new VillageSketch().Page("/", "<h1>Desa</h1><p><img src=/u/IMG-20260115-WA0003.jpg></p>")
            .Read("/u/IMG-20260115-WA0003.jpg", "INFOGRAFIS APBDES TAHUN 2026\nRp 1.889.478.000\nRp 889.478.000\nRp 512.331.000\nRp 1.900.120.500\nRp 10.642.500", FileTextBy.Ocr, 90, ContentKind.Image).Counted());

    [Fact]
    public void A_file_behind_a_password_is_private() =>
        Assert.Contains("apbdes 2026 E1 privat", Flaws(Listed("APBDes 2026", "/f/a.pdf").File("/f/a.pdf", inside: FileText.Unknown(FileTextState.Locked, "Incorrect password"))));

    [Theory]
    [InlineData(FileTextState.ToolMissing)]
    [InlineData(FileTextState.TimedOut)]
    [InlineData(FileTextState.NoText)]
    [InlineData(FileTextState.Damaged)]
    public void What_could_not_be_read_inside_leaves_the_name_standing(FileTextState state) =>
        Assert.Equal(["apbdes 2026 E4"], Listed("APBDes 2026", "/f/a.pdf").File("/f/a.pdf", inside: FileText.Unknown(state, "")).Counted());
}
