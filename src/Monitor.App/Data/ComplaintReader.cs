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

    /// <summary>Complaints of one source that tells events, newest number first.</summary>
    public async Task<ImmutableArray<Complaint>> DirectAsync(string source, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        ILookup<string, CaseEvent> events = (await db.ComplaintEvents.AsNoTracking().Where(row => row.Source == source).ToListAsync(cancellationToken)).ToLookup(row => row.Reference, StoredComplaints.EventOf, StringComparer.Ordinal);
        List<ComplaintRow> rows = await db.Complaints.AsNoTracking().Where(row => row.Source == source && row.Sights == null).OrderByDescending(row => row.Reference).ToListAsync(cancellationToken);
        return [.. rows.Select(row => StoredComplaints.ComplaintOf(row) with { Events = CaseEvents.Merge([], events[row.Reference]) })];
    }

    /// <summary>A text that changes whenever something about complaints does.</summary>
    public async Task<string> VersionAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        long imports = await db.ComplaintImports.MaxAsync(row => (long?)row.Id, cancellationToken) ?? 0;
        int undone = await db.ComplaintImports.CountAsync(row => row.UndoneAt != null, cancellationToken);
        int parked = await db.ParkedComplaints.CountAsync(row => row.ClearedAt == null, cancellationToken);
        int events = await db.ComplaintEvents.CountAsync(cancellationToken);
        int links = await db.ComplaintLinks.CountAsync(cancellationToken);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{imports}/{undone}/{parked}/{events}/{links}");
    }

    private static Complaint Linked(Complaint complaint, ILookup<ComplaintKey, ComplaintKey> links) =>
        links[complaint.Key].ToImmutableArray() is { IsEmpty: false } others ? complaint with { SameCase = others } : complaint;
}
