using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Reports;
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
        await CountAsync(db, run, cancellationToken);
        run.State = end.State;
        run.Reason = end.Reason;
        run.OwnNetwork = end.OwnNetwork;
        run.FinishedAt ??= time.GetUtcNow();
        await db.SaveChangesAsync(cancellationToken);
        return run;
    }

    /// <summary>Closes the runs by the clock that were begun before this one and never came to their end.</summary>
    /// <returns>The runs that were closed.</returns>
    public async Task<ImmutableArray<Run>> CloseBeforeAsync(Run next, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        List<Run> left = await db.Runs
            .Where(run => run.Kind == RunKind.Scheduled && run.State == RunState.Running && run.Id < next.Id)
            .ToListAsync(cancellationToken);
        foreach (Run run in left)
        {
            await CountAsync(db, run, cancellationToken);
            int reached = run.Read + run.Failed.Values.Sum();
            run.State = RunState.Interrupted;
            run.Reason = $"Program berhenti sebelum pemeriksaan selesai: {Indonesian.Count(reached)} dari {Indonesian.Count(run.Planned)} situs sempat didatangi. Hasilnya tidak dipakai untuk menilai; pemeriksaan {next.Number} menggantikannya.";
            // The last sign of life; when the process died nobody knows.
            var last = await db.Snapshots.Where(row => row.RunId == run.Id).OrderByDescending(row => row.TakenAt).Select(row => new { row.TakenAt }).FirstOrDefaultAsync(cancellationToken);
            run.FinishedAt = last?.TakenAt ?? run.StartedAt;
        }

        await db.SaveChangesAsync(cancellationToken);
        return [.. left];
    }

    /// <summary>The newest run of a kind by the day it stands for; null before the first.</summary>
    public async Task<Run?> NewestAsync(RunKind kind, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Runs.AsNoTracking().Where(run => run.Kind == kind).OrderByDescending(run => run.AsOf).ThenByDescending(run => run.Id).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Whether a run of a key was ever opened.</summary>
    public async Task<bool> HasAsync(string key, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Runs.AnyAsync(run => run.Key == key, cancellationToken);
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

    private static async Task CountAsync(MonitorDb db, Run run, CancellationToken cancellationToken)
    {
        var homes = await db.Snapshots
            .Where(row => row.RunId == run.Id && row.Kind == SnapshotKind.First)
            .GroupBy(row => row.Home)
            .Select(group => new { Home = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        run.Read = homes.Where(group => group.Home == FetchStatus.Ok).Sum(group => group.Count);
        run.Failed = homes.Where(group => group.Home != FetchStatus.Ok).ToImmutableSortedDictionary(group => group.Home, group => group.Count);
    }
}
