using Monitor.Core.Facts;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Builds;

/// <summary>Lines of text inside document files, and the figures of budgets.</summary>
internal static class FileLines
{
    /// <summary>Account, name and amount of a budget; realised amounts for reports. Surplus and financing close to zero.</summary>
    public static IReadOnlyList<(string Account, string Name, long Budget, long Realised)> Budget(SiteModel site, SiteDocument? document)
    {
        Dice dice = site.DiceFor((ulong)(document?.Years.To ?? 1) * 31);
        long danaDesa = dice.Between(700_000, 1_300_000) * 1000L;
        long add = dice.Between(380_000, 620_000) * 1000L;
        long pades = dice.Between(40_000, 260_000) * 1000L;
        long share = dice.Between(28_000, 76_000) * 1000L;
        long silpa = dice.Between(9_000, 41_000) * 1000L;
        long income = danaDesa + add + pades + share;
        long spending = income + silpa;
        long first = spending * 41 / 100000 * 1000, second = spending * 33 / 100000 * 1000, third = spending * 9 / 100000 * 1000, fourth = spending * 8 / 100000 * 1000;
        long fifth = spending - first - second - third - fourth;
        int percent = dice.Between(88, 99);
        (string, string, long)[] rows =
        [
            ("4", "PENDAPATAN", income), ("4.1", "Pendapatan Asli Desa", pades), ("4.2.1", "Dana Desa", danaDesa),
            ("4.2.2", "Bagi Hasil Pajak dan Retribusi", share), ("4.2.3", "Alokasi Dana Desa", add), ("5", "BELANJA", spending),
            ("5.1", "Bidang Penyelenggaraan Pemerintahan Desa", first), ("5.2", "Bidang Pelaksanaan Pembangunan Desa", second),
            ("5.3", "Bidang Pembinaan Kemasyarakatan", third), ("5.4", "Bidang Pemberdayaan Masyarakat", fourth),
            ("5.5", "Bidang Penanggulangan Bencana, Darurat dan Mendesak", fifth), ("6.1", "Penerimaan Pembiayaan (SiLPA)", silpa),
        ];
        return [.. rows.Select(row => (row.Item1, row.Item2, row.Item3, row.Item3 * percent / 100000 * 1000))];
    }

    public static string Rupiah(long amount) =>
        "Rp " + amount.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', '.') + ",00";

    public static IEnumerable<string> Of(SiteModel site, SiteDocument document)
    {
        string years = document.Years.From == document.Years.To ? $"TAHUN ANGGARAN {document.Years.To}" : $"TAHUN {document.Years.From}-{document.Years.To}";
        yield return $"PEMERINTAH {site.Entity.FullName.ToUpperInvariant()} {years}";
        bool money = document.Type.Contains("apbdes", StringComparison.Ordinal) || document.Type is DocumentType.RealisasiTahunan or DocumentType.RealisasiSemester;
        if (money)
        {
            foreach ((string account, string name, long budget, long realised) in Budget(site, document))
            {
                yield return $"{account}  {name}  {Rupiah(budget)}  {(document.Type.StartsWith("realisasi", StringComparison.Ordinal) ? Rupiah(realised) : "")}";
            }
        }

        yield return "Menimbang: bahwa dokumen ini disusun dengan musyawarah dan diumumkan kepada masyarakat.";
        yield return "Mengingat: ketentuan peraturan perundang-undangan yang berlaku.";
        Dice dice = site.DiceFor((ulong)document.Number + 900);
        for (int i = 1; i <= 260; i++)
        {
            yield return $"Pasal {i}. Kegiatan {dice.Pick(site.Dusun)} nomor {i} dilaksanakan oleh pelaksana kegiatan dengan volume {dice.Between(1, 90)} satuan.";
        }
    }
}
