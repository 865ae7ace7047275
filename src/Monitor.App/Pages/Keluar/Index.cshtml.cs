using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;

namespace Monitor.App.Pages.Logout;

/// <summary>Ends the session of this browser; asked for by a form, so that no foreign link can do it.</summary>
[Authorize(Policy = Policies.Read)]
public sealed class IndexModel(AccountSignIn signIn, AuditLog log) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await log.WriteAsync(AuditAction.SignedOut, User.Identity?.Name ?? "", "", "", cancellationToken);
        await signIn.SignOutAsync();
        return Redirect("/masuk?pesan=keluar");
    }
}
