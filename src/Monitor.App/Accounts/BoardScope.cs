using Monitor.Core.Registry;

namespace Monitor.App.Accounts;

/// <summary>What the current user may see; decided in one place, outside the pages.</summary>
/// <param name="HasTerritory">False denies everything.</param>
/// <param name="Own">The one kecamatan of a camat; null for the whole kabupaten.</param>
public sealed record BoardScope(bool HasTerritory, WilayahCode? Own, bool SeesPersonalData, Func<Entity, bool> Sees)
{
    /// <summary>The one entity of an operator; null for everybody else.</summary>
    public EntityCode? OwnEntity { get; init; }
}
