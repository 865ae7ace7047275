using System.Collections.Immutable;

namespace Monitor.Core.Criteria;

/// <summary>All criteria, found by reflection over this assembly, in the order of their groups and ids.</summary>
public static class CriterionCatalog
{
    public static ImmutableArray<Criterion> All { get; } =
    [
        .. typeof(Criterion).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsGenericType: false } && type.IsSubclassOf(typeof(Criterion)))
            .Select(type => (Criterion)Activator.CreateInstance(type, nonPublic: true)!)
            .OrderBy(criterion => criterion.Meta.Group)
            .ThenBy(criterion => criterion.Meta.Id, StringComparer.Ordinal),
    ];

    /// <summary>The criterion of an id.</summary>
    /// <exception cref="KeyNotFoundException">No criterion has it.</exception>
    public static Criterion Of(string id) =>
        All.FirstOrDefault(criterion => criterion.Meta.Id == id) ?? throw new KeyNotFoundException($"No criterion is called '{id}'.");
}
