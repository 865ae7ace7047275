using System.Collections.Immutable;

namespace Monitor.Core.Registry;

/// <summary>A kecamatan as an area. Its office, if it has a site, is an <see cref="Entity"/> of kind Kecamatan.</summary>
public sealed record Kecamatan(WilayahCode Code, string Name);

/// <summary>The kabupaten's own channels, recognised first so that a hotline in every footer is not taken for a village's number.</summary>
/// <param name="Phones">E.164 numbers.</param>
/// <param name="Hosts">Hosts of the kabupaten's own complaint portals, such as lapormasbup.klaten.go.id.</param>
public sealed record OwnChannels(ImmutableArray<string> Phones, ImmutableArray<string> Hosts)
{
    public static OwnChannels None { get; } = new([], []);
}

/// <summary>The kabupaten: identity and everything about it that a judgement needs.</summary>
/// <param name="Zones">Host zones that belong to the kabupaten, newest first, such as klaten.go.id and klatenkab.go.id.</param>
/// <param name="AreaCode">Telephone area code with its zero, such as 0272.</param>
/// <param name="Districts">Six-digit kecamatan prefixes (PPKKCC) that exist here; a NIK is judged certain only against these or the national ranges.</param>
public sealed record Kabupaten(
    WilayahCode Code,
    string Name,
    bool IsFictitious,
    ImmutableArray<string> Zones,
    string AreaCode,
    ImmutableArray<string> Districts,
    OwnChannels Channels);

/// <summary>Everybody who is monitored, as the register stood at one moment.</summary>
public sealed record Roster(Kabupaten Kabupaten, ImmutableArray<Kecamatan> AllKecamatan, ImmutableArray<Entity> Entities)
{
    /// <summary>Who was monitored once and is no longer.</summary>
    public ImmutableArray<Entity> Retired { get; init; } = [];
}
