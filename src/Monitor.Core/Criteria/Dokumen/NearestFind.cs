using Monitor.Core.Facts;
using Monitor.Core.Text;

namespace Monitor.Core.Criteria.Dokumen;

/// <summary>Names what was found instead of the document that is owed.</summary>
internal static class NearestFind
{
    /// <summary>One sentence about the nearest find.</summary>
    public static string InWords(FoundDocument document, FitKind fit)
    {
        string title = IndonesianForm.Cut(document.Title);
        string about = document.Flaw switch
        {
            "rancangan" => "masih rancangan",
            "privat" => "tautannya privat sehingga warga tidak dapat membukanya",
            "tautan-mati" => "tautannya tidak menjawab dengan berkas",
            "penjelasan" => "berisi penjelasan, bukan dokumennya",
            "desa-lain" => "berkasnya menyebut desa lain sebagai pembuatnya",
            "kosong" => "halamannya kosong atau belum diisi",
            "belum-terbuka" => "berkasnya belum dapat dibuka pemantau",
            { } other => other,
            null when document.Level <= EvidenceLevel.E1 => "baru berupa judul atau menu",
            null when document.Level == EvidenceLevel.E2 => "baru menyebutnya dalam tulisan",
            null => "",
        };
        string years = fit == FitKind.Other && document.Years is { } span ? $"untuk tahun {span}" : "";
        string[] parts = [.. new[] { years, about }.Where(part => part.Length > 0)];
        return parts.Length == 0 ? $"Yang ditemukan: “{title}”." : $"Yang ditemukan: “{title}”, {string.Join(", ", parts)}.";
    }
}
