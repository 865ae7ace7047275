using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.Core.Scoring;

namespace Monitor.App.Pages.Clarifications;

/// <summary>The clarifications of the user's territory, and the desk where named persons rule on them.</summary>
[Authorize(Policy = Policies.Recheck)]
public sealed class IndexModel(Board board, ClarificationStore clarifications, AuditLog log, TimeProvider time, ShownZone zone) : PageModel
{
    private const int LongestReason = 1000;

    public ImmutableArray<(Clarification Clarification, EntityRow Row)> Items { get; private set; } = [];

    public ImmutableHashSet<long> WithAttachment { get; private set; } = [];

    public ImmutableArray<string> Problems { get; private set; } = [];

    public TimeZoneInfo Zone => zone.Zone;

    public async Task OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "nomor")] long id,
        [FromForm(Name = "putusan")] string? ruled,
        [FromForm(Name = "alasan")] string? reason,
        [FromForm(Name = "sampai")] string? until,
        CancellationToken cancellationToken)
    {
        if (!Policies.Rules(User))
        {
            return Forbid();
        }

        await LoadAsync(cancellationToken);
        Clarification? item = Items.Select(item => item.Clarification).FirstOrDefault(item => item.Id == id);
        string words = SheetText.Cut((reason ?? "").Trim(), LongestReason);
        DateOnly today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone.Zone).DateTime);
        bool hasEnd = DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly end);
        bool isRuled = Enum.TryParse(ruled, out ClarificationRuling ruling) && Enum.IsDefined(ruling);
        Problems =
        [
            .. item is { IsOpen: true } ? Array.Empty<string>() : ["Klarifikasi ini sudah diputus atau tidak ada."],
            .. isRuled ? Array.Empty<string>() : ["Pilih putusan."],
            .. words.Length == 0 ? new[] { "Tulis alasannya." } : [],
            .. isRuled && ruling != ClarificationRuling.Rejected && (!hasEnd || end < today) ? new[] { "Tulis sampai kapan putusan berlaku." } : [],
            .. isRuled && ruling == ClarificationRuling.Proven && item?.Seen is not { Status: Core.Snapshots.FetchStatus.Ok, HttpCode: >= 200 and < 300 }
                ? new[] { "Hanya yang alamatnya sungguh terbaca di situs dapat dinyatakan terpenuhi; pilih \"catatan tidak dihitung\"." }
                : [],
        ];
        if (item is null || Problems.Length > 0)
        {
            return Page();
        }

        var decision = new ClarificationDecision(ruling, User.Identity?.Name ?? "", time.GetUtcNow(), words, hasEnd ? end : today);
        if (!await clarifications.DecideAsync(id, decision, cancellationToken))
        {
            Problems = ["Orang lain baru saja memutus klarifikasi ini; muat ulang halaman."];
            return Page();
        }

        await log.WriteAsync(AuditAction.Decided, $"klarifikasi {id} {item.Entity.Value} {item.Criterion}", "", $"{ClarificationWords.Of(ruling)}: {words}", cancellationToken);
        return Redirect("/klarifikasi#k-" + id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The file that came with a clarification.</summary>
    public async Task<IActionResult> OnGetFileAsync([FromQuery(Name = "nomor")] long id, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!Items.Any(item => item.Clarification.Id == id) || await clarifications.AttachmentAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return File(file.Content, "application/octet-stream", file.Name);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        BoardView view = await board.LoadAsync(cancellationToken);
        ImmutableDictionary<string, EntityRow> rows = view.Rows.ToImmutableDictionary(row => row.Entity.Code.Value, StringComparer.Ordinal);
        Items =
        [
            .. (await clarifications.AllAsync(cancellationToken)).Where(item => rows.ContainsKey(item.Entity.Value))
                .OrderByDescending(item => item.IsOpen).ThenByDescending(item => item.Id)
                .Select(item => (item, rows[item.Entity.Value])),
        ];
        WithAttachment = await clarifications.WithAttachmentAsync(cancellationToken);
    }
}
