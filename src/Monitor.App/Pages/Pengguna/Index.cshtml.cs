using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Reports;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Users;

/// <summary>Accounts and invitations that wait.</summary>
[Authorize(Policy = Policies.Users)]
public sealed class IndexModel(AccountList accounts, Invitations invitations, PageSources sources, ShownZone zone) : PageModel
{
    private ImmutableDictionary<string, string> areas = ImmutableDictionary<string, string>.Empty;

    private ImmutableDictionary<string, string> entities = ImmutableDictionary<string, string>.Empty;

    public ImmutableArray<AccountRow> Rows { get; private set; } = [];

    public IReadOnlyList<Invitation> Invitations { get; private set; } = [];

    public string? Notice { get; private set; }

    public TimeZoneInfo Zone => zone.Zone;

    public string TerritoryOf(AccountRow row) => row.Role switch
    {
        "" => "tanpa peran: tidak melihat apa pun",
        Roles.Camat when row.Kecamatan is null => "belum diatur: tidak melihat apa pun",
        Roles.Camat => "Kecamatan " + areas.GetValueOrDefault(row.Kecamatan ?? "", row.Kecamatan ?? ""),
        Roles.Operator when row.Entity is null => "belum diatur: tidak melihat apa pun",
        Roles.Operator => entities.GetValueOrDefault(row.Entity ?? "") ?? $"{row.Entity}, tidak ada lagi di registri: tidak melihat apa pun",
        _ => "seluruh kabupaten",
    };

    public string StateOf(AccountRow row) =>
        row.DisabledAt is { } closed ? "ditutup sejak " + Indonesian.DateAndTime(closed, Zone)
        : row.HeldUntil is { } held ? "ditahan sampai " + Indonesian.Time(held, Zone)
        : "terbuka";

    public async Task OnGetAsync(string? pesan, CancellationToken cancellationToken)
    {
        Notice = pesan == "dicabut" ? "Undangan dicabut; tautannya tidak berlaku lagi." : null;
        Rows = await accounts.AllAsync(cancellationToken);
        Invitations = await invitations.OpenAsync(cancellationToken);
        Roster roster = await sources.Roster(cancellationToken);
        entities = roster.Entities.ToImmutableDictionary(entity => entity.Code.Value, entity => entity.FullName, StringComparer.Ordinal);
        areas = roster.AllKecamatan.ToImmutableDictionary(area => area.Code.Value, area => area.Name, StringComparer.Ordinal);
    }

    public async Task<IActionResult> OnPostPerbaruiAsync(Guid undangan, CancellationToken cancellationToken)
    {
        Offer? offer = await invitations.RenewAsync(undangan, cancellationToken);
        return offer is null ? NotFound() : OneTimeLink.Show(this, offer);
    }

    public async Task<IActionResult> OnPostCabutAsync(Guid undangan, CancellationToken cancellationToken)
    {
        await invitations.WithdrawAsync(undangan, cancellationToken);
        return Redirect("/pengguna?pesan=dicabut");
    }
}
