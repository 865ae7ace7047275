using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Scoring;

namespace Monitor.App.Reports;

/// <summary>How a state is told apart without colour in a drawing.</summary>
public enum ChartPattern
{
    Plain = 0,
    Dots,
    Diagonal,
    Outline,
    CrossHatch,
    DashedOutline,
    Horizontal,
}

/// <summary>One word of the vocabulary with everything that shows it: page, chart, workbook and letter read it here.</summary>
/// <param name="Id">Indonesian kebab-case; also the name of its class in the stylesheet.</param>
/// <param name="Sign">Id of the sign in <see cref="Signs"/>.</param>
/// <param name="Text">Colour of the text, #RRGGBB; at least 7:1 on <paramref name="Tint"/>.</param>
/// <param name="Solid">Colour of a filled area, at least 3:1 on white.</param>
public sealed record StateWord(string Id, string Word, string Code, string Sign, string Text, string Tint, string Solid, ChartPattern Pattern, string Meaning);

/// <summary>The look of a band of scores: one blue ramp, darker is better, never red to green.</summary>
public sealed record BandLook(string Fill, string Text);

/// <summary>The single source of state words, colours and signs. Nothing else may name one.</summary>
public static class Vocabulary
{
    public const string BandOutline = "#1B6378";

    public static StateWord Terpenuhi { get; } = new("terpenuhi", "Terpenuhi", "T", "centang", "#0B5A43", "#DDF2EA", "#0F7B5C", ChartPattern.Plain, "Ditemukan di situs; nilai penuh.");

    public static StateWord TerpenuhiSebagian { get; } = new("terpenuhi-sebagian", "Terpenuhi sebagian", "TS", "separuh", "#6B4400", "#FFF0CC", "#C27A00", ChartPattern.Dots, "Ditemukan sebagian di situs; nilai sesuai bagian yang disebut.");

    public static StateWord BelumTerpenuhi { get; } = new("belum-terpenuhi", "Belum terpenuhi", "BT", "silang", "#8A1B16", "#FBE4E2", "#A3211B", ChartPattern.Diagonal, "Halaman terbaca dan belum ditemukan di situs; bobotnya dihitung.");

    public static StateWord TidakDiwajibkan { get; } = new("tidak-diwajibkan", "Tidak diwajibkan", "TW", "garis", "#454C53", "#F5F6F7", "#8A9299", ChartPattern.Outline, "Tidak berlaku bagi jenis ini; bobotnya tidak dihitung.");

    public static StateWord TidakDapatDinilai { get; } = new("tidak-dapat-dinilai", "Tidak dapat dinilai", "TDD", "seru", "#123F73", "#E1EDFA", "#2B6CB0", ChartPattern.CrossHatch, "Belum diketahui, dengan sebabnya; bobotnya tidak dihitung dan cakupan turun.");

    public static StateWord BelumDiuji { get; } = new("belum-diuji", "Belum diuji", "BU", "cincin", "#454C53", "#FFFFFF", "#69727B", ChartPattern.DashedOutline, "Belum mendapat giliran; bobotnya tidak dihitung dan cakupan turun.");

    public static StateWord Ditangguhkan { get; } = new("ditangguhkan", "Penilaian ditangguhkan", "PD", "perisai", "#454C53", "#ECEEF0", "#69727B", ChartPattern.Horizontal, "Ditangguhkan oleh keputusan sampai tanggal yang disebut; dibaca dan ditampilkan, tidak dinilai.");

    public static StateWord Mati { get; } = new("mati", "Mati", "M", "henti", "#3A3F45", "#E3E5E8", "#3A3F45", ChartPattern.Horizontal, "Alamat, server, atau isi situs tidak ada lagi.");

    public static StateWord Bahaya { get; } = new("bahaya", "Dugaan", "D", "bahaya", "#FFFFFF", "#1C1C1C", "#A3211B", ChartPattern.Plain, "Dugaan yang menunggu konfirmasi petugas.");

    public static StateWord MenungguPengamatan { get; } = new("menunggu-pengamatan", "Menunggu pengamatan kedua", "MP", "jam", "#454C53", "#FFFFFF", "#69727B", ChartPattern.DashedOutline, "Terlihat satu kali; baru dihitung setelah terlihat lagi sedikitnya 24 jam kemudian.");

    public static StateWord DataLama { get; } = new("data-lama", "Data lama", "DL", "pasir", "#454C53", "#FFFFFF", "#69727B", ChartPattern.Outline, "Lebih tua daripada selang pemeriksaan yang dijanjikan.");

    /// <summary>States of a criterion in the order they are shown on a detail page.</summary>
    public static ImmutableArray<StateWord> States { get; } =
        [BelumTerpenuhi, TerpenuhiSebagian, TidakDapatDinilai, BelumDiuji, Terpenuhi, TidakDiwajibkan];

    /// <summary>The word of a criterion's outcome.</summary>
    public static StateWord Of(Outcome outcome) => outcome switch
    {
        Outcome.Met => Terpenuhi,
        Outcome.Partial => TerpenuhiSebagian,
        Outcome.Unmet => BelumTerpenuhi,
        Outcome.NotApplicable => TidakDiwajibkan,
        _ => TidakDapatDinilai,
    };

    /// <summary>The word of keaktifan, with the look it borrows.</summary>
    public static StateWord Of(Activity activity) => activity switch
    {
        Activity.Aktif => Terpenuhi with { Id = "aktif", Word = "Aktif", Code = "A", Meaning = "Ada unggahan baru dalam batas hari." },
        Activity.Jarang => TerpenuhiSebagian with { Id = "jarang", Word = "Jarang", Code = "J", Meaning = "Unggahan terakhir sudah melewati batas aktif, belum mangkrak." },
        Activity.Mangkrak => BelumTerpenuhi with { Id = "mangkrak", Word = "Mangkrak", Code = "K", Meaning = "Tidak ada unggahan baru melewati batas hari, belum pernah diisi, atau masih berisi contoh bawaan." },
        Activity.Mati => Mati,
        Activity.TidakDapatDinilai => TidakDapatDinilai with { Meaning = "Keaktifan belum dapat dinilai, dengan sebabnya." },
        Activity.BelumPunyaAlamat => BelumDiuji with { Id = "belum-punya-alamat", Word = "Belum punya alamat", Code = "BA", Meaning = "Belum ada alamat situs yang disetujui di registri." },
        Activity.AlamatBelumDikonfirmasi => BelumDiuji with { Id = "alamat-belum-dikonfirmasi", Word = "Alamat belum dikonfirmasi", Code = "AB", Meaning = "Alamat situs baru diusulkan dan menunggu kepastian Diskominfo; tidak dinilai." },
        Activity.Ditangguhkan => Ditangguhkan,
        _ => BelumDiuji,
    };

    /// <summary>Keaktifan in its one order, best known first, unknown last.</summary>
    public static ImmutableArray<Activity> Activities { get; } =
        [Activity.Aktif, Activity.Jarang, Activity.Mangkrak, Activity.Mati, Activity.TidakDapatDinilai, Activity.Ditangguhkan, Activity.AlamatBelumDikonfirmasi, Activity.BelumPunyaAlamat, Activity.BelumDiuji];

    /// <summary>The look of the n-th band from the top.</summary>
    public static BandLook Band(int fromTop) => BandRamp[Math.Clamp(fromTop, 0, BandRamp.Length - 1)];

    /// <summary>The look of a band by its name in the methodology.</summary>
    public static BandLook Band(Methodology methodology, string name) =>
        Band(methodology.Bands.OrderByDescending(band => band.From).TakeWhile(band => band.Name != name).Count());

    private static readonly ImmutableArray<BandLook> BandRamp =
    [
        new("#083B4C", "#FFFFFF"), new("#1B6378", "#FFFFFF"), new("#34798E", "#FFFFFF"), new("#8FC1CF", "#10262E"), new("#DCEBF0", "#10262E"),
    ];

    /// <summary>The words of a fine state of the judge, as the detail page shows them beside keaktifan.</summary>
    public static string StateName(string id) => id switch
    {
        StateId.Aktif => "Aktif",
        StateId.Lambat => "Jarang diisi",
        StateId.Dorman => "Lama tidak diisi",
        StateId.TerancamMangkrak => "Terancam mangkrak",
        StateId.Mangkrak => "Mangkrak",
        StateId.BelumPernahDiisi => "Belum pernah diisi",
        StateId.Template => "Masih berisi contoh bawaan",
        StateId.DugaanJudi => "Dugaan judi",
        StateId.DugaanDeface => "Dugaan peretasan",
        StateId.Parkir => "Domain diparkir",
        StateId.Ditangguhkan => "Akun hosting ditangguhkan",
        StateId.HalamanBawaan => "Halaman bawaan server",
        StateId.Rusak => "Isi situs tidak tampil",
        StateId.Terhalang => "Pembacaan otomatis ditolak situs",
        StateId.Dialihkan => "Calon alamat: dialihkan ke alamat lain",
        StateId.TlsRusak => "Sertifikat bermasalah, isi tidak terbaca",
        StateId.DnsHilang => "Nama situs tidak ditemukan",
        StateId.TidakTerjangkau => "Situs belum terjangkau",
        StateId.PerluPeramban => "Isi hanya tampil dengan skrip",
        StateId.ProfilStatis => "Profil tanpa tanggal",
        _ => id,
    };
}
