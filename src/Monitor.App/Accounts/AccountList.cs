using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Data;

namespace Monitor.App.Accounts;

/// <summary>One account as the list of accounts shows it.</summary>
/// <param name="HeldUntil">Until when too many wrong passwords keep it out; null when they do not.</param>
/// <param name="LastSignIn">Null for an account that never signed in.</param>
public sealed record AccountRow(
    string Id, string Login, string FullName, string Role, string? Kecamatan, DateTimeOffset? DisabledAt, DateTimeOffset? HeldUntil, DateTimeOffset? LastSignIn)
{
    /// <summary>Code of the entity of an operator; null for everybody else.</summary>
    public string? Entity { get; init; }
}

/// <summary>Reads accounts for the page of accounts.</summary>
public sealed class AccountList(MonitorDb db, TimeProvider time)
{
    /// <summary>All accounts: open ones first, then by name.</summary>
    public async Task<ImmutableArray<AccountRow>> AllAsync(CancellationToken cancellationToken)
    {
        var accounts = await (
            from account in db.Users.AsNoTracking()
            join link in db.UserRoles on account.Id equals link.UserId into links
            from link in links.DefaultIfEmpty()
            join role in db.Roles on link.RoleId equals role.Id into roles
            from role in roles.DefaultIfEmpty()
            select new { account.Id, account.UserName, account.FullName, Role = role.Name, account.Kecamatan, account.Entity, account.DisabledAt, account.LockoutEnd }).ToListAsync(cancellationToken);
        Dictionary<string, DateTimeOffset> lastSignIn = await db.Set<AuditEntry>()
            .Where(entry => entry.Action == AuditAction.SignedIn)
            .GroupBy(entry => entry.Subject)
            .Select(group => new { Login = group.Key, At = group.Max(entry => entry.At) })
            .ToDictionaryAsync(item => item.Login, item => item.At, StringComparer.Ordinal, cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        return
        [
            .. accounts
                .Select(account => new AccountRow(
                    account.Id, account.UserName ?? "", account.FullName, account.Role ?? "", account.Kecamatan, account.DisabledAt,
                    account.LockoutEnd > now ? account.LockoutEnd : null,
                    lastSignIn.TryGetValue(account.UserName ?? "", out DateTimeOffset at) ? at : null)
                {
                    Entity = account.Entity,
                })
                .OrderBy(row => row.DisabledAt is not null)
                .ThenBy(row => row.FullName, StringComparer.OrdinalIgnoreCase)
                .ThenBy(row => row.Login, StringComparer.Ordinal),
        ];
    }

    public async Task<AccountRow?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).FirstOrDefault(row => row.Id == id);
}
