using System.Collections.Immutable;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Data;

/// <summary>The score of one entity.</summary>
public sealed record DayScore(EntityCode Entity, Score Score);

/// <summary>All scores of one day.</summary>
/// <param name="Assessment">Number of the assessment they stand in, such as 2026-11-24/1.</param>
public sealed record DayScores(string Assessment, DateOnly Day, string MethodologyId, ImmutableArray<DayScore> Scores)
{
    /// <summary>The scores of an assessment; who was not judged has none.</summary>
    public static DayScores Of(Assessment assessment) => new(
        assessment.Number,
        assessment.AsOf,
        assessment.Methodology.Id,
        [.. assessment.Entities.Select(entity => entity.Verdict is { } verdict ? new DayScore(entity.Entity.Code, verdict.Score) : null).OfType<DayScore>()]);
}

/// <summary>Where an entity stands among the others, and where it stood.</summary>
/// <param name="Score">0–100; null when it had none on the day.</param>
/// <param name="Rank">1 is best, equals share a rank; null with <paramref name="Score"/>.</param>
/// <param name="EarlierScore">Null when it had none then.</param>
/// <param name="EarlierRank">Null with <paramref name="EarlierScore"/>.</param>
public sealed record Standing(EntityCode Entity, double? Score, int? Rank, double? EarlierScore, int? EarlierRank);

/// <summary>All standings of a day, the best first, those without a score last, equals by code.</summary>
/// <param name="Day">The day that was really scored: the one asked for, or the last before it.</param>
/// <param name="Earlier">The day that is compared with; null when nothing so old is stored.</param>
/// <param name="IsOtherMethodology">The earlier day was judged by other rules, so a move is not the villages' doing alone.</param>
public sealed record DayRanking(DateOnly Day, DateOnly? Earlier, bool IsOtherMethodology, ImmutableArray<Standing> Standings);
