using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.Core.Criteria;
using Monitor.Core.Scoring;

namespace Monitor.App.Pages.Clarifications;

/// <summary>Ajukan klarifikasi: somebody's word against one finding, with an address that is read at once, a file or a photo.</summary>
[Authorize(Policy = Policies.Recheck)]
[RequestSizeLimit(MostBytes + SentFile.FormRoom)]
public sealed class BaruModel(Board board, ClarificationStore clarifications, ReadClaimedLink links, AuditLog log, TimeProvider time) : PageModel
{
    private const int MostBytes = 5 * 1024 * 1024;
    private const int LongestReason = 1000;
    private const int LongestBehalf = 200;

    public EntityRow Row { get; private set; } = EntityRow.None;

    /// <summary>Set by every handler that shows the page.</summary>
    public Finding Finding { get; private set; } = null!;

    public ImmutableArray<string> Problems { get; private set; } = [];

    public string Reason { get; private set; } = "";

    public string Behalf { get; private set; } = "";

    public string Link { get; private set; } = "";

    /// <summary>Whether a finding can be clarified: it was seen and costs points. Suspicions and personal data have a desk of their own.</summary>
    public static bool IsOpenTo(Finding finding) => finding is { Weight: > 0, Outcome: Outcome.Unmet or Outcome.Partial };

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "entitas")] string? entity, [FromQuery(Name = "kriteria")] string? criterion, CancellationToken cancellationToken) =>
        await FindAsync(entity, criterion, cancellationToken) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(
        [FromQuery(Name = "entitas")] string? entity,
        [FromQuery(Name = "kriteria")] string? criterion,
        [FromForm(Name = "alasan")] string? reason,
        [FromForm(Name = "atas-nama")] string? behalf,
        [FromForm(Name = "tautan")] string? link,
        [FromForm(Name = "berkas")] IFormFile? file,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(entity, criterion, cancellationToken) is not { } assessment)
        {
            return NotFound();
        }

        (Reason, Behalf, Link) = (SheetText.Cut((reason ?? "").Trim(), LongestReason), SheetText.Cut((behalf ?? "").Trim(), LongestBehalf), (link ?? "").Trim());
        if (Policies.IsOperator(User))
        {
            // Who answers for an entity speaks in its name and in no other.
            Behalf = Row.Entity.FullName;
        }

        Uri? address = Uri.TryCreate(Link, UriKind.Absolute, out Uri? read) && read.Scheme is "http" or "https" ? read : null;
        Attachment? attachment = file is { Length: > 0 } ? await AttachedFile.ReadAsync(file, MostBytes, cancellationToken) : null;
        Problems =
        [
            .. Reason.Length == 0 ? new[] { "Tulis alasannya." } : [],
            .. Link.Length > 0 && address is null ? new[] { "Alamat harus lengkap, misalnya https://desa.contoh.go.id/apbdes." } : [],
            .. file is { Length: > 0 } && attachment is null ? new[] { "Lampiran harus PDF, JPEG, atau PNG paling besar 5 MB." } : [],
        ];
        if (Problems.Length > 0)
        {
            return Page();
        }

        LinkSeen? seen = address is null ? null : await links.RunAsync(assessment, Row.Assessed, Finding.Criterion, address, cancellationToken);
        var made = new Clarification(
            0, Row.Entity.Code, Finding.Criterion, Finding.Outcome, SheetText.Cut(Finding.Explanation, LongestReason), Reason, address, seen, User.Identity?.Name ?? "", Behalf, time.GetUtcNow(), null);
        long id = await clarifications.AddAsync(made, attachment, cancellationToken);
        await log.WriteAsync(AuditAction.Clarified, $"{Row.Entity.Code.Value} {Finding.Criterion}", "", $"nomor {id}. {Reason}", cancellationToken);
        return Redirect("/klarifikasi#k-" + id);
    }

    private async Task<Assessment?> FindAsync(string? entity, string? criterion, CancellationToken cancellationToken)
    {
        BoardView view = await board.LoadAsync(cancellationToken);
        if (view.Rows.FirstOrDefault(row => row.Slug == entity) is not { Verdict: { } verdict } row || verdict.Findings.FirstOrDefault(finding => finding.Criterion == criterion && IsOpenTo(finding)) is not { } finding)
        {
            return null;
        }

        (Row, Finding) = (row, finding);
        return view.Assessment;
    }
}
