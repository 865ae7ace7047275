using Monitor.Core.Facts;
using Monitor.Core.Text;

namespace Monitor.Core.Criteria.Privasi;

/// <summary>Residents' numbers are not readable. Never changes score, band, rank or coverage: a lowered score without a stated reason would publish the
/// leak. Basis to be confirmed by Bagian Hukum: UU 27/2022.</summary>
internal sealed class PersonalNumbersClosed : Criterion<PersonalDataSigns>
{
    public const string Id = "nik-tertutup";

    private const int MostQuotes = 3;

    public override CriterionMeta Meta { get; } = new(
        Id,
        CriterionGroup.Privasi,
        "Nomor pribadi warga tertutup di situs",
        "Pola NIK, nomor KK, dan nomor ponsel warga dalam tabel; selalu berbobot nol dan hanya disampaikan kepada pemiliknya.",
        "Turunkan atau tutup nomor pribadi warga; nama penerima bantuan boleh tetap tampil.");

    public override string WhenUnmet => "ada dugaan nomor pribadi warga terbuka";

    protected override bool NeedsContent => false;

    protected override Fact<PersonalDataSigns> FactOf(SiteFacts facts) => facts.PersonalData;

    protected override Verdict Judge(PersonalDataSigns fact, JudgeContext context)
    {
        if (!fact.Any)
        {
            return Verdict.Met("Pola nomor pribadi warga tidak terlihat pada halaman yang dibaca.", WhatWasRead(context));
        }

        string[] kinds = [.. new[] { (fact.Nik, "NIK"), (fact.Kk, "nomor KK"), (fact.Phones, "nomor ponsel warga") }
            .Where(kind => kind.Item1 > 0)
            .Select(kind => $"{IndonesianForm.Count(kind.Item1)} {kind.Item2}")];
        return Verdict.Unmet($"Dugaan data pribadi terbuka: pola {IndonesianForm.List(kinds)}.", [.. fact.Evidence.Take(MostQuotes)]);
    }
}
