using System.Collections.Immutable;
using System.Globalization;
using System.Net.Mail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.App.Pages.Notices;

/// <summary>Who agreed to be told, by which channel, and the mandates under which those above may be told.</summary>
[Authorize(Policy = Policies.Notices)]
public sealed class PenerimaModel(RecipientStore recipients, NoticeDesk desk, PageSources sources, AuditLog log) : PageModel
{
    private const string Here = "/pemberitahuan/penerima";

    public ImmutableArray<RecipientRow> Active { get; private set; } = [];

    public ImmutableArray<RecipientRow> Withdrawn { get; private set; } = [];

    public ImmutableArray<MandateRow> Mandates { get; private set; } = [];

    /// <summary>Everybody who may be told. A desa is told by its camat.</summary>
    public ImmutableArray<Entity> Offices { get; private set; } = [];

    public ImmutableArray<string> Problems { get; private set; } = [];

    public TimeZoneInfo Zone => desk.Zone;

    public string NameOf(string code) => Offices.FirstOrDefault(entity => entity.Code.Value == code)?.FullName ?? code;

    public string StandingOf(MandateRow row) => row switch
    {
        { EndedAt: { } at } => $"diakhiri {row.EndedBy}, {Indonesian.DateAndTime(at, Zone)}",
        _ when desk.Today < row.ValidFrom => "belum berlaku",
        _ when desk.Today > row.ValidUntil => "sudah lewat",
        _ => "berlaku hari ini",
    };

    public async Task OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostTambahAsync(
        [FromForm(Name = "instansi")] string? office,
        [FromForm(Name = "jabatan")] string? position,
        [FromForm(Name = "kanal")] string? channel,
        [FromForm(Name = "alamat")] string? address,
        [FromForm(Name = "perihal")] string? purpose,
        [FromForm(Name = "persetujuan")] string? consent,
        CancellationToken cancellationToken)
    {
        if (!Policies.SendsNotices(User))
        {
            return Forbid();
        }

        await LoadAsync(cancellationToken);
        bool hasChannel = Enum.TryParse(channel, out NoticeChannel way) && way is NoticeChannel.Email or NoticeChannel.Whatsapp;
        bool hasPurpose = Enum.TryParse(purpose, out RecipientPurpose wants) && wants is RecipientPurpose.Own or RecipientPurpose.Escalation;
        string? place = hasChannel ? AddressOf(way, (address ?? "").Trim()) : null;
        var row = new RecipientRow
        {
            EntityCode = Offices.FirstOrDefault(entity => entity.Code.Value == office)?.Code.Value ?? "",
            Channel = way,
            Address = place ?? "",
            Position = SheetText.Cut((position ?? "").Trim(), 200),
            Purpose = wants,
            Consent = SheetText.Cut((consent ?? "").Trim(), 1000),
            AddedBy = User.Identity?.Name ?? "",
        };
        Problems =
        [
            .. row.EntityCode.Length > 0 ? Array.Empty<string>() : ["Pilih instansi dari registri."],
            .. row.Position.Length > 0 ? Array.Empty<string>() : ["Tulis jabatan penerima."],
            .. hasChannel ? Array.Empty<string>() : ["Pilih kanal."],
            .. !hasChannel || place is not null ? Array.Empty<string>() : [way == NoticeChannel.Email ? "Tulis alamat surel yang lengkap." : "Tulis nomor seluler, misalnya 081234500011."],
            .. hasPurpose ? Array.Empty<string>() : ["Pilih pemberitahuan yang diterima."],
            .. row.Consent.Length > 0 ? Array.Empty<string>() : ["Tulis bagaimana persetujuan diberikan."],
        ];
        if (Problems.IsEmpty && !await recipients.AddAsync(row, cancellationToken))
        {
            Problems = ["Penerima itu sudah tercatat."];
        }

        if (!Problems.IsEmpty)
        {
            return Page();
        }

        // The log is kept for ever, an address only as long as somebody agrees: it stands in the list alone.
        await log.WriteAsync(AuditAction.RecipientChanged, row.EntityCode, "", $"{row.Position}, {NoticeWords.Of(row.Channel)}, {NoticeWords.Of(row.Purpose)}: {row.Consent}", cancellationToken);
        return Redirect(Here + "#penerima");
    }

    public async Task<IActionResult> OnPostCabutAsync([FromForm(Name = "nomor")] long id, CancellationToken cancellationToken)
    {
        if (!Policies.SendsNotices(User))
        {
            return Forbid();
        }

        if (await recipients.WithdrawAsync(id, User.Identity?.Name ?? "", cancellationToken) is { } row)
        {
            await log.WriteAsync(AuditAction.RecipientChanged, row.EntityCode, $"{row.Position}, {NoticeWords.Of(row.Channel)}", "persetujuan dicabut", cancellationToken);
        }

        return Redirect(Here + "#penerima");
    }

    public async Task<IActionResult> OnPostMandatAsync(
        [FromForm(Name = "nomor-mandat")] string? number,
        [FromForm(Name = "penanda")] string? issuer,
        [FromForm(Name = "sejak")] string? from,
        [FromForm(Name = "sampai")] string? until,
        CancellationToken cancellationToken)
    {
        if (!Policies.SendsNotices(User))
        {
            return Forbid();
        }

        bool hasStart = Day(from, out DateOnly start);
        bool hasEnd = Day(until, out DateOnly end);
        var row = new MandateRow
        {
            Number = SheetText.Cut((number ?? "").Trim(), 100),
            Issuer = SheetText.Cut((issuer ?? "").Trim(), 200),
            ValidFrom = start,
            ValidUntil = end,
            AddedBy = User.Identity?.Name ?? "",
        };
        Problems =
        [
            .. row.Number.Length > 0 ? Array.Empty<string>() : ["Tulis nomor SK atau SE."],
            .. row.Issuer.Length > 0 ? Array.Empty<string>() : ["Tulis jabatan penanda tangan."],
            .. hasStart && hasEnd && start <= end ? Array.Empty<string>() : ["Tulis kedua tanggal; yang kedua tidak mendahului yang pertama."],
        ];
        if (Problems.IsEmpty && !await recipients.AddAsync(row, cancellationToken))
        {
            Problems = ["Mandat dengan nomor itu sudah tercatat."];
        }

        if (!Problems.IsEmpty)
        {
            await LoadAsync(cancellationToken);
            return Page();
        }

        await log.WriteAsync(AuditAction.MandateChanged, row.Number, "", $"{row.Issuer}, {Indonesian.Date(row.ValidFrom)} sampai {Indonesian.Date(row.ValidUntil)}", cancellationToken);
        return Redirect(Here + "#mandat");
    }

    public async Task<IActionResult> OnPostAkhiriAsync([FromForm(Name = "nomor")] long id, CancellationToken cancellationToken)
    {
        if (!Policies.SendsNotices(User))
        {
            return Forbid();
        }

        if (await recipients.EndAsync(id, User.Identity?.Name ?? "", cancellationToken) is { } row)
        {
            await log.WriteAsync(AuditAction.MandateChanged, row.Number, $"sampai {Indonesian.Date(row.ValidUntil)}", "diakhiri", cancellationToken);
        }

        return Redirect(Here + "#mandat");
    }

    private static string? AddressOf(NoticeChannel channel, string text) => channel switch
    {
        NoticeChannel.Email => MailAddress.TryCreate(text, out MailAddress? mail) && mail.Address == text && mail.Host.Contains('.', StringComparison.Ordinal) ? text : null,
        _ => PhoneNumbers.Parse(text) is { } number && number.StartsWith("+628", StringComparison.Ordinal) ? number : null,
    };

    private static bool Day(string? text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Offices = [.. (await sources.Roster(cancellationToken)).Entities.Where(entity => entity.Kind != EntityKind.Desa).OrderBy(entity => entity.FullName, StringComparer.OrdinalIgnoreCase)];
        ImmutableArray<RecipientRow> all = await recipients.AllAsync(cancellationToken);
        Active = [.. all.Where(row => row.WithdrawnAt is null)];
        Withdrawn = [.. all.Where(row => row.WithdrawnAt is not null)];
        Mandates = await recipients.MandatesAsync(cancellationToken);
    }
}
