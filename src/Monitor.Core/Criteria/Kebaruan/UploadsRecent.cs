using Monitor.Core.Facts;

namespace Monitor.Core.Criteria.Kebaruan;

/// <summary>News or any other upload of late. No regulation counts days: the steps are the methodology's limits, of which six months (UU KIP art. 9,
/// to be confirmed) and the fiscal year have a legal hook.</summary>
internal sealed class UploadsRecent : RecencyCriterion
{
    public override CriterionMeta Meta { get; } = new(
        "unggahan-terbaru",
        CriterionGroup.Kebaruan,
        "Berita atau unggahan baru di situs",
        "Unggahan nyata terakhir menurut tanggal yang dapat dipercaya; nilainya turun bertahap menurut batas hari keaktifan.",
        "Unggah berita kegiatan sedikitnya sebulan sekali.");

    public override string WhenUnmet => "unggahan baru belum ditemukan di situs";

    public override string HowToOn(string platform) => PlatformHowTo.Post(Meta.HowTo, platform);

    protected override Verdict Judge(Recency fact, JudgeContext context) => NeverFilled(context) ?? (fact.Newest is { } newest
        ? Grade(newest, "Unggahan terakhir", context.AsOf, days => RecencyGrade.Of(days, context.Limits))
        : NoDates);
}
