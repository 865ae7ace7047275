using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Data;

/// <summary>A file or photo that came with a clarification.</summary>
public sealed record Attachment(string Name, byte[] Content);

/// <summary>The clarifications and the rulings on them.</summary>
public sealed class ClarificationStore(IDbContextFactory<MonitorDb> databases)
{
    /// <summary>All clarifications, oldest first, without their attachments.</summary>
    public async Task<ImmutableArray<Clarification>> AllAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await (
            from row in db.Clarifications.AsNoTracking()
            join ruled in db.ClarificationDecisions.AsNoTracking() on row.Id equals ruled.ClarificationId into decisions
            from decision in decisions.DefaultIfEmpty()
            orderby row.Id
            select new { row.Id, row.EntityCode, row.Criterion, row.Observed, row.Explanation, row.Reason, row.Link, row.Seen, row.Actor, row.Behalf, row.At, Decision = decision }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new Clarification(
                row.Id, new EntityCode(row.EntityCode), row.Criterion, row.Observed, row.Explanation, row.Reason, row.Link is null ? null : new Uri(row.Link),
                row.Seen is null ? null : Packed.Unpack<LinkSeen>(row.Seen), row.Actor, row.Behalf, row.At,
                row.Decision is { } decision ? new ClarificationDecision(decision.Ruling, decision.Actor, decision.At, decision.Reason, decision.Until) : null)),
        ];
    }

    /// <returns>Its id.</returns>
    public async Task<long> AddAsync(Clarification clarification, Attachment? attachment, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        var row = new ClarificationRow
        {
            EntityCode = clarification.Entity.Value,
            Criterion = clarification.Criterion,
            Observed = clarification.Observed,
            Explanation = clarification.Explanation,
            Reason = clarification.Reason,
            Link = clarification.Link?.AbsoluteUri,
            Seen = clarification.Seen is { } seen ? Packed.Pack(seen) : null,
            Actor = clarification.By,
            Behalf = clarification.Behalf,
            At = clarification.At,
            AttachmentName = attachment?.Name,
            Attachment = attachment?.Content,
        };
        db.Clarifications.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        return row.Id;
    }

    /// <summary>Rules on a clarification; false when somebody did before.</summary>
    public async Task<bool> DecideAsync(long id, ClarificationDecision decision, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        db.ClarificationDecisions.Add(new ClarificationDecisionRow
        {
            ClarificationId = id,
            Ruling = decision.Ruling,
            Actor = decision.By,
            At = decision.At,
            Reason = decision.Reason,
            Until = decision.Until,
        });
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

    /// <summary>The file of a clarification; null when none came with it.</summary>
    public async Task<Attachment?> AttachmentAsync(long id, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        var file = await db.Clarifications.AsNoTracking().Where(row => row.Id == id && row.Attachment != null)
            .Select(row => new { row.AttachmentName, row.Attachment }).SingleOrDefaultAsync(cancellationToken);
        return file is { Attachment: { } content } ? new Attachment(file.AttachmentName ?? "lampiran", content) : null;
    }

    /// <summary>Ids of the clarifications a file came with.</summary>
    public async Task<ImmutableHashSet<long>> WithAttachmentAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return [.. await db.Clarifications.Where(row => row.AttachmentName != null).Select(row => row.Id).ToListAsync(cancellationToken)];
    }
}
