using Monitor.Core.Registry;

namespace Monitor.App.Reports;

/// <summary>What offices are called.</summary>
public static class OfficeWords
{
    public static string Kind(EntityKind kind) => kind switch
    {
        EntityKind.Bumd => "BUMD",
        EntityKind.Kecamatan => "kantor kecamatan",
        _ => "OPD",
    };
}
