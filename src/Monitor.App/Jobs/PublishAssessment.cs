using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Jobs;

/// <summary>Freezes the newest confirmed verdict of each entity into an assessment; the same evidence gives the same assessment once.</summary>
public sealed class PublishAssessment(SnapshotStore snapshots, JudgeSnapshot judge, AssessmentStore assessments, OfficeZone zone, TimeProvider time)
{
    // Nightly runs: the observation of the night before, and some in reserve for nights when the gap was not quite full.
    private const int LookedBack = 4;

    public async Task<Assessment> RunAsync(InspectionOrder order, Run run, CancellationToken cancellationToken)
    {
        var sites = new Dictionary<EntityCode, InspectedSite>();
        foreach (Entity entity in order.Roster.Entities)
        {
            if (await NewestAsync(order, run, entity, cancellationToken) is { } site)
            {
                sites[entity.Code] = site;
            }
        }

        Assessment draft = AssessmentBuilder.Build("", order.AsOf, time.GetUtcNow(), order.Roster, order.Methodology, [run.Number], sites);
        return await assessments.SaveAsync(draft, run.Id, cancellationToken);
    }

    private async Task<InspectedSite?> NewestAsync(InspectionOrder order, Run run, Entity entity, CancellationToken cancellationToken)
    {
        ImmutableArray<SiteSnapshot> seen = await snapshots.LatestAsync(entity.Code, LookedBack, cancellationToken);
        if (seen.IsEmpty)
        {
            // Nothing valid was ever seen. What an invalid run saw is named, so that nobody takes the entity for forgotten.
            return run.State == RunState.Invalid && await snapshots.FindAsync(entity.Code, run.Id, SnapshotKind.First, cancellationToken) is { } spoiled
                ? new InspectedSite(spoiled, await JudgeAsync(order, entity, spoiled, run.AsOf, cancellationToken), RunIsValid: false)
                : null;
        }

        SiteSnapshot newest = seen[0];
        SiteSnapshot? before = seen.Skip(1).FirstOrDefault(earlier => newest.TakenAt - earlier.TakenAt >= order.Gap);
        SiteVerdict verdict = await JudgeAsync(order, entity, newest, DayOf(newest, order), cancellationToken);
        SiteVerdict? earlier = before is null || verdict.Confirmed ? null : await JudgeAsync(order, entity, before, DayOf(before, order), cancellationToken);
        return new InspectedSite(newest, judge.Confirm(verdict, earlier, order.Methodology, order.Gap), RunIsValid: true);
    }

    private Task<SiteVerdict> JudgeAsync(InspectionOrder order, Entity entity, SiteSnapshot snapshot, DateOnly asOf, CancellationToken cancellationToken) =>
        judge.RunAsync(snapshot, entity, order.Roster.Kabupaten, order.Methodology, asOf, cancellationToken);

    // Two observations of one run are judged for one day, whatever the clock says.
    private DateOnly DayOf(SiteSnapshot snapshot, InspectionOrder order) => order.Rereads ? order.AsOf : zone.DayOf(snapshot.TakenAt);
}
