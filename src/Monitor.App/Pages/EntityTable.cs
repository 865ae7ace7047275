using System.Collections.Immutable;
using Monitor.App.Reports.Rows;

namespace Monitor.App.Pages;

/// <summary>One page of a list with what its heads need to link to other orders.</summary>
/// <param name="All">Every row the filter lets through, for the counts of the groups.</param>
/// <param name="Rows">Those of this page.</param>
public sealed record EntityTable(string Path, string Caption, EntityFilter Filter, ImmutableArray<EntityRow> All, ImmutableArray<EntityRow> Rows)
{
    /// <summary>Where the entities stood a month before; null when nothing so old is stored.</summary>
    public ScoreMoves? Moves { get; init; }

    public int Pages => Math.Max(1, (All.Length + Filter.PageSize - 1) / Filter.PageSize);

    public static EntityTable None { get; } =
        new("", "", new EntityFilter(null, null, null, null, null, false, null, RowOrder.Default, false, 1, EntityFilter.PageSizes[0], []), [], []);

    /// <summary>Cuts the page out; a page beyond the last is the last.</summary>
    public static EntityTable Of(string path, string caption, EntityFilter filter, ImmutableArray<EntityRow> all)
    {
        int pages = Math.Max(1, (all.Length + filter.PageSize - 1) / filter.PageSize);
        EntityFilter inside = filter with { Page = Math.Min(filter.Page, pages) };
        return new EntityTable(path, caption, inside, all, [.. all.Skip((inside.Page - 1) * inside.PageSize).Take(inside.PageSize)]);
    }
}
