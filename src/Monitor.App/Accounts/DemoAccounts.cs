using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.App.Data;
using Monitor.Core.Registry;

namespace Monitor.App.Accounts;

/// <summary>How to sign in as one of the demo's users.</summary>
public sealed record DemoAccount(string Login, string Password, string Role, string Territory);

/// <summary>Four users of a fictitious kabupaten, each with a new random password every time the demo starts.</summary>
public sealed class DemoAccounts(MonitorDb db, AccountRegister register, UserManager<Account> users, AuditLog log)
{
    /// <summary>Makes the users, or gives those that exist a new password.</summary>
    /// <exception cref="InvalidOperationException">The kabupaten is a real one.</exception>
    public async Task<ImmutableArray<DemoAccount>> MakeAsync(Kabupaten kabupaten, Kecamatan kecamatan, Entity village, CancellationToken cancellationToken)
    {
        if (!kabupaten.IsFictitious)
        {
            throw new InvalidOperationException("Demo users are made for a fictitious kabupaten only.");
        }

        await using IDbContextTransaction turn = await WriteTurn.TakeAsync(db, cancellationToken);
        ImmutableArray<DemoAccount> made =
        [
            await OneAsync(new NewAccount("diskominfo", "Petugas Diskominfo (contoh)", Roles.Diskominfo, null), "seluruh kabupaten", cancellationToken),
            await OneAsync(new NewAccount("inspektorat", "Petugas Inspektorat (contoh)", Roles.Inspektorat, null), "seluruh kabupaten", cancellationToken),
            await OneAsync(new NewAccount("camat", $"Camat {kecamatan.Name} (contoh)", Roles.Camat, kecamatan.Code.Value), "Kecamatan " + kecamatan.Name, cancellationToken),
            await OneAsync(new NewAccount("operator", $"Operator {village.FullName} (contoh)", Roles.Operator, null) { Entity = village.Code.Value }, village.FullName, cancellationToken),
        ];
        await turn.CommitAsync(cancellationToken);
        return made;
    }

    private async Task<DemoAccount> OneAsync(NewAccount wanted, string territory, CancellationToken cancellationToken)
    {
        string password = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 16);
        Account? account = await users.FindByNameAsync(wanted.Login);
        AccountOutcome outcome = account is null ? await register.AddAsync(wanted, password) : await register.SetPasswordAsync(account, password);
        if (!outcome.IsDone)
        {
            throw new InvalidOperationException($"Demo user '{wanted.Login}': {string.Join(' ', outcome.Problems)}");
        }

        await log.WriteAsync(AuditAction.DemoMade, wanted.Login, "", AccountRegister.InWords(wanted.Role, wanted.Kecamatan ?? wanted.Entity), cancellationToken);
        return new DemoAccount(wanted.Login, password, wanted.Role, territory);
    }
}
