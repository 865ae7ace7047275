using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Reports;

namespace Monitor.App.Pages.Complaints;

/// <summary>The keys with which other applications deliver events: made, shown once, ended.</summary>
[Authorize(Policy = Policies.ComplaintKeys)]
public sealed partial class KunciModel(ComplaintKeys keys, AuditLog log, TimeProvider time, ShownZone zone) : PageModel
{
    private const string Shown = "kunci-aduan";
    private const int LongestName = 100;
    private const int MostDays = 365;

    public ImmutableArray<ComplaintKeyRow> Rows { get; private set; } = [];

    public ImmutableArray<string> Problems { get; private set; } = [];

    /// <summary>The key that was just made; shown this once.</summary>
    public string? Fresh { get; private set; }

    public string? Name { get; private set; }

    public string? Source { get; private set; }

    public TimeZoneInfo Zone => zone.Zone;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Fresh = TempData[Shown] as string;
        Rows = await keys.AllAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "nama")] string? name, [FromForm(Name = "sumber")] string? source, [FromForm(Name = "hari")] int days, CancellationToken cancellationToken)
    {
        Rows = await keys.AllAsync(cancellationToken);
        (Name, Source) = (SheetText.Cut((name ?? "").Trim(), LongestName), (source ?? "").Trim());
        Problems =
        [
            .. Name.Length == 0 ? new[] { "Isi nama aplikasi." } : [],
            .. SourceForm().IsMatch(Source) ? Array.Empty<string>() : ["Sumber harus nama pendek dengan huruf kecil, angka dan tanda hubung, misalnya lapor-mas-bup."],
            .. Source is ComplaintConfig.ExportSource or ComplaintConfig.RegisterSource ? new[] { "Sumber ini diisi lewat jalan lain." } : [],
            .. days is >= 1 and <= MostDays ? Array.Empty<string>() : [$"Masa berlaku 1 sampai {MostDays} hari."],
        ];
        if (Problems.Length > 0)
        {
            return Page();
        }

        DateTimeOffset until = time.GetUtcNow().AddDays(days);
        TempData[Shown] = await keys.AddAsync(Name, Source, until, User.Identity?.Name ?? "", cancellationToken);
        await log.WriteAsync(AuditAction.KeyMade, Source, "", $"{Name}, berlaku sampai {Indonesian.DateAndTime(until, Zone)}", cancellationToken);
        return Redirect("/pengaduan/kunci");
    }

    public async Task<IActionResult> OnPostCabutAsync([FromForm(Name = "nomor")] long id, CancellationToken cancellationToken)
    {
        if (await keys.RevokeAsync(id, User.Identity?.Name ?? "", cancellationToken))
        {
            await log.WriteAsync(AuditAction.KeyRevoked, "kunci " + id.ToString(CultureInfo.InvariantCulture), "", "", cancellationToken);
        }

        return Redirect("/pengaduan/kunci");
    }

    public string StateOf(ComplaintKeyRow row) =>
        row.RevokedAt is { } revoked ? $"dicabut {Indonesian.DateAndTime(revoked, Zone)} oleh {row.RevokedBy}"
        : row.ExpiresAt <= time.GetUtcNow() ? "sudah lewat masa berlakunya"
        : "berlaku";

    public bool IsOpen(ComplaintKeyRow row) => row.RevokedAt is null && row.ExpiresAt > time.GetUtcNow();

    [GeneratedRegex("^[a-z][a-z0-9-]{1,39}$", RegexOptions.NonBacktracking)]
    private static partial Regex SourceForm();
}
