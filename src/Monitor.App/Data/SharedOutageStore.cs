using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.App.Data;

/// <summary>One server, or one zone of names, that was down for many sites at once: one incident, no fault of any of them.</summary>
/// <param name="Server">The shared address, or the zone whose names were all lost.</param>
public sealed record SharedOutage(string Server, FetchStatus Cause, ImmutableArray<EntityCode> Entities);

/// <summary>The incidents of shared servers, site by site.</summary>
public sealed class SharedOutageStore(IDbContextFactory<MonitorDb> databases)
{
    /// <summary>Stores the incidents of a run; those that stand already are left as they are.</summary>
    public async Task SaveAsync(long runId, IEnumerable<SharedOutage> outages, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        HashSet<string> known = [.. await db.SharedOutages.Where(row => row.RunId == runId).Select(row => row.EntityCode).ToListAsync(cancellationToken)];
        db.SharedOutages.AddRange(
            from outage in outages
            from entity in outage.Entities
            where !known.Contains(entity.Value)
            select new SharedOutageRow { RunId = runId, EntityCode = entity.Value, Server = outage.Server, Cause = outage.Cause });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The server that kept an entity from being read in a run; null when none did.</summary>
    public async Task<string?> ServerAsync(long runId, string entity, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.SharedOutages.Where(row => row.RunId == runId && row.EntityCode == entity).Select(row => row.Server).SingleOrDefaultAsync(cancellationToken);
    }
}
