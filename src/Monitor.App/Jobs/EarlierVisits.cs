using Monitor.App.Data;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Gather;

namespace Monitor.App.Jobs;

/// <summary>Finds what is known of a site before it is read in full again.</summary>
public sealed class EarlierVisits(SnapshotStore snapshots, VerdictStore verdicts, IBodies bodies)
{
    /// <summary>By what was last seen of the site.</summary>
    public async Task<EarlierVisit> FindAsync(InspectionOrder order, Entity entity, CancellationToken cancellationToken)
    {
        if ((await snapshots.LatestAsync(entity.Code, 1, cancellationToken)).FirstOrDefault() is not { } before)
        {
            return EarlierVisit.None;
        }

        SiteVerdict? verdict = await verdicts.FindAsync(before.Id, order.Methodology.Id, SiteJudge.Version, cancellationToken);

        // Another version of the gatherer may have kept of a file what this one would not, or less.
        bool isOfThisVersion = before.GathererVersion == GatherSession.GathererVersion;
        return new EarlierVisit(
            [.. before.Screenshots.Where(picture => bodies.Find(picture.Hash) is not null)],
            verdict is null ? [] : [.. verdict.Layers().SelectMany(layer => PictureList.Quoted(layer)).Distinct()],
            isOfThisVersion ? [.. before.Pages.Where(page => page.Request.Purpose == FetchPurpose.Document)] : []);
    }
}
