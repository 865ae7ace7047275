using Monitor.Core.Registry;

namespace Monitor.Core.Criteria;

/// <summary>The kinds that take complaints as an agency: OPD, BUMD and kecamatan.</summary>
internal static class Offices
{
    public static bool Are(EntityKind kind) => kind is EntityKind.Opd or EntityKind.Bumd or EntityKind.Kecamatan;
}
