using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.Core.Pengaduan.Notices;

namespace Monitor.App.Data;

/// <summary>What a server said to one message.</summary>
public enum SendResult
{
    Unknown = 0,

    /// <summary>It took it.</summary>
    Sent,

    /// <summary>Not now.</summary>
    Later,

    /// <summary>Never.</summary>
    Refused,

    /// <summary>The line broke after the message was handed over: it may have been taken.</summary>
    Unclear,

    /// <summary>The server itself cannot be used now: not reached, or our sign-in refused.</summary>
    ChannelDown,
}

/// <summary>What came of one attempt.</summary>
/// <param name="Detail">A code, never an address, a secret or a text.</param>
/// <param name="RetryAfter">How long the server asked to wait.</param>
public sealed record SendOutcome(SendResult Result, string Detail, TimeSpan? RetryAfter = null);

/// <summary>One delivery that a worker holds.</summary>
/// <param name="Token">Message-ID and idempotency key; the same on every attempt.</param>
/// <param name="LeasedAt">Tells this worker's hold from a later one.</param>
/// <param name="Attempt">First is 1.</param>
public sealed record OutboxItem(long Id, long NoticeId, Notice Notice, NoticeChannel Channel, string Address, string Token, DateTimeOffset LeasedAt, int Attempt);

/// <summary>The outbox: what waits to be sent, one worker an item.</summary>
/// <remarks>A message is handed over at most twice without knowing whether it was taken (a worker that died, a line that broke), both times under one
/// token, so that a server that knows the token delivers once. Then, and after the last of the known refusals, it stands as not sent until somebody looks.</remarks>
public sealed class NoticeOutbox(IDbContextFactory<MonitorDb> databases, TimeProvider time)
{
    /// <summary>Known attempts of one message before somebody must look.</summary>
    public const int MostAttempts = 6;

    private const int MostUnclear = 2;

    // A sender gives up within two minutes; a worker that holds one for five times as long has died.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Takes the next one that is due on these channels; null when there is none.</summary>
    public async Task<OutboxItem?> NextAsync(ImmutableHashSet<NoticeChannel> channels, CancellationToken cancellationToken)
    {
        NoticeChannel[] named = [.. channels];
        while (true)
        {
            await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
            DateTimeOffset now = time.GetUtcNow();
            DateTimeOffset old = now - Lease;
            var found = await (
                from delivery in db.NoticeDeliveries.AsNoTracking()
                join recipient in db.NoticeRecipients.AsNoTracking() on delivery.RecipientId equals recipient.Id
                where delivery.State == DeliveryState.Waiting && delivery.NextAt <= now && (delivery.LeasedAt == null || delivery.LeasedAt < old) && named.Contains(recipient.Channel)
                orderby delivery.NextAt, delivery.Id
                select new { Row = delivery, recipient.Channel, recipient.Address }).FirstOrDefaultAsync(cancellationToken);
            if (found is null)
            {
                return null;
            }

            DeliveryRow row = found.Row;
            int unclear = row.Unclear + (row.LeasedAt is null ? 0 : 1);
            if (unclear >= MostUnclear)
            {
                await EndAsync(db, row, unclear, cancellationToken);
                continue;
            }

            // The condition repeats what was read: of two workers only one finds it still true.
            int taken = await db.NoticeDeliveries
                .Where(same => same.Id == row.Id && same.State == DeliveryState.Waiting && same.LeasedAt == row.LeasedAt)
                .ExecuteUpdateAsync(set => set.SetProperty(same => same.LeasedAt, now).SetProperty(same => same.Attempts, row.Attempts + 1).SetProperty(same => same.Unclear, unclear), cancellationToken);
            if (taken == 1)
            {
                byte[] content = await db.Notices.Where(notice => notice.Id == row.NoticeId).Select(notice => notice.Content).SingleAsync(cancellationToken);
                return new OutboxItem(row.Id, row.NoticeId, Packed.Unpack<Notice>(content), found.Channel, found.Address, row.Token, now, row.Attempts + 1);
            }
        }
    }

    /// <summary>Writes down what came of an attempt.</summary>
    /// <param name="nextAt">When it is tried again, should it be.</param>
    /// <returns>Where it stands now; null when another worker or a person has it in the meantime, and nothing was changed.</returns>
    public async Task<DeliveryState?> SettleAsync(OutboxItem item, SendOutcome outcome, DateTimeOffset nextAt, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        IQueryable<DeliveryRow> held = db.NoticeDeliveries.Where(row => row.Id == item.Id && row.State == DeliveryState.Waiting && row.LeasedAt == item.LeasedAt);
        int? before = await held.Select(row => (int?)row.Unclear).SingleOrDefaultAsync(cancellationToken);
        if (before is null)
        {
            return null;
        }

        int unclear = before.Value + (outcome.Result == SendResult.Unclear ? 1 : 0);
        DeliveryState state = outcome.Result switch
        {
            SendResult.Sent => DeliveryState.Sent,
            SendResult.Refused => DeliveryState.Failed,
            _ => item.Attempt >= MostAttempts || unclear >= MostUnclear ? DeliveryState.Failed : DeliveryState.Waiting,
        };
        DateTimeOffset? ended = state == DeliveryState.Waiting ? null : now;
        int changed = await held.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, state).SetProperty(row => row.LeasedAt, (DateTimeOffset?)null).SetProperty(row => row.Unclear, unclear)
                .SetProperty(row => row.NextAt, nextAt).SetProperty(row => row.EndedAt, ended),
            cancellationToken);
        if (changed == 0)
        {
            return null;
        }

        db.NoticeDeliverySteps.Add(Step(item.NoticeId, item.Id, StepOf(outcome.Result), now, outcome.Detail));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return state;
    }

    /// <summary>Gives an item back untried: those who get it are not disturbed now.</summary>
    /// <param name="nextAt">When they may be.</param>
    public async Task PutBackAsync(OutboxItem item, DateTimeOffset nextAt, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await db.NoticeDeliveries
            .Where(row => row.Id == item.Id && row.State == DeliveryState.Waiting && row.LeasedAt == item.LeasedAt)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.LeasedAt, (DateTimeOffset?)null).SetProperty(row => row.Attempts, item.Attempt - 1).SetProperty(row => row.NextAt, nextAt), cancellationToken);
    }

    /// <summary>Writes down that a person sent a notice by hand: one delivery that is not on its way, or a notice that has no recipient.</summary>
    /// <param name="position">Function of the person.</param>
    /// <returns>False when it was sent before, or is being sent now.</returns>
    public async Task<bool> SentByHandAsync(long noticeId, long? deliveryId, string actor, string position, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        bool isOpen = deliveryId is { } id
            ? await db.NoticeDeliveries
                .Where(row => row.Id == id && row.NoticeId == noticeId && row.LeasedAt == null && (row.State == DeliveryState.Waiting || row.State == DeliveryState.Manual || row.State == DeliveryState.Failed))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DeliveryState.SentByHand).SetProperty(row => row.EndedAt, now), cancellationToken) == 1
            : await db.Notices.AnyAsync(row => row.Id == noticeId, cancellationToken)
                && !await db.NoticeDeliveries.AnyAsync(row => row.NoticeId == noticeId, cancellationToken)
                && !await db.NoticeDeliverySteps.AnyAsync(row => row.NoticeId == noticeId, cancellationToken);
        if (!isOpen)
        {
            return false;
        }

        DeliveryStepRow step = Step(noticeId, deliveryId, DeliveryStep.SentByHand, now, "");
        step.Actor = actor;
        step.Position = Cut(position, DeliveryTables.PositionLength);
        db.NoticeDeliverySteps.Add(step);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Puts a delivery that was given up back into the outbox, with all its attempts before it; it goes out within the sending hours.</summary>
    /// <param name="actor">Sign-in name of who asks for it.</param>
    /// <returns>False when it was not given up, or its recipient has withdrawn.</returns>
    public async Task<bool> RetryAsync(long deliveryId, string actor, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        int again = await db.NoticeDeliveries
            .Where(row => row.Id == deliveryId && row.State == DeliveryState.Failed && db.NoticeRecipients.Any(one => one.Id == row.RecipientId && one.WithdrawnAt == null))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, DeliveryState.Waiting).SetProperty(row => row.NextAt, now).SetProperty(row => row.Attempts, 0).SetProperty(row => row.Unclear, 0)
                    .SetProperty(row => row.LeasedAt, (DateTimeOffset?)null).SetProperty(row => row.EndedAt, (DateTimeOffset?)null),
                cancellationToken);
        if (again == 0)
        {
            return false;
        }

        long notice = await db.NoticeDeliveries.Where(row => row.Id == deliveryId).Select(row => row.NoticeId).SingleAsync(cancellationToken);
        DeliveryStepRow step = Step(notice, deliveryId, DeliveryStep.Retried, now, "");
        step.Actor = actor;
        db.NoticeDeliverySteps.Add(step);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task EndAsync(MonitorDb db, DeliveryRow row, int unclear, CancellationToken cancellationToken)
    {
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        int ended = await db.NoticeDeliveries
            .Where(same => same.Id == row.Id && same.State == DeliveryState.Waiting && same.LeasedAt == row.LeasedAt)
            .ExecuteUpdateAsync(
                set => set.SetProperty(same => same.State, DeliveryState.Failed).SetProperty(same => same.Unclear, unclear)
                    .SetProperty(same => same.LeasedAt, (DateTimeOffset?)null).SetProperty(same => same.EndedAt, now),
                cancellationToken);
        if (ended == 1)
        {
            db.NoticeDeliverySteps.Add(Step(row.NoticeId, row.Id, DeliveryStep.Unclear, now, "terhenti dua kali"));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    private static DeliveryStep StepOf(SendResult result) => result switch
    {
        SendResult.Sent => DeliveryStep.Sent,
        SendResult.Later => DeliveryStep.Later,
        SendResult.Refused => DeliveryStep.Refused,
        SendResult.ChannelDown => DeliveryStep.ChannelDown,
        _ => DeliveryStep.Unclear,
    };

    private static DeliveryStepRow Step(long noticeId, long? deliveryId, DeliveryStep step, DateTimeOffset at, string detail) => new()
    {
        NoticeId = noticeId,
        DeliveryId = deliveryId,
        Step = step,
        At = at,
        Actor = "sistem",
        Detail = Cut(detail, DeliveryTables.DetailLength),
    };

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
