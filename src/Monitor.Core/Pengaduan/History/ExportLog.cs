using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan.History;

/// <summary>All exports of one source, in the order in which the source made them.</summary>
public sealed record ExportLog(ImmutableArray<ExportMark> Marks)
{
    public static ExportLog Empty { get; } = new([]);

    public bool Has(string id) => Marks.Any(mark => mark.Id == id);

    public ExportLog With(ExportMark mark) => Has(mark.Id) ? this : new ExportLog([.. Marks.Append(mark).Order(Comparer<ExportMark>.Create(Order))]);

    /// <summary>The export made before another; null for the first.</summary>
    public ExportMark? Before(ExportMark mark) => Marks.LastOrDefault(other => Order(other, mark) < 0);

    /// <summary>The exports that hold complaints of a day.</summary>
    public ImmutableArray<ExportMark> Covering(DateOnly submitted) => [.. Marks.Where(mark => mark.Covers(submitted))];

    /// <summary>By when they were made; two of one moment by id, so that the order never depends on who was imported first.</summary>
    public static int Order(ExportMark left, ExportMark right) =>
        left.Taken.By.CompareTo(right.Taken.By) is var by and not 0 ? by
        : (left.Taken.After ?? DateTimeOffset.MinValue).CompareTo(right.Taken.After ?? DateTimeOffset.MinValue) is var after and not 0 ? after
        : string.CompareOrdinal(left.Id, right.Id);
}
