using System.Collections.Immutable;

namespace Monitor.Core.Registry;

/// <summary>What kind of body is monitored; it decides which criteria apply.</summary>
public enum EntityKind
{
    Unknown = 0,
    Desa,
    Kelurahan,
    Kecamatan,
    Opd,
    Bumd,
}

/// <summary>Key of anything monitored: the wilayah code of a desa, kelurahan or kecamatan ("99.01.05.2003"), or the
/// kabupaten's code, a slash and the register's own id for an OPD or BUMD ("99.01/dinas-kesehatan").</summary>
public readonly record struct EntityCode(string Value) : IComparable<EntityCode>
{
    public int CompareTo(EntityCode other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(EntityCode left, EntityCode right) => left.CompareTo(right) < 0;

    public static bool operator >(EntityCode left, EntityCode right) => left.CompareTo(right) > 0;

    public static bool operator <=(EntityCode left, EntityCode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(EntityCode left, EntityCode right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}

/// <summary>Whether an address has been confirmed by the office that keeps the register.</summary>
public enum AddressState
{
    /// <summary>Proposed from a pattern; never the ground of a score ("usulan").</summary>
    Proposed = 0,

    /// <summary>Confirmed ("disetujui").</summary>
    Approved,

    /// <summary>Retired with a reason ("mati").</summary>
    Dead,

    /// <summary>Leads to another registered address ("dialihkan").</summary>
    Redirected,
}

/// <summary>One address of an entity.</summary>
public sealed record SiteAddress(Uri Url, AddressState State);

/// <summary>A monitored body. <paramref name="Kecamatan"/> is null for a body of the whole kabupaten.</summary>
public sealed record Entity(
    EntityCode Code,
    EntityKind Kind,
    string Name,
    WilayahCode? Kecamatan,
    ImmutableArray<SiteAddress> Addresses)
{
    /// <summary>What the register says how to reach it; empty when nothing was declared.</summary>
    public ImmutableArray<Contact> Contacts { get; init; } = [];

    /// <summary>Desa and kelurahan are scored; offices are shown as facts until their complaint records are read.</summary>
    public bool IsVillage => Kind is EntityKind.Desa or EntityKind.Kelurahan;

    /// <summary>Kind before the name, as the office writes it ("Desa Karangwuni", "Kelurahan Melati"); an office's name stands alone.</summary>
    public string FullName => Kind switch
    {
        EntityKind.Desa => "Desa " + Name,
        EntityKind.Kelurahan => "Kelurahan " + Name,
        EntityKind.Kecamatan => "Kecamatan " + Name,
        _ => Name,
    };

    /// <summary>The first approved address, or null when none is confirmed.</summary>
    public SiteAddress? MainAddress => Addresses.FirstOrDefault(address => address.State == AddressState.Approved);
}
