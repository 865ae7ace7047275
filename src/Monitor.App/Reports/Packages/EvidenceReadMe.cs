using System.Text;

namespace Monitor.App.Reports.Packages;

/// <summary>The explanation in a package, for somebody who has never seen this program.</summary>
internal static class EvidenceReadMe
{
    public static string Write(EvidenceCase about)
    {
        var text = new StringBuilder();
        Line("BUKTI PEMERIKSAAN SITUS");
        Line(about.Assessment.Kabupaten.IsFictitious ? "DATA CONTOH: kabupaten ini rekaan; tidak ada desa sungguhan di dalamnya." : null);
        Line("");
        Line($"Entitas            : {about.Row.Entity.FullName} ({about.Row.Entity.Code.Value})");
        Line($"Kabupaten          : {about.Assessment.Kabupaten.Name}");
        Line($"Penilaian          : {about.Assessment.Number}, per {Indonesian.Date(about.Assessment.AsOf)}");
        Line($"Metodologi         : {about.Assessment.Methodology.Id}, SHA-256 {about.Assessment.Methodology.Hash}");
        Line($"SHA-256 manifes    : {about.Assessment.ManifestHash}");
        Line($"Diperiksa          : {Indonesian.DateAndTime(about.Judged.TakenAt, about.Export.Zone)}");
        Line(about.Earlier is { } earlier ? $"Dikuatkan oleh     : pengamatan {Indonesian.DateAndTime(earlier.TakenAt, about.Export.Zone)}" : null);
        Line("");
        Line("ISI PAKET");
        Line($"{EvidencePackage.Manifest,-24} setiap permintaan ke situs dan jawabannya, serta putusan tiap kriteria dengan buktinya");
        Line(about.Export.SeesPartOnly ? null : $"{EvidencePackage.RunManifestName,-24} daftar seluruh pengamatan dan isi halaman yang menjadi dasar penilaian se-kabupaten");
        Line(about.Exposes ? null : $"{"isi/",-24} isi halaman sebagaimana disimpan; nama berkas adalah SHA-256 isinya");
        Line(about.Exposes ? null : $"{"gambar/",-24} tangkapan layar; nama berkas adalah SHA-256 isinya");
        Line($"{EvidencePackage.Sums,-24} SHA-256 setiap berkas di atas");
        if (about.Exposes)
        {
            Line("");
            Line("ISI HALAMAN DITAHAN");
            Line("Di situs ini ada dugaan data pribadi warga yang terbuka. Agar tidak tersebar lebih jauh, isi halaman dan tangkapan layar tidak disertakan;");
            Line("SHA-256 setiap isi tetap tercantum, sehingga isi yang disimpan pemantau dapat dicocokkan bila diminta pejabat yang berwenang.");
        }

        Line("");
        Line("CARA MEMERIKSA KEUTUHAN");
        Line($"1. Buka paket ini ke sebuah folder, lalu jalankan: sha256sum -c {EvidencePackage.Sums}");
        if (about.Export.SeesPartOnly)
        {
            Line($"2. {EvidencePackage.RunManifestName} memuat pengamatan dan putusan atas entitas lain, maka tidak disertakan. Diskominfo memegangnya; SHA-256-nya tercantum di atas.");
        }
        else
        {
            Line($"2. Jalankan: sha256sum {EvidencePackage.RunManifestName}");
            Line("   Hasilnya harus sama dengan \"SHA-256 manifes\" pada sampul laporan dan pada catatan di atas. Bila sama, laporan itu dibuat dari bukti ini.");
            Line($"3. Setiap \"sha256_disimpan\" pengamatan yang dinilai harus tercantum di {EvidencePackage.RunManifestName} pada baris \"body\".");
        }

        Line("");
        Line("DUA SIDIK ISI");
        Line("sha256_diterima  sidik bita sebagaimana diterima dari situs, setelah kompresi pengiriman dibuka.");
        Line("sha256_disimpan  sidik isi sebagaimana disimpan: teks dalam UTF-8, dan setiap nomor yang bentuknya seperti NIK atau nomor KK sudah diganti tanda rahasia.");
        Line("Keduanya berbeda pada halaman yang memuat nomor seperti itu, atau yang tidak ditulis dalam UTF-8.");
        Line("");
        Line("BATAS BUKTI INI");
        Line("- \"Belum ditemukan di situs\" tidak berarti dokumennya tidak ada; hanya halaman yang tercantum di sini yang dibaca.");
        Line("- \"Dugaan\" bukan kesalahan; dugaan menunggu konfirmasi petugas.");
        Line("- Waktu adalah jam komputer pemantau. Paket ini tidak ditandatangani secara elektronik.");
        Line("- Isi halaman disimpan apa adanya, termasuk skrip dari situs; bukalah dengan penyunting teks, bukan dengan peramban.");
        Line("- Temuan tentang data pribadi tidak dimuat; temuan itu tidak memengaruhi skor.");
        return text.ToString();

        void Line(string? line)
        {
            if (line is not null)
            {
                text.Append(line).Append('\n');
            }
        }
    }
}
