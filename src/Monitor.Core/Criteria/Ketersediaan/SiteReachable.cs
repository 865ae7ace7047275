using Monitor.Core.Facts;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Criteria.Ketersediaan;

/// <summary>The home page opens and shows the village's own site. A refusal of automatic readers, our own network and a suspicion are not the
/// site's fault and are not judged. Basis to be confirmed by Bagian Hukum: UU 6/2014 art. 86.</summary>
internal sealed class SiteReachable : Criterion<Reachability>
{
    public override CriterionMeta Meta { get; } = new(
        "situs-terjangkau",
        CriterionGroup.Ketersediaan,
        "Situs dapat dibuka",
        "Beranda menjawab dan menampilkan situs milik sendiri, bukan halaman hosting atau penjual domain.",
        "Periksa masa berlaku domain, hosting, dan isi beranda; hubungi Diskominfo bila domain di bawah zona kabupaten.");

    public override string WhenUnmet => "situs belum dapat dibuka";

    protected override bool NeedsContent => false;

    protected override Fact<Reachability> FactOf(SiteFacts facts) => facts.Reachability;

    protected override Verdict Judge(Reachability fact, JudgeContext context)
    {
        SiteState? state = context.Facts.State.TryGet(out SiteState? known) ? known : null;
        return state?.Id switch
        {
            _ when fact.Home == FetchStatus.WeWereOffline => Verdict.Unmeasured("Jaringan pemantau terputus; keadaan situs belum diketahui."),

            // A suspended account or a broken system often says so with 403, 404 or 500: what the page says tells more than its code.
            StateId.Parkir or StateId.Ditangguhkan or StateId.HalamanBawaan or StateId.Rusak => Verdict.Unmet(state.Reason, [.. state.Evidence.Take(2)]),
            StateId.DugaanJudi or StateId.DugaanDeface => Verdict.Unmeasured("Ada dugaan isi situs diambil alih; hanya petugas yang dapat memastikannya."),
            _ => fact is { Home: FetchStatus.Ok, HttpCode: >= 200 and < 300 } ? Opened(fact, state) : Silent(fact),
        };
    }

    private static Verdict Silent(Reachability fact) => fact.Home switch
    {
        FetchStatus.Ok => Verdict.Unmet($"Beranda menjawab dengan kode {fact.HttpCode}.", fact.Evidence),
        FetchStatus.DnsFailed => Verdict.Unmet("Nama situs tidak ditemukan.", fact.Evidence),
        FetchStatus.ConnectFailed => Verdict.Unmet("Server tidak menjawab.", fact.Evidence),
        FetchStatus.ServerError => Verdict.Unmet("Server menjawab dengan galat.", fact.Evidence),
        FetchStatus.InvalidResponse => Verdict.Unmet("Jawaban server tidak utuh.", fact.Evidence),
        FetchStatus.TimedOut => Verdict.Unmet("Halaman belum selesai terbuka dalam batas waktu.", fact.Evidence),
        FetchStatus.TooManyRedirects => Verdict.Unmet("Situs mengalihkan berputar-putar.", fact.Evidence),
        FetchStatus.TlsFailed => Verdict.Unmeasured("Sertifikat bermasalah sehingga isi tidak terbaca; dinilai pada kriteria sertifikat."),
        FetchStatus.Blocked => Verdict.Unmeasured("Situs menolak pembacaan otomatis; warga mungkin dapat membukanya."),
        FetchStatus.Disallowed => Verdict.Unmeasured("Situs meminta berandanya tidak dibaca mesin (robots.txt)."),
        FetchStatus.DnsUnavailable => Verdict.Unmeasured("Server nama tidak menjawab; keadaan situs belum diketahui."),
        FetchStatus.Refused => Verdict.Unmeasured("Alamat tidak termasuk alamat umum yang boleh dibaca."),
        FetchStatus.TooLarge => Verdict.Unmeasured("Beranda melebihi batas baca pemantau."),
        FetchStatus.BrowserUnavailable => Verdict.Unmeasured("Isi hanya tampil dengan skrip dan peramban pemantau tidak tersedia."),
        _ => Verdict.Unmeasured("Situs belum mendapat giliran dibaca."),
    };

    private static Verdict Opened(Reachability fact, SiteState? state) => state?.Id switch
    {
        StateId.Dialihkan or StateId.PerluPeramban or StateId.Terhalang or StateId.TidakTerjangkau or StateId.TlsRusak or StateId.DnsHilang => Verdict.Unmeasured(state.Reason),
        _ => Verdict.Met("Beranda terbuka dan menampilkan isi situs.", fact.Evidence),
    };
}
