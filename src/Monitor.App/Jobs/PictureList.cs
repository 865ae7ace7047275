using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Scoring;

namespace Monitor.App.Jobs;

/// <summary>Which pages of a site are worth a picture: those that a negative quotes, what is dangerous first.</summary>
internal static class PictureList
{
    private const string Gambling = "bebas-judi";
    private const string PersonalNumbers = "nik-tertutup";

    /// <summary>What a second reading in the same run pictures: what is dangerous only, for it may be gone tomorrow. The other negatives are pictured by the
    /// full reading of another night that confirms them; to picture all of them at once doubles the work of a run.</summary>
    public static ImmutableArray<Uri> Dangerous(SiteVerdict verdict) =>
        Quoted(verdict with { Findings = [.. verdict.Findings.Where(finding => finding.Criterion is Gambling or PersonalNumbers)] });

    /// <summary>The pages that negatives quote. A page that is quoted for residents' numbers is shown to nobody and pictured for nobody.</summary>
    public static ImmutableArray<Uri> Quoted(SiteVerdict verdict)
    {
        ImmutableHashSet<Uri> closed = [.. verdict.Findings.Where(finding => finding.Criterion == PersonalNumbers).SelectMany(finding => finding.Evidence).Select(evidence => evidence.Url)];
        return
        [
            .. verdict.Findings
                .Where(finding => (finding.Awaiting ?? finding.Outcome) == Outcome.Unmet)
                .OrderByDescending(finding => finding.Criterion == Gambling)
                .SelectMany(finding => finding.Evidence)
                .Select(evidence => evidence.Url)
                .Distinct()
                .Where(url => !closed.Contains(url)),
        ];
    }
}
