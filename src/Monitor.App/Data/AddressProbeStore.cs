using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.App.Data;

/// <summary>What a proposed address showed when it was looked at.</summary>
/// <param name="Final">The address that answered; null when none did.</param>
/// <param name="Title">Title of the page; empty when it has none.</param>
public sealed record AddressProbe(EntityCode Entity, Uri Url, DateTimeOffset At, FetchStatus Status, int? HttpCode, Uri? Final, string Title);

/// <summary>The looks at proposed addresses.</summary>
public sealed class AddressProbeStore(IDbContextFactory<MonitorDb> databases)
{
    private const int LongestTitle = 200;

    public async Task AddAsync(AddressProbe probe, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        db.AddressProbes.Add(new AddressProbeRow
        {
            EntityCode = probe.Entity.Value,
            Url = probe.Url.AbsoluteUri,
            At = probe.At,
            Status = probe.Status,
            HttpCode = probe.HttpCode,
            Final = probe.Final is { AbsoluteUri.Length: <= RegistryTables.UrlLength } final ? final.AbsoluteUri : null,
            Title = probe.Title.Length <= LongestTitle ? probe.Title : probe.Title[..LongestTitle],
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The last look at each address of some entities.</summary>
    public async Task<ImmutableDictionary<(EntityCode Entity, Uri Url), AddressProbe>> LatestAsync(IEnumerable<EntityCode> entities, CancellationToken cancellationToken)
    {
        string[] codes = [.. entities.Select(entity => entity.Value)];
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        List<AddressProbeRow> rows = await db.AddressProbes.AsNoTracking().Where(row => codes.Contains(row.EntityCode)).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return rows.Select(row => new AddressProbe(
                new EntityCode(row.EntityCode), new Uri(row.Url), row.At, row.Status, row.HttpCode, row.Final is null ? null : new Uri(row.Final), row.Title))
            .GroupBy(probe => (probe.Entity, probe.Url))
            .ToImmutableDictionary(group => group.Key, group => group.Last());
    }
}
