using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monitor.App.Data;

namespace Monitor.App.Accounts;

/// <summary>Signs in whoever holds an open account.</summary>
public sealed class AccountSignIn(
    UserManager<Account> users,
    IHttpContextAccessor requests,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    AuditLog log) : SignInManager<Account>(users, requests, claims, options, logger, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Account user) => user.DisabledAt is null && await base.CanSignInAsync(user);

    /// <summary>The account that was signed in; null for every kind of refusal, which all look the same from outside.</summary>
    public async Task<Account?> TryAsync(string login, string password, CancellationToken cancellationToken)
    {
        Account? account = password.Length > PasswordRules.Longest ? null : await UserManager.FindByNameAsync(login);
        if (account is null)
        {
            // Hashing takes as long as verifying, so that the time of the answer does not tell which names exist.
            UserManager.PasswordHasher.HashPassword(new Account(), password[..Math.Min(password.Length, PasswordRules.Longest)]);

            // What was typed is not kept: people type their password into the wrong field.
            await log.WriteAsAsync("", AuditAction.SignInRefused, "(nama tidak dikenal)", "", "", cancellationToken);
            return null;
        }

        SignInResult result = await PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        string why = result.Succeeded ? "" : result.IsLockedOut ? "akun ditahan" : result.IsNotAllowed ? "akun ditutup" : "kata sandi belum cocok";
        string name = account.UserName ?? "";
        await log.WriteAsAsync(name, result.Succeeded ? AuditAction.SignedIn : AuditAction.SignInRefused, name, "", why, cancellationToken);
        return result.Succeeded ? account : null;
    }
}
