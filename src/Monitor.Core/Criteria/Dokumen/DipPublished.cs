using Monitor.Core.Facts;
using Monitor.Core.Registry;

namespace Monitor.Core.Criteria.Dokumen;

/// <summary>The list of public information. Basis to be confirmed by Bagian Hukum: Perki 1/2018 art. 7 for a desa, UU 14/2008 for every public body; it is to be
/// renewed periodically, so a list that is older than last year's is doubted.</summary>
internal sealed class DipPublished : DocumentCriterion
{
    public override CriterionMeta Meta { get; } = new(
        "dip-terbit",
        CriterionGroup.Dokumen,
        "Daftar Informasi Publik di situs",
        "Daftar Informasi Publik yang dimutakhirkan, paling lama dari tahun lalu bila tahunnya disebut.",
        "Terbitkan Daftar Informasi Publik: berkala, serta merta, setiap saat, dan dikecualikan.");

    public override string WhenUnmet => "Daftar Informasi Publik belum ditemukan di situs";

    protected override string Type => DocumentType.Dip;

    protected override string Called(DocumentDuty duty) => "Daftar Informasi Publik";

    protected override DocumentDuty DutyAt(DateOnly asOf, int graceDays) => DocumentDuty.Always(asOf);

    public override bool AppliesTo(EntityKind kind) => true;

    protected override DocumentFit FitOf(FoundDocument document, DocumentDuty duty) => document.Years is { } years && years.To < duty.Year - 1
        ? DocumentFit.Doubtful($"tahunnya {years}; mutakhirkan daftarnya")
        : DocumentFit.Right;
}
