using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.Core.Pengaduan.Notices;

namespace Monitor.App.Data;

/// <summary>How new deliveries begin.</summary>
/// <param name="On">Channels that are set up; by the others a person sends.</param>
/// <param name="From">The first moment within the sending hours of those who get a notice.</param>
public sealed record DeliveryStart(ImmutableHashSet<NoticeChannel> On, Func<Notice, DateTimeOffset> From);

/// <summary>The notices that were made, and what a person ruled about escalations.</summary>
public sealed class NoticeStore(IDbContextFactory<MonitorDb> databases, TimeProvider time)
{
    /// <summary>Keys of everything that was told.</summary>
    public async Task<ImmutableHashSet<string>> ToldAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return [.. await db.NoticeKeys.Select(row => row.Key).ToListAsync(cancellationToken)];
    }

    /// <summary>Stores a notice, with a delivery to everybody of its office who agreed; an escalation waits for a person instead. All of it or nothing.</summary>
    /// <returns>False when somebody was first with one of its keys.</returns>
    public async Task<bool> AddAsync(Notice notice, DeliveryStart start, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = new NoticeRow { EntityCode = notice.Agency.Value, Kind = notice.Kind, Content = Packed.Pack(notice), MadeAt = time.GetUtcNow() };
        db.Notices.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        db.NoticeKeys.AddRange(notice.Keys.Select(key => new NoticeKeyRow { Key = key, NoticeId = row.Id }));
        if (notice.Kind != NoticeKind.Escalation)
        {
            List<RecipientRow> own = await db.NoticeRecipients.AsNoTracking()
                .Where(one => one.EntityCode == row.EntityCode && one.Purpose == RecipientPurpose.Own && one.WithdrawnAt == null)
                .OrderBy(one => one.Id)
                .ToListAsync(cancellationToken);
            db.NoticeDeliveries.AddRange(own.Select(one => Delivery(row.Id, notice, one, start)));
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException fault) when (UniqueConflict.Is(fault))
        {
            return false;
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Rules on a prepared escalation. Sending needs a mandate that is in force on the day, and makes the deliveries.</summary>
    /// <param name="day">Today in the office's zone.</param>
    /// <returns>Why it was not done, in Bahasa Indonesia; null when it was.</returns>
    public async Task<string?> DecideAsync(
        long noticeId, EscalationRuling ruling, long? mandateId, string actor, string reason, DateOnly day, DeliveryStart start, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        NoticeRow? row = await db.Notices.AsNoTracking().SingleOrDefaultAsync(one => one.Id == noticeId && one.Kind == NoticeKind.Escalation, cancellationToken);
        if (row is null)
        {
            return "Eskalasi itu tidak ada.";
        }

        if (ruling == EscalationRuling.Sent)
        {
            if (!await db.EscalationMandates.AnyAsync(one => one.Id == mandateId && one.EndedAt == null && one.ValidFrom <= day && one.ValidUntil >= day, cancellationToken))
            {
                return "Belum ada mandat yang berlaku hari ini; eskalasi tidak dikirim.";
            }

            List<RecipientRow> above = await db.NoticeRecipients.AsNoTracking()
                .Where(one => one.Purpose == RecipientPurpose.Escalation && one.WithdrawnAt == null)
                .OrderBy(one => one.Id)
                .ToListAsync(cancellationToken);
            Notice notice = Packed.Unpack<Notice>(row.Content);
            db.NoticeDeliveries.AddRange(above.Select(one => Delivery(row.Id, notice, one, start)));
        }

        db.EscalationDecisions.Add(new EscalationDecisionRow
        {
            NoticeId = noticeId,
            Ruling = ruling,
            MandateId = ruling == EscalationRuling.Sent ? mandateId : null,
            Actor = actor,
            At = time.GetUtcNow(),
            Reason = reason,
        });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException fault) when (UniqueConflict.Is(fault))
        {
            return "Orang lain baru saja memutus eskalasi ini; muat ulang halaman.";
        }

        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    // The same for the same notice and recipient, whoever makes it and however often it is tried.
    private static DeliveryRow Delivery(long noticeId, Notice notice, RecipientRow recipient, DeliveryStart start) => new()
    {
        NoticeId = noticeId,
        RecipientId = recipient.Id,
        State = start.On.Contains(recipient.Channel) ? DeliveryState.Waiting : DeliveryState.Manual,
        Token = FormattableString.Invariant($"{notice.Keys[0][..32]}-{recipient.Id}"),
        NextAt = start.From(notice),
    };
}
