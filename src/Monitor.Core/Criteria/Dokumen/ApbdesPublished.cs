using Monitor.Core.Facts;

namespace Monitor.Core.Criteria.Dokumen;

/// <summary>The budget of the running year. Basis to be confirmed by Bagian Hukum: Permendagri 20/2018 art. 38(2) and 39, Perki 1/2018 art. 2, UU 6/2014 art. 82.</summary>
internal sealed class ApbdesPublished : DocumentCriterion
{
    public override CriterionMeta Meta { get; } = new(
        "apbdes-terbit",
        CriterionGroup.Dokumen,
        "Publikasi APBDes tahun berjalan di situs",
        "APBDes tahun berjalan sebagai berkas, atau halaman dengan angka per bidang; dinilai sesudah 31 Maret.",
        "Unggah Perdes APBDes tahun berjalan beserta lampirannya.");

    public override string WhenUnmet => "APBDes tahun berjalan belum ditemukan di situs";

    protected override string Type => DocumentType.Apbdes;

    protected override string Called(DocumentDuty duty) => $"APBDes {duty.YearText}";

    protected override DocumentDuty DutyAt(DateOnly asOf, int graceDays) => DocumentDuty.Budget(asOf, graceDays);
}
