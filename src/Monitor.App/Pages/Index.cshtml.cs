using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Reports;
using Monitor.App.Reports.Charts;
using Monitor.App.Reports.Rows;
using Monitor.Core.Facts;
using Monitor.Core.Scoring;

namespace Monitor.App.Pages;

/// <summary>Beranda: the kabupaten at a glance. A camat is led to the own kecamatan, an operator to the own desa or office.</summary>
[Authorize(Policy = Policies.Read)]
[FrozenPage]
public sealed class IndexModel(Board board, PageSources sources, ChartShelf charts) : PageModel
{
    private const int FirstRows = 9;

    public BoardView View { get; private set; } = BoardView.Empty;

    public ActivityCounts Counts { get; private set; } = ActivityCounts.In([]);

    public StateLimits Limits => View.Assessment?.Methodology.Limits ?? StateLimits.Proposed;

    /// <summary>The methodology of what is shown; only asked for when something is.</summary>
    public Methodology Method => View.Assessment?.Methodology ?? throw new InvalidOperationException("There is no assessment yet.");

    public (double Mean, int Count)? Mean { get; private set; }

    public ImmutableArray<EntityRow> First { get; private set; } = [];

    public ImmutableArray<AreaRow> Areas { get; private set; } = [];

    public DrawnChart? ActivityDrawing { get; private set; }

    public DrawnChart? BandDrawing { get; private set; }

    public DrawnChart? AgeDrawing { get; private set; }

    /// <summary>The mean score month by month; null before there are two months.</summary>
    public DrawnChart? Course { get; private set; }

    /// <summary>The year whose working days somebody must decide now; null when there is none.</summary>
    public int? YearToDecide { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        View = await board.LoadAsync(cancellationToken);
        if (View.Own is { } own)
        {
            return Redirect("/kecamatan/" + own.Value);
        }

        if (View.OwnEntity is not null)
        {
            // Nothing of the kabupaten is counted or drawn for somebody who sees one entity of it.
            return View.Rows is [var only] ? Redirect(only.Path) : Page();
        }

        YearToDecide = (await sources.Complaints(cancellationToken))?.YearToDecide;
        Counts = ActivityCounts.In(View.Villages);
        Mean = BoardView.MeanScore(View.Villages);
        First = [.. RowOrder.Sort(View.Villages.Where(row => row.NeedsAttention), RowOrder.Default, descending: false).Take(FirstRows)];
        Areas = AreaRow.All(View);
        if (View.Assessment is { } assessment && View.Villages.Length > 0)
        {
            ActivityDrawing = await charts.DrawAsync(ActivityChart.Of(Counts, "keaktifan", "Keaktifan", "situs desa/kelurahan"), cancellationToken);
            BandDrawing = await charts.DrawAsync(BandsByKecamatanChart.Of(View.Villages, assessment.Methodology), cancellationToken);
            Course = await charts.DrawAsync(ScoresChart.Of(await sources.Months(View.Kabupaten.Code, assessment.AsOf, ScoresChart.Year, cancellationToken), isMean: true), cancellationToken);
            AgeDrawing = await charts.DrawAsync(AgesChart.Of(View.Villages, assessment.Methodology.Limits), cancellationToken);
        }

        return Page();
    }
}
