using System.Collections.Immutable;
using Monitor.Core.Facts.Documents;

namespace Monitor.Core.Tests.Facts.Documents;

public sealed class TitleReaderTests
{
    private static readonly TitleReader Reader = new(new DocumentWords(TestKamus.Instance), 2028, isVillage: true);

    private static string Names(string title) =>
        string.Join(", ", Reader.Read(title).Where(name => name.Standing == Standing.Firm).Select(name => $"{name.Type} {name.Years?.ToString() ?? "?"}{(name.Number.Length > 0 ? " #" + name.Number : "")}"));

    private static ImmutableArray<Standing> Standings(string title) => [.. Reader.Read(title).Select(name => name.Standing)];

    [Theory]
    [InlineData("APBDes TA 2026", "apbdes 2026")]
    [InlineData("APB Desa Karangasri Tahun Anggaran 2025", "apbdes 2025")]
    [InlineData("Infografis APBDesa T.A. 2026", "apbdes 2026")]
    [InlineData("Transparansi Anggaran Pendapatan dan Belanja Desa Tahun 2024", "apbdes 2024")]
    [InlineData("APB-Des 2023", "apbdes 2023")]
    [InlineData("BALIHO-APBDES-2026.jpg", "apbdes 2026")]
    [InlineData("apbdes2025", "apbdes 2025")]
    [InlineData("ABPDes Th. 2022", "apbdes 2022")]
    [InlineData("APBDes 2023 Pelaksanaan", "apbdes 2023")]
    [InlineData("APBDes Desa Karangasri Kecamatan Sumberejo Kabupaten Uji Tahun 2024", "apbdes 2024")]
    [InlineData("RKPDes Tahun 2027", "rkpdes 2027")]
    [InlineData("Rencana Kerja Pembangunan Desa (RKP Desa) 2026", "rkpdes 2026")]
    [InlineData("Perubahan RKPDesa Tahun 2025", "rkpdes 2025")]
    [InlineData("DU-RKP Desa Tahun 2027", "du-rkpdes 2027")]
    [InlineData("Daftar Usulan Rencana Kerja Pemerintah Desa 2028", "du-rkpdes 2028")]
    [InlineData("RPJMDes 2020-2026", "rpjmdes 2020–2026")]
    [InlineData("RPJM Desa Karangasri Tahun 2020 s.d. 2026", "rpjmdes 2020–2026")]
    [InlineData("RPJMDES_2019-2025.pdf", "rpjmdes 2019–2025")]
    [InlineData("Perubahan RPJMDesa Tahun 2021 – 2029", "rpjmdes 2021–2029")]
    [InlineData("LPPD Tahun 2025", "lppd 2025")]
    [InlineData("Laporan Penyelenggaraan Pemerintahan Desa Akhir Tahun Anggaran 2025", "lppd 2025")]
    [InlineData("LPPD-AMJ 2019-2025", "lppd-amj 2019–2025")]
    [InlineData("LPPD Akhir Masa Jabatan Kepala Desa Tahun 2025", "lppd-amj 2025")]
    [InlineData("Laporan Keterangan Penyelenggaraan Pemerintahan Desa (LKPPD) Tahun 2024", "lkppd 2024")]
    [InlineData("Informasi Laporan Penyelenggaraan Pemerintahan Desa 2025", "ippd 2025")]
    [InlineData("ILPPD TA 2024", "ippd 2024")]
    [InlineData("Infografis LPPD 2025", "ippd 2025")]
    [InlineData("Daftar Informasi Publik (DIP) Tahun 2026", "dip 2026")]
    [InlineData("Laporan Layanan Informasi Publik PPID Tahun 2025", "laporan-ppid 2025")]
    [InlineData("Laporan PPID Desa Karangasri Kabupaten Uji 2025", "laporan-ppid 2025")]
    public void A_document_is_named_with_its_year(string title, string expected) => Assert.Equal(expected, Names(title));

    [Theory]
    [InlineData("Laporan Realisasi APBDes Semester I TA 2026", "realisasi-semester 2026")]
    [InlineData("Laporan Pelaksanaan APBDes Semester Pertama Tahun 2026", "realisasi-semester 2026")]
    [InlineData("Realisasi APBDes s.d. Juni 2026", "realisasi-semester 2026")]
    [InlineData("LRA Semester 1 2025", "realisasi-semester 2025")]
    [InlineData("Laporan Realisasi Anggaran Pendapatan dan Belanja Desa TA 2025", "realisasi-tahunan 2025")]
    [InlineData("Realisasi APBDes 2025", "realisasi-tahunan 2025")]
    [InlineData("APBDes 2025 (Realisasi)", "realisasi-tahunan 2025")]
    [InlineData("LRA_2025.pdf", "realisasi-tahunan 2025")]
    [InlineData("Infografis-Realisasi-APBDes-2025", "realisasi-tahunan 2025")]
    [InlineData("Laporan Keterangan Pertanggungjawaban Realisasi Anggaran Pendapatan dan Belanja Desa Tahun Anggaran 2018", "realisasi-tahunan 2018")]
    [InlineData("LPJ APBDes per 31 Desember 2024", "realisasi-tahunan 2024")]
    [InlineData("Perubahan APBDes TA 2025", "perubahan-apbdes 2025")]
    [InlineData("APBDes Perubahan 2025", "perubahan-apbdes 2025")]
    [InlineData("PAPBDes 2024", "perubahan-apbdes 2024")]
    [InlineData("APBDes-P 2024", "perubahan-apbdes 2024")]
    [InlineData("Perkades Penjabaran APBDes 2026", "penjabaran-apbdes 2026")]
    [InlineData("Penjabaran Perubahan APB Desa Tahun 2025", "penjabaran-apbdes 2025")]
    public void The_most_specific_money_document_wins(string title, string expected) => Assert.Equal(expected, Names(title));

    [Theory]
    [InlineData("Peraturan Desa Nomor 7 Tahun 2023 tentang APBDes Tahun Anggaran 2024", "apbdes 2024, perdes 2023 #7")]
    [InlineData("PERDES NO. 03/2025 TENTANG RKP DESA TAHUN 2026", "rkpdes 2026, perdes 2025 #3")]
    [InlineData("perdes-no-2-tahun-2025-lpj-apbdes-2024", "realisasi-tahunan 2024, perdes 2025 #2")]
    [InlineData("Peraturan Desa Nomor 5 Tahun 2024 tentang Perubahan atas Peraturan Desa Nomor 8 Tahun 2023 tentang APBDes Tahun Anggaran 2024", "perubahan-apbdes 2024, perdes 2024 #5")]
    [InlineData("Peraturan Desa Nomor 3 Tahun 2020 tentang RPJMDes Tahun 2020-2026", "rpjmdes 2020–2026, perdes 2020 #3")]
    [InlineData("Peraturan Kepala Desa Nomor 1 Tahun 2025 tentang Penjabaran APBDes Tahun Anggaran 2026", "penjabaran-apbdes 2026, perkades 2025 #1")]
    [InlineData("Peraturan Kepala Desa Nomor 4 Tahun 2026 tentang Tata Cara Pengadaan Barang dan Jasa di Desa", "perkades 2026 #4")]
    [InlineData("Peraturan Desa Nomor 6 Tahun 2022 tentang Pedoman Pengelolaan Aset Desa", "perdes 2022 #6")]
    [InlineData("Keputusan Kepala Desa Nomor 141/05 Tahun 2026 tentang Tim Penyusun RPJMDes", "sk-kades 2026 #141")]
    [InlineData("Perdes Nomor 4 Tahun 2024 tentang APBDes", "apbdes ?, perdes 2024 #4")]
    [InlineData("Perdes APBDes 2024", "apbdes 2024")]
    [InlineData("Perdes Pengelolaan Sampah Tahun 2023", "perdes 2023")]
    public void The_year_of_a_regulation_is_not_the_budget_year(string title, string expected) => Assert.Equal(expected, Names(title));

    [Theory]
    [InlineData("APBL Tahun 2024", "apbdes 2024")]
    [InlineData("APB Lembang Tahun Anggaran 2024", "apbdes 2024")]
    [InlineData("APB Nagari 2025", "apbdes 2025")]
    [InlineData("Anggaran Pendapatan dan Belanja Gampong TA 2025", "apbdes 2025")]
    [InlineData("Peraturan Pekon Nomor 2 Tahun 2025 tentang APB Pekon Tahun 2025", "apbdes 2025, perdes 2025 #2")]
    [InlineData("Peraturan Lurah Nomor 9 Tahun 2025", "perkades 2025 #9")]
    [InlineData("RKP Kalurahan Tahun 2026", "rkpdes 2026")]
    [InlineData("Keputusan Wali Nagari Nomor 12 Tahun 2024", "sk-kades 2024 #12")]
    public void Local_names_of_villages_are_understood(string title, string expected) => Assert.Equal(expected, Names(title));

    [Theory]
    [InlineData("APBD Kabupaten Uji 2025")]
    [InlineData("RPJMD Kabupaten Uji 2021-2026")]
    [InlineData("RKPD 2026")]
    [InlineData("Laporan PPID Kabupaten Uji 2025")]
    [InlineData("LPPD Kabupaten Uji Tahun 2025")]
    [InlineData("Daftar Informasi Publik Dinas Kominfo 2025")]
    [InlineData("Peraturan Daerah Nomor 3 Tahun 2024 tentang Desa")]
    [InlineData("Permendes Nomor 7 Tahun 2023 tentang Prioritas Dana Desa dalam APBDes")]
    [InlineData("Perbup Nomor 12 Tahun 2025 tentang Pedoman Penyusunan APBDes TA 2026")]
    [InlineData("Daftar Informasi Publik yang Dikecualikan 2025")]
    [InlineData("Realisasi Dana Desa Tahap I Tahun 2026")]
    [InlineData("LPJ BUMDes 2025")]
    [InlineData("Peraturan Bersama Kepala Desa Nomor 1 Tahun 2024")]
    [InlineData("Gotong royong RT 02")]
    public void Documents_of_others_are_not_named(string title) => Assert.Equal("", Names(title));

    [Theory]
    [InlineData("Musdes Penetapan RKPDes Tahun 2027")]
    [InlineData("Desa Karangasri Gelar Musrenbangdes RKPDes 2026")]
    [InlineData("Pembentukan Tim Penyusun RPJMDes 2021-2027")]
    [InlineData("Berita Acara Musdes APBDes 2026")]
    [InlineData("Pembangunan jalan dari dana APBDes 2025")]
    [InlineData("Transparansi melalui LPPD, LKPPD, IPPD dan LPJ Realisasi APBDes 2025")]
    [InlineData("Realisasi APBDes Tahap I 2026")]
    [InlineData("Sosialisasi Peraturan Desa Nomor 3 Tahun 2025")]
    public void News_only_mentions(string title) => Assert.All(Standings(title), standing => Assert.Equal(Standing.Mention, standing));

    [Theory]
    [InlineData("Pedoman Teknis RKPDes Tahun 2024")]
    [InlineData("Sistematika Penyusunan RPJMDes")]
    [InlineData("Apa itu APBDes?")]
    [InlineData("Contoh APBDes 2025")]
    [InlineData("Template LPPD Tahun 2025")]
    public void Guides_and_forms_are_guidance(string title) => Assert.Equal(Standing.Guidance, Assert.Single(Standings(title)));

    [Theory]
    [InlineData("Rancangan APBDes Tahun Anggaran 2026")]
    [InlineData("RAPBDes 2026")]
    [InlineData("Rancangan Peraturan Desa Nomor 00 Tahun 2026 tentang APBDes Tahun Anggaran 2027")]
    [InlineData("Draft RKPDes 2026")]
    public void Drafts_are_drafts(string title)
    {
        Assert.NotEmpty(Standings(title));
        Assert.All(Standings(title), standing => Assert.Equal(Standing.Draft, standing));
    }

    [Theory]
    [InlineData("APBDes 12 Januari 2026")]
    [InlineData("APBDes 2026-01-15")]
    [InlineData("APBDes 2020-2024")]
    [InlineData("RPJMDes 2020")]
    [InlineData("APBDes 2023 2024")]
    public void A_date_or_a_span_binds_no_year(string title) => Assert.All(Reader.Read(title), name => Assert.Null(name.Years));

    [Fact]
    public void Joined_names_share_the_year() => Assert.Equal("rkpdes 2026, du-rkpdes 2026", Names("RKPDes dan DU-RKPDes Tahun 2026"));

    [Fact]
    public void On_a_site_of_an_office_its_own_list_of_information_counts()
    {
        var office = new TitleReader(new DocumentWords(TestKamus.Instance), 2028, isVillage: false);
        Assert.Equal("dip", Assert.Single(office.Read("Daftar Informasi Publik Kecamatan Sumberejo 2026")).Type);
    }
}
