using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.Core.Registry;

namespace Monitor.App.Accounts;

/// <summary>The one place that decides which entities the signed-in person sees. Whoever is not known to see something sees nothing.</summary>
public sealed class TerritoryScope(MonitorDb db, IHttpContextAccessor requests, RegistryStore registry, OfficeZone zone)
{
    private static readonly BoardScope Nothing = new(false, null, false, _ => false);

    // "99.01.02".
    internal const int KecamatanLength = 8;

    private BoardScope? known;

    /// <summary>Scope of the person of this request. The account is read, not the cookie: a closed account or a new territory counts at once.</summary>
    public async Task<BoardScope> CurrentAsync(CancellationToken cancellationToken)
    {
        if (known is not null)
        {
            return known;
        }

        string? id = requests.HttpContext?.User is { Identity.IsAuthenticated: true } user ? user.FindFirstValue(ClaimTypes.NameIdentifier) : null;
        if (id is null)
        {
            return Nothing;
        }

        var held = await (
            from account in db.Users.AsNoTracking()
            join link in db.UserRoles on account.Id equals link.UserId
            join role in db.Roles on link.RoleId equals role.Id
            where account.Id == id && account.DisabledAt == null
            select new { account.Kecamatan, account.Entity, role.Name }).ToListAsync(cancellationToken);
        BoardScope scope = Of([.. held.Select(item => item.Name).OfType<string>()], held.Select(item => item.Kecamatan).FirstOrDefault(), held.Select(item => item.Entity).FirstOrDefault());
        return known = scope.OwnEntity is { } own && !await IsMonitoredAsync(own, cancellationToken) ? Nothing : scope;
    }

    /// <summary>Scope of a role in a territory.</summary>
    /// <param name="kecamatan">Code of the kecamatan of a camat.</param>
    /// <param name="entity">Code of the entity of an operator.</param>
    public static BoardScope Of(IReadOnlyCollection<string> roles, string? kecamatan, string? entity = null)
    {
        // The narrowest role decides should an account ever hold two.
        if (roles.Contains(Roles.Operator, StringComparer.Ordinal))
        {
            return string.IsNullOrWhiteSpace(entity)
                ? Nothing
                : new BoardScope(true, null, false, other => other.Code.Value == entity) { OwnEntity = new EntityCode(entity) };
        }

        if (roles.Contains(Roles.Camat, StringComparer.Ordinal))
        {
            return WilayahCode.TryParse(kecamatan, out WilayahCode own) && own.Value.Length == KecamatanLength
                ? new BoardScope(true, own, false, entity => entity.Kecamatan == own)
                : Nothing;
        }

        bool seesPersonalData = roles.Any(role => role is Roles.Administrator or Roles.Diskominfo or Roles.Inspektorat);
        return seesPersonalData || roles.Contains(Roles.Pembaca, StringComparer.Ordinal)
            ? new BoardScope(true, null, seesPersonalData, _ => true)
            : Nothing;
    }

    // Who answered for a village that was merged away does not by that answer for the one it became: its own operator does, or an
    // administrator binds the account anew. Until then the account sees nothing, the frozen results of the old village included.
    private async Task<bool> IsMonitoredAsync(EntityCode entity, CancellationToken cancellationToken) =>
        await registry.TodayAsync(zone.Zone, cancellationToken) is { } roster && roster.Entities.Any(other => other.Code == entity);
}
