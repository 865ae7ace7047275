using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.App.Data;

namespace Monitor.App.Accounts;

/// <summary>Makes the first administrator through a one-time link printed in the console. Closed for ever once there is one.</summary>
public sealed class FirstAdministrator(MonitorDb db, AccountRegister register, AuditLog log, TimeProvider time)
{
    /// <summary>Long enough to walk from the console to a browser; a restart prints a new link.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    /// <summary>A new link, after which older ones no longer work; null once an administrator exists.</summary>
    /// <param name="site">Address at which the dashboard is reached.</param>
    public async Task<Uri?> LinkAsync(Uri site, CancellationToken cancellationToken)
    {
        await using IDbContextTransaction turn = await WriteTurn.TakeAsync(db, cancellationToken);
        if (await register.HasAdministratorAsync(cancellationToken))
        {
            return null;
        }

        DateTimeOffset now = time.GetUtcNow();
        await CloseLinksAsync(now, cancellationToken);
        string token = SecretToken.Make();
        db.Add(new Invitation
        {
            Id = Guid.CreateVersion7(now),
            Purpose = InvitationPurpose.FirstAdministrator,
            TokenHash = SecretToken.HashOf(token) ?? "",
            Role = Roles.Administrator,
            CreatedBy = AuditLog.SystemActor,
            CreatedAt = now,
            ExpiresAt = now + Lasts,
        });
        await db.SaveChangesAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return new Uri(site, "/awal/" + token);
    }

    /// <summary>Whether this link may still make the first administrator.</summary>
    public async Task<bool> IsOpenAsync(string token, CancellationToken cancellationToken)
    {
        string? hash = SecretToken.HashOf(token);
        DateTimeOffset now = time.GetUtcNow();
        return hash is not null
            && await db.Set<Invitation>().AnyAsync(
                invitation => invitation.TokenHash == hash && invitation.Purpose == InvitationPurpose.FirstAdministrator && invitation.ClosedAt == null && invitation.ExpiresAt > now,
                cancellationToken)
            && !await register.HasAdministratorAsync(cancellationToken);
    }

    /// <summary>Makes the administrator; null when the link is not open, so that of two at the same moment one finds it closed.</summary>
    public async Task<AccountOutcome?> CreateAsync(string token, string login, string fullName, string password, CancellationToken cancellationToken)
    {
        await using IDbContextTransaction turn = await WriteTurn.TakeAsync(db, cancellationToken);
        if (!await IsOpenAsync(token, cancellationToken))
        {
            return null;
        }

        AccountOutcome outcome = await register.AddAsync(new NewAccount(login, fullName, Roles.Administrator, null), password);
        if (!outcome.IsDone)
        {
            await turn.RollbackAsync(cancellationToken);
            db.ChangeTracker.Clear();
            return outcome;
        }

        await CloseLinksAsync(time.GetUtcNow(), cancellationToken);
        await log.WriteAsAsync(login, AuditAction.FirstAdministrator, login, "", Roles.Administrator, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return outcome;
    }

    private async Task CloseLinksAsync(DateTimeOffset? now, CancellationToken cancellationToken) => await db.Set<Invitation>()
        .Where(invitation => invitation.Purpose == InvitationPurpose.FirstAdministrator && invitation.ClosedAt == null)
        .ExecuteUpdateAsync(set => set.SetProperty(invitation => invitation.ClosedAt, now), cancellationToken);
}
