using Monitor.Core.Snapshots;

namespace Monitor.App.Reports;

/// <summary>Three sentences for a request that brought no page: what happened, on whose side, what to do.</summary>
public sealed record Cause(string What, string Side, string Remedy);

/// <summary>The sentences of each cause of "tidak dapat dinilai".</summary>
public static class Causes
{
    /// <summary>The sentences of a status; null for an answer that was read.</summary>
    public static Cause? Of(FetchStatus status) => status switch
    {
        FetchStatus.Ok => null,
        FetchStatus.DnsFailed => new("Nama situs tidak ditemukan", "domain", "Periksa masa berlaku domain dan pengaturan DNS"),
        FetchStatus.DnsUnavailable => new("Server nama tidak menjawab", "belum diketahui", "Tidak perlu tindakan; dicoba lagi otomatis"),
        FetchStatus.ConnectFailed => new("Server tidak menjawab", "hosting", "Hubungi pengelola hosting; sebutkan waktu pada bukti"),
        FetchStatus.ServerError => new("Server menjawab dengan galat", "hosting", "Hubungi pengelola hosting; sebutkan waktu pada bukti"),
        FetchStatus.InvalidResponse => new("Jawaban server tidak utuh", "hosting", "Hubungi pengelola hosting; sebutkan waktu pada bukti"),
        FetchStatus.TlsFailed => new("Sertifikat tidak berlaku atau tidak cocok dengan nama situs", "pemilik zona (domain)", "Perbarui sertifikat; isi situs belum dinilai"),
        FetchStatus.TimedOut => new("Halaman belum selesai terbuka dalam batas waktu", "belum diketahui", "Tidak perlu tindakan; dicoba lagi otomatis"),
        FetchStatus.Blocked => new("Situs menolak pembacaan otomatis", "pengamanan situs", "Minta pengelola mengizinkan pemantau; contoh surat tersedia"),
        FetchStatus.Disallowed => new("Situs meminta alamat ini tidak dibaca mesin (robots.txt)", "situs", "Izinkan alamat ini di robots.txt bila isinya untuk umum"),
        FetchStatus.TooManyRedirects => new("Situs mengalihkan berputar-putar", "situs", "Periksa pengaturan alamat utama"),
        FetchStatus.TooLarge => new("Berkas melebihi batas baca", "pemantau", "Diperiksa petugas"),
        FetchStatus.Refused => new("Alamat tidak termasuk alamat umum yang boleh dibaca", "situs", "Periksa pengaturan alamat; alamat lokal tidak dapat dinilai"),
        FetchStatus.WeWereOffline => new("Jaringan pemantau terputus", "pemantau", "Tidak ada; hasil dibatalkan dan diulang"),
        FetchStatus.BrowserUnavailable => new("Isi hanya tampil dengan skrip dan peramban pemantau tidak tersedia", "pemantau", "Diperiksa petugas"),
        _ => new("Belum mendapat giliran", "pemantau", "Jadwal berikutnya tertera"),
    };
}
