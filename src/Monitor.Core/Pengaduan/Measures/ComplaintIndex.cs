namespace Monitor.Core.Pengaduan.Measures;

/// <summary>One part of the complaint index.</summary>
/// <param name="Id">Kebab-case id, such as jawaban-pertama.</param>
/// <param name="Weight">Points; all parts together 100.</param>
/// <param name="Value">Between 0 and 1; null = "data tidak tersedia".</param>
public sealed record IndexPart(string Id, string Name, double Weight, double? Value);

/// <summary>The values of parts of the complaint index that come from records of complaints.</summary>
public static class ComplaintIndex
{
    /// <summary>The value of the part on time: what is proven, or null below the number of cases a share needs.</summary>
    public static double? OnTime(SlaShare share) => share.RankKey is null ? null : share.Share?.Low;

    /// <summary>The value of the part on what lies open: the share that is not overdue; null without complaints, 1 when nothing is open.</summary>
    public static double? Unloaded(ComplaintMeasures measures) =>
        measures.Count == 0 ? null : measures.Backlog.Open == 0 ? 1 : 1 - ((double)measures.Backlog.Overdue / measures.Backlog.Open);
}
