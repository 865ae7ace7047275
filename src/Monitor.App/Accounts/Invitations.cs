using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.App.Data;

namespace Monitor.App.Accounts;

/// <summary>A link that was just made.</summary>
/// <param name="Token">Null when the form had been sent before: the link was shown then and cannot be shown again.</param>
public sealed record Offer(Invitation Invitation, string? Token);

/// <summary>One-time links: to join, and to set a new password. A link is shown once; its hash is all that stays.</summary>
public sealed class Invitations(MonitorDb db, AccountRegister register, UserManager<Account> users, AuditLog log, TimeProvider time)
{
    /// <summary>How long a link to join or to set a password may be used.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    private const string Gone = "Tautan ini sudah dipakai, dicabut, atau lewat masanya. Minta tautan baru kepada Diskominfo.";

    /// <summary>Links to join that can still be used, newest first.</summary>
    public async Task<IReadOnlyList<Invitation>> OpenAsync(CancellationToken cancellationToken) =>
        await Usable().Where(invitation => invitation.Purpose == InvitationPurpose.Join).OrderByDescending(invitation => invitation.CreatedAt).ToListAsync(cancellationToken);

    /// <summary>The invitation behind a link; null when it can no longer be used.</summary>
    public async Task<Invitation?> FindAsync(string token, CancellationToken cancellationToken)
    {
        string? hash = SecretToken.HashOf(token);
        return hash is null ? null : await Usable().AsNoTracking()
            .FirstOrDefaultAsync(invitation => invitation.TokenHash == hash && invitation.Purpose != InvitationPurpose.FirstAdministrator, cancellationToken);
    }

    /// <summary>Invites somebody. The same form sent twice makes one invitation.</summary>
    public async Task<(AccountOutcome Outcome, Offer? Offer)> InviteAsync(NewAccount wanted, string by, string formKey, CancellationToken cancellationToken)
    {
        if (AccountRegister.Problem(wanted.Role, wanted.Kecamatan, wanted.Entity) is { } problem)
        {
            return (AccountOutcome.Refused(problem), null);
        }

        if (wanted.Role == Roles.Camat && wanted.Kecamatan is null)
        {
            return (AccountOutcome.Refused("Pilih kecamatan untuk camat."), null);
        }

        if (wanted.Role == Roles.Operator && wanted.Entity is null)
        {
            return (AccountOutcome.Refused("Pilih desa atau kantor untuk operator."), null);
        }

        await using IDbContextTransaction turn = await WriteTurn.TakeAsync(db, cancellationToken);
        if (await EarlierAsync(formKey, cancellationToken) is { } earlier)
        {
            return (AccountOutcome.Done, new Offer(earlier, null));
        }

        if (await users.FindByNameAsync(wanted.Login) is not null)
        {
            return (AccountOutcome.Refused($"Nama masuk “{wanted.Login}” sudah dipakai."), null);
        }

        // A newer invitation of the same person takes the place of the older one.
        await CloseAsync(invitation => invitation.Purpose == InvitationPurpose.Join && invitation.Email == wanted.Login, cancellationToken);
        Offer offer = await AddAsync(InvitationPurpose.Join, null, wanted, by, formKey, cancellationToken);
        await log.WriteAsync(AuditAction.Invited, wanted.Login, "", AccountRegister.InWords(wanted.Role, wanted.Kecamatan ?? wanted.Entity), cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return (AccountOutcome.Done, offer);
    }

    /// <summary>Makes a link by which an account gets a new password; links handed out before stop working.</summary>
    public async Task<Offer?> OfferResetAsync(string accountId, string by, string formKey, CancellationToken cancellationToken)
    {
        await using IDbContextTransaction turn = await WriteTurn.TakeAsync(db, cancellationToken);
        if (await EarlierAsync(formKey, cancellationToken) is { } earlier)
        {
            return new Offer(earlier, null);
        }

        if (await users.FindByIdAsync(accountId) is not { } account)
        {
            return null;
        }

        await CloseAsync(invitation => invitation.AccountId == accountId, cancellationToken);
        var whom = new NewAccount(account.UserName ?? "", account.FullName, await register.RoleOfAsync(account), account.Kecamatan) { Entity = account.Entity };
        Offer offer = await AddAsync(InvitationPurpose.Reset, accountId, whom, by, formKey, cancellationToken);
        await log.WriteAsync(AuditAction.ResetOffered, whom.Login, "", "", cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return offer;
    }

    /// <summary>Gives an open invitation another link; the older link stops working.</summary>
    public async Task<Offer?> RenewAsync(Guid id, CancellationToken cancellationToken)
    {
        await using IDbContextTransaction turn = await WriteTurn.TakeAsync(db, cancellationToken);
        Invitation? invitation = await db.Set<Invitation>().FirstOrDefaultAsync(
            invitation => invitation.Id == id && invitation.ClosedAt == null && invitation.Purpose == InvitationPurpose.Join, cancellationToken);
        if (invitation is null)
        {
            return null;
        }

        string token = SecretToken.Make();
        invitation.TokenHash = SecretToken.HashOf(token) ?? "";
        invitation.ExpiresAt = time.GetUtcNow() + Lasts;
        await log.WriteAsync(AuditAction.InvitationRenewed, invitation.Email, "", "", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return new Offer(invitation, token);
    }

    public async Task WithdrawAsync(Guid id, CancellationToken cancellationToken)
    {
        await using IDbContextTransaction turn = await WriteTurn.TakeAsync(db, cancellationToken);
        Invitation? invitation = await db.Set<Invitation>().FirstOrDefaultAsync(invitation => invitation.Id == id && invitation.ClosedAt == null, cancellationToken);
        if (invitation is not null)
        {
            invitation.ClosedAt = time.GetUtcNow();
            await log.WriteAsync(AuditAction.InvitationWithdrawn, invitation.Email, "", "", cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await turn.CommitAsync(cancellationToken);
        }
    }

    /// <summary>Uses a link: makes the account, or sets its password. A refused password leaves the link usable.</summary>
    public async Task<AccountOutcome> RedeemAsync(string token, string password, CancellationToken cancellationToken)
    {
        await using IDbContextTransaction turn = await WriteTurn.TakeAsync(db, cancellationToken);
        if (await FindAsync(token, cancellationToken) is not { } invitation)
        {
            return AccountOutcome.Refused(Gone);
        }

        await CloseAsync(other => other.Id == invitation.Id, cancellationToken);
        AccountOutcome outcome;
        if (invitation.Purpose == InvitationPurpose.Join)
        {
            outcome = await register.AddAsync(new NewAccount(invitation.Email, invitation.FullName, invitation.Role, invitation.Kecamatan) { Entity = invitation.Entity }, password);
            await log.WriteAsAsync(invitation.Email, AuditAction.Joined, invitation.Email, "", AccountRegister.InWords(invitation.Role, invitation.Kecamatan ?? invitation.Entity), cancellationToken);
        }
        else
        {
            Account? account = await users.FindByIdAsync(invitation.AccountId ?? "");
            outcome = account is null ? AccountOutcome.Refused(Gone) : await register.SetPasswordAsync(account, password);
            await log.WriteAsAsync(invitation.Email, AuditAction.PasswordSet, invitation.Email, "", "", cancellationToken);
        }

        if (outcome.IsDone)
        {
            await turn.CommitAsync(cancellationToken);
            return outcome;
        }

        await turn.RollbackAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return outcome;
    }

    private IQueryable<Invitation> Usable()
    {
        DateTimeOffset now = time.GetUtcNow();
        return db.Set<Invitation>().Where(invitation => invitation.ClosedAt == null && invitation.ExpiresAt > now);
    }

    private async Task<Invitation?> EarlierAsync(string formKey, CancellationToken cancellationToken) => formKey.Length == 0
        ? null
        : await db.Set<Invitation>().AsNoTracking().FirstOrDefaultAsync(invitation => invitation.FormKey == formKey, cancellationToken);

    private async Task CloseAsync(System.Linq.Expressions.Expression<Func<Invitation, bool>> which, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = time.GetUtcNow();
        await db.Set<Invitation>().Where(invitation => invitation.ClosedAt == null).Where(which)
            .ExecuteUpdateAsync(set => set.SetProperty(invitation => invitation.ClosedAt, now), cancellationToken);
    }

    private async Task<Offer> AddAsync(InvitationPurpose purpose, string? accountId, NewAccount whom, string by, string formKey, CancellationToken cancellationToken)
    {
        string token = SecretToken.Make();
        DateTimeOffset now = time.GetUtcNow();
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(now),
            Purpose = purpose,
            TokenHash = SecretToken.HashOf(token) ?? "",
            FormKey = formKey,
            AccountId = accountId,
            Email = whom.Login,
            FullName = whom.FullName,
            Role = whom.Role,
            Kecamatan = whom.Kecamatan,
            Entity = whom.Entity,
            CreatedBy = by,
            CreatedAt = now,
            ExpiresAt = now + Lasts,
        };
        db.Add(invitation);
        await db.SaveChangesAsync(cancellationToken);
        return new Offer(invitation, token);
    }
}
