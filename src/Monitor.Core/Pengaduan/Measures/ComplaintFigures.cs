namespace Monitor.Core.Pengaduan.Measures;

/// <summary>The figures of one agency as an assessment freezes them.</summary>
/// <param name="AsOf">The moment they are of; for exports the time of the last one.</param>
public sealed record ComplaintFigures(DateTimeOffset AsOf, ComplaintMeasures Measures);
