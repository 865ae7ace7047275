using System.Collections.Immutable;
using System.Globalization;
using Monitor.Core.Registry;

namespace Monitor.Peraga.Content;

/// <summary>Headlines of village life and office life.</summary>
internal static class Topics
{
    private static readonly string[] Village =
    [
        "Kerja Bakti Membersihkan Saluran Irigasi di Dusun {0}", "Posyandu Balita Dusun {0} Ramai Dikunjungi Warga",
        "Penyaluran BLT Dana Desa Tahap {1} Berjalan Tertib", "Musyawarah Desa Penyusunan RKPDes Tahun {3}", "Senam Lansia Rutin Setiap Jumat Pagi di Dusun {0}",
        "Pembangunan Talud Jalan Dusun {0} Mulai Dikerjakan", "Rabat Beton RT {1} Dusun {0} Selesai Dibangun", "Pelatihan Membuat Keripik bagi Pelaku UMKM",
        "Karang Taruna Menggelar Turnamen Bola Voli Antardusun", "Panen Raya Padi Bersama Kelompok Tani Sumber {0}",
        "Vaksinasi Ternak Sapi Cegah Penyakit Mulut dan Kuku", "Rapat Koordinasi BPD dan Pemerintah Desa Bulan {4}", "PKK Adakan Lomba Memasak Pangan Lokal",
        "Fogging Cegah Demam Berdarah di Dusun {0}", "Mahasiswa KKN Menyerahkan Papan SOP Pelayanan kepada Desa", "Penanaman Seribu Pohon di Lereng Dusun {0}",
        "Pembagian Bibit Cabai kepada Kelompok Wanita Tani", "Sosialisasi Pembayaran PBB Tahun {2}", "BUMDes Membuka Unit Usaha Air Minum Isi Ulang",
        "Rembuk Stunting Libatkan Kader Seluruh Dusun", "Pemutakhiran Data SDGs Desa Dimulai dari Dusun {0}", "Pengajian Rutin Malam Jumat di Masjid Dusun {0}",
        "Kunjungan Camat Meninjau Jalan Usaha Tani", "Bimbingan Teknis Operator Siskeudes Diikuti Dua Perangkat", "Imunisasi Anak Sekolah Dasar Berjalan Lancar",
        "Perbaikan Lampu Jalan di Dusun {0}", "Lomba Kebersihan Lingkungan Antar-RT Dusun {0}", "Musrenbangdes Sepakati {1} Usulan Prioritas",
        "Warga Dusun {0} Gelar Merti Dusun", "Pelatihan Pengolahan Sampah Organik Menjadi Kompos", "Pemberitahuan Jadwal Pelayanan Keliling Administrasi",
        "Penyerahan Kartu Identitas Anak bagi Siswa Taman Kanak-Kanak", "Ronda Malam Dusun {0} Kembali Diaktifkan", "Bantuan Kursi Roda untuk Warga Dusun {0}",
    ];

    private static readonly string[] Office =
    [
        "Rapat Koordinasi Bulan {4} Membahas Pelayanan Publik", "Pelayanan Keliling Hadir di {1} Lokasi", "Apel Pagi dan Pengarahan Pegawai",
        "Bimbingan Teknis Pengelola Informasi dan Dokumentasi", "Kunjungan Kerja Komisi DPRD", "Forum Konsultasi Publik Membahas Mutu Layanan",
        "Evaluasi Kinerja Triwulan Dilaksanakan Secara Terbuka", "Gerakan Pangan Murah di Halaman Kantor", "Pelatihan Petugas Loket Pelayanan",
        "Monitoring Wilayah Menjelang Musim Hujan", "Pembinaan Perangkat Desa Se-Kecamatan", "Pegawai Ikuti Senam dan Kerja Bakti",
        "Survei Kepuasan Masyarakat Semester {1} Dimulai", "Penyerahan Bantuan Sosial kepada {1} Keluarga", "Sosialisasi Kawasan Tanpa Rokok",
        "Pemeliharaan Jaringan Selesai Lebih Cepat", "Penandatanganan Pakta Integritas Pegawai", "Donor Darah Bersama di Aula Kantor",
    ];

    public static string Pick(Dice dice, ImmutableArray<string> dusun, DateOnly day, Entity entity) => string.Format(
        CultureInfo.InvariantCulture,
        dice.Pick(entity.IsVillage ? Village : Office),
        dice.Pick(dusun),
        dice.Between(2, 9),
        day.Year,
        day.Year + 1,
        Hari.Month(day.Month));
}
