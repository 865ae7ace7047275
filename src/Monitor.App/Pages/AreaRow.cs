using System.Collections.Immutable;
using Monitor.App.Reports.Rows;
using Monitor.Core.Registry;

namespace Monitor.App.Pages;

/// <summary>One kecamatan as a list shows it.</summary>
/// <param name="Mean">Mean score and the number it is made of; null when nobody has a score.</param>
public sealed record AreaRow(Kecamatan Kecamatan, ImmutableArray<EntityRow> Rows, ActivityCounts Counts, (double Mean, int Count)? Mean)
{
    public string Path => "/kecamatan/" + Kecamatan.Code.Value;

    public static ImmutableArray<AreaRow> All(BoardView view)
    {
        ILookup<string, EntityRow> byArea = view.Villages.ToLookup(row => row.Entity.Kecamatan?.Value ?? "", StringComparer.Ordinal);
        return
        [
            .. view.AllKecamatan.OrderBy(area => area.Name, StringComparer.OrdinalIgnoreCase).ThenBy(area => area.Code)
                .Select(area => (Area: area, Rows: byArea[area.Code.Value].ToImmutableArray()))
                .Select(item => new AreaRow(item.Area, item.Rows, ActivityCounts.In(item.Rows), BoardView.MeanScore(item.Rows))),
        ];
    }
}
