using System.Collections.Immutable;

namespace Monitor.Core.Facts;

/// <summary>The state of a site; one of <see cref="StateId"/>, chosen by a fixed order of precedence.</summary>
/// <param name="Reason">One sentence in Bahasa Indonesia that names what was seen.</param>
public sealed record SiteState(string Id, string Reason, ImmutableArray<Evidence> Evidence);

/// <summary>The ids a state may have.</summary>
public static class StateId
{
    public const string Aktif = "aktif";
    public const string Lambat = "lambat";
    public const string Dorman = "dorman";
    public const string TerancamMangkrak = "terancam-mangkrak";
    public const string Mangkrak = "mangkrak";
    public const string BelumPernahDiisi = "belum-pernah-diisi";
    public const string Template = "template";
    public const string DugaanJudi = "dugaan-judi";
    public const string DugaanDeface = "dugaan-deface";
    public const string Parkir = "parkir";
    public const string Ditangguhkan = "ditangguhkan";
    public const string HalamanBawaan = "halaman-bawaan";
    public const string Rusak = "rusak";
    public const string Terhalang = "terhalang";
    public const string Dialihkan = "dialihkan";
    public const string TlsRusak = "tls-rusak";
    public const string DnsHilang = "dns-hilang";
    public const string TidakTerjangkau = "tidak-terjangkau";
    public const string PerluPeramban = "perlu-peramban";
    public const string ProfilStatis = "profil-statis";

    /// <summary>Every id, in no order of merit.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Aktif, Lambat, Dorman, TerancamMangkrak, Mangkrak, BelumPernahDiisi, Template, DugaanJudi, DugaanDeface, Parkir,
        Ditangguhkan, HalamanBawaan, Rusak, Terhalang, Dialihkan, TlsRusak, DnsHilang, TidakTerjangkau, PerluPeramban, ProfilStatis,
    ];

    /// <summary>States that only suspect: a person confirms or dismisses them.</summary>
    public static bool IsSuspicion(string id) => id is DugaanJudi or DugaanDeface;

    /// <summary>States that tell how old the newest upload is.</summary>
    public static bool TellsAge(string id) => id is Aktif or Lambat or Dorman or TerancamMangkrak or Mangkrak;

    /// <summary>States in which village content was really read, so that its absence can be told from not knowing.</summary>
    public static bool HasContent(string id) =>
        id is Aktif or Lambat or Dorman or TerancamMangkrak or Mangkrak or BelumPernahDiisi or Template or ProfilStatis;
}
