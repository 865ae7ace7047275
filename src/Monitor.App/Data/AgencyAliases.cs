using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.Core.Pengaduan;
using Monitor.Core.Registry;

namespace Monitor.App.Data;

/// <summary>What persons said agencies are called in sources. The newest word about a name stands.</summary>
public sealed class AgencyAliases(IDbContextFactory<MonitorDb> databases, TimeProvider time)
{
    /// <summary>Oldest first.</summary>
    public async Task<ImmutableArray<AgencyAlias>> AllAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        List<AgencyAliasRow> rows = await db.AgencyAliases.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new AgencyAlias(row.Source, row.ExternalId, row.Name, new EntityCode(row.Agency)))];
    }

    public async Task AddAsync(AgencyAlias alias, string actor, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        db.AgencyAliases.Add(new AgencyAliasRow
        {
            Source = alias.Source,
            ExternalId = alias.ExternalId,
            Name = alias.Name,
            Agency = alias.Agency.Value,
            Actor = actor,
            At = time.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}
