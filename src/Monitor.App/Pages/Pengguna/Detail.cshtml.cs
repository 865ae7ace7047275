using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;

namespace Monitor.App.Pages.Users;

/// <summary>One account: role, territory, access.</summary>
[Authorize(Policy = Policies.Users)]
public sealed class DetailModel(AccountList accounts, AccountRegister register, Invitations invitations, PageSources sources, ShownZone zone) : PageModel
{
    public AccountRow Row { get; private set; } = new("", "", "", "", null, null, null, null);

    public RoleFields Fields { get; private set; } = RoleFields.None;

    public ImmutableArray<string> Problems { get; private set; } = [];

    public string? Notice { get; private set; }

    public string FormKey { get; } = Guid.NewGuid().ToString("N");

    public TimeZoneInfo Zone => zone.Zone;

    public async Task<IActionResult> OnGetAsync(Guid id, string? pesan, CancellationToken cancellationToken)
    {
        Notice = pesan switch
        {
            "peran" => "Peran dan wilayah tersimpan.",
            "sesi" => "Semua sesi akun ini diakhiri.",
            "tutup" => "Akun ditutup. Data dan catatannya tetap ada.",
            "buka" => "Akun dibuka kembali.",
            _ => null,
        };
        return await ShownAsync(id, cancellationToken);
    }

    public async Task<IActionResult> OnPostPeranAsync(Guid id, string? peran, string? kecamatan, string? entitas, CancellationToken cancellationToken)
    {
        RoleFields asked = await RoleFields.OfAsync(sources, peran, kecamatan, entitas, cancellationToken);
        AccountOutcome outcome = asked.Problem is { } problem
            ? AccountOutcome.Refused(problem)
            : await register.ChangeRoleAsync(id.ToString(), peran ?? "", asked.Kecamatan, asked.Entity, cancellationToken);
        return await AnswerAsync(id, outcome, "peran", cancellationToken);
    }

    public async Task<IActionResult> OnPostTutupAsync(Guid id, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await register.CloseAsync(id.ToString(), cancellationToken), "tutup", cancellationToken);

    public async Task<IActionResult> OnPostBukaAsync(Guid id, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await register.ReopenAsync(id.ToString(), cancellationToken), "buka", cancellationToken);

    public async Task<IActionResult> OnPostSesiAsync(Guid id, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await register.EndSessionsAsync(id.ToString(), cancellationToken), "sesi", cancellationToken);

    public async Task<IActionResult> OnPostSandiAsync(Guid id, string? kunci, CancellationToken cancellationToken)
    {
        string key = Guid.TryParseExact(kunci, "N", out _) ? kunci : FormKey;
        return await invitations.OfferResetAsync(id.ToString(), User.Identity?.Name ?? "", key, cancellationToken) is { } offer
            ? OneTimeLink.Show(this, offer)
            : NotFound();
    }

    private async Task<IActionResult> AnswerAsync(Guid id, AccountOutcome outcome, string message, CancellationToken cancellationToken)
    {
        Problems = outcome.Problems;
        return outcome.IsDone ? Redirect($"/pengguna/{id}?pesan={message}") : await ShownAsync(id, cancellationToken);
    }

    private async Task<IActionResult> ShownAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(id.ToString(), cancellationToken) is not { } row)
        {
            return NotFound();
        }

        Row = row;
        Fields = await RoleFields.OfAsync(sources, row.Role, row.Kecamatan, row.Entity, cancellationToken);
        return Page();
    }
}
