using System.Collections.Immutable;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Facts.States;

/// <summary>The state of a site whose home page could not be read.</summary>
/// <param name="setAside">Ids of states that are not told.</param>
internal sealed class SilentHome(StateWords words, ImmutableHashSet<string> setAside)
{
    public SiteState Of(SiteReading reading, PageSnapshot home)
    {
        if (reading.Snapshot.OwnNetwork == OwnNetwork.Down || home.Status == FetchStatus.WeWereOffline)
        {
            return State(StateId.TidakTerjangkau, "Jaringan pemantau terputus saat pemeriksaan; keadaan situs tidak diketahui.", home);
        }

        if (Said(reading) is { } said)
        {
            return said;
        }

        string code = home.HttpCode is { } number ? $" (HTTP {number})" : "";
        return home.Status switch
        {
            FetchStatus.DnsFailed => State(StateId.DnsHilang, $"Nama {home.Request.Url.Host} tidak ditemukan di DNS.", home),
            FetchStatus.DnsUnavailable => State(StateId.TidakTerjangkau, "Server DNS tidak menjawab; nama situs belum dapat dipastikan.", home),
            FetchStatus.ConnectFailed => State(StateId.TidakTerjangkau, "Server menolak atau tidak menerima sambungan.", home),
            FetchStatus.TlsFailed => State(StateId.TlsRusak, "Sambungan aman (HTTPS) gagal dan isi situs tidak dapat dibaca.", home),
            FetchStatus.TimedOut => State(StateId.TidakTerjangkau, "Beranda belum selesai terbuka dalam batas waktu.", home),
            FetchStatus.TooManyRedirects => State(StateId.Rusak, "Beranda mengalihkan berputar-putar.", home),
            FetchStatus.TooLarge => State(StateId.TidakTerjangkau, "Beranda melebihi batas baca pemantau.", home),
            FetchStatus.Blocked => State(StateId.Terhalang, $"Situs menolak pembacaan otomatis{code}.", home),
            FetchStatus.Disallowed => State(StateId.Terhalang, "Berkas robots.txt meminta agar situs tidak dibaca.", home),
            FetchStatus.ServerError => State(StateId.TidakTerjangkau, $"Server menjawab dengan galat{code}.", home),
            FetchStatus.InvalidResponse => State(StateId.TidakTerjangkau, "Jawaban server tidak dapat dibaca sebagai halaman.", home),
            FetchStatus.Refused => State(StateId.TidakTerjangkau, "Alamat situs mengarah ke jaringan yang tidak boleh dibuka pemantau.", home),
            FetchStatus.BrowserUnavailable => State(StateId.PerluPeramban, "Isi situs hanya tampil lewat peramban, dan peramban tidak tersedia.", home),
            FetchStatus.Ok when home.Kind == ContentKind.Empty || home.Bytes == 0 => State(StateId.Rusak, $"Beranda menjawab kosong{code}.", home),
            FetchStatus.Ok when home.HttpCode is 404 or 410 => State(StateId.Rusak, $"Beranda tidak ada di server{code}.", home),
            FetchStatus.Ok when home.HttpCode is >= 200 and < 300 => State(StateId.Rusak, "Beranda bukan halaman yang dapat dibaca.", home),
            _ => State(StateId.Rusak, $"Beranda tidak menampilkan halaman{code}.", home),
        };
    }

    // A suspended account or a broken database often says so with 403, 404 or 500.
    private SiteState? Said(SiteReading reading)
    {
        if (reading.FailedHome is not { } failed)
        {
            return null;
        }

        return Told(failed, "ditangguhkan", StateId.Ditangguhkan, "Hosting menampilkan halaman penangguhan")
            ?? Told(failed, "parkir", StateId.Parkir, "Alamat menampilkan halaman domain terparkir atau kedaluwarsa")
            ?? Told(failed, "deface", StateId.DugaanDeface, "Beranda menampilkan tulisan peretas")
            ?? (failed.Snapshot.HttpCode >= 500 && words.Find(failed.Html.Title + "\n" + failed.Html.VisibleText, "galat") is { } error
                ? new SiteState(StateId.Rusak, $"Sistem situs menampilkan galat: “{Short(error)}”.", [failed.Quote(error)])
                : null)
            ?? (failed.Snapshot.Status == FetchStatus.Blocked ? null : Told(failed, "bawaan", StateId.HalamanBawaan, "Beranda adalah halaman bawaan server"));
    }

    private SiteState? Told(PageReading page, string list, string state, string reason) =>
        !setAside.Contains(state) && words.In(page.Html, list) is { } phrase ? new SiteState(state, $"{reason}: “{Short(phrase)}”.", [page.Quote(phrase)]) : null;

    private static SiteState State(string id, string reason, PageSnapshot home) => new(id, reason, [EvidenceFrom.Page(home, home.Detail ?? "")]);

    private static string Short(string text) => text.Length <= 80 ? text : text[..79] + "…";
}
