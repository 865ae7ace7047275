using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.Core.Pengaduan.History;
using Monitor.Core.Pengaduan.Tables;

namespace Monitor.App.Data;

/// <summary>The rows that wait until somebody has said what they mean.</summary>
public sealed class ParkedComplaints(IDbContextFactory<MonitorDb> databases, TimeProvider time)
{
    /// <summary>All rows of a source that wait, in the order of imports and rows.</summary>
    public async Task<ImmutableArray<(long Import, ParkedRow Row)>> AllAsync(string source, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        long[] imports = await db.ComplaintImports.Where(row => row.Source == source && row.UndoneAt == null).Select(row => row.Id).ToArrayAsync(cancellationToken);
        return await StoredHistory.ParkedAsync(db, imports, cancellationToken);
    }

    /// <summary>All rows that wait, of every source.</summary>
    public async Task<ImmutableArray<ParkedRow>> WaitingAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        long[] imports = await db.ComplaintImports.Where(row => row.UndoneAt == null).Select(row => row.Id).ToArrayAsync(cancellationToken);
        return [.. (await StoredHistory.ParkedAsync(db, imports, cancellationToken)).Select(one => one.Row)];
    }

    /// <summary>Takes in every row that is clear by now. The imports it came with can then no longer be undone.</summary>
    /// <returns>How many rows were taken in.</returns>
    public async Task<int> ReplayAsync(string source, Func<ParkedRow, SightedComplaint?> clear, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction turn = await ComplaintWrites.TurnAsync(db, cancellationToken);
        StoredHistory before = await StoredHistory.LoadAsync(db, source, zone, cancellationToken);
        int taken = 0;
        foreach (IGrouping<long, (long Import, ParkedRow Row)> group in before.Parked.GroupBy(one => one.Import))
        {
            (int Row, SightedComplaint Sighted)[] rows = [.. group.Select(one => (one.Row.Row, Sighted: clear(one.Row))).Where(one => one.Sighted is not null).Select(one => (one.Row, one.Sighted!))];
            if (rows.Length == 0)
            {
                continue;
            }

            string mark = before.Ids.Single(pair => pair.Value == group.Key).Key;
            MergeResult result = ExportMerge.Replay(before.History, mark, [.. rows.Select(row => row.Sighted)], zone);
            await new ComplaintWrites(db).SaveAsync(
                before, result,
                new StoredTrails(result.History.Log, before.Ids, result.History.Unclear, zone),
                new StoredTrails(before.History.Log, before.Ids, before.History.Unclear, zone),
                group.Key, keepsBefore: false, cancellationToken);
            int[] numbers = [.. rows.Select(row => row.Row)];
            DateTimeOffset now = time.GetUtcNow();
            await db.ParkedComplaints.Where(row => row.ImportId == group.Key && numbers.Contains(row.Row)).ExecuteUpdateAsync(row => row.SetProperty(one => one.ClearedAt, now), cancellationToken);
            before = before with { History = result.History };
            taken += rows.Length;
        }

        if (taken > 0)
        {
            await ComplaintImports.SettleAsync(db, source, cancellationToken);
            await turn.CommitAsync(cancellationToken);
        }

        return taken;
    }
}
