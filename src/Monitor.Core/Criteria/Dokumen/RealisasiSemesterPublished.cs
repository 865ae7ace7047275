using Monitor.Core.Facts;

namespace Monitor.Core.Criteria.Dokumen;

/// <summary>The report of the first half-year, due in the second week of July (14 July here). Basis to be confirmed: Permendagri 20/2018 art. 68 and 72.</summary>
internal sealed class RealisasiSemesterPublished : DocumentCriterion
{
    public override CriterionMeta Meta { get; } = new(
        "realisasi-semester-terbit",
        CriterionGroup.Dokumen,
        "Publikasi realisasi APBDes semester I di situs",
        "Laporan pelaksanaan APBDes semester I tahun berjalan; jatuh tempo 14 Juli ditambah tenggang.",
        "Unggah laporan realisasi APBDes semester I tahun berjalan.");

    public override string WhenUnmet => "realisasi APBDes semester I belum ditemukan di situs";

    protected override string Type => DocumentType.RealisasiSemester;

    protected override string Called(DocumentDuty duty) => $"Realisasi APBDes semester I {duty.YearText}";

    protected override DocumentDuty DutyAt(DateOnly asOf, int graceDays) => DocumentDuty.Semester(asOf, graceDays);
}
