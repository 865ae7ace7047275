using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.Core.Scoring;

/// <summary>Ranks entities by score: 1 is best, equals share a rank and the next one skips. Nobody without a score is ranked, and only those that are
/// asked the same are ranked together: desa and kelurahan, kecamatan, OPD, BUMD.</summary>
public static class Ranking
{
    public static ImmutableArray<AssessedEntity> Rank(ImmutableArray<AssessedEntity> entities)
    {
        var ranks = entities.GroupBy(entity => Class(entity.Entity)).ToDictionary(group => group.Key, group => Places(group.Select(ScoreOf)));
        return [.. entities.Select(entity => entity with { Rank = ScoreOf(entity) is { } score ? ranks[Class(entity.Entity)][score] : null })];
    }

    /// <summary>The place of each score that occurs.</summary>
    public static Dictionary<double, int> Places(IEnumerable<double?> scores)
    {
        var places = new Dictionary<double, int>();
        int place = 1;
        foreach (IGrouping<double, double> equals in scores.OfType<double>().GroupBy(score => score).OrderByDescending(group => group.Key))
        {
            places[equals.Key] = place;
            place += equals.Count();
        }

        return places;
    }

    /// <summary>How many have a rank among those an entity is ranked with: desa and kelurahan together, every other kind by itself.</summary>
    public static int Among(Entity entity, IEnumerable<AssessedEntity> entities) => entities.Count(other => Class(other.Entity) == Class(entity) && ScoreOf(other) is not null);

    private static EntityKind Class(Entity entity) => entity.IsVillage ? EntityKind.Desa : entity.Kind;

    private static double? ScoreOf(AssessedEntity entity) => entity.Verdict?.Score.Value;
}
