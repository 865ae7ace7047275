using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Gather;

namespace Monitor.App.Jobs;

/// <summary>Reads the address that a clarification names, at once and through the same guards as any other, and tells what the criterion would say had the
/// inspection known it. Nothing of it is stored as an observation.</summary>
public sealed class ReadClaimedLink(GatherDoor door, SnapshotStore snapshots, JudgeSnapshot judge, IBodies bodies, TimeProvider time)
{
    /// <summary>Whether an address lies on the entity's own site; others are told and not read.</summary>
    public static bool IsOwn(Uri link, SiteVerdict verdict) =>
        link.Scheme is "http" or "https" && (link.Host == verdict.Site.Host || link.Host == "www." + verdict.Site.Host || "www." + link.Host == verdict.Site.Host);

    /// <returns>Null when the address is not the site's own, or what the verdict rests on is not kept any more.</returns>
    public async Task<LinkSeen?> RunAsync(Assessment assessment, AssessedEntity entity, string criterion, Uri link, CancellationToken cancellationToken)
    {
        if (entity.Verdict is not { } verdict || !IsOwn(link, verdict) || await snapshots.FindAsync(verdict.SnapshotId, cancellationToken) is not { } judged)
        {
            return null;
        }

        await using GatherSession session = door.Open(assessment.Kabupaten);
        SiteSnapshot asked = judged with { Pages = [.. judged.Pages.Where(page => page.Request.Url != link && page.Url != link), Unread(link, judged.Site)] };
        SiteSnapshot again = await session.RereadAsync(asked, [link], cancellationToken);
        PageSnapshot read = again.Pages[^1];
        SiteVerdict? made = read.WasRead ? await judge.TryAsync(again, entity.Entity, assessment.Kabupaten, assessment.Methodology, verdict.AsOf, cancellationToken) : null;
        Finding? after = made is null ? null : Suspicion.Standing(made, entity.Suspicions).Findings.FirstOrDefault(finding => finding.Criterion == criterion);
        return new LinkSeen(read.Status, read.HttpCode, read.Kind, read.Bytes, PageTitles.Of(read, bodies), read.BodyHash, read.FetchedAt, after?.Outcome, after?.Explanation ?? "");
    }

    private PageSnapshot Unread(Uri link, Uri site) => new(
        new FetchRequest(link, FetchPurpose.Page, FetchVia.Http, 1, site), FetchStatus.NotAttempted, null, null, ContentKind.Unknown, null, null, 0, [],
        ImmutableSortedDictionary<string, string>.Empty, null, time.GetUtcNow(), TimeSpan.Zero, null);
}
