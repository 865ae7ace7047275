using Monitor.App.Reports;
using Monitor.Core.Facts;
using Monitor.Core.Snapshots;

namespace Monitor.App.Pages;

/// <summary>How good a document's proof is, in words.</summary>
public static class EvidenceWords
{
    public static string Level(EvidenceLevel level) => level switch
    {
        EvidenceLevel.E4 => "berkas terunduh",
        EvidenceLevel.E3 => "halaman berisi",
        EvidenceLevel.E3Image => "gambar atau berkas belum dibuka, perlu cek manual",
        EvidenceLevel.E2 => "disebut dalam berita",
        EvidenceLevel.E1 => "hanya judul atau menu",
        _ => "tidak ada",
    };

    /// <summary>What people call a type of document.</summary>
    public static string Document(string type) => type switch
    {
        DocumentType.Rpjmdes => "RPJMDes",
        DocumentType.Rkpdes => "RKPDes",
        DocumentType.DuRkpdes => "DU-RKPDes",
        DocumentType.Apbdes => "APBDes",
        DocumentType.PenjabaranApbdes => "Penjabaran APBDes",
        DocumentType.PerubahanApbdes => "Perubahan APBDes",
        DocumentType.RealisasiSemester => "Laporan realisasi semester pertama",
        DocumentType.RealisasiTahunan => "Laporan realisasi APBDes setahun",
        DocumentType.Lppd => "LPPD",
        DocumentType.LppdAmj => "LPPD akhir masa jabatan",
        DocumentType.Lkppd => "LKPPD",
        DocumentType.Ippd => "IPPD",
        DocumentType.Perdes => "Peraturan desa",
        DocumentType.Perkades => "Peraturan kepala desa",
        DocumentType.SkKades => "Keputusan kepala desa",
        DocumentType.Dip => "Daftar informasi publik",
        DocumentType.LaporanPpid => "Laporan PPID",
        _ => type,
    };

    /// <summary>Why a site was read in spite of its robots.txt.</summary>
    public static string Consent(RobotsConsent consent) =>
        $"robots.txt dilewati berdasarkan izin tertulis No. {consent.Number} tanggal {Indonesian.Date(consent.Date)} dari {consent.By} untuk zona {consent.Zone}, berlaku sampai {Indonesian.Date(consent.Until)}.";

    public static string Flaw(string? flaw) => flaw switch
    {
        null => "",
        "rancangan" => "masih rancangan",
        "privat" => "tautan privat, warga tidak dapat membuka",
        "tautan-mati" => "tautan tidak menjawab",
        "belum-terbuka" => "berkas belum dibuka",
        "penjelasan" => "penjelasan, bukan dokumennya",
        "desa-lain" => "berkas menyebut desa lain",
        "kosong" => "halaman kosong",
        _ => flaw,
    };
}
