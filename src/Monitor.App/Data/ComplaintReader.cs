using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.Core.Pengaduan;

namespace Monitor.App.Data;

/// <summary>All complaints as they lie in the database.</summary>
/// <param name="All">Each door on its own, not yet joined.</param>
/// <param name="LastExport">When the newest export was made; null without one.</param>
/// <param name="HasDirect">Whether a source that tells events has complaints.</param>
public sealed record ComplaintShelf(ImmutableArray<Complaint> All, DateTimeOffset? LastExport, bool HasDirect);

/// <summary>Reads the complaints of every source with their events.</summary>
public sealed class ComplaintReader(IDbContextFactory<MonitorDb> databases)
{
    public async Task<ComplaintShelf> AllAsync(TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction view = await StoredHistory.ViewAsync(db, cancellationToken);
        ILookup<ComplaintKey, ComplaintKey> links = (await db.ComplaintLinks.AsNoTracking().ToListAsync(cancellationToken))
            .ToLookup(row => new ComplaintKey(row.Source, row.Reference), row => new ComplaintKey(row.OtherSource, row.OtherReference));
        var all = ImmutableArray.CreateBuilder<Complaint>();
        string[] exported = await db.ComplaintImports.Where(row => row.UndoneAt == null).Select(row => row.Source).Distinct().ToArrayAsync(cancellationToken);
        DateTimeOffset? last = null;
        foreach (string source in exported.Order(StringComparer.Ordinal))
        {
            StoredHistory stored = await StoredHistory.LoadAsync(db, source, zone, cancellationToken);
            all.AddRange(stored.History.Complaints().Select(complaint => Linked(complaint, links)));
            DateTimeOffset newest = stored.History.Log.Marks[^1].Taken.By;
            last = last is { } known && known > newest ? known : newest;
        }

        ILookup<ComplaintKey, CaseEvent> events = (await db.ComplaintEvents.AsNoTracking().ToListAsync(cancellationToken))
            .ToLookup(row => new ComplaintKey(row.Source, row.Reference), StoredComplaints.EventOf);
        int fromExports = all.Count;
        await foreach (ComplaintRow row in db.Complaints.AsNoTracking().Where(row => row.Sights == null).OrderBy(row => row.Source).ThenBy(row => row.Reference).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Complaint complaint = StoredComplaints.ComplaintOf(row);
            all.Add(Linked(complaint with { Events = CaseEvents.Merge([], events[complaint.Key]) }, links));
        }

        return new ComplaintShelf(all.ToImmutable(), last, all.Count > fromExports);
    }

    private static Complaint Linked(Complaint complaint, ILookup<ComplaintKey, ComplaintKey> links) =>
        links[complaint.Key].ToImmutableArray() is { IsEmpty: false } others ? complaint with { SameCase = others } : complaint;
}
