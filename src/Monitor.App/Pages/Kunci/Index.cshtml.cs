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

namespace Monitor.App.Pages.Keys;

/// <summary>The keys with which other applications deliver events or read assessments: made, shown once, ended.</summary>
[Authorize(Policy = Policies.Keys)]
public sealed partial class IndexModel(ApiKeys keys, AuditLog log, TimeProvider time, ShownZone zone) : PageModel
{
    private const string Shown = "kunci-baru";
    private const string Address = "/kunci";
    private const int LongestName = 100;
    private const int MostDays = 365;

    public ImmutableArray<ApiKeyRow> Rows { get; private set; } = [];

    public ImmutableArray<string> Problems { get; private set; } = [];

    /// <summary>The key that was just made; shown this once.</summary>
    public string? Fresh { get; private set; }

    /// <summary>The chosen use.</summary>
    public ApiKeyUse Use { get; private set; }

    public string? Name { get; private set; }

    public string? Source { get; private set; }

    public TimeZoneInfo Zone => zone.Zone;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Fresh = TempData[Shown] as string;
        Rows = await keys.AllAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "untuk")] string? use, [FromForm(Name = "nama")] string? name, [FromForm(Name = "sumber")] string? source, [FromForm(Name = "hari")] int days, CancellationToken cancellationToken)
    {
        Rows = await keys.AllAsync(cancellationToken);
        (Name, Source) = (SheetText.Cut((name ?? "").Trim(), LongestName), (source ?? "").Trim());
        ApiKeyUse[] chosen = [.. Enum.GetValues<ApiKeyUse>().Where(one => KeyWords.IdOf(one) == use)];
        Use = chosen.FirstOrDefault();
        bool reads = Use == ApiKeyUse.ReadAssessments;
        Problems =
        [
            .. chosen.Length == 1 ? Array.Empty<string>() : ["Pilih untuk apa kunci ini."],
            .. Name.Length == 0 ? new[] { "Isi nama aplikasi." } : [],
            .. reads ? SourceOfReader(Source) : SourceOfSender(Source),
            .. days is >= 1 and <= MostDays ? Array.Empty<string>() : [$"Masa berlaku 1 sampai {MostDays} hari."],
        ];
        if (Problems.Length > 0)
        {
            return Page();
        }

        DateTimeOffset until = time.GetUtcNow().AddDays(days);
        string actor = User.Identity?.Name ?? "";
        TempData[Shown] = reads
            ? await keys.AddReaderAsync(Name, until, actor, cancellationToken)
            : await keys.AddSenderAsync(Name, Source, until, actor, cancellationToken);
        await log.WriteAsync(AuditAction.KeyMade, reads ? KeyWords.IdOf(Use) : Source, "", $"{Name}, berlaku sampai {Indonesian.DateAndTime(until, Zone)}", cancellationToken);
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostCabutAsync([FromForm(Name = "nomor")] long id, CancellationToken cancellationToken)
    {
        if (await keys.RevokeAsync(id, User.Identity?.Name ?? "", cancellationToken))
        {
            await log.WriteAsync(AuditAction.KeyRevoked, "kunci " + id.ToString(CultureInfo.InvariantCulture), "", "", cancellationToken);
        }

        return Redirect(Address);
    }

    public string StateOf(ApiKeyRow row) =>
        row.RevokedAt is { } revoked ? $"dicabut {Indonesian.DateAndTime(revoked, Zone)} oleh {row.RevokedBy}"
        : row.ExpiresAt <= time.GetUtcNow() ? "sudah lewat masa berlakunya"
        : "berlaku";

    public bool IsOpen(ApiKeyRow row) => row.RevokedAt is null && row.ExpiresAt > time.GetUtcNow();

    private static string[] SourceOfReader(string source) => source.Length == 0 ? [] : ["Kunci untuk membaca penilaian tidak punya sumber; kosongkan."];

    private static string[] SourceOfSender(string source) =>
        !SourceForm().IsMatch(source) ? ["Sumber harus nama pendek dengan huruf kecil, angka dan tanda hubung, misalnya lapor-mas-bup."]
        : source is ComplaintConfig.ExportSource or ComplaintConfig.RegisterSource ? ["Sumber ini diisi lewat jalan lain."]
        : [];

    [GeneratedRegex("^[a-z][a-z0-9-]{1,39}$", RegexOptions.NonBacktracking)]
    private static partial Regex SourceForm();
}
