using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Monitor.App.Data;

/// <summary>Who agreed to be told, and the mandates for telling those above.</summary>
public sealed class RecipientStore(IDbContextFactory<MonitorDb> databases, TimeProvider time)
{
    /// <summary>Everybody who agreed, the withdrawn ones included, by office.</summary>
    public async Task<ImmutableArray<RecipientRow>> AllAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return [.. await db.NoticeRecipients.AsNoTracking().OrderBy(row => row.EntityCode).ThenBy(row => row.Id).ToListAsync(cancellationToken)];
    }

    /// <summary>Writes a consent down; false when it stands already.</summary>
    public async Task<bool> AddAsync(RecipientRow recipient, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        recipient.Since = time.GetUtcNow();
        db.NoticeRecipients.Add(recipient);
        return await SavedAsync(db, cancellationToken);
    }

    /// <summary>Withdraws a consent at once: what waits for the recipient is not sent any more. Null when there is nothing to withdraw.</summary>
    public async Task<RecipientRow?> WithdrawAsync(long id, string actor, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        int withdrawn = await db.NoticeRecipients.Where(row => row.Id == id && row.WithdrawnAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.WithdrawnAt, now).SetProperty(row => row.WithdrawnBy, actor), cancellationToken);
        if (withdrawn == 0)
        {
            return null;
        }

        List<DeliveryRow> open = await db.NoticeDeliveries
            .Where(row => row.RecipientId == id && (row.State == DeliveryState.Waiting || row.State == DeliveryState.Manual || row.State == DeliveryState.Failed))
            .ToListAsync(cancellationToken);
        foreach (DeliveryRow row in open)
        {
            row.State = DeliveryState.Withdrawn;
            row.EndedAt = now;
            db.NoticeDeliverySteps.Add(new DeliveryStepRow { NoticeId = row.NoticeId, DeliveryId = row.Id, Step = DeliveryStep.Withdrawn, At = now, Actor = actor });
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return await db.NoticeRecipients.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
    }

    /// <summary>All mandates, newest first.</summary>
    public async Task<ImmutableArray<MandateRow>> MandatesAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return [.. await db.EscalationMandates.AsNoTracking().OrderByDescending(row => row.Id).ToListAsync(cancellationToken)];
    }

    /// <summary>Stores a mandate; false when one of this number is in force.</summary>
    public async Task<bool> AddAsync(MandateRow mandate, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        mandate.AddedAt = time.GetUtcNow();
        db.EscalationMandates.Add(mandate);
        return await SavedAsync(db, cancellationToken);
    }

    /// <summary>Ends a mandate before its day; null when there is nothing to end.</summary>
    public async Task<MandateRow?> EndAsync(long id, string actor, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        int ended = await db.EscalationMandates.Where(row => row.Id == id && row.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now).SetProperty(row => row.EndedBy, actor), cancellationToken);
        return ended == 0 ? null : await db.EscalationMandates.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
    }

    private static async Task<bool> SavedAsync(MonitorDb db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException fault) when (UniqueConflict.Is(fault))
        {
            return false;
        }
    }
}
