using Monitor.Core.Facts;

namespace Monitor.Core.Criteria.Dokumen;

/// <summary>Addressed to the BPD, not to the public: shown, never weighed. Basis to be confirmed: Permendagri 46/2016.</summary>
internal sealed class LkppdPublished : DocumentCriterion
{
    public override CriterionMeta Meta { get; } = new(
        "lkppd-terbit",
        CriterionGroup.Dokumen,
        "Publikasi LKPPD tahun lalu di situs",
        "Laporan Keterangan Penyelenggaraan Pemerintahan Desa tahun lalu; hanya ditampilkan.",
        "Unggah LKPPD tahun lalu bila BPD menyetujui.");

    public override string WhenUnmet => "LKPPD tahun lalu belum ditemukan di situs";

    protected override string Type => DocumentType.Lkppd;

    protected override string Called(DocumentDuty duty) => $"LKPPD {duty.YearText}";

    protected override DocumentDuty DutyAt(DateOnly asOf, int graceDays) => DocumentDuty.LastYear(asOf, graceDays);
}
