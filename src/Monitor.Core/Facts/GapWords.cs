using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Says what stayed unread, and why.</summary>
internal static class GapWords
{
    /// <summary>One sentence in Bahasa Indonesia.</summary>
    public static string Of(ReadingGap gap) =>
        $"{IndonesianForm.Count(gap.Unread)} dari {IndonesianForm.Count(gap.Read + gap.Unread)} halaman yang diminta tidak terbaca ({Why(gap.Cause)}); yang belum ditemukan belum tentu tidak ada.";

    private static string Why(FetchStatus cause) => cause switch
    {
        FetchStatus.Blocked => "situs menolak pembacaan otomatis",
        FetchStatus.TimedOut => "tidak selesai dalam batas waktu",
        FetchStatus.ServerError => "server menjawab dengan galat",
        FetchStatus.WeWereOffline => "jaringan pemantau terputus",
        FetchStatus.BrowserUnavailable => "perlu peramban",
        FetchStatus.NotAttempted => "situs berhenti menjawab, sehingga tidak diminta lagi",
        FetchStatus.InvalidResponse => "jawaban server tidak utuh",
        _ => "sambungan gagal",
    };
}
