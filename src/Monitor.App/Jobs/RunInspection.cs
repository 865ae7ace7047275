using System.Collections.Concurrent;
using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Gather;

namespace Monitor.App.Jobs;

/// <summary>Inspects all sites of a register: gather, judge, read negatives again, tell whether the run was valid, publish. A run that was
/// interrupted goes on where it stopped; one that is finished is only published again, which changes nothing.</summary>
public sealed class RunInspection(
    GatherDoor door, RunStore runs, SnapshotStore snapshots, SharedOutageStore incidents, OfficeZone zone, InspectSite inspect, JudgeSnapshot judge, RereadNegatives reread, PageJournals journals, PublishAssessment publish, TimeProvider time)
{
    /// <summary>Inspects every entity that has a confirmed address.</summary>
    public Task<InspectionResult> RunAsync(InspectionOrder order, IRunProgress progress, CancellationToken cancellationToken) =>
        RunAsync(order, order.Roster.Entities, progress, cancellationToken);

    /// <summary>Inspects some of the register's entities; the others keep what was last seen of them.</summary>
    public async Task<InspectionResult> RunAsync(
        InspectionOrder order, IEnumerable<Entity> some, IRunProgress progress, CancellationToken cancellationToken)
    {
        ImmutableArray<Entity> entities = [.. some.Where(entity => entity.MainAddress is not null)];
        Run run = await runs.OpenAsync(new RunPlan(order.Key, order.Kind, order.AsOf, order.Methodology.Id, entities.Length), cancellationToken);
        bool wasThere = run.State != RunState.Running;
        if (!wasThere)
        {
            if (order.Kind == RunKind.Scheduled)
            {
                await CloseBeforeAsync(run, cancellationToken);
            }

            run = await ReadAsync(order, run, entities, progress, cancellationToken);
            if (order.BeforePublishing is { } before && run.State != RunState.Invalid)
            {
                await before(run, cancellationToken);
            }
        }

        progress.Begin(RunStage.Publishing, 1, 0);
        return new InspectionResult(run, await publish.RunAsync(order, run, cancellationToken), wasThere);
    }

    private async Task CloseBeforeAsync(Run run, CancellationToken cancellationToken)
    {
        foreach (Run left in await runs.CloseBeforeAsync(run, cancellationToken))
        {
            journals.Drop(left.Id);
        }
    }

    private async Task<Run> ReadAsync(InspectionOrder order, Run run, ImmutableArray<Entity> entities, IRunProgress progress, CancellationToken cancellationToken)
    {
        ImmutableHashSet<EntityCode> read = await snapshots.ReadInAsync(run.Id, SnapshotKind.First, cancellationToken);
        ImmutableDictionary<EntityCode, FetchStatus> before = await snapshots.HomesBeforeAsync(run.Id, cancellationToken);

        progress.Begin(RunStage.Gathering, entities.Length, read.Count);
        var outcomes = new ConcurrentBag<HomeOutcome>();
        var negatives = new ConcurrentBag<Entity>();
        var unreached = new ConcurrentBag<Entity>();
        var left = new ConcurrentBag<Entity>();
        await using GatherSession session = door.Open(order.Roster.Kabupaten);

        // Sites that did not answer last time wait for their timeouts in a lane of their own.
        ILookup<bool, Entity> lanes = (await InTurnAsync(order, run, entities, cancellationToken)).ToLookup(entity => before.GetValueOrDefault(entity.Code, FetchStatus.Ok) == FetchStatus.Ok);
        await Task.WhenAll(LaneAsync(lanes[true], order.AtOnce, isLast: false), LaneAsync(lanes[false], Math.Max(1, order.AtOnce / 2), isLast: false));

        // What our own line kept from us is asked for once more, now that everything else is done.
        await LaneAsync(unreached, order.AtOnce, isLast: true);
        ImmutableArray<SharedOutage> shared = SharedOutages.Of(outcomes);
        RunEnd end = NightsEnd.Of(RunValidity.Of([.. outcomes], shared, session.Outages, zone.Zone), order.Night, left.Count);
        if (end.State != RunState.Invalid)
        {
            await incidents.SaveAsync(run.Id, shared, cancellationToken);
        }

        if (order.Rereads && end.State != RunState.Invalid)
        {
            await RereadAsync(order, run, session, negatives, progress, cancellationToken);
        }

        journals.Drop(run.Id);
        return await runs.FinishAsync(run.Id, end, cancellationToken);

        Task LaneAsync(IEnumerable<Entity> lane, int atOnce, bool isLast) => new SitePlaces(atOnce).EachAsync(
            lane,
            async (entity, silent, token) =>
            {
                if (order.Night is { } night && !read.Contains(entity.Code) && !night.IsOpen(time.GetUtcNow(), zone.Zone))
                {
                    left.Add(entity);
                    return;
                }

                if (await inspect.RunAsync(session, order, entity, run.Id, isLast, silent, token) is not { } snapshot)
                {
                    return;
                }

                if (snapshot.OwnNetwork == OwnNetwork.Down && !isLast)
                {
                    unreached.Add(entity);
                    return;
                }

                SiteVerdict verdict = await judge.RunAsync(snapshot, entity, order.Roster.Kabupaten, order.Methodology, order.AsOf, token);
                outcomes.Add(Outcome(snapshot, before.TryGetValue(entity.Code, out FetchStatus status) ? status : null, order.Roster.Kabupaten));
                if (!verdict.IsSettled())
                {
                    negatives.Add(entity);
                }

                progress.Finished(snapshot);
            },
            cancellationToken);
    }

    // Whoever was left when a night ended comes first in the next: each gets its turn, however short the nights are.
    private async Task<IEnumerable<Entity>> InTurnAsync(InspectionOrder order, Run run, ImmutableArray<Entity> entities, CancellationToken cancellationToken)
    {
        if (order.Night is null)
        {
            return entities;
        }

        ImmutableDictionary<EntityCode, DateTimeOffset> seen = await snapshots.SeenBeforeAsync(run.Id, cancellationToken);
        return entities.OrderBy(entity => seen.GetValueOrDefault(entity.Code, DateTimeOffset.MinValue));
    }

    private async Task RereadAsync(
        InspectionOrder order, Run run, GatherSession session, ConcurrentBag<Entity> negatives, IRunProgress progress, CancellationToken cancellationToken)
    {
        progress.Begin(RunStage.Rereading, negatives.Count, 0);
        var limit = new ParallelOptions { MaxDegreeOfParallelism = order.AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(negatives, limit, async (entity, token) =>
        {
            // Read from the store again: holding hundreds of snapshots and verdicts until the end would cost the memory of the whole run.
            if (await snapshots.FindAsync(entity.Code, run.Id, SnapshotKind.First, token) is not { } first)
            {
                return;
            }

            SiteVerdict verdict = await judge.RunAsync(first, entity, order.Roster.Kabupaten, order.Methodology, order.AsOf, token);
            SiteSnapshot? second = await reread.RunAsync(session, first, verdict, run.Id, token);
            if (second is not null)
            {
                await judge.RunAsync(second, entity, order.Roster.Kabupaten, order.Methodology, order.AsOf, token);
            }

            progress.Finished(second ?? first);
        });
    }

    private static HomeOutcome Outcome(SiteSnapshot snapshot, FetchStatus? before, Kabupaten kabupaten)
    {
        string? zone = kabupaten.Zones.FirstOrDefault(zone => snapshot.Site.IdnHost.EndsWith("." + zone, StringComparison.OrdinalIgnoreCase));
        return new HomeOutcome(snapshot.Entity, snapshot.TakenAt, snapshot.Home?.Status ?? FetchStatus.NotAttempted, before, snapshot.OwnNetwork, snapshot.Home?.Address, zone);
    }
}
