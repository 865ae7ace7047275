using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.App.Data;
using Monitor.Core.Registry;

namespace Monitor.App.Accounts;

/// <summary>What became of a change: done, or the sentences that say why not. Nothing was changed in the second case.</summary>
public sealed record AccountOutcome(ImmutableArray<string> Problems)
{
    public static AccountOutcome Done { get; } = new(ImmutableArray<string>.Empty);

    public bool IsDone => Problems.IsEmpty;

    public static AccountOutcome Refused(params ImmutableArray<string> problems) => new(problems);
}

/// <summary>Who is to sign in, and as what.</summary>
/// <param name="Kecamatan">Only for a camat.</param>
public sealed record NewAccount(string Login, string FullName, string Role, string? Kecamatan)
{
    /// <summary>Only for an operator.</summary>
    public string? Entity { get; init; }
}

/// <summary>Makes and changes accounts. Each change is one transaction together with its line in the audit log.</summary>
public sealed class AccountRegister(UserManager<Account> users, RoleManager<IdentityRole> roles, MonitorDb db, AuditLog log, TimeProvider time)
{
    private const string LastAdministrator = "Ini administrator terakhir. Jadikan orang lain administrator lebih dulu.";

    /// <summary>Whether anybody is an administrator, also one whose account is closed.</summary>
    public async Task<bool> HasAdministratorAsync(CancellationToken cancellationToken) => await Administrators().AnyAsync(cancellationToken);

    /// <summary>The one role of an account; empty when it has none.</summary>
    public async Task<string> RoleOfAsync(Account account) => (await users.GetRolesAsync(account)).FirstOrDefault() ?? "";

    /// <summary>Makes an account inside the caller's transaction.</summary>
    internal async Task<AccountOutcome> AddAsync(NewAccount wanted, string password)
    {
        if (Problem(wanted.Role, wanted.Kecamatan, wanted.Entity) is { } problem)
        {
            return AccountOutcome.Refused(problem);
        }

        var account = new Account { UserName = wanted.Login, FullName = wanted.FullName, Kecamatan = wanted.Kecamatan, Entity = wanted.Entity, LockoutEnabled = true };
        AccountOutcome made = Of(await users.CreateAsync(account, password));
        if (!made.IsDone)
        {
            return made;
        }

        await EnsureRoleAsync(wanted.Role);
        return Of(await users.AddToRoleAsync(account, wanted.Role));
    }

    /// <summary>Sets a password inside the caller's transaction and ends every session of the account.</summary>
    internal async Task<AccountOutcome> SetPasswordAsync(Account account, string password)
    {
        if (await users.HasPasswordAsync(account))
        {
            await users.RemovePasswordAsync(account);
        }

        AccountOutcome set = Of(await users.AddPasswordAsync(account, password));
        if (set.IsDone)
        {
            await users.ResetAccessFailedCountAsync(account);
            await users.SetLockoutEndDateAsync(account, null);
        }

        return set;
    }

    public Task<AccountOutcome> ChangeRoleAsync(string id, string role, string? kecamatan, string? entity, CancellationToken cancellationToken) => ChangeAsync(
        id,
        async account =>
        {
            string before = await RoleOfAsync(account);
            string? area = role == Roles.Camat ? kecamatan : null;
            string? own = role == Roles.Operator ? entity : null;
            if (Problem(role, area, own) is { } problem)
            {
                return AccountOutcome.Refused(problem);
            }

            if (before == role && account.Kecamatan == area && account.Entity == own)
            {
                return AccountOutcome.Done;
            }

            if (before == Roles.Administrator && role != before && await IsLastAsync(account, cancellationToken))
            {
                return AccountOutcome.Refused(LastAdministrator);
            }

            string wordsBefore = InWords(before, account.Kecamatan ?? account.Entity);
            (account.Kecamatan, account.Entity) = (area, own);
            await EnsureRoleAsync(role);
            await users.RemoveFromRolesAsync(account, await users.GetRolesAsync(account));
            await users.AddToRoleAsync(account, role);
            await log.WriteAsync(AuditAction.RoleChanged, account.UserName ?? "", wordsBefore, InWords(role, area ?? own), cancellationToken);
            return Of(await users.UpdateSecurityStampAsync(account));
        },
        cancellationToken);

    public Task<AccountOutcome> CloseAsync(string id, CancellationToken cancellationToken) => ChangeAsync(
        id,
        async account =>
        {
            if (account.DisabledAt is not null)
            {
                return AccountOutcome.Done;
            }

            if (await RoleOfAsync(account) == Roles.Administrator && await IsLastAsync(account, cancellationToken))
            {
                return AccountOutcome.Refused(LastAdministrator);
            }

            account.DisabledAt = time.GetUtcNow();
            await log.WriteAsync(AuditAction.Closed, account.UserName ?? "", "terbuka", "ditutup", cancellationToken);
            return Of(await users.UpdateSecurityStampAsync(account));
        },
        cancellationToken);

    public Task<AccountOutcome> ReopenAsync(string id, CancellationToken cancellationToken) => ChangeAsync(
        id,
        async account =>
        {
            if (account.DisabledAt is null)
            {
                return AccountOutcome.Done;
            }

            account.DisabledAt = null;
            await log.WriteAsync(AuditAction.Reopened, account.UserName ?? "", "ditutup", "terbuka", cancellationToken);
            return Of(await users.UpdateAsync(account));
        },
        cancellationToken);

    /// <summary>Ends every open session of an account; each ends at its next check.</summary>
    public Task<AccountOutcome> EndSessionsAsync(string id, CancellationToken cancellationToken) => ChangeAsync(
        id,
        async account =>
        {
            await log.WriteAsync(AuditAction.SessionsEnded, account.UserName ?? "", "", "", cancellationToken);
            return Of(await users.UpdateSecurityStampAsync(account));
        },
        cancellationToken);

    /// <summary>"Camat, 99.01.02" or "Operator, 99.01.02.2001".</summary>
    internal static string InWords(string role, string? territory) => territory is null ? role : $"{role}, {territory}";

    /// <summary>Why this role cannot be held so; null when it can.</summary>
    internal static string? Problem(string role, string? kecamatan, string? entity) =>
        !Roles.All.Contains(role) ? "Pilih satu peran."
        : role != Roles.Camat && kecamatan is not null ? "Hanya camat yang dibatasi pada satu kecamatan."
        : role != Roles.Operator && entity is not null ? "Hanya operator yang dibatasi pada satu desa atau kantor."
        : entity is { Length: 0 or > AccountConfiguration.CodeLength } ? "Kode desa atau kantor tidak dikenal."
        : kecamatan is not null && !(kecamatan.Length == TerritoryScope.KecamatanLength && WilayahCode.TryParse(kecamatan, out _)) ? "Kode kecamatan tidak dikenal."
        : null;

    internal static AccountOutcome Of(IdentityResult result) =>
        result.Succeeded ? AccountOutcome.Done : new AccountOutcome([.. result.Errors.Select(error => error.Description)]);

    private async Task<AccountOutcome> ChangeAsync(string id, Func<Account, Task<AccountOutcome>> change, CancellationToken cancellationToken)
    {
        await using IDbContextTransaction turn = await WriteTurn.TakeAsync(db, cancellationToken);
        AccountOutcome outcome = await users.FindByIdAsync(id) is { } account
            ? await change(account)
            : AccountOutcome.Refused("Akun ini tidak ada lagi.");
        if (outcome.IsDone)
        {
            await turn.CommitAsync(cancellationToken);
            return outcome;
        }

        await turn.RollbackAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return outcome;
    }

    private async Task<bool> IsLastAsync(Account account, CancellationToken cancellationToken) =>
        !await Administrators().AnyAsync(other => other.Id != account.Id && other.DisabledAt == null, cancellationToken);

    private IQueryable<Account> Administrators() =>
        from link in db.UserRoles
        join role in db.Roles on link.RoleId equals role.Id
        join account in db.Users on link.UserId equals account.Id
        where role.Name == Roles.Administrator
        select account;

    private async Task EnsureRoleAsync(string role)
    {
        if (!await roles.RoleExistsAsync(role))
        {
            await roles.CreateAsync(new IdentityRole(role));
        }
    }
}
