using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.Core.Criteria;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Gather;

namespace Monitor.App.Jobs;

/// <summary>Which pages of a site are worth a picture: those that a negative quotes, what is dangerous first.</summary>
public sealed class PictureList(SnapshotStore snapshots, VerdictStore verdicts, IBodies bodies)
{
    private const string Gambling = "bebas-judi";
    private const string PersonalNumbers = "nik-tertutup";

    /// <summary>By what was last seen of the site.</summary>
    public async Task<PictureWishes> OfAsync(InspectionOrder order, Entity entity, CancellationToken cancellationToken)
    {
        if ((await snapshots.LatestAsync(entity.Code, 1, cancellationToken)).FirstOrDefault() is not { } before)
        {
            return PictureWishes.None;
        }

        SiteVerdict? verdict = await verdicts.FindAsync(before.Id, order.Methodology.Id, SiteJudge.Version, cancellationToken);
        return new PictureWishes([.. before.Screenshots.Where(picture => bodies.Find(picture.Hash) is not null)], verdict is null ? [] : Quoted(verdict));
    }

    /// <summary>What a second reading in the same run pictures: what is dangerous only, for it may be gone tomorrow. The other negatives are pictured by the
    /// full reading of another night that confirms them; to picture all of them at once doubles the work of a run.</summary>
    internal static ImmutableArray<Uri> Dangerous(SiteVerdict verdict) =>
        Quoted(verdict with { Findings = [.. verdict.Findings.Where(finding => finding.Criterion is Gambling or PersonalNumbers)] });

    /// <summary>The pages that negatives quote. A page that is quoted for residents' numbers is shown to nobody and pictured for nobody.</summary>
    internal static ImmutableArray<Uri> Quoted(SiteVerdict verdict)
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
