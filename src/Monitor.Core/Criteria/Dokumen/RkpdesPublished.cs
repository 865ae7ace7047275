using Monitor.Core.Facts;

namespace Monitor.Core.Criteria.Dokumen;

/// <summary>The yearly work plan, fixed by the end of September before. Basis to be confirmed: Permendagri 114/2014 art. 29, Permendesa 21/2020 art. 22, Perki 1/2018 art. 2.</summary>
internal sealed class RkpdesPublished : DocumentCriterion
{
    public override CriterionMeta Meta { get; } = new(
        "rkpdes-terbit",
        CriterionGroup.Dokumen,
        "Publikasi RKPDes di situs",
        "RKPDes tahun depan sejak 30 September ditambah tenggang; sebelumnya RKPDes tahun berjalan.",
        "Unggah Perdes RKPDes beserta lampirannya.");

    public override string WhenUnmet => "RKPDes belum ditemukan di situs";

    protected override string Type => DocumentType.Rkpdes;

    protected override string Called(DocumentDuty duty) => $"RKPDes {duty.YearText}";

    protected override DocumentDuty DutyAt(DateOnly asOf, int graceDays) => DocumentDuty.WorkPlan(asOf, graceDays);
}
