using Monitor.Core.Scoring;

namespace Monitor.App.Reports;

/// <summary>What stands beside a score wherever one is printed: how much of the weight was measured, and whether what costs points was seen twice.</summary>
public static class ScoreWords
{
    /// <summary>"cakupan 88 %", with ", 2 menunggu pengamatan kedua" while shortcomings were seen once only.</summary>
    public static string Beside(SiteVerdict verdict) =>
        $"cakupan {Indonesian.Percent(verdict.Score.Coverage)}{(Awaiting(verdict) is > 0 and var count ? $", {Indonesian.Count(count)} menunggu pengamatan kedua" : "")}";

    /// <summary>How sure the score is, in a sentence.</summary>
    public static string Confidence(SiteVerdict verdict) => Awaiting(verdict) is > 0 and var count
        ? $"{Indonesian.Count(count)} kekurangan baru terlihat sekali dan belum dihitung"
        : "tidak ada yang menunggu pengamatan kedua";

    private static int Awaiting(SiteVerdict verdict) => verdict.Findings.Count(finding => finding.Awaiting is not null);
}
