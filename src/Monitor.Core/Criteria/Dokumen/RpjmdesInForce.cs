using Monitor.Core.Facts;

namespace Monitor.Core.Criteria.Dokumen;

/// <summary>The plan that covers the running year. Basis to be confirmed by Bagian Hukum: Permendagri 114/2014 art. 5, Perki 1/2018 art. 2. UU 3/2024
/// made the kades' term eight years, and plans of six years may have been extended with it: an ended plan is doubted for two years, not refused.</summary>
internal sealed class RpjmdesInForce : DocumentCriterion
{
    private const int Extension = 2;
    private const int LongestTerm = 8;

    public override CriterionMeta Meta { get; } = new(
        "rpjmdes-berlaku",
        CriterionGroup.Dokumen,
        "Publikasi RPJMDes yang berlaku di situs",
        "RPJMDes yang periodenya mencakup tahun berjalan; berlaku sepanjang tahun.",
        "Unggah Perdes RPJMDes yang berlaku, atau perubahannya bila masa jabatan diperpanjang.");

    public override string WhenUnmet => "RPJMDes yang berlaku belum ditemukan di situs";

    protected override string Type => DocumentType.Rpjmdes;

    protected override string Called(DocumentDuty duty) => $"RPJMDes yang mencakup {duty.YearText}";

    protected override DocumentDuty DutyAt(DateOnly asOf, int graceDays) => DocumentDuty.Always(asOf);

    protected override DocumentFit FitOf(FoundDocument document, DocumentDuty duty) => document.Years switch
    {
        null => DocumentFit.Doubtful("periodenya tidak disebut"),
        { } years when years.From == years.To && duty.Year - years.From is >= 0 and < LongestTerm => DocumentFit.Doubtful("periodenya tidak disebut lengkap"),
        { } years when years.Covers(duty.Year) => DocumentFit.Right,
        { } years when duty.Year > years.To && duty.Year - years.To <= Extension =>
            DocumentFit.Doubtful($"periodenya {years} sudah lewat; bila diperpanjang menurut UU 3/2024, unggah perubahannya"),
        _ => DocumentFit.Other,
    };
}
