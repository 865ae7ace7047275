using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Reports;
using Monitor.App.Reports.Charts;
using Monitor.App.Reports.Rows;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Areas;

/// <summary>One kecamatan on one page: the camat's start page, made for a phone.</summary>
[Authorize(Policy = Policies.Lists)]
[FrozenPage]
public sealed class DetailModel(Board board, PageSources sources, ChartShelf charts) : PageModel
{
    public BoardView View { get; private set; } = BoardView.Empty;

    public AreaRow Area { get; private set; } = new(new Kecamatan(default, ""), [], ActivityCounts.In([]), null);

    public bool Alphabetical { get; private set; }

    public ImmutableArray<EntityRow> Rows { get; private set; } = [];

    /// <summary>The kecamatan's own office; null when the register has none.</summary>
    public EntityRow? Office { get; private set; }

    public DrawnChart? Drawing { get; private set; }

    /// <summary>The mean score month by month; null before there are two months.</summary>
    public DrawnChart? Course { get; private set; }

    /// <summary>"18 desa, 2 kelurahan: 12 aktif, 3 jarang, …".</summary>
    public string Heading
    {
        get
        {
            int villages = Area.Rows.Count(row => row.Entity.Kind == EntityKind.Desa);
            int wards = Area.Rows.Length - villages;
            string kinds = wards == 0 ? $"{Indonesian.Count(villages)} desa" : $"{Indonesian.Count(villages)} desa, {Indonesian.Count(wards)} kelurahan";
            return $"{kinds}: {Area.Counts.InWords()}.";
        }
    }

    public async Task<IActionResult> OnGetAsync(string kode, string? urut, CancellationToken cancellationToken)
    {
        View = await board.LoadAsync(cancellationToken);
        if (AreaRow.All(View).FirstOrDefault(area => area.Kecamatan.Code.Value == kode) is not { } area)
        {
            return NotFound();
        }

        Area = area;
        Office = View.Offices.FirstOrDefault(row => row.Entity.Kind == EntityKind.Kecamatan && row.Entity.Code.Value == area.Kecamatan.Code.Value);
        Alphabetical = urut == "nama";
        Rows = [.. RowOrder.Sort(area.Rows, Alphabetical ? "nama" : RowOrder.Default, descending: false)];
        if (View.Assessment is { } assessment && area.Rows.Length > 0)
        {
            Course = await charts.DrawAsync(ScoresChart.Of(await sources.Months(area.Kecamatan.Code, assessment.AsOf, ScoresChart.Year, cancellationToken), isMean: true), cancellationToken);
            Drawing = await charts.DrawAsync(ActivityChart.Of(area.Counts, "keaktifan", "Keaktifan di Kecamatan " + area.Kecamatan.Name, "situs"), cancellationToken);
        }

        return Page();
    }
}
