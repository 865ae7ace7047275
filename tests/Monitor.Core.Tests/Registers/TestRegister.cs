using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.Core.Tests.Registers;

/// <summary>A small register and short ways to write decisions about it.</summary>
internal static class TestRegister
{
    internal static readonly DateOnly Today = new(2026, 11, 24);

    internal static readonly Decision By = new("dewi", "Diskominfo", new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));

    internal static readonly WilayahCode Area = WilayahCode.Parse("99.01.01");

    internal static readonly EntityCode First = new("99.01.01.2001");

    internal static readonly EntityCode Second = new("99.01.01.2002");

    internal static readonly EntityCode Office = new("99.01/dinas-contoh");

    internal static Roster Files { get; } = new(
        new Kabupaten(WilayahCode.Parse("99.01"), "Peraga", true, ["contoh.test"], "0299", ["990101"], OwnChannels.None),
        [new Kecamatan(Area, "Embun")],
        [
            Village(First, "Umbulsari", "https://umbulsari.embun.contoh.test/", AddressState.Proposed),
            Village(Second, "Melatirejo", "https://melatirejo.embun.contoh.test/", AddressState.Approved),
            new Entity(Office, EntityKind.Opd, "Dinas Contoh", null, []),
        ]);

    internal static Uri Url(string name) => new($"https://{name}.contoh.test/");

    internal static AddressMarked Mark(EntityCode entity, string url, AddressState state, string? leadsTo = null, DateOnly? day = null, string reason = "surat Camat") =>
        new(entity, new Uri(url), state, leadsTo is null ? null : new Uri(leadsTo), day ?? Today, reason, By);

    internal static EntityRetired Retire(EntityCode entity, EntityCode? into = null, DateOnly? day = null) => new(entity, into, day ?? Today, "Perda 3/2026", By);

    internal static EntitySuspended Suspend(EntityCode entity, DateOnly from, DateOnly until, SuspensionKind kind = SuspensionKind.Disaster) => new(entity, kind, until, from, "kantor terendam", By);

    internal static EntityAdded Add(string code, EntityCode? from = null, EntityKind kind = EntityKind.Desa, string name = "Umbulrejo") =>
        new(new EntityCode(code), kind, name, Area, from, Today, "Perda 3/2026", By);

    internal static LivingRegister After(DateOnly day, params RegistryChange[] changes) => RegistryLife.Apply(Files, changes, day);

    internal static LivingRegister After(params RegistryChange[] changes) => After(Today, changes);

    /// <summary>What is said to the last of some decisions; empty when it fits.</summary>
    internal static string Said(params RegistryChange[] changes)
    {
        ImmutableArray<RefusedChange> refused = RegistryLife.Try(Files, changes[..^1], changes[^1..]);
        return refused.IsEmpty ? "" : refused[0].Why;
    }

    internal static Entity Of(this LivingRegister register, EntityCode code) => register.Roster.Entities.Concat(register.Roster.Retired).Single(entity => entity.Code == code);

    private static Entity Village(EntityCode code, string name, string url, AddressState state) =>
        new(code, EntityKind.Desa, name, Area, [new SiteAddress(new Uri(url), state)]);
}
