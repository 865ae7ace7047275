using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.Core.Pengaduan;

namespace Monitor.App.Data;

/// <summary>An event as a source told it, with what it says about the complaint.</summary>
/// <param name="Complaint">Without events; what it already calls the same case in other sources is kept as links.</param>
public sealed record ToldEvent(Complaint Complaint, CaseEvent Event)
{
    /// <summary>Words of it that nobody has explained yet; null when it was understood whole.</summary>
    public UnknownWords? Unknown { get; init; }
}

/// <summary>Words of an event that nobody has explained yet; null where the event has none of the kind.</summary>
public sealed record UnknownWords(string? State, string? Agency);

/// <summary>What contradicts what is known.</summary>
public enum EventConflict
{
    None = 0,

    /// <summary>An event of this id is known and says something else.</summary>
    OtherEvent,

    /// <summary>The complaint is known with another time of submission.</summary>
    OtherSubmission,
}

/// <summary>What became of one event.</summary>
public enum EventResult
{
    Unknown = 0,
    Stored,

    /// <summary>It was delivered before and changed nothing.</summary>
    Known,

    /// <summary>It is kept, and waits until somebody has said what its state or its agency means.</summary>
    Parked,
}

/// <summary>What became of a delivery.</summary>
/// <param name="Results">By event, in the order of the delivery; empty when nothing of it was stored.</param>
/// <param name="Conflict">Why nothing of the delivery was stored.</param>
/// <param name="At">Index of the event that contradicts; null without one.</param>
public sealed record EventOutcome(ImmutableArray<EventResult> Results, EventConflict Conflict, int? At)
{
    /// <summary>Events nobody knew.</summary>
    public int Stored => Results.Count(result => result == EventResult.Stored);

    /// <summary>Events that were delivered before; they changed nothing.</summary>
    public int Known => Results.Count(result => result == EventResult.Known);

    /// <summary>Events that wait for the meaning of a word, whether they came just now or before.</summary>
    public int Parked => Results.Count(result => result == EventResult.Parked);
}

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
        EventWrites writes = await EventWrites.LoadAsync(db, [.. told.Select(one => one.Complaint.Key)], cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        var results = ImmutableArray.CreateBuilder<EventResult>(told.Count);
        for (int i = 0; i < told.Count; i++)
        {
            (EventResult result, EventConflict conflict) = writes.Add(told[i], now, actor);
            if (conflict != EventConflict.None)
            {
                return new EventOutcome([], conflict, i);
            }

            results.Add(result);
        }

        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return new EventOutcome(results.MoveToImmutable(), EventConflict.None, null);
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
        db.ComplaintLinks.AddRange(complaint.SameCase.Select(other => EventWrites.LinkOf(complaint.Key, other)));
        await db.SaveChangesAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return complaint.Key.Reference;
    }

    // Imports can be done again; what another application was told to be accepted is sent to nobody a second time.
    internal static async Task KeepThroughPowerLossAsync(MonitorDb db, CancellationToken cancellationToken)
    {
        if (db is SqliteMonitorDb)
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = FULL;", cancellationToken);
        }
    }
}
