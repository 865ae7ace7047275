using Monitor.Core.Facts;
using Monitor.Core.Registry;

namespace Monitor.Core.Criteria.Dokumen;

/// <summary>The yearly report of the information service. No day is fixed by law: it shares 31 March with the other reports. Basis to be confirmed by
/// Bagian Hukum: UU 14/2008, Perki 1/2018, Perki 1/2021.</summary>
internal sealed class LaporanPpidPublished : DocumentCriterion
{
    public override CriterionMeta Meta { get; } = new(
        "laporan-ppid-terbit",
        CriterionGroup.Dokumen,
        "Laporan tahunan PPID di situs",
        "Laporan layanan informasi publik tahun lalu; ditunggu sampai 31 Maret ditambah tenggang.",
        "Unggah laporan layanan informasi publik tahun lalu.");

    public override string WhenUnmet => "laporan tahunan PPID belum ditemukan di situs";

    protected override string Type => DocumentType.LaporanPpid;

    protected override string Called(DocumentDuty duty) => $"Laporan PPID {duty.YearText}";

    protected override DocumentDuty DutyAt(DateOnly asOf, int graceDays) => DocumentDuty.LastYear(asOf, graceDays);

    public override bool AppliesTo(EntityKind kind) => true;
}
