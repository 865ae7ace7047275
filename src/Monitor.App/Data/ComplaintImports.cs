using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.History;
using Monitor.Core.Pengaduan.Tables;

namespace Monitor.App.Data;

/// <summary>An export that was read and not refused.</summary>
/// <param name="Mapping">Version of the mapping it was read by.</param>
/// <param name="Actor">Sign-in name of who imports it.</param>
public sealed record ComplaintBatch(string Source, Export Export, ImmutableArray<ParkedRow> Parked, int Rows, string Mapping, string Actor, TimeZoneInfo Zone);

/// <summary>What became of an import.</summary>
/// <param name="Id">Null when the file was known and nothing was done.</param>
public sealed record ImportOutcome(long? Id, MergeCounts Counts);

/// <summary>The imports of exports. An import is stored whole or not at all; the same file again changes nothing; an older export never turns a state back.</summary>
public sealed class ComplaintImports(IDbContextFactory<MonitorDb> databases, TimeProvider time)
{
    /// <summary>All imports, newest first, undone ones included.</summary>
    public async Task<ImmutableArray<ComplaintImportRow>> AllAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return [.. await db.ComplaintImports.AsNoTracking().OrderByDescending(row => row.Id).ToListAsync(cancellationToken)];
    }

    /// <summary>What an import would do; nothing is stored.</summary>
    public async Task<MergeCounts> PreviewAsync(ComplaintBatch batch, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction view = await StoredHistory.ViewAsync(db, cancellationToken);
        StoredHistory before = await StoredHistory.LoadAsync(db, batch.Source, batch.Zone, cancellationToken);
        return ExportMerge.Add(before.History, batch.Export, batch.Zone).Counts;
    }

    public async Task<ImportOutcome> ApplyAsync(ComplaintBatch batch, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction turn = await ComplaintWrites.TurnAsync(db, cancellationToken);
        StoredHistory before = await StoredHistory.LoadAsync(db, batch.Source, batch.Zone, cancellationToken);
        MergeResult result = ExportMerge.Add(before.History, batch.Export, batch.Zone);
        if (result.Counts.IsKnownFile)
        {
            return new ImportOutcome(null, result.Counts);
        }

        await SettleAsync(db, batch.Source, cancellationToken);
        ComplaintImportRow import = RowOf(batch, result.Counts, time.GetUtcNow());
        db.ComplaintImports.Add(import);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        ImmutableDictionary<string, long> ids = before.Ids.Add(batch.Export.Mark.Id, import.Id);
        await new ComplaintWrites(db).SaveAsync(
            before, result,
            new StoredTrails(result.History.Log, ids, result.History.Unclear, batch.Zone),
            new StoredTrails(before.History.Log, before.Ids, before.History.Unclear, batch.Zone),
            import.Id, keepsBefore: true, cancellationToken);
        db.ParkedComplaints.AddRange(batch.Parked.Select(row => new ParkedComplaintRow
        {
            ImportId = import.Id,
            Row = row.Row,
            Reference = row.Complaint.Key.Reference,
            Content = JsonSerializer.Serialize(row, RecordJson.Options),
        }));
        await db.SaveChangesAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return new ImportOutcome(import.Id, result.Counts);
    }

    /// <summary>Takes back the newest import of a source: what it brought goes, what it changed is as before.</summary>
    /// <returns>False when it is not the newest that counts, or when something was built upon it.</returns>
    public async Task<bool> UndoAsync(long id, string actor, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction turn = await ComplaintWrites.TurnAsync(db, cancellationToken);
        ComplaintImportRow? import = await db.ComplaintImports.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.UndoneAt == null && !row.IsSettled, cancellationToken);
        if (import is null)
        {
            return false;
        }

        await db.Complaints.Where(row => row.FirstImport == id).ExecuteDeleteAsync(cancellationToken);
        foreach (ComplaintBeforeRow kept in await db.ComplaintBefores.AsNoTracking().Where(row => row.ImportId == id).ToListAsync(cancellationToken))
        {
            ComplaintBefore before = JsonSerializer.Deserialize<ComplaintBefore>(kept.Content, RecordJson.Options) ?? throw new InvalidDataException("A kept complaint is empty.");
            await db.Complaints.Where(row => row.Source == import.Source && row.Reference == kept.Reference).ExecuteUpdateAsync(
                row => row
                    .SetProperty(one => one.SubmittedAfter, before.SubmittedAfter)
                    .SetProperty(one => one.SubmittedBy, before.SubmittedBy)
                    .SetProperty(one => one.Classification, before.Classification)
                    .SetProperty(one => one.Category, before.Category)
                    .SetProperty(one => one.Door, before.Door)
                    .SetProperty(one => one.Confidentiality, before.Confidentiality)
                    .SetProperty(one => one.Area, before.Area)
                    .SetProperty(one => one.Rating, before.Rating)
                    .SetProperty(one => one.Sights, before.Sights),
                cancellationToken);
        }

        await db.ComplaintBefores.Where(row => row.ImportId == id).ExecuteDeleteAsync(cancellationToken);
        await db.ParkedComplaints.Where(row => row.ImportId == id).ExecuteDeleteAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        await db.ComplaintImports.Where(row => row.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.UndoneAt, now).SetProperty(one => one.UndoneBy, actor), cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>From now on the imports of a source stay.</summary>
    internal static async Task SettleAsync(MonitorDb db, string source, CancellationToken cancellationToken)
    {
        long[] open = await db.ComplaintImports.Where(row => row.Source == source && !row.IsSettled).Select(row => row.Id).ToArrayAsync(cancellationToken);
        await db.ComplaintBefores.Where(row => open.Contains(row.ImportId)).ExecuteDeleteAsync(cancellationToken);
        await db.ComplaintImports.Where(row => open.Contains(row.Id)).ExecuteUpdateAsync(row => row.SetProperty(one => one.IsSettled, true), cancellationToken);
    }

    private static ComplaintImportRow RowOf(ComplaintBatch batch, MergeCounts counts, DateTimeOffset now) => new()
    {
        Source = batch.Source,
        FileHash = batch.Export.Mark.Id,
        TakenAfter = batch.Export.Mark.Taken.After,
        TakenBy = batch.Export.Mark.Taken.By,
        FromDay = batch.Export.Mark.From,
        ToDay = batch.Export.Mark.To,
        At = now,
        Actor = batch.Actor,
        Mapping = batch.Mapping,
        Rows = batch.Rows,
        New = counts.New,
        Changed = counts.Changed,
        Refined = counts.Refined,
        Same = counts.Same,
        Gone = counts.Gone,
        Parked = counts.Unclear,
        IsOlder = counts.IsOlder,
    };
}
