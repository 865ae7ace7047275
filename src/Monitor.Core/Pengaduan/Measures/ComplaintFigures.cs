namespace Monitor.Core.Pengaduan.Measures;

/// <summary>The figures of one agency as an assessment freezes them.</summary>
/// <param name="AsOf">The moment they are of, with the offset of the office's zone; for exports the time of the last one.</param>
public sealed record ComplaintFigures(DateTimeOffset AsOf, ComplaintMeasures Measures)
{
    /// <summary>The day in the office's zone.</summary>
    public DateOnly Day => DateOnly.FromDateTime(AsOf.DateTime);
}
