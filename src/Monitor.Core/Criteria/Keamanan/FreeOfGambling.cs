using Monitor.Core.Facts;

namespace Monitor.Core.Criteria.Keamanan;

/// <summary>No signs of injected gambling content. A suspicion only: it is shown at once, costs nothing, and a named person confirms or dismisses it.</summary>
internal sealed class FreeOfGambling : Criterion<GamblingSigns>
{
    public const string Id = "bebas-judi";

    private const int MostQuotes = 3;

    public override CriterionMeta Meta { get; } = new(
        Id,
        CriterionGroup.Keamanan,
        "Isi situs bebas dari sisipan judi",
        "Tanda sisipan atau pengalihan ke judi; hanya dugaan, menunggu konfirmasi petugas, dan selalu berbobot nol.",
        "Hubungi Diskominfo; bersihkan sisipan, perbarui sistem dan kata sandi.");

    public override string WhenUnmet => "ada dugaan sisipan judi";

    protected override bool NeedsContent => false;

    protected override Fact<GamblingSigns> FactOf(SiteFacts facts) => facts.Gambling;

    protected override Verdict Judge(GamblingSigns fact, JudgeContext context) => fact switch
    {
        { Suspected: false } => Verdict.Met("Tanda sisipan judi tidak terlihat pada halaman yang dibaca.", WhatWasRead(context)),
        { IsTakeover: true } => Verdict.Unmet("Dugaan situs diambil alih untuk judi; hanya petugas yang dapat memastikannya.", [.. fact.Evidence.Take(MostQuotes)]),
        _ => Verdict.Unmet("Dugaan sisipan judi pada halaman situs; hanya petugas yang dapat memastikannya.", [.. fact.Evidence.Take(MostQuotes)]),
    };
}
