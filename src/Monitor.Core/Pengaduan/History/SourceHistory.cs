using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan.History;

/// <summary>All that the exports of one source have told.</summary>
/// <param name="Unclear">For parked rows: ids of the exports that hold the complaint without telling anything about it.</param>
public sealed record SourceHistory(
    ExportLog Log, ImmutableDictionary<ComplaintKey, CaseTrail> Trails, ImmutableDictionary<ComplaintKey, ImmutableHashSet<string>> Unclear)
{
    public static SourceHistory Empty { get; } = new(
        ExportLog.Empty, ImmutableDictionary<ComplaintKey, CaseTrail>.Empty, ImmutableDictionary<ComplaintKey, ImmutableHashSet<string>>.Empty);

    /// <summary>Every complaint with its dated events, by key.</summary>
    public IEnumerable<Complaint> Complaints() => Trails.Values.OrderBy(trail => trail.Complaint.Key).Select(trail => TrailEvents.Of(trail, Log));
}
