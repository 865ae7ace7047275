using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Peraga.Casting;

namespace Monitor.Peraga.Content;

/// <summary>The services an entity tells of, from nothing to a whole service standard.</summary>
internal static class ServiceDesk
{
    /// <summary>Services of a village with their requirements.</summary>
    public static IReadOnlyList<(string Name, string Product, string[] Requirements)> Village { get; } =
    [
        ("Surat Keterangan Domisili", "Surat Keterangan Domisili", ["Pengantar RT/RW", "Fotokopi KTP-el", "Fotokopi Kartu Keluarga"]),
        ("Surat Keterangan Usaha (SKU)", "Surat Keterangan Usaha", ["Pengantar RT/RW", "Fotokopi KTP-el", "Foto tempat usaha"]),
        ("Surat Keterangan Tidak Mampu (SKTM)", "Surat Keterangan Tidak Mampu", ["Pengantar RT/RW", "Fotokopi Kartu Keluarga", "Surat pernyataan bermeterai"]),
        ("Pengantar Kartu Keluarga", "Surat pengantar KK dan formulir F-1.02", ["Formulir F-1.02", "KK lama", "Fotokopi buku nikah atau akta perceraian"]),
        ("Pengantar KTP-el", "Surat pengantar perekaman KTP-el", ["Fotokopi Kartu Keluarga", "Berusia 17 tahun atau sudah menikah"]),
        ("Pengantar Akta Kelahiran", "Formulir F-2.01", ["Surat keterangan lahir dari bidan", "Fotokopi KTP-el orang tua", "Fotokopi buku nikah"]),
        ("Surat Keterangan Kematian", "Surat Keterangan Kematian", ["Kartu Keluarga asli", "KTP-el almarhum", "Fotokopi KTP-el dua saksi"]),
        ("Pengantar Nikah (N1–N4)", "Berkas N1 sampai N4", ["Fotokopi akta kelahiran", "Pas foto latar biru", "Fotokopi KTP-el calon mempelai"]),
        ("Pengantar SKCK", "Surat pengantar SKCK", ["Pengantar RT/RW", "Fotokopi KTP-el", "Pas foto"]),
        ("Surat Pindah", "Formulir F-1.03", ["Formulir F-1.03", "Kartu Keluarga asli", "Alamat tujuan yang jelas"]),
        ("Surat Keterangan Ahli Waris", "Surat Keterangan Ahli Waris", ["Surat kematian", "Fotokopi KTP-el para ahli waris", "Surat pernyataan ahli waris"]),
    ];

    /// <summary>Services of offices.</summary>
    public static IReadOnlyList<(string Name, string Product, string[] Requirements)> Office { get; } =
    [
        ("Legalisasi Surat Keterangan", "Surat yang dilegalisasi", ["Surat asli", "Fotokopi KTP-el"]),
        ("Rekomendasi Izin Keramaian", "Surat rekomendasi", ["Surat permohonan", "Fotokopi KTP-el penanggung jawab", "Denah lokasi"]),
        ("Dispensasi Nikah", "Surat dispensasi", ["Surat pengantar dari desa", "Fotokopi KTP-el calon mempelai"]),
        ("Pengaduan dan Konsultasi", "Tanggapan tertulis", ["Identitas pelapor", "Uraian permasalahan"]),
        ("Rekomendasi Proposal", "Surat rekomendasi", ["Proposal rangkap dua", "Surat pengantar lembaga"]),
        ("Pengantar Perekaman KTP-el", "Bukti perekaman", ["Fotokopi Kartu Keluarga", "Datang sendiri ke kantor"]),
        ("Surat Keterangan Penelitian", "Surat keterangan", ["Surat dari kampus", "Proposal penelitian", "Fotokopi kartu mahasiswa"]),
    ];

    public static ServicePage Open(Persona persona, ImmutableArray<Official> officials, Dice dice)
    {
        IReadOnlyList<(string Name, string, string[])> all = persona.Entity.IsVillage ? Village : Office;
        Official officer = officials.FirstOrDefault(official => official.Position.Contains("Pelayanan", StringComparison.Ordinal)) ?? officials[0];
        string phone = Names.Mobile(dice);
        ulong seed = dice.Next();
        int quality = persona.Entity.Kind is EntityKind.Kecamatan or EntityKind.Opd ? dice.Between(20, 100) : dice.Between(1, 100);
        ImmutableArray<string> names = [.. dice.Some(all, dice.Between(5, Math.Min(8, all.Count))).Select(service => service.Name)];
        if (persona.Condition is Condition.NeverFilled or Condition.Template || persona.Has(Trait.EmptyMenus))
        {
            quality = 0;
        }

        var elements = new List<string>();
        if (quality > 32)
        {
            elements.Add(ServiceElement.DaftarLayanan);
        }

        if (quality > 46)
        {
            elements.Add(ServiceElement.Persyaratan);
            foreach (string element in ServiceElement.All.Skip(2))
            {
                // A whole standard has nearly all; a middling one mostly what the law lists first.
                int percent = quality > 78 ? 78 : element is ServiceElement.Alur or ServiceElement.Waktu or ServiceElement.Biaya ? 45 : 14;
                if (dice.Chance(percent))
                {
                    elements.Add(element);
                }
            }
        }

        return new ServicePage([.. elements], names, officer, phone, seed);
    }
}
