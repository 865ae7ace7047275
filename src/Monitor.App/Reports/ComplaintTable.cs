using System.Collections.Immutable;
using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Reports;

/// <summary>The figures of complaints that go into a workbook.</summary>
/// <param name="AsOf">The moment they are of.</param>
/// <param name="Agencies">Every office, those without complaints too.</param>
public sealed record ComplaintTable(DateTimeOffset AsOf, ImmutableArray<(Entity Agency, ComplaintMeasures Measures)> Agencies)
{
    /// <summary>What an assessment froze; null where nothing was recorded.</summary>
    public static ComplaintTable? Of(Assessment assessment)
    {
        ImmutableArray<(Entity Agency, ComplaintFigures Figures)> told =
            [.. assessment.Entities.Select(entity => (entity.Entity, entity.Complaints)).Where(pair => pair.Complaints is not null).Select(pair => (pair.Entity, pair.Complaints!))];
        return told.IsEmpty ? null : new ComplaintTable(told[0].Figures.AsOf, [.. told.Select(pair => (pair.Agency, pair.Figures.Measures))]);
    }
}
