using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Complaints;

/// <summary>Who may be named as the one a complaint is with.</summary>
internal static class ComplaintAgencies
{
    /// <summary>Everybody of the register of today, offices before villages, by name.</summary>
    public static async Task<ImmutableArray<Entity>> TodayAsync(RegistryStore registry, TimeZoneInfo zone, CancellationToken cancellationToken) =>
        [.. (await registry.TodayAsync(zone, cancellationToken))?.Entities.OrderBy(entity => entity.IsVillage).ThenBy(entity => entity.FullName, StringComparer.OrdinalIgnoreCase) ?? Enumerable.Empty<Entity>()];
}
