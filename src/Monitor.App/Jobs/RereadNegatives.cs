using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.Core.Criteria;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Gather;

namespace Monitor.App.Jobs;

/// <summary>Reads the pages behind the negatives of one entity a second time: the second observation of a run whose gap is 0.</summary>
public sealed class RereadNegatives(SnapshotStore snapshots, VerdictStore verdicts, PageJournals journals)
{
    // The pages that speak loudest; a negative rests on the whole search, which is not repeated.
    private const int MostPages = 8;

    /// <returns>The second snapshot; null when no negative asks for one, or our own line was down.</returns>
    public async Task<SiteSnapshot?> RunAsync(GatherSession session, SiteSnapshot first, SiteVerdict verdict, long runId, CancellationToken cancellationToken)
    {
        if (verdict.IsSettled())
        {
            return null;
        }

        if (await snapshots.FindAsync(first.Entity, runId, SnapshotKind.Reread, cancellationToken) is { } known)
        {
            return known;
        }

        using PageJournal journal = journals.Open(runId, first.Entity, SnapshotKind.Reread);
        SiteSnapshot again = await session.RereadAsync(first, Pages(first, verdict), new EarlierVisit(first.Screenshots, PictureList.Dangerous(verdict), []), journal, cancellationToken);
        if (again.OwnNetwork == OwnNetwork.Down)
        {
            return null;
        }

        SiteSnapshot stored = await snapshots.SaveAsync(again, runId, SnapshotKind.Reread, cancellationToken);
        journal.Seal();
        if (SaysTheSame(first, stored))
        {
            // The same pages say the same: taking them apart again would bring the same verdict.
            await verdicts.SaveAsync(Of(stored, verdict), cancellationToken);
        }

        return stored;
    }

    private static SiteVerdict Of(SiteSnapshot stored, SiteVerdict verdict) => verdict with
    {
        SnapshotId = stored.Id,
        TakenAt = stored.TakenAt,
        Cleared = verdict.Cleared is { } cleared ? Of(stored, cleared) : null,
    };

    /// <summary>The home page and the pages that the negatives quote.</summary>
    internal static ImmutableHashSet<Uri> Pages(SiteSnapshot first, SiteVerdict verdict) =>
    [
        first.Home?.Url ?? first.Site,
        .. verdict.Layers()
            .SelectMany(layer => layer.Findings)
            .Where(finding => finding.Outcome is Outcome.Unmet or Outcome.Partial)
            .SelectMany(finding => finding.Evidence)
            .Select(evidence => evidence.Url)
            .Distinct()
            .Take(MostPages),
    ];

    internal static bool SaysTheSame(SiteSnapshot first, SiteSnapshot second) =>
        first.Pages.Length == second.Pages.Length
        && first.Pages.Zip(second.Pages).All(pair =>
            pair.First.Status == pair.Second.Status && pair.First.HttpCode == pair.Second.HttpCode
            && pair.First.BodyHash == pair.Second.BodyHash && pair.First.Url == pair.Second.Url);
}
