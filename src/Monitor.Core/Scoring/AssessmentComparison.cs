using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Registry;

namespace Monitor.Core.Scoring;

/// <summary>How an entity moved between two assessments.</summary>
public enum ChangeKind
{
    Same = 0,
    Better,
    Worse,

    /// <summary>It has a score now and had none.</summary>
    NowJudged,

    /// <summary>It had a score and has none now: not worse, not known.</summary>
    NoLongerJudged,

    /// <summary>It is new in the register.</summary>
    Listed,

    /// <summary>It left the register.</summary>
    Gone,
}

/// <summary>What one criterion did to a score.</summary>
/// <param name="Before">Null when the criterion was not judged then.</param>
/// <param name="After">Null when it is not judged now.</param>
/// <param name="Contribution">Points on the 0–100 scale by which it moved the score; the contributions of an entity sum to the move before rounding.</param>
public sealed record CriterionChange(string Criterion, Finding? Before, Finding? After, double Contribution);

/// <summary>One entity in two assessments.</summary>
/// <param name="Causes">Criteria that changed, the weightiest first; empty when either side has no score.</param>
public sealed record EntityChange(ChangeKind Kind, AssessedEntity? Before, AssessedEntity? After, ImmutableArray<CriterionChange> Causes)
{
    public Entity Entity => (After ?? Before)!.Entity;

    /// <summary>Why it left the register; null unless it is <see cref="ChangeKind.Gone"/> and the later assessment knows.</summary>
    public Retirement? Left { get; init; }

    /// <summary>Points by which the score moved; null unless both have one.</summary>
    public double? Move => After?.Verdict?.Score.Value - Before?.Verdict?.Score.Value is { } move ? Math.Round(move, 1, MidpointRounding.AwayFromZero) : null;

    /// <summary>Whether the band is another one.</summary>
    public bool IsOtherBand => Move is not null && Before?.Verdict?.Score.Band != After?.Verdict?.Score.Band;
}

/// <summary>Two assessments side by side, entity by entity, in the order of the later one and then of what left.</summary>
/// <param name="IsOtherMethodology">The rules differ, so a move is not the villages' doing alone.</param>
public sealed record AssessmentComparison(Assessment Before, Assessment After, bool IsOtherMethodology, ImmutableArray<EntityChange> Changes)
{
    // Scores carry one decimal: less than half of it is rounding.
    private const double Noise = 0.05;

    public static AssessmentComparison Of(Assessment before, Assessment after)
    {
        Dictionary<EntityCode, AssessedEntity> old = before.Entities.ToDictionary(entity => entity.Entity.Code);
        var retired = after.Retired.ToDictionary(entity => entity.Code, entity => entity.Retired);
        HashSet<EntityCode> kept = [.. after.Entities.Select(entity => entity.Entity.Code)];
        return new AssessmentComparison(
            before,
            after,
            before.Methodology.Hash != after.Methodology.Hash || before.JudgeVersion != after.JudgeVersion,
            [
                .. after.Entities.Select(entity => Change(old.GetValueOrDefault(entity.Entity.Code), entity)),
                .. before.Entities.Where(entity => !kept.Contains(entity.Entity.Code)).Select(entity => new EntityChange(ChangeKind.Gone, entity, null, []) { Left = retired.GetValueOrDefault(entity.Entity.Code) }),
            ]);
    }

    public int Count(ChangeKind kind) => Changes.Count(change => change.Kind == kind);

    private static EntityChange Change(AssessedEntity? before, AssessedEntity after)
    {
        if (before is null)
        {
            return new EntityChange(ChangeKind.Listed, null, after, []);
        }

        (double? old, double? now) = (before.Verdict?.Score.Value, after.Verdict?.Score.Value);
        ChangeKind kind = (old, now) switch
        {
            (null, null) => ChangeKind.Same,
            (null, _) => ChangeKind.NowJudged,
            (_, null) => ChangeKind.NoLongerJudged,
            _ when now - old > Noise => ChangeKind.Better,
            _ when old - now > Noise => ChangeKind.Worse,
            _ => ChangeKind.Same,
        };
        return new EntityChange(kind, before, after, old is not null && now is not null ? Causes(before.Verdict!, after.Verdict!) : []);
    }

    private static ImmutableArray<CriterionChange> Causes(SiteVerdict before, SiteVerdict after)
    {
        // What a criterion did is told against the old mean, so that an unmet one costs points although it adds none, and what did not change did nothing:
        // the sum over the changed ones is the move, (Σ w's' / W') − (Σ ws / W).
        double mean = before.Findings.Sum(finding => Counted(finding) * (finding.Score ?? 0)) / before.Findings.Sum(Counted);
        double weight = after.Findings.Sum(Counted);
        Dictionary<string, Finding> old = before.Findings.ToDictionary(finding => finding.Criterion, StringComparer.Ordinal);
        Dictionary<string, Finding> now = after.Findings.ToDictionary(finding => finding.Criterion, StringComparer.Ordinal);
        return
        [
            .. old.Keys.Union(now.Keys, StringComparer.Ordinal)
                .Select(criterion => (Criterion: criterion, Before: old.GetValueOrDefault(criterion), After: now.GetValueOrDefault(criterion)))
                .Where(pair => pair.Before?.Outcome != pair.After?.Outcome || pair.Before?.Score != pair.After?.Score || pair.Before?.Weight != pair.After?.Weight)
                .Select(pair => new CriterionChange(pair.Criterion, pair.Before, pair.After, 100 * (Beyond(pair.After, mean) - Beyond(pair.Before, mean)) / weight))
                .OrderByDescending(change => Math.Abs(change.Contribution))
                .ThenBy(change => change.Criterion, StringComparer.Ordinal),
        ];
    }

    private static double Counted(Finding finding) => finding is { Score: not null, Outcome: Outcome.Met or Outcome.Partial or Outcome.Unmet } ? finding.Weight : 0;

    private static double Beyond(Finding? finding, double mean) => finding is null ? 0 : Counted(finding) * ((finding.Score ?? 0) - mean);
}
