using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.Core.Pengaduan.Notices;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Notices;

/// <summary>The outbox: what was sent, what a person must send, and the escalations that only a person sends.</summary>
[Authorize(Policy = Policies.Notices)]
public sealed class IndexModel(NoticeReader reader, NoticeStore notices, NoticeOutbox outbox, RecipientStore recipients, NoticeDesk desk, PageSources sources, AuditLog log) : PageModel
{
    private const int Shown = 100;
    private const int LongestReason = 1000;
    private const int LongestPosition = 200;

    private ImmutableDictionary<EntityCode, string> names = [];

    /// <summary>The newest, newest first.</summary>
    public ImmutableArray<StoredNotice> Notices { get; private set; } = [];

    /// <summary>Escalations nobody ruled on.</summary>
    public ImmutableArray<StoredNotice> Waiting { get; private set; } = [];

    /// <summary>What a person must send.</summary>
    public ImmutableArray<StoredNotice> Open { get; private set; } = [];

    /// <summary>Mandates in force today.</summary>
    public ImmutableArray<MandateRow> Mandates { get; private set; } = [];

    public ImmutableHashSet<NoticeChannel> On { get; private set; } = [];

    public ImmutableArray<string> Problems { get; private set; } = [];

    public TimeZoneInfo Zone => desk.Zone;

    public string NameOf(EntityCode code) => names.GetValueOrDefault(code, code.Value);

    public NoticeText TextOf(StoredNotice item) => NoticeText.Of(item.Notice, NameOf(item.Notice.Agency), Zone);

    /// <summary>What of a notice a person has to send: one delivery each, or null once when nobody agreed to get it.</summary>
    public static IEnumerable<StoredDelivery?> ByHand(StoredNotice item) =>
        item.Deliveries.IsEmpty ? [null] : item.Deliveries.Where(one => one.Row.State is DeliveryState.Failed or DeliveryState.Manual).Select(one => (StoredDelivery?)one);

    public async Task OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken);

    /// <summary>Rules on a prepared escalation.</summary>
    public async Task<IActionResult> OnPostEskalasiAsync(
        [FromForm(Name = "nomor")] long id,
        [FromForm(Name = "putusan")] string? ruled,
        [FromForm(Name = "mandat")] long? mandate,
        [FromForm(Name = "alasan")] string? reason,
        CancellationToken cancellationToken)
    {
        if (!Policies.SendsNotices(User))
        {
            return Forbid();
        }

        string words = SheetText.Cut((reason ?? "").Trim(), LongestReason);
        bool isRuled = Enum.TryParse(ruled, out EscalationRuling ruling) && ruling is EscalationRuling.Sent or EscalationRuling.Dropped;
        Problems =
        [
            .. isRuled ? Array.Empty<string>() : ["Pilih putusan."],
            .. words.Length > 0 ? Array.Empty<string>() : ["Tulis alasannya."],
        ];
        if (Problems.IsEmpty && await notices.DecideAsync(id, ruling, mandate, User.Identity?.Name ?? "", words, desk.Today, await desk.StartAsync(cancellationToken), cancellationToken) is { } refusal)
        {
            Problems = [refusal];
        }

        if (!Problems.IsEmpty)
        {
            await LoadAsync(cancellationToken);
            return Page();
        }

        string what = ruling == EscalationRuling.Sent ? $"dikirim, mandat {mandate?.ToString(CultureInfo.InvariantCulture)}" : "tidak dikirim";
        await log.WriteAsync(AuditAction.Decided, $"eskalasi {id.ToString(CultureInfo.InvariantCulture)}", "", $"{what}: {words}", cancellationToken);
        return Redirect("/pemberitahuan#eskalasi");
    }

    /// <summary>Writes down that a person sent a notice by hand.</summary>
    public async Task<IActionResult> OnPostManualAsync(
        [FromForm(Name = "nomor")] long id, [FromForm(Name = "kiriman")] long? delivery, [FromForm(Name = "jabatan")] string? position, CancellationToken cancellationToken)
    {
        if (!Policies.SendsNotices(User))
        {
            return Forbid();
        }

        string words = SheetText.Cut((position ?? "").Trim(), LongestPosition);
        if (words.Length == 0)
        {
            Problems = ["Tulis jabatan yang mengirim."];
        }
        else if (!await outbox.SentByHandAsync(id, delivery, User.Identity?.Name ?? "", words, cancellationToken))
        {
            Problems = ["Pemberitahuan itu sudah terkirim atau sedang dikirim; lihat kotak keluar."];
        }

        if (!Problems.IsEmpty)
        {
            await LoadAsync(cancellationToken);
            return Page();
        }

        await log.WriteAsync(AuditAction.NoticeByHand, $"pemberitahuan {id.ToString(CultureInfo.InvariantCulture)}", "", $"dikirim manual oleh {words}", cancellationToken);
        return Redirect("/pemberitahuan#orang");
    }

    /// <summary>Lets a delivery that was given up be tried again.</summary>
    public async Task<IActionResult> OnPostUlangAsync([FromForm(Name = "kiriman")] long delivery, CancellationToken cancellationToken)
    {
        if (!Policies.SendsNotices(User))
        {
            return Forbid();
        }

        if (!await outbox.RetryAsync(delivery, User.Identity?.Name ?? "", cancellationToken))
        {
            Problems = ["Kiriman itu tidak gagal, atau penerimanya sudah mencabut persetujuan; lihat kotak keluar."];
            await LoadAsync(cancellationToken);
            return Page();
        }

        await log.WriteAsync(AuditAction.NoticeByHand, $"kiriman {delivery.ToString(CultureInfo.InvariantCulture)}", "", "coba lagi", cancellationToken);
        return Redirect("/pemberitahuan#keluar");
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Roster roster = await sources.Roster(cancellationToken);
        names = roster.Entities.ToImmutableDictionary(entity => entity.Code, entity => entity.FullName);
        ImmutableArray<StoredNotice> all = await reader.LatestAsync(Shown, cancellationToken);
        Notices = [.. all.Take(Shown)];
        Waiting = [.. all.Where(item => item.Waits)];
        Open = [.. all.Where(item => item.NeedsSomebody)];
        DateOnly today = desk.Today;
        Mandates = [.. (await recipients.MandatesAsync(cancellationToken)).Where(row => row.EndedAt is null && row.ValidFrom <= today && row.ValidUntil >= today)];
        On = [.. desk.Senders().Keys];
    }
}
