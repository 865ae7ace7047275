using System.Collections.Immutable;
using System.Text.Json;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.History;
using Monitor.Core.Registry;

namespace Monitor.App.Data;

/// <summary>A run of equal sights as it lies in the database.</summary>
/// <param name="Import">Id of the import of the first export with it.</param>
/// <param name="Last">Id of the import of the last one; null where that is the newest export before the next run that holds the complaint's day, as it almost always is.</param>
internal sealed record StoredSight(long Import, CaseState State, EntityCode? Agency, CloseCause? Cause, RejectReason? Rejection, long? Last)
{
    /// <summary>Times the table told; null for exports.</summary>
    public ToldTimes? Told { get; init; }
}

/// <summary>Turns trails into rows and back. Of an export that says the same as the one before nothing is written: the marks alone tell how far a run reaches.</summary>
/// <param name="log">Marks of all exports of the source that count.</param>
/// <param name="ids">Ids of their imports, by mark.</param>
internal sealed class StoredTrails(ExportLog log, ImmutableDictionary<string, long> ids, ImmutableDictionary<ComplaintKey, ImmutableHashSet<string>> unclear, TimeZoneInfo zone)
{
    private readonly Dictionary<long, ExportMark> marks = log.Marks.ToDictionary(mark => ids[mark.Id]);
    private readonly Dictionary<DateOnly, ImmutableArray<ExportMark>> coverage = [];

    // Most trails say the same as many others: one array for all of them, and one text.
    private readonly Dictionary<(string Text, DateOnly Day), ImmutableArray<SightRun>> known = [];
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    public CaseTrail TrailOf(ComplaintRow row)
    {
        Complaint complaint = StoredComplaints.ComplaintOf(row);
        string text = row.Sights ?? throw new InvalidDataException($"{row.Source}:{row.Reference} has no sights.");
        bool isPlain = !unclear.ContainsKey(complaint.Key);
        (string Text, DateOnly Day) key = (text, LocalDays.Of(complaint.Submitted.By, zone));
        if (!isPlain || !known.TryGetValue(key, out ImmutableArray<SightRun> runs))
        {
            runs = Runs(text, Covering(complaint));
            if (isPlain)
            {
                known[key] = runs;
            }
        }

        return new CaseTrail(complaint, runs);
    }

    /// <summary>The row of a trail, without the import that brought it.</summary>
    public ComplaintRow RowOf(CaseTrail trail)
    {
        ComplaintRow row = StoredComplaints.RowOf(trail.Complaint);
        ImmutableArray<ExportMark> covering = Covering(trail.Complaint);
        var sights = new List<StoredSight>(trail.Runs.Length);
        for (int i = 0; i < trail.Runs.Length; i++)
        {
            SightRun run = trail.Runs[i];
            ExportMark? next = i + 1 < trail.Runs.Length ? trail.Runs[i + 1].First : null;
            bool isUsual = LastOf(run.First, next, covering).Id == run.Last.Id;
            sights.Add(new StoredSight(
                ids[run.First.Id], run.Sight.State, run.Sight.Agency,
                run.Sight.Cause == CloseCause.Unknown ? null : run.Sight.Cause, run.Sight.Rejection == RejectReason.None ? null : run.Sight.Rejection, isUsual ? null : ids[run.Last.Id])
            {
                Told = run.Sight.Told,
            });
        }

        string text = JsonSerializer.Serialize(sights, RecordJson.Options);
        if (!texts.TryGetValue(text, out string? same))
        {
            texts[text] = same = text;
        }

        row.Sights = same;
        return row;
    }

    private ImmutableArray<SightRun> Runs(string text, ImmutableArray<ExportMark> covering)
    {
        StoredSight[] sights = JsonSerializer.Deserialize<StoredSight[]>(text, RecordJson.Options) ?? [];
        var runs = ImmutableArray.CreateBuilder<SightRun>(sights.Length);
        for (int i = 0; i < sights.Length; i++)
        {
            StoredSight sight = sights[i];
            ExportMark first = Mark(sight.Import);
            ExportMark last = sight.Last is { } named ? Mark(named) : LastOf(first, i + 1 < sights.Length ? Mark(sights[i + 1].Import) : null, covering);
            runs.Add(new SightRun(first, last, new Sight(sight.State, sight.Agency) { Cause = sight.Cause ?? CloseCause.Unknown, Rejection = sight.Rejection ?? RejectReason.None, Told = sight.Told }));
        }

        return runs.MoveToImmutable();
    }

    private ExportMark Mark(long import) => marks.TryGetValue(import, out ExportMark? mark) ? mark : throw new InvalidDataException($"Import {import} is named by a complaint and does not count.");

    private static ExportMark LastOf(ExportMark first, ExportMark? next, ImmutableArray<ExportMark> covering)
    {
        for (int i = covering.Length - 1; i >= 0; i--)
        {
            if (next is null || ExportLog.Order(covering[i], next) < 0)
            {
                return ExportLog.Order(covering[i], first) > 0 ? covering[i] : first;
            }
        }

        return first;
    }

    private ImmutableArray<ExportMark> Covering(Complaint complaint)
    {
        DateOnly day = LocalDays.Of(complaint.Submitted.By, zone);
        if (!coverage.TryGetValue(day, out ImmutableArray<ExportMark> covering))
        {
            coverage[day] = covering = log.Covering(day);
        }

        return unclear.TryGetValue(complaint.Key, out ImmutableHashSet<string>? without) ? [.. covering.Where(mark => !without.Contains(mark.Id))] : covering;
    }
}
