using Monitor.App.Data;
using Monitor.App.Reports;
using Monitor.Core.Registry;

namespace Monitor.App.Accounts;

/// <summary>Queues a site to be read again and writes down who asked. Asking again for a site that waits changes nothing and is not written down again.</summary>
public sealed class AuditedRechecks(RecheckQueue queue, AuditLog log)
{
    /// <summary>Position in the queue, 1 = next.</summary>
    public async Task<int> AskAsync(EntityCode entity, string actor, CancellationToken cancellationToken)
    {
        bool waits = await queue.PositionAsync(entity, cancellationToken) is not null;
        int position = await queue.EnqueueAsync(entity, actor, cancellationToken);
        if (!waits)
        {
            await log.WriteAsAsync(actor, AuditAction.RecheckAsked, entity.Value, "", "urutan " + Indonesian.Count(position), cancellationToken);
        }

        return position;
    }
}
