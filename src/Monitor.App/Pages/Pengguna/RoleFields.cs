using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Users;

/// <summary>The two fields that say what an account may see.</summary>
public sealed record RoleFields(string? Role, string? Kecamatan, ImmutableArray<Kecamatan> Areas)
{
    /// <summary>The fields as the roster offers them.</summary>
    internal static async Task<RoleFields> OfAsync(PageSources sources, string? role, string? kecamatan, CancellationToken cancellationToken) =>
        new(role, kecamatan, [.. (await sources.Roster(cancellationToken)).AllKecamatan.OrderBy(area => area.Name, StringComparer.OrdinalIgnoreCase)]);

    /// <summary>Why the territory cannot be given; null when it can.</summary>
    internal string? Problem => string.IsNullOrEmpty(Kecamatan) || Areas.Any(area => area.Code.Value == Kecamatan) ? null : "Kecamatan ini tidak ada di registri.";
}
