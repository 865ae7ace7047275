using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan.History;

/// <summary>One merge in progress.</summary>
internal sealed class MergeWork(SourceHistory history, TimeZoneInfo zone)
{
    private readonly Dictionary<DateOnly, ImmutableArray<ExportMark>> coverage = [];
    private readonly ImmutableDictionary<ComplaintKey, CaseTrail>.Builder trails = history.Trails.ToBuilder();
    private readonly ImmutableDictionary<ComplaintKey, ImmutableHashSet<string>>.Builder unclear = history.Unclear.ToBuilder();
    private readonly ImmutableArray<ComplaintKey>.Builder touched = ImmutableArray.CreateBuilder<ComplaintKey>();
    private int fresh, changed, refined, same, gone;

    public void Unclear(ComplaintKey key, ExportMark mark) => unclear[key] = unclear.GetValueOrDefault(key, []).Add(mark.Id);

    public void Cleared(ComplaintKey key, ExportMark mark)
    {
        ImmutableHashSet<string> left = unclear.GetValueOrDefault(key, []).Remove(mark.Id);
        if (left.IsEmpty)
        {
            unclear.Remove(key);
        }
        else
        {
            unclear[key] = left;
        }
    }

    /// <summary>A row of an export.</summary>
    public void Row(ExportMark mark, SightedComplaint row)
    {
        ComplaintKey key = row.Complaint.Key;
        ImmutableArray<ExportMark> covering = Covering(row.Complaint);
        if (!trails.TryGetValue(key, out CaseTrail? before))
        {
            var trail = new CaseTrail(row.Complaint with { Events = [] }, [new SightRun(mark, mark, row.Sight)]);
            trails[key] = Absences(trail, mark, null, covering);
            touched.Add(key);
            fresh++;
            return;
        }

        ExportMark first = before.Runs[0].First;
        CaseTrail after = before.With(mark, row.Sight, covering);
        after = ExportLog.Order(mark, first) < 0 ? Absences(after, mark, first, covering) : after;
        bool isNewest = ExportLog.Order(mark, before.Newest) >= 0;
        after = after with { Complaint = isNewest ? Renewed(before.Complaint, row.Complaint) : Renewed(row.Complaint, before.Complaint) };
        bool isMoved = before.Runs[^1].Sight != after.Runs[^1].Sight;
        changed += isMoved ? 1 : 0;
        refined += !isMoved && before.Runs.Length != after.Runs.Length ? 1 : 0;
        same += isMoved || before.Runs.Length != after.Runs.Length ? 0 : 1;
        Store(before, after);
    }

    /// <summary>A known complaint that the export does not hold. Before it was first seen its absence says nothing: it may not have been there yet.</summary>
    public void Missing(ExportMark mark, CaseTrail before)
    {
        ImmutableArray<ExportMark> covering = Covering(before.Complaint);
        if (covering.Contains(mark) && ExportLog.Order(mark, before.Runs[0].First) > 0)
        {
            CaseTrail after = before.With(mark, Sight.Absent, covering);
            gone += before.Runs[^1].Sight != Sight.Absent && after.Runs[^1].Sight == Sight.Absent ? 1 : 0;
            Store(before, after);
        }
    }

    public MergeResult Done(int unclear, bool isOlder) => new(
        history with { Trails = trails.ToImmutable(), Unclear = this.unclear.ToImmutable() },
        new MergeCounts(fresh, changed, refined, same, gone, unclear, IsKnownFile: false, isOlder),
        touched.ToImmutable());

    private void Store(CaseTrail before, CaseTrail after)
    {
        trails[before.Complaint.Key] = after;
        if (!before.Runs.SequenceEqual(after.Runs) || before.Complaint != after.Complaint)
        {
            touched.Add(before.Complaint.Key);
        }
    }

    private ImmutableArray<ExportMark> Covering(Complaint complaint)
    {
        DateOnly day = LocalDays.Of(complaint.Submitted.By, zone);
        if (!coverage.TryGetValue(day, out ImmutableArray<ExportMark> marks))
        {
            coverage[day] = marks = history.Log.Covering(day);
        }

        return unclear.TryGetValue(complaint.Key, out ImmutableHashSet<string>? without) ? [.. marks.Where(mark => !without.Contains(mark.Id))] : marks;
    }

    // Exports imported before this sight was known should have held the complaint, and did not.
    private static CaseTrail Absences(CaseTrail trail, ExportMark after, ExportMark? until, ImmutableArray<ExportMark> covering)
    {
        foreach (ExportMark between in covering.Where(other => ExportLog.Order(other, after) > 0 && (until is null || ExportLog.Order(other, until) < 0)))
        {
            trail = trail.With(between, Sight.Absent, covering);
        }

        return trail;
    }

    // What a person added, or what the newer export no longer tells, stays.
    private static Complaint Renewed(Complaint older, Complaint newer) => newer with
    {
        Events = [],
        Supervision = newer.Supervision ?? older.Supervision,
        SameCase = older.SameCase.All(newer.SameCase.Contains) ? newer.SameCase : [.. newer.SameCase.Union(older.SameCase)],
        Category = newer.Category ?? older.Category,
        Area = newer.Area ?? older.Area,
        Rating = newer.Rating ?? older.Rating,
    };
}
