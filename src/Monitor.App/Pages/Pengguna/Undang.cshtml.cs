using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;

namespace Monitor.App.Pages.Users;

/// <summary>Invites somebody by a link.</summary>
[Authorize(Policy = Policies.Users)]
public sealed class InviteModel(Invitations invitations, PageSources sources) : PageModel
{
    public ImmutableArray<string> Problems { get; private set; } = [];

    /// <summary>Made when the form is shown: the same form sent twice makes one invitation.</summary>
    public string FormKey { get; private set; } = Guid.NewGuid().ToString("N");

    public string? FullName { get; private set; }

    public string? Login { get; private set; }

    public RoleFields Fields { get; private set; } = RoleFields.None;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Fields = await RoleFields.OfAsync(sources, Roles.Pembaca, null, null, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? kunci, string? lengkap, string? nama, string? peran, string? kecamatan, string? entitas, CancellationToken cancellationToken)
    {
        FormKey = Guid.TryParseExact(kunci, "N", out _) ? kunci : FormKey;
        FullName = lengkap?.Trim();
        Login = nama?.Trim();
        Fields = await RoleFields.OfAsync(sources, peran, kecamatan, entitas, cancellationToken);
        if (string.IsNullOrEmpty(FullName) || string.IsNullOrEmpty(Login))
        {
            Problems = ["Isi nama lengkap dan nama masuk."];
            return Page();
        }

        if (Login.Length > 100 || !Login.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '@' or '+'))
        {
            Problems = ["Nama masuk hanya boleh berisi huruf, angka, titik, garis, dan tanda @."];
            return Page();
        }

        if (Fields.Problem is { } problem)
        {
            Problems = [problem];
            return Page();
        }

        var wanted = new NewAccount(Login, FullName[..Math.Min(FullName.Length, 200)], peran ?? "", Fields.Kecamatan) { Entity = Fields.Entity };
        (AccountOutcome outcome, Offer? offer) = await invitations.InviteAsync(wanted, User.Identity?.Name ?? "", FormKey, cancellationToken);
        Problems = outcome.Problems;
        return offer is null ? Page() : OneTimeLink.Show(this, offer);
    }
}
