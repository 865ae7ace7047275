using Monitor.Core.Facts;

namespace Monitor.Core.Criteria.Dokumen;

/// <summary>Proposals for the next year's funding, drafted two years ahead. Basis to be confirmed: Permendagri 114/2014, Perki 1/2018 art. 2; the due day of 31 December is unconfirmed.</summary>
internal sealed class DuRkpdesPublished : DocumentCriterion
{
    public override CriterionMeta Meta { get; } = new(
        "du-rkpdes-terbit",
        CriterionGroup.Dokumen,
        "Publikasi DU-RKPDes di situs",
        "Daftar Usulan RKPDes untuk tahun depan, yang disusun tahun lalu.",
        "Unggah Daftar Usulan RKPDes untuk tahun depan.");

    public override string WhenUnmet => "DU-RKPDes belum ditemukan di situs";

    protected override string Type => DocumentType.DuRkpdes;

    protected override string Called(DocumentDuty duty) => $"DU-RKPDes {duty.YearText}";

    protected override DocumentDuty DutyAt(DateOnly asOf, int graceDays) => DocumentDuty.Proposals(asOf, graceDays);
}
