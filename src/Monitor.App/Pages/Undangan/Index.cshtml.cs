using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;
using Monitor.App.Data;

namespace Monitor.App.Pages.Join;

/// <summary>Where a one-time link leads: somebody sets the password of a new account, or a new password of an old one.</summary>
[AllowAnonymous]
public sealed class IndexModel(Invitations invitations, ShownZone zone) : PageModel
{
    public ImmutableArray<string> Problems { get; private set; } = [];

    /// <summary>Null when the link can no longer be used.</summary>
    public Invitation? Invitation { get; private set; }

    public TimeZoneInfo Zone => zone.Zone;

    public string Heading => Invitation?.Purpose switch
    {
        InvitationPurpose.Join => "Undangan ke Monitor",
        InvitationPurpose.Reset => "Kata sandi baru",
        _ => "Tautan tidak berlaku lagi",
    };

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken) => await ShownAsync(token, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string token, string? sandi, string? ulang, CancellationToken cancellationToken)
    {
        Problems = NewPassword.Problems(sandi, ulang);
        if (Problems.Length == 0)
        {
            AccountOutcome outcome = await invitations.RedeemAsync(token, sandi ?? "", cancellationToken);
            if (outcome.IsDone)
            {
                return Redirect("/masuk?pesan=sandi");
            }

            Problems = outcome.Problems;
        }

        return await ShownAsync(token, cancellationToken);
    }

    private async Task<PageResult> ShownAsync(string token, CancellationToken cancellationToken)
    {
        Invitation = await invitations.FindAsync(token, cancellationToken);
        Response.StatusCode = Invitation is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }
}
