using Monitor.Core.Facts;
using Monitor.Core.Registry;

namespace Monitor.Peraga.Content;

/// <summary>Titles and file names of documents in the many spellings of village sites.</summary>
internal static class DocumentTitles
{
    private static readonly string[] PerdesSubjects =
    [
        "Pungutan Desa", "Kewenangan Desa Berdasarkan Hak Asal Usul", "Pengelolaan Sampah", "Badan Usaha Milik Desa", "Ketertiban Lingkungan",
        "Susunan Organisasi dan Tata Kerja Pemerintah Desa", "Pengelolaan Aset Desa",
    ];

    public static (string Title, string? AlsoType, int? AlsoYear) Of(string type, FiscalYears years, Entity entity, Dice dice)
    {
        int year = years.To;
        string desa = entity.FullName;
        string ta = dice.Pick(["Tahun Anggaran ", "TA ", "T.A. ", "Tahun "]) + year;
        int number = dice.Between(1, 9);
        bool asLaw = dice.Chance(35);
        string perdes = $"Peraturan Desa Nomor {number} Tahun ";
        return type switch
        {
            DocumentType.Apbdes when asLaw =>
                ($"{perdes}{year - 1} tentang Anggaran Pendapatan dan Belanja Desa Tahun Anggaran {year}", DocumentType.Perdes, year - 1),
            DocumentType.Apbdes => (dice.Pick([$"APBDes {ta}", $"APB Desa {entity.Name} {ta}", $"Infografis APBDes {ta}", $"Transparansi APBDes {ta}"]), null, null),
            DocumentType.PenjabaranApbdes =>
                ($"Peraturan Kepala Desa Nomor {number} Tahun {year - 1} tentang Penjabaran APBDes Tahun Anggaran {year}", DocumentType.Perkades, year - 1),
            DocumentType.PerubahanApbdes when asLaw => ($"{perdes}{year} tentang Perubahan APBDes Tahun Anggaran {year}", DocumentType.Perdes, year),
            DocumentType.PerubahanApbdes => (dice.Pick([$"APBDes Perubahan {ta}", $"Perubahan APBDes {ta}"]), null, null),
            DocumentType.RealisasiSemester =>
                (dice.Pick([$"Laporan Realisasi APBDes Semester I {ta}", $"Laporan Pelaksanaan APBDes Semester Pertama {ta}", $"LRA Semester 1 {ta}"]), null, null),
            DocumentType.RealisasiTahunan when asLaw =>
                ($"{perdes}{year + 1} tentang Laporan Pertanggungjawaban Realisasi Pelaksanaan APBDes Tahun Anggaran {year}", DocumentType.Perdes, year + 1),
            DocumentType.RealisasiTahunan =>
                (dice.Pick([$"Laporan Realisasi APBDes {ta}", $"Laporan Pertanggungjawaban Realisasi APBDes {ta}", $"Realisasi APBDes {ta}"]), null, null),
            DocumentType.Lppd => (dice.Pick([$"LPPD {ta}", $"Laporan Penyelenggaraan Pemerintahan Desa (LPPD) Tahun {year}"]), null, null),
            DocumentType.Lkppd => ($"Laporan Keterangan Penyelenggaraan Pemerintahan Desa (LKPPD) Tahun {year}", null, null),
            DocumentType.Ippd => (dice.Pick([$"IPPD Tahun {year}", $"Informasi Penyelenggaraan Pemerintahan Desa (IPPD) Tahun {year}"]), null, null),
            DocumentType.Rkpdes when asLaw =>
                ($"{perdes}{year - 1} tentang Rencana Kerja Pemerintah Desa Tahun {year}", DocumentType.Perdes, year - 1),
            DocumentType.Rkpdes => (dice.Pick([$"RKPDes Tahun {year}", $"RKP Desa {entity.Name} Tahun {year}", $"Rencana Kerja Pemerintah Desa Tahun {year}"]), null, null),
            DocumentType.DuRkpdes => ($"DU RKP Desa Tahun {year}", null, null),
            DocumentType.Rpjmdes => (dice.Pick([$"RPJMDes {years.From}-{years.To}", $"RPJM Desa {desa} Tahun {years.From} - {years.To}"]), null, null),
            DocumentType.Perdes => ($"{perdes}{year} tentang {dice.Pick(PerdesSubjects)}", null, null),
            DocumentType.Perkades => ($"Peraturan Kepala Desa Nomor {number} Tahun {year} tentang Tata Cara Pengadaan Barang dan Jasa di Desa", null, null),
            DocumentType.SkKades => ($"Keputusan Kepala Desa Nomor 141/{number:00} Tahun {year} tentang Pengangkatan Tim Pelaksana Kegiatan", null, null),
            DocumentType.Dip => ($"Daftar Informasi Publik (DIP) Tahun {year}", null, null),
            _ => ($"Laporan Layanan Informasi Publik PPID Tahun {year}", null, null),
        };
    }

    public static string FileName(string type, FiscalYears years, DocumentForm form, Dice dice)
    {
        string span = years.From == years.To ? $"{years.To}" : $"{years.From}-{years.To}";
        string word = type switch
        {
            DocumentType.RealisasiTahunan => dice.Pick(["LRA", "laporan-realisasi-apbdes", "Realisasi_APBDes"]),
            DocumentType.RealisasiSemester => "realisasi-semester-1",
            DocumentType.PenjabaranApbdes => "perkades-penjabaran-apbdes",
            DocumentType.Dip => "daftar-informasi-publik",
            DocumentType.Apbdes => dice.Pick(["apbdes", "APBDES", "Perdes-APBDes", "APBDes-TA"]),
            _ => type,
        };
        string ending = form switch
        {
            DocumentForm.Docx => ".docx",
            DocumentForm.Xlsx => ".xlsx",
            DocumentForm.Poster => ".png",
            _ => ".pdf",
        };
        // An infographic of the LPPD is an IPPD: only other posters are called one.
        string[] posters = ["BALIHO", type == DocumentType.Lppd ? "Poster" : "INFOGRAFIS", "Banner"];
        string name = form == DocumentForm.Poster ? $"{dice.Pick(posters)}-{word}-{span}" : $"{word}{dice.Pick(["-", "_"])}{span}";

        // Two perdes of a year must not share an address.
        return name + (type is DocumentType.Perdes or DocumentType.Perkades or DocumentType.SkKades ? $"-{dice.Between(11, 99)}" : "") + ending;
    }
}
