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

    /// <summary>Null when it is in the register's files.</summary>
    public Listing? Listed { get; init; }

    /// <summary>Null while it is monitored.</summary>
    public Retirement? Retired { get; init; }

    /// <summary>Null when it is judged like any other.</summary>
    public Suspension? Suspension { get; init; }

    /// <summary>Its groups, by the name of the division.</summary>
    public ImmutableArray<EntityGroup> Groups { get; init; } = [];

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

    /// <summary>Whether addresses were proposed and none is confirmed ("alamat belum dikonfirmasi").</summary>
    public bool AwaitsAddress => MainAddress is null && Addresses.Any(address => address.State == AddressState.Proposed);

    /// <summary>The value of a division; null when it is in none of its groups.</summary>
    public string? GroupIn(string set) => Groups.FirstOrDefault(group => group.Set == set)?.Value;
}
