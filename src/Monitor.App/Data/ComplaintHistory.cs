using System.Collections.Immutable;
using System.Data;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.History;
using Monitor.Core.Pengaduan.Tables;

namespace Monitor.App.Data;

/// <summary>The history of one source as it lies in the database.</summary>
/// <param name="Ids">Ids of the imports that count, by mark.</param>
/// <param name="Parked">Rows that wait, with the import they came with.</param>
internal sealed record StoredHistory(SourceHistory History, ImmutableDictionary<string, long> Ids, ImmutableArray<(long Import, ParkedRow Row)> Parked)
{
    /// <param name="db">Its transaction, if it has one, is the one the history is read in.</param>
    public static async Task<StoredHistory> LoadAsync(MonitorDb db, string source, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        List<ComplaintImportRow> imports = await db.ComplaintImports.AsNoTracking().Where(row => row.Source == source && row.UndoneAt == null).ToListAsync(cancellationToken);
        ExportLog log = imports.Aggregate(ExportLog.Empty, (log, row) => log.With(MarkOf(row)));
        ImmutableDictionary<string, long> ids = imports.ToImmutableDictionary(row => row.FileHash, row => row.Id, StringComparer.Ordinal);
        ImmutableArray<(long Import, ParkedRow Row)> parked = await ParkedAsync(db, [.. imports.Select(row => row.Id)], cancellationToken);
        ImmutableDictionary<long, string> hashes = imports.ToImmutableDictionary(row => row.Id, row => row.FileHash);
        ImmutableDictionary<ComplaintKey, ImmutableHashSet<string>> unclear = parked.GroupBy(one => one.Row.Complaint.Key)
            .ToImmutableDictionary(group => group.Key, group => group.Select(one => hashes[one.Import]).ToImmutableHashSet(StringComparer.Ordinal));
        var stored = new StoredTrails(log, ids, unclear, zone);
        var trails = ImmutableDictionary.CreateBuilder<ComplaintKey, CaseTrail>();
        await foreach (ComplaintRow row in db.Complaints.AsNoTracking().Where(row => row.Source == source && row.Sights != null).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            CaseTrail trail = stored.TrailOf(row);
            trails.Add(trail.Complaint.Key, trail);
        }

        return new StoredHistory(new SourceHistory(log, trails.ToImmutable(), unclear), ids, parked);
    }

    /// <summary>One view for several questions, so that an import in between is seen whole or not at all. In SQLite this level begins without the write
    /// lock, and a WAL file shows one moment to the whole transaction.</summary>
    public static Task<IDbContextTransaction> ViewAsync(MonitorDb db, CancellationToken cancellationToken) =>
        db.Database.BeginTransactionAsync(db is SqliteMonitorDb ? IsolationLevel.ReadUncommitted : IsolationLevel.RepeatableRead, cancellationToken);

    public static ExportMark MarkOf(ComplaintImportRow row) => new(row.FileHash, new EventTime(row.TakenAfter, row.TakenBy), row.FromDay, row.ToDay);

    /// <summary>Rows that wait, of these imports.</summary>
    public static async Task<ImmutableArray<(long Import, ParkedRow Row)>> ParkedAsync(MonitorDb db, IReadOnlyCollection<long> imports, CancellationToken cancellationToken)
    {
        List<ParkedComplaintRow> rows = await db.ParkedComplaints.AsNoTracking()
            .Where(row => row.ClearedAt == null && imports.Contains(row.ImportId)).OrderBy(row => row.ImportId).ThenBy(row => row.Row).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.ImportId, JsonSerializer.Deserialize<ParkedRow>(row.Content, RecordJson.Options) ?? throw new InvalidDataException("A parked row is empty.")))];
    }
}
