using System.Collections.Immutable;

namespace Monitor.Core.Scoring;

/// <summary>Ranks entities by score: 1 is best, equals share a rank and the next one skips. Nobody without a score is ranked.</summary>
public static class Ranking
{
    public static ImmutableArray<AssessedEntity> Rank(ImmutableArray<AssessedEntity> entities)
    {
        Dictionary<double, int> ranks = Places(entities.Select(ScoreOf));
        return [.. entities.Select(entity => entity with { Rank = ScoreOf(entity) is { } score ? ranks[score] : null })];
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

    private static double? ScoreOf(AssessedEntity entity) => entity.Verdict?.Score.Value;
}
