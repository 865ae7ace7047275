using System.Collections.Immutable;
using Monitor.App.Config;
using Monitor.Core.Registry;

namespace Monitor.App.Reports.Sheets;

/// <summary>The register as a table that <see cref="RegisterTable"/> reads back: whoever is monitored, one line each.</summary>
public static class RegisterExport
{
    public static SheetSpec Build(Roster roster)
    {
        Dictionary<WilayahCode, string> areas = roster.AllKecamatan.ToDictionary(area => area.Code, area => area.Name);
        ImmutableArray<ColumnSpec> columns =
        [
            .. new[] { RegisterTable.Code, RegisterTable.Kind, RegisterTable.Name, RegisterTable.AreaCode, RegisterTable.AreaName, AddressBook.Address, AddressBook.State, GroupText.Column }
                .Select(header => new ColumnSpec(header, 20)),
        ];
        return new SheetSpec("Registri", columns, [.. roster.Entities.Select(entity => Row(entity, areas))], 0, [], "#1B6378");
    }

    private static ImmutableArray<Cell> Row(Entity entity, Dictionary<WilayahCode, string> areas) =>
    [
        Cell.Of(RegisterTable.CodeOf(entity)),
        Cell.Of(RegisterTable.KindOf(entity.Kind)),
        Cell.Of(entity.Name),
        Cell.Of(entity.Kecamatan?.Value),
        Cell.Of(entity.Kecamatan is { } area ? areas.GetValueOrDefault(area) : null),
        Cell.Of(string.Join(AddressBook.Between, entity.Addresses.Select(address => address.Url.AbsoluteUri))),
        Cell.Of(string.Join(AddressBook.Between, entity.Addresses.Select(address => AddressWords.Of(address.State)))),
        Cell.Of(string.Join("; ", entity.Groups.Select(group => $"{group.Set}={group.Value}"))),
    ];
}
