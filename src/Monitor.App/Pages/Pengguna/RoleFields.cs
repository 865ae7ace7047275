using System.Collections.Immutable;
using Monitor.App.Reports;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Users;

/// <summary>The fields that say what an account may see.</summary>
/// <param name="Entities">Everybody in the register, under the name of the kecamatan or the kind.</param>
public sealed record RoleFields(string? Role, string? Kecamatan, string? Entity, ImmutableArray<Kecamatan> Areas, ImmutableArray<(string Group, ImmutableArray<Entity> Members)> Entities)
{
    internal static RoleFields None { get; } = new(null, null, null, [], []);

    /// <summary>The fields as the roster offers them; what a form leaves empty is not given.</summary>
    internal static async Task<RoleFields> OfAsync(PageSources sources, string? role, string? kecamatan, string? entity, CancellationToken cancellationToken)
    {
        Roster roster = await sources.Roster(cancellationToken);
        ImmutableArray<Kecamatan> areas = [.. roster.AllKecamatan.OrderBy(area => area.Name, StringComparer.OrdinalIgnoreCase)];
        return new RoleFields(role, Given(kecamatan), Given(entity), areas,
        [
            .. areas.Select(area => ("Kecamatan " + area.Name, Sorted(roster.Entities.Where(one => one.IsVillage && one.Kecamatan == area.Code)))),
            .. new[] { EntityKind.Opd, EntityKind.Bumd, EntityKind.Kecamatan }.Select(kind => (kind == EntityKind.Kecamatan ? "Kantor kecamatan" : OfficeWords.Kind(kind), Sorted(roster.Entities.Where(one => one.Kind == kind)))),
        ]);
    }

    /// <summary>Why the territory cannot be given; null when it can.</summary>
    internal string? Problem =>
        Kecamatan is not null && Areas.All(area => area.Code.Value != Kecamatan) ? "Kecamatan ini tidak ada di registri."
        : Entity is not null && !Entities.Any(group => group.Members.Any(one => one.Code.Value == Entity)) ? "Desa atau kantor ini tidak ada di registri."
        : null;

    private static string? Given(string? field) => string.IsNullOrEmpty(field) ? null : field;

    private static ImmutableArray<Entity> Sorted(IEnumerable<Entity> entities) => [.. entities.OrderBy(one => one.FullName, StringComparer.OrdinalIgnoreCase).ThenBy(one => one.Code)];
}
