using Monitor.Core.Facts;

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

    public static string Flaw(string? flaw) => flaw switch
    {
        null => "",
        "rancangan" => "masih rancangan",
        "privat" => "tautan privat, warga tidak dapat membuka",
        "tautan-mati" => "tautan tidak menjawab",
        "belum-terbuka" => "berkas belum dibuka",
        "penjelasan" => "penjelasan, bukan dokumennya",
        "kosong" => "halaman kosong",
        _ => flaw,
    };
}
