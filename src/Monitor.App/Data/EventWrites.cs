using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monitor.Core.Pengaduan;

namespace Monitor.App.Data;

/// <summary>Events on their way into the database, held against what lies there about the same complaints. Whoever loads it holds the turn of writing.</summary>
internal sealed class EventWrites
{
    private readonly MonitorDb db;
    private readonly Dictionary<ComplaintKey, ComplaintRow> complaints;
    private readonly Dictionary<(ComplaintKey, string), CaseEvent> events;
    private readonly Dictionary<(ComplaintKey, string), ParkedEventRow> waiting;
    private readonly HashSet<(ComplaintKey, ComplaintKey)> links;

    private EventWrites(
        MonitorDb db, Dictionary<ComplaintKey, ComplaintRow> complaints, Dictionary<(ComplaintKey, string), CaseEvent> events,
        Dictionary<(ComplaintKey, string), ParkedEventRow> waiting, HashSet<(ComplaintKey, ComplaintKey)> links) =>
        (this.db, this.complaints, this.events, this.waiting, this.links) = (db, complaints, events, waiting, links);

    public static async Task<EventWrites> LoadAsync(MonitorDb db, IReadOnlyCollection<ComplaintKey> keys, CancellationToken cancellationToken)
    {
        string[] sources = [.. keys.Select(key => key.Source).Distinct(StringComparer.Ordinal)];
        string[] references = [.. keys.Select(key => key.Reference).Distinct(StringComparer.Ordinal)];
        return new EventWrites(
            db,
            await db.Complaints.Where(row => sources.Contains(row.Source) && references.Contains(row.Reference))
                .ToDictionaryAsync(row => new ComplaintKey(row.Source, row.Reference), cancellationToken),
            (await db.ComplaintEvents.AsNoTracking().Where(row => sources.Contains(row.Source) && references.Contains(row.Reference)).ToListAsync(cancellationToken))
                .ToDictionary(row => (new ComplaintKey(row.Source, row.Reference), row.EventId), StoredComplaints.EventOf),
            (await db.ParkedEvents.Where(row => row.ClearedAt == null && sources.Contains(row.Source) && references.Contains(row.Reference)).ToListAsync(cancellationToken))
                .ToDictionary(row => (new ComplaintKey(row.Source, row.Reference), row.EventId)),
            [.. (await db.ComplaintLinks.AsNoTracking().Where(row => sources.Contains(row.Source) && references.Contains(row.Reference)).ToListAsync(cancellationToken))
                .Select(row => (new ComplaintKey(row.Source, row.Reference), new ComplaintKey(row.OtherSource, row.OtherReference)))]);
    }

    /// <summary>Adds an event, or parks it; nothing is written yet.</summary>
    /// <param name="now">When it was received.</param>
    public (EventResult Result, EventConflict Conflict) Add(ToldEvent told, DateTimeOffset now, string actor)
    {
        (ComplaintKey key, CaseEvent one) = (told.Complaint.Key, told.Event);
        ParkedEventRow? parked = waiting.GetValueOrDefault((key, one.Id));
        bool isKnown = events.TryGetValue((key, one.Id), out CaseEvent? known);
        if (complaints.TryGetValue(key, out ComplaintRow? row) && (row.SubmittedBy != told.Complaint.Submitted.By || row.SubmittedAfter != told.Complaint.Submitted.After))
        {
            return (EventResult.Unknown, EventConflict.OtherSubmission);
        }

        if ((isKnown && (told.Unknown is not null || known != one)) || (parked is not null && !Same(ContentOf(parked), told)))
        {
            return (EventResult.Unknown, EventConflict.OtherEvent);
        }

        if (told.Unknown is not null)
        {
            if (parked is null)
            {
                waiting[(key, one.Id)] = parked = new ParkedEventRow
                {
                    Source = key.Source,
                    Reference = key.Reference,
                    EventId = one.Id,
                    Content = JsonSerializer.Serialize(told, RecordJson.Options),
                    ReceivedAt = now,
                    Actor = actor,
                };
                db.ParkedEvents.Add(parked);
            }

            return (EventResult.Parked, EventConflict.None);
        }

        if (row is null)
        {
            complaints[key] = row = StoredComplaints.RowOf(told.Complaint);
            db.Complaints.Add(row);
        }
        else
        {
            Complete(row, told.Complaint);
        }

        if (!isKnown)
        {
            events[(key, one.Id)] = one;
            db.ComplaintEvents.Add(StoredComplaints.RowOf(key, one, now, actor));
        }

        if (parked is not null)
        {
            parked.ClearedAt = now;
            waiting.Remove((key, one.Id));
        }

        db.ComplaintLinks.AddRange(told.Complaint.SameCase.Where(other => links.Add((key, other))).Select(other => LinkOf(key, other)));
        return (isKnown ? EventResult.Known : EventResult.Stored, EventConflict.None);
    }

    public static ToldEvent ContentOf(ParkedEventRow row) =>
        JsonSerializer.Deserialize<ToldEvent>(row.Content, RecordJson.Options) ?? throw new InvalidDataException("A parked event is empty.");

    public static ComplaintLinkRow LinkOf(ComplaintKey key, ComplaintKey other) =>
        new() { Source = key.Source, Reference = key.Reference, OtherSource = other.Source, OtherReference = other.Reference };

    // The same event, as far as both were understood.
    private static bool Same(ToldEvent waits, ToldEvent told) =>
        waits.Complaint.Submitted == told.Complaint.Submitted
        && waits.Event.At == told.Event.At
        && waits.Event.IsAutomatic == told.Event.IsAutomatic
        && (told.Unknown is { } words
            ? (words, told.Event.State, told.Event.Agency) == (waits.Unknown, waits.Event.State, waits.Event.Agency)
            : (waits.Unknown?.State is not null || waits.Event.State == told.Event.State) && (waits.Unknown?.Agency is not null || waits.Event.Agency == told.Event.Agency));

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
