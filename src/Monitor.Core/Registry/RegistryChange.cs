namespace Monitor.Core.Registry;

/// <summary>Who decided, in which role, and when.</summary>
public sealed record Decision(string By, string Role, DateTimeOffset At);

/// <summary>One decision about the register. Decisions are only ever added; what is in force is what <see cref="RegistryLife"/> makes of them.</summary>
public abstract record RegistryChange
{
    private protected RegistryChange(EntityCode entity, DateOnly day, string reason, Decision decision) =>
        (Entity, Day, Reason, Decision) = (entity, day, reason, decision);

    public EntityCode Entity { get; init; }

    /// <summary>First day on which it holds.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Why, in the words of who decided.</summary>
    public string Reason { get; init; }

    public Decision Decision { get; init; }
}

/// <summary>An address was proposed, approved, refused, called dead or redirected.</summary>
/// <param name="LeadsTo">For a redirected one: where to.</param>
public sealed record AddressMarked(EntityCode Entity, Uri Url, AddressState State, Uri? LeadsTo, DateOnly Day, string Reason, Decision Decision)
    : RegistryChange(Entity, Day, Reason, Decision);

/// <summary>Of several approved addresses one was chosen: what is read and judged.</summary>
public sealed record MainAddressChosen(EntityCode Entity, Uri Url, DateOnly Day, string Reason, Decision Decision)
    : RegistryChange(Entity, Day, Reason, Decision);

/// <summary>An entity came into the register.</summary>
/// <param name="Kecamatan">Null for a body of the whole kabupaten.</param>
/// <param name="SplitFrom">The entity it was a part of.</param>
public sealed record EntityAdded(
    EntityCode Entity, EntityKind Kind, string Name, WilayahCode? Kecamatan, EntityCode? SplitFrom, DateOnly Day, string Reason, Decision Decision)
    : RegistryChange(Entity, Day, Reason, Decision);

/// <summary>An entity is no longer monitored.</summary>
/// <param name="Into">The entity it was merged into.</param>
public sealed record EntityRetired(EntityCode Entity, EntityCode? Into, DateOnly Day, string Reason, Decision Decision)
    : RegistryChange(Entity, Day, Reason, Decision);

/// <summary>A retirement was taken back.</summary>
public sealed record EntityReturned(EntityCode Entity, DateOnly Day, string Reason, Decision Decision)
    : RegistryChange(Entity, Day, Reason, Decision);

/// <summary>An entity has another name.</summary>
public sealed record EntityRenamed(EntityCode Entity, string Name, DateOnly Day, string Reason, Decision Decision)
    : RegistryChange(Entity, Day, Reason, Decision);

/// <summary>An entity is not scored until a day ("penangguhan").</summary>
/// <param name="Until">Last day.</param>
public sealed record EntitySuspended(EntityCode Entity, SuspensionKind Kind, DateOnly Until, DateOnly Day, string Reason, Decision Decision)
    : RegistryChange(Entity, Day, Reason, Decision);

/// <summary>A suspension ended before its last day.</summary>
public sealed record SuspensionLifted(EntityCode Entity, DateOnly Day, string Reason, Decision Decision)
    : RegistryChange(Entity, Day, Reason, Decision);

/// <summary>An entity belongs to a group of a division.</summary>
/// <param name="Set">Name of the division, such as "Irban".</param>
/// <param name="Value">Name of the group; empty takes the entity out.</param>
public sealed record GroupAssigned(EntityCode Entity, string Set, string Value, DateOnly Day, string Reason, Decision Decision)
    : RegistryChange(Entity, Day, Reason, Decision);
