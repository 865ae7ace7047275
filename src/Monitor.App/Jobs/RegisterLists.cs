using Monitor.Core.Registry;

namespace Monitor.App.Jobs;

/// <summary>The lists in which the register is confirmed, each on one page: the villages of one kecamatan, or all offices.</summary>
public static class RegisterLists
{
    /// <summary>Name of the list of all bodies that are not of one kecamatan's villages.</summary>
    public const string Offices = "kantor";

    /// <summary>The list an entity stands in: its kecamatan's code, or <see cref="Offices"/>.</summary>
    public static string Of(Entity entity) => entity.IsVillage && entity.Kecamatan is { } area ? area.Value : Offices;
}
