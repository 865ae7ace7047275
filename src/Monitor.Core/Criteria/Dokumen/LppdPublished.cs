using Monitor.Core.Facts;

namespace Monitor.Core.Criteria.Dokumen;

/// <summary>The report to the Bupati, so of low weight on a public site. Basis to be confirmed: Permendagri 46/2016, Perki 1/2018 art. 2.</summary>
internal sealed class LppdPublished : DocumentCriterion
{
    public override CriterionMeta Meta { get; } = new(
        "lppd-terbit",
        CriterionGroup.Dokumen,
        "Publikasi LPPD tahun lalu di situs",
        "Laporan Penyelenggaraan Pemerintahan Desa tahun lalu; jatuh tempo 31 Maret ditambah tenggang.",
        "Unggah LPPD akhir tahun anggaran yang lalu.");

    public override string WhenUnmet => "LPPD tahun lalu belum ditemukan di situs";

    protected override string Type => DocumentType.Lppd;

    protected override string Called(DocumentDuty duty) => $"LPPD {duty.YearText}";

    protected override DocumentDuty DutyAt(DateOnly asOf, int graceDays) => DocumentDuty.LastYear(asOf, graceDays);
}
