using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Reports.Sheets;

/// <summary>Metodologi: how the figures were made, enough to do them again by hand.</summary>
internal static class MethodologySheet
{
    public static SheetSpec Build(ReportContent content)
    {
        Methodology methodology = content.Assessment.Methodology;
        return new SheetSpec(
            "Metodologi",
            [
                new("Kode kriteria", 26), new("Kelompok", 24), new("Kriteria", 44, Wraps: true), new("Bobot desa", 9), new("Bobot kelurahan", 10), new("Esensial", 10),
                new("Yang dicari dan kapan terpenuhi", 80, Wraps: true),
            ],
            [.. CriterionCatalog.All.Where(criterion => criterion.IsAskedOf(EntityKind.Desa) || criterion.IsAskedOf(EntityKind.Kelurahan)).Select(criterion => criterion.Meta)
                .Where(meta => meta.Group != CriterionGroup.Privasi)
                .Select(meta => Row(methodology, meta))],
            1,
            [
                new("Aturan", Cell.Empty, LineLook.Heading),
                new("Skor", Cell.Of("Rata-rata berbobot atas kriteria yang terukur, kali 100. Yang tidak terukur dan yang tidak diwajibkan tidak menambah poin maupun bobot.")),
                new("Cakupan", Cell.Of($"Bobot terukur dibagi bobot yang berlaku; di bawah {Indonesian.Percent(methodology.MinimumCoverage)} tidak ada skor, predikat, atau peringkat.")),
                new("Pengamatan kedua", Cell.Of("Catatan yang mengurangi poin berlaku setelah terlihat dua kali.")),
                .. methodology.Bands.OrderByDescending(band => band.From).Select(band => new LineSpec("Predikat " + band.Name, Cell.Of($"mulai {Indonesian.Points(band.From)}"))),
                .. methodology.BandDecree is { } decree ? [new LineSpec("Dasar predikat", Cell.Of(decree))] : Array.Empty<LineSpec>(),
                new("Aktif", Cell.Of($"unggahan terakhir paling lama {methodology.Limits.Aktif} hari")),
                new("Jarang", Cell.Of($"lebih dari {methodology.Limits.Aktif} sampai {methodology.Limits.TerancamMangkrak} hari")),
                new("Mangkrak", Cell.Of($"tidak ada unggahan baru lebih dari {methodology.Limits.TerancamMangkrak} hari, belum pernah diisi, atau masih berisi contoh bawaan")),
                new("Masa tenggang dokumen", Cell.Of($"{methodology.GraceDays} hari sesudah jatuh tempo; APBDes sampai 31 Maret tahun anggaran")),
                new("Data pribadi", Cell.Of("Tidak pernah mengubah skor, predikat, peringkat, atau cakupan.")),
            ],
            "");
    }

    private static ImmutableArray<Cell> Row(Methodology methodology, CriterionMeta meta) =>
    [
        Cell.Of(meta.Id),
        Cell.Of(CriterionWords.GroupName(meta.Group)),
        Cell.Of(meta.Title),
        Cell.Of(Weight(methodology, EntityKind.Desa, meta.Id)),
        Cell.Of(Weight(methodology, EntityKind.Kelurahan, meta.Id)),
        Cell.Of(RankingSheet.IsEssential(methodology, EntityKind.Desa, meta.Id) ? "ya" : null),
        Cell.Of(SheetText.Cut(meta.LookedFor, 400)),
    ];

    private static double? Weight(Methodology methodology, EntityKind kind, string criterion) =>
        methodology.Weights.TryGetValue(kind, out ImmutableArray<CriterionWeight> weights)
            ? weights.FirstOrDefault(weight => weight.Criterion == criterion)?.Weight
            : null;
}
