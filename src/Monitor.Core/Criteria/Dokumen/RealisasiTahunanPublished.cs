using Monitor.Core.Facts;

namespace Monitor.Core.Criteria.Dokumen;

/// <summary>The accountability report, three months after the year's end. Basis to be confirmed: Permendagri 20/2018 art. 70 to 72, Perki 1/2018 art. 2.</summary>
internal sealed class RealisasiTahunanPublished : DocumentCriterion
{
    public override CriterionMeta Meta { get; } = new(
        "realisasi-tahunan-terbit",
        CriterionGroup.Dokumen,
        "Publikasi realisasi APBDes tahun lalu di situs",
        "Laporan pertanggungjawaban realisasi APBDes tahun lalu, dengan angka; jatuh tempo 31 Maret ditambah tenggang.",
        "Unggah laporan pertanggungjawaban realisasi APBDes tahun lalu.");

    public override string WhenUnmet => "realisasi APBDes tahun lalu belum ditemukan di situs";

    protected override string Type => DocumentType.RealisasiTahunan;

    protected override string Called(DocumentDuty duty) => $"Realisasi APBDes {duty.YearText}";

    protected override DocumentDuty DutyAt(DateOnly asOf, int graceDays) => DocumentDuty.LastYear(asOf, graceDays);
}
