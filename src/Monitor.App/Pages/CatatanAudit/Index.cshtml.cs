using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;
using Monitor.App.Data;

namespace Monitor.App.Pages.Audit;

/// <summary>The audit log: filter, pages, and a proof that it is whole.</summary>
[Authorize(Policy = Policies.Audit)]
public sealed class IndexModel(AuditReader reader, AuditLog log, ShownZone zone) : PageModel
{
    public AuditQuery Query { get; private set; } = new(null, null, null, null, 1);

    public AuditPage Found { get; private set; } = new([], 0);

    /// <summary>Result of reading the whole chain; null when it was not asked for.</summary>
    public AuditVerification? Verified { get; private set; }

    public TimeZoneInfo Zone => zone.Zone;

    public int Pages => Math.Max(1, (Found.Count + AuditReader.PageSize - 1) / AuditReader.PageSize);

    public int Number => Math.Min(Query.Page, Pages);

    /// <summary>Hash of the newest line, to be kept elsewhere: with it, lines cut off at the end show too.</summary>
    public string? LastHash => !Query.IsOn && Number == 1 && Found.Entries.Length > 0 ? Found.Entries[0].Hash : null;

    public static string ChangeOf(AuditEntry entry) =>
        entry.Before.Length > 0 ? $"{entry.Before} → {entry.After}" : entry.After;

    public async Task OnGetAsync(int? periksa, CancellationToken cancellationToken)
    {
        Query = AuditQuery.Read(Request.Query);
        Found = await reader.PageAsync(Query, Zone, cancellationToken);
        Verified = periksa == 1 ? await log.VerifyAsync(cancellationToken) : null;
    }
}
