using System.Data;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.Core.Registry;

namespace Monitor.App.Data;

/// <summary>The register as its files have it, as rows and back.</summary>
internal static class RegisteredRoster
{
    /// <summary>A transaction that shows one moment to all questions asked in it. In SQLite this level begins without the write lock, and a WAL
    /// file shows one moment to the whole transaction.</summary>
    public static Task<IDbContextTransaction> ViewAsync(MonitorDb db, CancellationToken cancellationToken) =>
        db.Database.BeginTransactionAsync(db is SqliteMonitorDb ? IsolationLevel.ReadUncommitted : IsolationLevel.RepeatableRead, cancellationToken);

    /// <summary>Null before the first import.</summary>
    public static async Task<Roster?> ReadAsync(MonitorDb db, CancellationToken cancellationToken)
    {
        RegisteredKabupaten? kabupaten = await db.Set<RegisteredKabupaten>().AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (kabupaten is null)
        {
            return null;
        }

        List<RegisteredKecamatan> areas = await db.Set<RegisteredKecamatan>().AsNoTracking().OrderBy(row => row.Code).ToListAsync(cancellationToken);
        List<RegisteredEntity> entities = await db.Set<RegisteredEntity>().AsNoTracking()
            .Include(row => row.Addresses.OrderBy(address => address.Position))
            .Include(row => row.Contacts.OrderBy(contact => contact.Position))
            .Include(row => row.Groups)
            .AsSplitQuery()
            .OrderBy(row => row.Position)
            .ToListAsync(cancellationToken);
        return new Roster(
            JsonSerializer.Deserialize<Kabupaten>(kabupaten.Content, RecordJson.Options) ?? throw new InvalidDataException("The stored kabupaten is empty."),
            [.. areas.Select(row => new Kecamatan(WilayahCode.Parse(row.Code), row.Name))],
            [.. entities.Select(EntityOf)]);
    }

    /// <summary>Puts a roster in the place of the one that is stored, within the transaction of the caller.</summary>
    public static async Task WriteAsync(MonitorDb db, Roster roster, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.Set<RegisteredEntity>().ExecuteDeleteAsync(cancellationToken);
        await db.Set<RegisteredKecamatan>().ExecuteDeleteAsync(cancellationToken);
        await db.Set<RegisteredKabupaten>().ExecuteDeleteAsync(cancellationToken);
        db.Add(new RegisteredKabupaten
        {
            Code = roster.Kabupaten.Code.Value,
            Content = JsonSerializer.Serialize(roster.Kabupaten, RecordJson.Options),
            ImportedAt = now,
        });
        db.AddRange(roster.AllKecamatan.Select(area => new RegisteredKecamatan { Code = area.Code.Value, Name = area.Name }));
        db.AddRange(roster.Entities.Select(RowOf));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What two rosters are compared by.</summary>
    public static string Text(Roster roster) => JsonSerializer.Serialize(
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
        Groups = [.. entity.Groups.Select(group => new RegisteredGroup { EntityCode = entity.Code.Value, Set = group.Set, Value = group.Value })],
    };

    private static Entity EntityOf(RegisteredEntity row) => new(
        new EntityCode(row.Code),
        row.Kind,
        row.Name,
        row.Kecamatan is { } area ? WilayahCode.Parse(area) : null,
        [.. row.Addresses.Select(address => new SiteAddress(new Uri(address.Url), address.State))])
    {
        Contacts = [.. row.Contacts.Select(contact => new Contact(contact.Kind, contact.Value))],
        Groups = [.. row.Groups.OrderBy(group => group.Set, StringComparer.Ordinal).Select(group => new EntityGroup(group.Set, group.Value))],
    };
}
