using Monitor.Core.Facts;

namespace Monitor.Core.Criteria.Dokumen;

/// <summary>The elaboration of the budget, which follows it within days and so shares its grace. Basis to be confirmed: Permendagri 20/2018 art. 38(3).</summary>
internal sealed class PenjabaranApbdesPublished : DocumentCriterion
{
    public override CriterionMeta Meta { get; } = new(
        "penjabaran-apbdes-terbit",
        CriterionGroup.Dokumen,
        "Publikasi Penjabaran APBDes di situs",
        "Perkades Penjabaran APBDes tahun berjalan; dinilai sesudah 31 Maret seperti APBDes.",
        "Unggah Perkades Penjabaran APBDes tahun berjalan.");

    public override string WhenUnmet => "Penjabaran APBDes tahun berjalan belum ditemukan di situs";

    protected override string Type => DocumentType.PenjabaranApbdes;

    protected override string Called(DocumentDuty duty) => $"Penjabaran APBDes {duty.YearText}";

    protected override DocumentDuty DutyAt(DateOnly asOf, int graceDays) => DocumentDuty.Budget(asOf, graceDays);
}
