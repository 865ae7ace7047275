using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Reports;
using Monitor.App.Reports.Charts;
using Monitor.App.Reports.Rows;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Pages.Desa;

/// <summary>Everything about one desa or kelurahan.</summary>
[Authorize(Policy = Policies.Read)]
[FrozenPage]
public sealed class DetailModel(Board board, PageSources sources, ChartShelf charts, TimeProvider time) : PageModel, IShowsLater
{
    private const int LongestBehalf = 200;

    // As much as a line of the audit log holds.
    private const int AuditSubject = 256;

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

    /// <summary>What the village says of its channels.</summary>
    public DeclarationsView Declarations { get; private set; } = DeclarationsView.None;

    public ImmutableArray<string> Problems { get; private set; } = [];

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
        if (!await LoadAsync(kode, cancellationToken))
        {
            return View.Successor(kode) is { } successor ? Redirect(successor) : NotFound();
        }

        Message = antrean is > 0 ? $"Permintaan diterima: dalam antrean, urutan {Indonesian.Count(antrean.Value)}. Hasilnya tampil pada penilaian berikutnya." : null;
        return Page();
    }

    /// <summary>Takes down what is said of a channel. It is the village's word and moves no score.</summary>
    public async Task<IActionResult> OnPostKanalAsync(
        string kode,
        [FromForm(Name = "kanal")] string? key,
        [FromForm(Name = "pernyataan")] string? said,
        [FromForm(Name = "atas-nama")] string? behalf,
        [FromServices] ChannelStore store,
        [FromServices] AuditLog log,
        CancellationToken cancellationToken)
    {
        if (!Policies.DeclaresChannels(User))
        {
            return Forbid();
        }

        if (!await LoadAsync(kode, cancellationToken))
        {
            return NotFound();
        }

        ChannelStanding? channel = Declarations.Find(key);
        string inName = Policies.IsOperator(User) ? Row.Entity.FullName : SheetText.Cut((behalf ?? "").Trim(), LongestBehalf);
        bool isSaid = Enum.TryParse(said, out ChannelUse use) && use is ChannelUse.Kept or ChannelUse.GivenUp;
        Problems =
        [
            .. channel is null ? new[] { "Kanal ini sudah berubah sejak halaman dibuka; lihat lagi isinya." } : [],
            .. isSaid ? Array.Empty<string>() : ["Pilih pernyataannya."],
            .. inName.Length == 0 && Policies.Rules(User) ? new[] { "Tulis atas nama siapa kanal ini dinyatakan." } : [],
        ];
        if (channel is null || Problems.Length > 0)
        {
            return Page();
        }

        var word = new ChannelDeclaration(Row.Entity.Code, channel.Channel.Key, use, User.Identity?.Name ?? "", inName, time.GetUtcNow());
        string before = Declarations.Held.TryGetValue(word.Key, out ChannelDeclaration? held) ? ChannelWords.Of(held.Use) : "";
        await store.AddAsync(word, cancellationToken);
        string after = ChannelWords.Of(use) + (inName.Length > 0 ? ", atas nama " + inName : "");
        await log.WriteAsync(AuditAction.ChannelDeclared, SheetText.Cut($"{word.Entity.Value} {channel.Channel.Value}", AuditSubject), before, after, cancellationToken);
        return Redirect(Row.Path + "#pernyataan-h");
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

    /// <inheritdoc/>
    public async Task<string> LaterAsync(CancellationToken cancellationToken)
    {
        BoardView view = await board.LoadAsync(cancellationToken);
        if (RouteData.Values["kode"] is not string kode || view.Find(kode, village: true) is not { } row)
        {
            return "";
        }

        DeclarationsView shown = DeclarationsView.Of(row, await sources.Declarations(row.Entity.Code, cancellationToken), time.GetUtcNow());
        return string.Join('\n', shown.Held.Values.OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => FormattableString.Invariant($"{word.Key} {word.Use} {word.At.UtcTicks}")));
    }

    private async Task<bool> LoadAsync(string kode, CancellationToken cancellationToken)
    {
        View = await board.LoadAsync(cancellationToken);
        if (View.Find(kode, village: true) is not { } row)
        {
            return false;
        }

        Row = row;
        if (View.Assessment is { } assessment && WilayahCode.TryParse(row.Entity.Code.Value, out WilayahCode code))
        {
            Course = await charts.DrawAsync(ScoresChart.Of(await sources.Months(code, assessment.AsOf, ScoresChart.Year, cancellationToken), isMean: false), cancellationToken);
            ScoreMoves? moves = ScoreMoves.Of(await sources.Ranking(assessment.AsOf, ScoreMoves.Days, cancellationToken));
            Move = moves?.Of(row.Entity.Code) is { } move ? $"{move}. {moves.Sentence}" : null;
        }

        Listed = await sources.VillageComplaints(row.Entity.Code, cancellationToken);
        Declarations = DeclarationsView.Of(row, await sources.Declarations(row.Entity.Code, cancellationToken), time.GetUtcNow());
        return true;
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
