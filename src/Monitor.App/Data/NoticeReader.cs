using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.Core.Pengaduan.Notices;

namespace Monitor.App.Data;

/// <summary>A delivery with whom it goes to and its last line in the log.</summary>
public sealed record StoredDelivery(DeliveryRow Row, RecipientRow Recipient, DeliveryStepRow? Last);

/// <summary>A notice with all that became of it.</summary>
/// <param name="ByHand">Who sent it by hand, when it had no recipient.</param>
/// <param name="Decision">The ruling on an escalation; null while it waits, and for every other kind.</param>
public sealed record StoredNotice(long Id, DateTimeOffset MadeAt, Notice Notice, ImmutableArray<StoredDelivery> Deliveries, DeliveryStepRow? ByHand, EscalationDecisionRow? Decision)
{
    /// <summary>An escalation that nobody ruled on.</summary>
    public bool Waits => Notice.Kind == NoticeKind.Escalation && Decision is null;

    /// <summary>Somebody has something to do: it was not sent, or nobody gets it.</summary>
    public bool NeedsSomebody => Deliveries.Any(one => one.Row.State is DeliveryState.Failed or DeliveryState.Manual)
        || (Deliveries.IsEmpty && ByHand is null && (Notice.Kind != NoticeKind.Escalation || Decision is { Ruling: EscalationRuling.Sent }));
}

/// <summary>Reads notices for the page.</summary>
public sealed class NoticeReader(IDbContextFactory<MonitorDb> databases)
{
    /// <summary>The newest notices, and before them all older ones that wait for a person. Newest first.</summary>
    public async Task<ImmutableArray<StoredNotice>> LatestAsync(int count, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        List<long> ids = await db.Notices.OrderByDescending(row => row.Id).Select(row => row.Id).Take(count).ToListAsync(cancellationToken);
        ids.AddRange(await db.NoticeDeliveries.Where(row => row.State == DeliveryState.Failed || row.State == DeliveryState.Manual).Select(row => row.NoticeId).Distinct().Take(count).ToListAsync(cancellationToken));
        ids.AddRange(await db.Notices.Where(row => row.Kind == NoticeKind.Escalation && !db.EscalationDecisions.Any(ruled => ruled.NoticeId == row.Id))
            .OrderByDescending(row => row.Id).Select(row => row.Id).Take(count).ToListAsync(cancellationToken));
        long[] wanted = [.. ids.Distinct()];
        List<NoticeRow> notices = await db.Notices.AsNoTracking().Where(row => wanted.Contains(row.Id)).OrderByDescending(row => row.Id).ToListAsync(cancellationToken);
        var deliveries = await (
            from row in db.NoticeDeliveries.AsNoTracking()
            join recipient in db.NoticeRecipients.AsNoTracking() on row.RecipientId equals recipient.Id
            where wanted.Contains(row.NoticeId)
            orderby row.Id
            select new { Row = row, Recipient = recipient }).ToListAsync(cancellationToken);
        List<DeliveryStepRow> steps = await db.NoticeDeliverySteps.AsNoTracking().Where(row => wanted.Contains(row.NoticeId)).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        Dictionary<long, EscalationDecisionRow> decisions = await db.EscalationDecisions.AsNoTracking().Where(row => wanted.Contains(row.NoticeId)).ToDictionaryAsync(row => row.NoticeId, cancellationToken);
        return
        [
            .. notices.Select(row => new StoredNotice(
                row.Id,
                row.MadeAt,
                Packed.Unpack<Notice>(row.Content),
                [.. deliveries.Where(one => one.Row.NoticeId == row.Id).Select(one => new StoredDelivery(one.Row, one.Recipient, steps.FindLast(step => step.DeliveryId == one.Row.Id)))],
                steps.FindLast(step => step.NoticeId == row.Id && step.DeliveryId is null),
                decisions.GetValueOrDefault(row.Id))),
        ];
    }
}
