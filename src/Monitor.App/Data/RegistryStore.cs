using System.Collections.Immutable;
using System.Data;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.Core.Registry;

namespace Monitor.App.Data;

/// <summary>The register as last imported. Snapshots and assessments keep their own copy, so replacing it changes no history.</summary>
public sealed class RegistryStore(IDbContextFactory<MonitorDb> databases, TimeProvider time)
{
    /// <summary>Puts a roster in the place of the one before, all of it or nothing; the same roster again changes nothing.</summary>
    /// <returns>Whether anything changed.</returns>
    public async Task<bool> ReplaceAsync(Roster roster, CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } before && string.Equals(Text(before), Text(roster), StringComparison.Ordinal))
        {
            return false;
        }

        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Set<RegisteredEntity>().ExecuteDeleteAsync(cancellationToken);
        await db.Set<RegisteredKecamatan>().ExecuteDeleteAsync(cancellationToken);
        await db.Set<RegisteredKabupaten>().ExecuteDeleteAsync(cancellationToken);
        db.Add(new RegisteredKabupaten
        {
            Code = roster.Kabupaten.Code.Value,
            Content = JsonSerializer.Serialize(roster.Kabupaten, RecordJson.Options),
            ImportedAt = time.GetUtcNow(),
        });
        db.AddRange(roster.AllKecamatan.Select(area => new RegisteredKecamatan { Code = area.Code.Value, Name = area.Name }));
        db.AddRange(roster.Entities.Select(RowOf));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>The register; null before the first import.</summary>
    public async Task<Roster?> LoadAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);

        // One view for three questions, so that a replacement in between is seen whole or not at all. In SQLite this level
        // begins without the write lock, and a WAL file shows one moment to the whole transaction.
        IsolationLevel view = db is SqliteMonitorDb ? IsolationLevel.ReadUncommitted : IsolationLevel.RepeatableRead;
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(view, cancellationToken);
        RegisteredKabupaten? kabupaten = await db.Set<RegisteredKabupaten>().AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (kabupaten is null)
        {
            return null;
        }

        List<RegisteredKecamatan> areas = await db.Set<RegisteredKecamatan>().AsNoTracking().OrderBy(row => row.Code).ToListAsync(cancellationToken);
        List<RegisteredEntity> entities = await db.Set<RegisteredEntity>().AsNoTracking()
            .Include(row => row.Addresses.OrderBy(address => address.Position))
            .Include(row => row.Contacts.OrderBy(contact => contact.Position))
            .AsSplitQuery()
            .OrderBy(row => row.Position)
            .ToListAsync(cancellationToken);
        return new Roster(
            JsonSerializer.Deserialize<Kabupaten>(kabupaten.Content, RecordJson.Options) ?? throw new InvalidDataException("The stored kabupaten is empty."),
            [.. areas.Select(row => new Kecamatan(WilayahCode.Parse(row.Code), row.Name))],
            [.. entities.Select(EntityOf)]);
    }

    private static string Text(Roster roster) => JsonSerializer.Serialize(
        roster with { AllKecamatan = [.. roster.AllKecamatan.OrderBy(area => area.Code)] }, RecordJson.Options);

    private static RegisteredEntity RowOf(Entity entity, int position) => new()
    {
        Code = entity.Code.Value,
        Kind = entity.Kind,
        Name = entity.Name,
        Kecamatan = entity.Kecamatan?.Value,
        Position = position,
        Addresses =
        [
            .. entity.Addresses.Select((address, place) => new RegisteredAddress
            {
                EntityCode = entity.Code.Value,
                Position = place,
                Url = address.Url.OriginalString,
                State = address.State,
            }),
        ],
        Contacts = [.. entity.Contacts.Select((contact, place) => new RegisteredContact { EntityCode = entity.Code.Value, Position = place, Kind = contact.Kind, Value = contact.Value })],
    };

    private static Entity EntityOf(RegisteredEntity row) => new(
        new EntityCode(row.Code),
        row.Kind,
        row.Name,
        row.Kecamatan is { } area ? WilayahCode.Parse(area) : null,
        [.. row.Addresses.Select(address => new SiteAddress(new Uri(address.Url), address.State))])
    {
        Contacts = [.. row.Contacts.Select(contact => new Contact(contact.Kind, contact.Value))],
    };
}
