using Monitor.Core.Registry;

namespace Monitor.Peraga.Casting;

/// <summary>The kabupaten's own offices and companies besides the 26 kecamatan: invented, after the usual names.</summary>
internal static class Offices
{
    /// <summary>Id, name and kind.</summary>
    public static IReadOnlyList<(string Id, string Name, EntityKind Kind)> All { get; } =
    [
        ("setda", "Sekretariat Daerah", EntityKind.Opd),
        ("setwan", "Sekretariat DPRD", EntityKind.Opd),
        ("inspektorat", "Inspektorat Daerah", EntityKind.Opd),
        ("disdik", "Dinas Pendidikan", EntityKind.Opd),
        ("dinkes", "Dinas Kesehatan", EntityKind.Opd),
        ("dinsos", "Dinas Sosial", EntityKind.Opd),
        ("disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil", EntityKind.Opd),
        ("dispermasdes", "Dinas Pemberdayaan Masyarakat dan Desa", EntityKind.Opd),
        ("dpmptsp", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", EntityKind.Opd),
        ("disdagkop", "Dinas Perdagangan dan Koperasi", EntityKind.Opd),
        ("disnaker", "Dinas Perindustrian dan Tenaga Kerja", EntityKind.Opd),
        ("diskominfo", "Dinas Komunikasi dan Informatika", EntityKind.Opd),
        ("disperkim", "Dinas Perumahan dan Kawasan Permukiman", EntityKind.Opd),
        ("dpupr", "Dinas Pekerjaan Umum dan Penataan Ruang", EntityKind.Opd),
        ("dishub", "Dinas Perhubungan", EntityKind.Opd),
        ("dlh", "Dinas Lingkungan Hidup", EntityKind.Opd),
        ("dpkpp", "Dinas Ketahanan Pangan dan Pertanian", EntityKind.Opd),
        ("arpus", "Dinas Arsip dan Perpustakaan", EntityKind.Opd),
        ("disparbudpora", "Dinas Pariwisata, Kebudayaan, Pemuda dan Olahraga", EntityKind.Opd),
        ("satpolpp", "Satuan Polisi Pamong Praja", EntityKind.Opd),
        ("bkpp", "Badan Kepegawaian dan Pengembangan SDM", EntityKind.Opd),
        ("bpkd", "Badan Pengelola Keuangan Daerah", EntityKind.Opd),
        ("bapperida", "Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah", EntityKind.Opd),
        ("bpbd", "Badan Penanggulangan Bencana Daerah", EntityKind.Opd),
        ("kesbangpol", "Badan Kesatuan Bangsa dan Politik", EntityKind.Opd),
        ("rsud-umpama", "RSUD Umpama Waras", EntityKind.Opd),
        ("bagian-hukum", "Bagian Hukum Sekretariat Daerah", EntityKind.Opd),
        ("bagian-organisasi", "Bagian Organisasi Sekretariat Daerah", EntityKind.Opd),
        ("tirta-umpama", "Perumda Air Minum Tirta Umpama", EntityKind.Bumd),
        ("bank-misal", "BPR Bank Misal Peraga", EntityKind.Bumd),
        ("bkk-peraga", "PT BPR BKK Peraga", EntityKind.Bumd),
        ("aneka-rekajasa", "Perumda Aneka Rekajasa", EntityKind.Bumd),
        ("pasar-ibarat", "Perumda Pasar Ibarat", EntityKind.Bumd),
        ("apotek-tamsil", "Perumda Apotek Tamsil", EntityKind.Bumd),
    ];
}
