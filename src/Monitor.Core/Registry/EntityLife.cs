namespace Monitor.Core.Registry;

/// <summary>How an entity came into the register after its files were made.</summary>
/// <param name="SplitFrom">The entity it was a part of; null when it was not.</param>
public sealed record Listing(DateOnly Since, string Reason, EntityCode? SplitFrom);

/// <summary>An entity that is no longer monitored; its history stays.</summary>
/// <param name="Day">First day on which it is not monitored.</param>
/// <param name="Into">The entity it was merged into; null when it was not.</param>
public sealed record Retirement(DateOnly Day, string Reason, EntityCode? Into);

/// <summary>For what reason an assessment is suspended ("penangguhan").</summary>
public enum SuspensionKind
{
    Unknown = 0,
    Maintenance,
    Disaster,
    Vacancy,
    DomainMigration,
}

/// <summary>An entity that is read and shown, and not scored, from one day to another.</summary>
/// <param name="Until">Last day.</param>
public sealed record Suspension(SuspensionKind Kind, DateOnly From, DateOnly Until, string Reason, string By)
{
    public bool HoldsOn(DateOnly day) => From <= day && day <= Until;
}

/// <summary>A part in some division of the kabupaten that is not the kecamatan, such as "Irban" = "Irban II".</summary>
public sealed record EntityGroup(string Set, string Value);
