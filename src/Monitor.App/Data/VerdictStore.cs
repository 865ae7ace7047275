using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Data;

/// <summary>The verdicts, by snapshot, methodology and version of the judge. Judging again replaces: the same input gives the same verdict.</summary>
public sealed class VerdictStore(IDbContextFactory<MonitorDb> databases)
{
    /// <summary>Stores a verdict in place of an earlier one of the same key.</summary>
    public async Task SaveAsync(SiteVerdict verdict, CancellationToken cancellationToken)
    {
        byte[] content = Packed.Pack(verdict);
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        if (await ReplaceAsync(db, verdict, content, cancellationToken))
        {
            return;
        }

        db.Verdicts.Add(new VerdictRow { SnapshotId = verdict.SnapshotId, MethodologyId = verdict.Methodology, JudgeVersion = verdict.JudgeVersion, Content = content });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException fault) when (UniqueConflict.Is(fault))
        {
            await ReplaceAsync(db, verdict, content, cancellationToken);
        }
    }

    /// <summary>The verdict of a key; null when it was not judged yet.</summary>
    public async Task<SiteVerdict?> FindAsync(Guid snapshotId, string methodology, string judgeVersion, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        byte[]? content = await Of(db, snapshotId, methodology, judgeVersion).Select(row => row.Content).SingleOrDefaultAsync(cancellationToken);
        return content is null ? null : Packed.Unpack<SiteVerdict>(content);
    }

    /// <summary>The verdicts on the snapshots of one kind in a run, by entity.</summary>
    public async Task<ImmutableSortedDictionary<EntityCode, SiteVerdict>> OfRunAsync(
        long runId, SnapshotKind kind, string methodology, string judgeVersion, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        IQueryable<byte[]> contents =
            from snapshot in db.Snapshots
            where snapshot.RunId == runId && snapshot.Kind == kind
            join verdict in db.Verdicts on snapshot.Id equals verdict.SnapshotId
            where verdict.MethodologyId == methodology && verdict.JudgeVersion == judgeVersion
            select verdict.Content;
        var made = ImmutableSortedDictionary.CreateBuilder<EntityCode, SiteVerdict>();
        await foreach (byte[] content in contents.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            SiteVerdict verdict = Packed.Unpack<SiteVerdict>(content);
            made[verdict.Entity] = verdict;
        }

        return made.ToImmutable();
    }

    private static IQueryable<VerdictRow> Of(MonitorDb db, Guid snapshotId, string methodology, string judgeVersion) =>
        db.Verdicts.Where(row => row.SnapshotId == snapshotId && row.MethodologyId == methodology && row.JudgeVersion == judgeVersion);

    private static async Task<bool> ReplaceAsync(MonitorDb db, SiteVerdict verdict, byte[] content, CancellationToken cancellationToken) =>
        await Of(db, verdict.SnapshotId, verdict.Methodology, verdict.JudgeVersion)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Content, content), cancellationToken) > 0;
}
