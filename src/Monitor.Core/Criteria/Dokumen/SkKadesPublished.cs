using Monitor.Core.Facts;

namespace Monitor.Core.Criteria.Dokumen;

/// <summary>Decisions of the kepala desa: shown, never weighed, because they often carry NIK of cadres and nobody is obliged to publish each of them.</summary>
internal sealed class SkKadesPublished : DocumentCriterion
{
    public override CriterionMeta Meta { get; } = new(
        "sk-kades-terbit",
        CriterionGroup.Dokumen,
        "Keputusan Kepala Desa di situs",
        "Keputusan Kepala Desa sebagai berkas, tahun berapa pun; hanya ditampilkan.",
        "Unggah Keputusan Kepala Desa dengan nomor pribadi yang sudah ditutup.");

    public override string WhenUnmet => "Keputusan Kepala Desa belum ditemukan di situs";

    protected override string Type => DocumentType.SkKades;

    protected override string Called(DocumentDuty duty) => "Keputusan Kepala Desa";

    protected override DocumentDuty DutyAt(DateOnly asOf, int graceDays) => DocumentDuty.Always(asOf);

    protected override DocumentFit FitOf(FoundDocument document, DocumentDuty duty) => DocumentFit.Right;
}
