using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.Core.Pengaduan;

namespace Monitor.App.Data;

/// <summary>An event as a source told it, with what it says about the complaint.</summary>
/// <param name="Complaint">Without events; what it already calls the same case in other sources is kept as links.</param>
public sealed record ToldEvent(Complaint Complaint, CaseEvent Event);

/// <summary>What contradicts what is known.</summary>
public enum EventConflict
{
    None = 0,

    /// <summary>An event of this id is known and says something else.</summary>
    OtherEvent,

    /// <summary>The complaint is known with another time of submission.</summary>
    OtherSubmission,
}

/// <summary>What became of a delivery.</summary>
/// <param name="Stored">Events nobody knew.</param>
/// <param name="Known">Events that were delivered before; they changed nothing.</param>
/// <param name="Conflict">Why nothing of the delivery was stored.</param>
/// <param name="At">Index of the event that contradicts; null without one.</param>
public sealed record EventOutcome(int Stored, int Known, EventConflict Conflict, int? At);

/// <summary>Events of sources that tell them one by one. A delivery is stored whole or not at all, and is on the disk when this returns.</summary>
public sealed class ComplaintEvents(IDbContextFactory<MonitorDb> databases, TimeProvider time)
{
    /// <summary>Stores a delivery. The order of events does not matter, nor how often they come.</summary>
    /// <param name="actor">Sign-in name of who typed it, or the name of the key it came with.</param>
    public async Task<EventOutcome> AcceptAsync(IReadOnlyList<ToldEvent> told, string actor, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await KeepThroughPowerLossAsync(db, cancellationToken);
        await using IDbContextTransaction turn = await ComplaintWrites.TurnAsync(db, cancellationToken);
        string[] sources = [.. told.Select(one => one.Complaint.Key.Source).Distinct(StringComparer.Ordinal)];
        string[] references = [.. told.Select(one => one.Complaint.Key.Reference).Distinct(StringComparer.Ordinal)];
        Dictionary<ComplaintKey, ComplaintRow> complaints = await db.Complaints.Where(row => sources.Contains(row.Source) && references.Contains(row.Reference))
            .ToDictionaryAsync(row => new ComplaintKey(row.Source, row.Reference), cancellationToken);
        Dictionary<(ComplaintKey, string), CaseEvent> events = (await db.ComplaintEvents.AsNoTracking().Where(row => sources.Contains(row.Source) && references.Contains(row.Reference)).ToListAsync(cancellationToken))
            .ToDictionary(row => (new ComplaintKey(row.Source, row.Reference), row.EventId), StoredComplaints.EventOf);
        HashSet<(ComplaintKey, ComplaintKey)> links = [.. (await db.ComplaintLinks.AsNoTracking().Where(row => sources.Contains(row.Source) && references.Contains(row.Reference)).ToListAsync(cancellationToken))
            .Select(row => (new ComplaintKey(row.Source, row.Reference), new ComplaintKey(row.OtherSource, row.OtherReference)))];
        DateTimeOffset now = time.GetUtcNow();
        int stored = 0;
        for (int i = 0; i < told.Count; i++)
        {
            (Complaint complaint, CaseEvent one) = told[i];
            if (!complaints.TryGetValue(complaint.Key, out ComplaintRow? row))
            {
                complaints[complaint.Key] = row = StoredComplaints.RowOf(complaint);
                db.Complaints.Add(row);
            }
            else if (row.SubmittedBy != complaint.Submitted.By || row.SubmittedAfter != complaint.Submitted.After)
            {
                return new EventOutcome(0, 0, EventConflict.OtherSubmission, i);
            }
            else
            {
                Complete(row, complaint);
            }

            if (!events.TryGetValue((complaint.Key, one.Id), out CaseEvent? known))
            {
                events[(complaint.Key, one.Id)] = one;
                db.ComplaintEvents.Add(StoredComplaints.RowOf(complaint.Key, one, now, actor));
                stored++;
            }
            else if (known != one)
            {
                return new EventOutcome(0, 0, EventConflict.OtherEvent, i);
            }

            db.ComplaintLinks.AddRange(complaint.SameCase.Where(other => links.Add((complaint.Key, other))).Select(other => LinkOf(complaint.Key, other)));
        }

        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return new EventOutcome(stored, told.Count - stored, EventConflict.None, null);
    }

    /// <summary>Enters a complaint under the next number of the office's own register.</summary>
    /// <param name="prefix">Of the number, such as R-2026-.</param>
    /// <param name="make">The complaint and its event under a reference.</param>
    /// <returns>The reference.</returns>
    public async Task<string> RegisterAsync(string source, string prefix, Func<string, ToldEvent> make, string actor, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await KeepThroughPowerLossAsync(db, cancellationToken);
        await using IDbContextTransaction turn = await ComplaintWrites.TurnAsync(db, cancellationToken);
        string? last = await db.Complaints.Where(row => row.Source == source && row.Reference.StartsWith(prefix)).MaxAsync(row => (string?)row.Reference, cancellationToken);
        int number = last is null ? 0 : int.Parse(last.AsSpan(prefix.Length), CultureInfo.InvariantCulture);
        (Complaint complaint, CaseEvent one) = make(string.Create(CultureInfo.InvariantCulture, $"{prefix}{number + 1:00000}"));

        // The same form sent twice.
        if (await db.ComplaintEvents.AsNoTracking().FirstOrDefaultAsync(row => row.Source == source && row.EventId == one.Id, cancellationToken) is { } twin)
        {
            return twin.Reference;
        }

        db.Complaints.Add(StoredComplaints.RowOf(complaint));
        db.ComplaintEvents.Add(StoredComplaints.RowOf(complaint.Key, one, time.GetUtcNow(), actor));
        db.ComplaintLinks.AddRange(complaint.SameCase.Select(other => LinkOf(complaint.Key, other)));
        await db.SaveChangesAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return complaint.Key.Reference;
    }

    // Imports can be done again; what another application was told to be accepted is sent to nobody a second time.
    private static async Task KeepThroughPowerLossAsync(MonitorDb db, CancellationToken cancellationToken)
    {
        if (db is SqliteMonitorDb)
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = FULL;", cancellationToken);
        }
    }

    private static ComplaintLinkRow LinkOf(ComplaintKey key, ComplaintKey other) =>
        new() { Source = key.Source, Reference = key.Reference, OtherSource = other.Source, OtherReference = other.Reference };

    // What an earlier event did not say yet. What was said once stays.
    private static void Complete(ComplaintRow row, Complaint complaint)
    {
        row.Classification = row.Classification == Classification.Unknown ? complaint.Classification : row.Classification;
        row.Category ??= complaint.Category;
        row.Door = row.Door == ComplaintDoor.Unknown ? complaint.Door : row.Door;
        row.Area ??= complaint.Area?.Value;
        row.Confidentiality = row.Confidentiality == Confidentiality.Unknown ? complaint.Confidentiality : row.Confidentiality;
    }
}
