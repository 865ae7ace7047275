using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Data;

/// <summary>The rulings on suspicions; the list is their log as well.</summary>
public sealed class RulingStore(IDbContextFactory<MonitorDb> databases)
{
    /// <summary>All rulings, oldest first.</summary>
    public async Task<ImmutableArray<SuspicionRuling>> AllAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        List<RulingRow> rows = await db.Rulings.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new SuspicionRuling(
                new EntityCode(row.EntityCode), row.Kind, [.. row.Marks.Split(' ', StringSplitOptions.RemoveEmptyEntries)], row.Ruling, row.Actor, row.At, row.Reason, row.Until)),
        ];
    }

    public async Task AddAsync(SuspicionRuling ruling, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        db.Rulings.Add(new RulingRow
        {
            EntityCode = ruling.Entity.Value,
            Kind = ruling.Kind,
            Ruling = ruling.Ruling,
            Marks = string.Join(' ', ruling.Marks),
            Actor = ruling.By,
            At = ruling.At,
            Reason = ruling.Reason,
            Until = ruling.Until,
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}
