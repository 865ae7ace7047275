using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Reports;
using Monitor.App.Reports.Charts;
using Monitor.App.Reports.Rows;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Pages.Desa;

/// <summary>Everything about one desa or kelurahan.</summary>
[Authorize(Policy = Policies.Read)]
[FrozenPage]
public sealed class DetailModel(Board board, PageSources sources, ChartShelf charts) : PageModel
{
    public BoardView View { get; private set; } = BoardView.Empty;

    public EntityRow Row { get; private set; } = EntityRow.None;

    /// <summary>The answer to a request that was just made.</summary>
    public string? Message { get; private set; }

    /// <summary>The score month by month; null before there are two months.</summary>
    public DrawnChart? Course { get; private set; }

    /// <summary>How the score moved in a month, with what it is compared with; null when there is nothing to compare.</summary>
    public string? Move { get; private set; }

    /// <summary>The complaint list of the site itself; null where there is none.</summary>
    public ListedComplaints? Listed { get; private set; }

    public StateLimits Limits => View.Assessment?.Methodology.Limits ?? StateLimits.Proposed;

    public string? Whatsapp => WhatsappText.Of(Row, $"{Request.Scheme}://{Request.Host}{Row.Path}");

    public string Answered => Row.Verdict?.Facts.Reachability.Value is not { } reach
        ? Row.Verdict?.Facts.Reachability.Reason ?? "belum diuji"
        : reach.Home == FetchStatus.Ok
            ? $"ya, {Indonesian.DateAndTime(Row.Verdict.TakenAt, View.Zone)}; {Indonesian.Count(reach.PagesRead)} halaman terbaca"
            : $"tidak, {Indonesian.DateAndTime(Row.Verdict.TakenAt, View.Zone)}: {Causes.Of(reach.Home)?.What}";

    public string NewestUpload => Dated(Row.Newest, Row.Verdict?.Facts.Recency.Reason);

    public string NewestDocument => Dated(Row.Verdict?.Facts.Recency.Value?.NewestDocument, Row.Verdict?.Facts.Recency.Reason);

    /// <summary>How long after the event, or the signing, things are uploaded; null when too few tell both days.</summary>
    public string? Lag(bool documents)
    {
        Recency? recency = Row.Verdict?.Facts.Recency.Value;
        return (documents ? recency?.DocumentLag : recency?.NewsLag) is { } lag
            ? $"{Indonesian.Count(lag.MedianDays)} hari (median dari {Indonesian.Count(lag.Items)} {(documents ? "dokumen" : "berita")}, terlama {Indonesian.Count(lag.Longest)} hari)"
            : null;
    }

    public async Task<IActionResult> OnGetAsync(string kode, int? antrean, CancellationToken cancellationToken)
    {
        View = await board.LoadAsync(cancellationToken);
        if (View.Find(kode, village: true) is not { } row)
        {
            return View.Successor(kode) is { } successor ? Redirect(successor) : NotFound();
        }

        Row = row;
        if (View.Assessment is { } assessment && WilayahCode.TryParse(row.Entity.Code.Value, out WilayahCode code))
        {
            Course = await charts.DrawAsync(ScoresChart.Of(await sources.Months(code, assessment.AsOf, ScoresChart.Year, cancellationToken), isMean: false), cancellationToken);
            ScoreMoves? moves = ScoreMoves.Of(await sources.Ranking(assessment.AsOf, ScoreMoves.Days, cancellationToken));
            Move = moves?.Of(row.Entity.Code) is { } move ? $"{move}. {moves.Sentence}" : null;
        }

        Listed = await sources.VillageComplaints(row.Entity.Code, cancellationToken);
        Message = antrean is > 0 ? $"Permintaan diterima: dalam antrean, urutan {Indonesian.Count(antrean.Value)}. Hasilnya tampil pada penilaian berikutnya." : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string kode, CancellationToken cancellationToken)
    {
        if (!Policies.AsksRechecks(User))
        {
            return Forbid();
        }

        View = await board.LoadAsync(cancellationToken);
        if (View.Find(kode, village: true) is not { } row)
        {
            return NotFound();
        }

        int position = await sources.Recheck(row.Entity.Code, User.Identity?.Name ?? "", cancellationToken);
        return Redirect($"{row.Path}?antrean={position}");
    }

    private string Dated(DatedItem? item, string? reason)
    {
        if (item is null)
        {
            return Row.Verdict is null ? "belum diuji" : reason ?? "belum ditemukan tanggal yang dapat dipercaya di situs";
        }

        int days = Math.Max(0, (View.Assessment?.AsOf ?? item.Date.Day).DayNumber - item.Date.Day.DayNumber);
        return $"{item.When} ({Indonesian.Count(days)} hari): {item.Title}";
    }
}
