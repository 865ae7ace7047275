using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;

namespace Monitor.App.Pages.Setup;

/// <summary>Makes the first administrator; not found without an open link, and never again once there is one.</summary>
[AllowAnonymous]
public sealed class IndexModel(FirstAdministrator first) : PageModel
{
    public ImmutableArray<string> Problems { get; private set; } = [];

    public string? FullName { get; private set; }

    public string? Login { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken) =>
        await first.IsOpenAsync(token, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token, string? lengkap, string? nama, string? sandi, string? ulang, CancellationToken cancellationToken)
    {
        if (!await first.IsOpenAsync(token, cancellationToken))
        {
            return NotFound();
        }

        FullName = lengkap?.Trim();
        Login = nama?.Trim();
        Problems = NewPassword.Problems(sandi, ulang);
        if (string.IsNullOrEmpty(FullName) || string.IsNullOrEmpty(Login))
        {
            Problems = Problems.Insert(0, "Isi nama lengkap dan nama masuk.");
        }

        if (Problems.Length > 0)
        {
            return Page();
        }

        AccountOutcome? outcome = await first.CreateAsync(token, Login ?? "", FullName ?? "", sandi ?? "", cancellationToken);
        if (outcome is null)
        {
            return NotFound();
        }

        Problems = outcome.Problems;
        return outcome.IsDone ? Redirect("/masuk?pesan=administrator") : Page();
    }
}
