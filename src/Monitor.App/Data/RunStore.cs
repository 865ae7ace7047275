using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.Core.Snapshots;

namespace Monitor.App.Data;

/// <summary>What a run is asked to be.</summary>
/// <param name="Key">Unique; a second run of the same key is the first one, resumed.</param>
/// <param name="Planned">Sites to be read.</param>
public sealed record RunPlan(string Key, RunKind Kind, DateOnly AsOf, string MethodologyId, int Planned);

/// <summary>How a run ended.</summary>
/// <param name="Reason">In Bahasa Indonesia; null for a valid run.</param>
public sealed record RunEnd(RunState State, string? Reason, OwnNetwork OwnNetwork);

/// <summary>The runs.</summary>
public sealed class RunStore(IDbContextFactory<MonitorDb> databases, TimeProvider time)
{
    /// <summary>Opens a run, or returns the one that has this key already.</summary>
    public async Task<Run> OpenAsync(RunPlan plan, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Runs.AsNoTracking().SingleOrDefaultAsync(run => run.Key == plan.Key, cancellationToken) is { } known)
        {
            return known;
        }

        var made = new Run
        {
            Key = plan.Key,
            Kind = plan.Kind,
            AsOf = plan.AsOf,
            MethodologyId = plan.MethodologyId,
            Planned = plan.Planned,
            StartedAt = time.GetUtcNow(),
        };
        db.Runs.Add(made);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return made;
        }
        catch (DbUpdateException fault) when (UniqueConflict.Is(fault))
        {
            // Another worker opened it between the two statements; the database's key is the guard.
            await using MonitorDb again = await databases.CreateDbContextAsync(cancellationToken);
            return await again.Runs.AsNoTracking().SingleAsync(run => run.Key == plan.Key, cancellationToken);
        }
    }

    /// <summary>Ends a run and counts its snapshots; ending it again counts again.</summary>
    public async Task<Run> FinishAsync(long id, RunEnd end, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        Run run = await db.Runs.SingleAsync(run => run.Id == id, cancellationToken);
        var homes = await db.Snapshots
            .Where(row => row.RunId == id && row.Kind == SnapshotKind.First)
            .GroupBy(row => row.Home)
            .Select(group => new { Home = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        run.Read = homes.Where(group => group.Home == FetchStatus.Ok).Sum(group => group.Count);
        run.Failed = homes.Where(group => group.Home != FetchStatus.Ok).ToImmutableSortedDictionary(group => group.Home, group => group.Count);
        run.State = end.State;
        run.Reason = end.Reason;
        run.OwnNetwork = end.OwnNetwork;
        run.FinishedAt ??= time.GetUtcNow();
        await db.SaveChangesAsync(cancellationToken);
        return run;
    }

    /// <summary>The run of an id; null when there is none.</summary>
    public async Task<Run?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Runs.AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, cancellationToken);
    }

    /// <summary>The newest runs, newest first.</summary>
    public async Task<ImmutableArray<Run>> LatestAsync(int count, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return [.. await db.Runs.AsNoTracking().OrderByDescending(run => run.StartedAt).ThenByDescending(run => run.Id).Take(count).ToListAsync(cancellationToken)];
    }
}
