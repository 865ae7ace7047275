using System.Collections.Immutable;
using Monitor.Core.Facts;

namespace Monitor.Core.Criteria.Layanan;

/// <summary>The public promise to serve by the standard. Basis to be confirmed by Bagian Hukum: UU 25/2009 art. 22.</summary>
internal sealed class MaklumatPublished : Criterion<ServiceStandard>
{
    public override CriterionMeta Meta { get; } = new(
        "maklumat-pelayanan",
        CriterionGroup.Layanan,
        "Maklumat pelayanan di situs",
        "Pernyataan sanggup melayani sesuai standar, sebagai teks yang terbaca.",
        "Pasang maklumat pelayanan sebagai teks, bukan hanya foto.");

    public override string WhenUnmet => "maklumat pelayanan belum ditemukan di situs";

    public override string HowToOn(string platform) => PlatformHowTo.WritePage(Meta.HowTo, platform);

    protected override Fact<ServiceStandard> FactOf(SiteFacts facts) => facts.Services;

    protected override Verdict Judge(ServiceStandard fact, JudgeContext context)
    {
        if (!fact.Elements.Contains(ServiceElement.Maklumat))
        {
            return Verdict.Unmet("Maklumat pelayanan belum ditemukan di situs.", WhatWasRead(context));
        }

        ImmutableArray<Evidence> evidence = fact.ElementEvidence.GetValueOrDefault(ServiceElement.Maklumat) is { } seen ? [seen] : [];
        return Verdict.Met("Maklumat pelayanan ditemukan di situs.", evidence);
    }
}
