using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan.History;

/// <summary>What an import did: what the preview shows and the batch remembers. The first four add up to the rows.</summary>
/// <param name="New">Complaints nobody knew.</param>
/// <param name="Changed">Known ones with another state or agency than before the import.</param>
/// <param name="Refined">Known ones whose past was dated more closely; their present did not change.</param>
/// <param name="Same">Known ones about which nothing new was said.</param>
/// <param name="Gone">Known ones that the export should hold and does not.</param>
/// <param name="Unclear">Rows that were parked.</param>
/// <param name="IsKnownFile">The file had been imported before; nothing was done.</param>
/// <param name="IsOlder">The export is older than one that was imported before.</param>
public sealed record MergeCounts(int New, int Changed, int Refined, int Same, int Gone, int Unclear, bool IsKnownFile, bool IsOlder);

/// <summary>The history after an import.</summary>
/// <param name="Touched">Keys of all complaints whose trail is new or another.</param>
public sealed record MergeResult(SourceHistory History, MergeCounts Counts, ImmutableArray<ComplaintKey> Touched);

/// <summary>Adds exports to what is known. The same file twice changes nothing; whatever the order of import, the same history comes out.</summary>
public static class ExportMerge
{
    /// <summary>Adds one export.</summary>
    public static MergeResult Add(SourceHistory history, Export export, TimeZoneInfo zone)
    {
        ExportMark mark = export.Mark;
        if (history.Log.Has(mark.Id))
        {
            return new MergeResult(history, new MergeCounts(0, 0, 0, 0, 0, 0, IsKnownFile: true, IsOlder: false), []);
        }

        bool isOlder = history.Log.Marks.Length > 0 && ExportLog.Order(mark, history.Log.Marks[^1]) < 0;
        var work = new MergeWork(history with { Log = history.Log.With(mark) }, zone);
        foreach (ComplaintKey key in export.Unclear)
        {
            work.Unclear(key, mark);
        }

        // Of two rows with one number the first counts; the reader of the file has reported the second.
        var seen = new HashSet<ComplaintKey>(export.Unclear);
        foreach (SightedComplaint row in export.Rows.Where(row => seen.Add(row.Complaint.Key)))
        {
            work.Row(mark, row);
        }

        foreach (CaseTrail trail in history.Trails.Values.Where(trail => !seen.Contains(trail.Complaint.Key)))
        {
            work.Missing(mark, trail);
        }

        return work.Done(export.Unclear.Length, isOlder);
    }

    /// <summary>Adds rows of an export that had been parked, after a person has said what they mean.</summary>
    /// <param name="markId">The export they stood in; nothing happens when it is not known.</param>
    public static MergeResult Replay(SourceHistory history, string markId, ImmutableArray<SightedComplaint> rows, TimeZoneInfo zone)
    {
        var work = new MergeWork(history, zone);
        if (history.Log.Marks.FirstOrDefault(mark => mark.Id == markId) is { } known)
        {
            foreach (SightedComplaint row in rows)
            {
                work.Cleared(row.Complaint.Key, known);
                work.Row(known, row);
            }
        }

        return work.Done(unclear: 0, isOlder: false);
    }
}
