using Monitor.Core.Facts;

namespace Monitor.Core.Criteria.Dokumen;

/// <summary>The yearly information to villagers, often only a picture. Basis to be confirmed: Permendagri 46/2016, UU 6/2014 art. 27.</summary>
internal sealed class IppdPublished : DocumentCriterion
{
    public override CriterionMeta Meta { get; } = new(
        "ippd-terbit",
        CriterionGroup.Dokumen,
        "Publikasi IPPD tahun lalu di situs",
        "Informasi Penyelenggaraan Pemerintahan Desa tahun lalu untuk warga; jatuh tempo 31 Maret ditambah tenggang.",
        "Unggah IPPD tahun lalu; infografis sebaiknya disertai teks atau berkas.");

    public override string WhenUnmet => "IPPD tahun lalu belum ditemukan di situs";

    protected override string Type => DocumentType.Ippd;

    protected override string Called(DocumentDuty duty) => $"IPPD {duty.YearText}";

    protected override DocumentDuty DutyAt(DateOnly asOf, int graceDays) => DocumentDuty.LastYear(asOf, graceDays);
}
