using System.Collections.Immutable;
using Monitor.App.Reports;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Pages;

/// <summary>Two assessments side by side as far as the user may see them.</summary>
/// <param name="Changes">Inside the territory, the largest moves first.</param>
/// <param name="Only">The one kind of change that is listed; null for all but those that stayed.</param>
public sealed record ChangeTable(AssessmentComparison Comparison, ImmutableArray<EntityChange> Changes, ChangeKind? Only, bool BandsOnly)
{
    // Below it the printed digit does not move.
    private const double Smallest = 0.05;
    private const int MostCauses = 4;

    public Methodology Before => Comparison.Before.Methodology;

    public Methodology After => Comparison.After.Methodology;

    public IEnumerable<EntityChange> Rows => Changes
        .Where(change => (Only is { } kind ? change.Kind == kind : change.Kind != ChangeKind.Same) && (!BandsOnly || change.IsOtherBand));

    public int OtherBands => Changes.Count(change => change.IsOtherBand);

    public int Count(ChangeKind kind) => Changes.Count(change => change.Kind == kind);

    /// <param name="sees">Whether the user's territory holds an entity.</param>
    public static ChangeTable Of(AssessmentComparison comparison, Func<Entity, bool> sees, string? kind, bool bandsOnly) => new(
        comparison,
        [
            .. comparison.Changes.Where(change => sees(change.Entity))
                .OrderBy(change => ChangeWords.Order.IndexOf(change.Kind))
                .ThenByDescending(change => Math.Abs(change.Move ?? 0))
                .ThenBy(change => change.Entity.Code.Value, StringComparer.Ordinal),
        ],
        ChangeWords.Order.Where(other => ChangeWords.Id(other) == kind).Select(other => (ChangeKind?)other).FirstOrDefault(),
        bandsOnly);

    /// <summary>What moved the score, the weightiest first. Suspicions and personal data carry no weight and are never among them.</summary>
    public static IEnumerable<CriterionChange> Causes(EntityChange change) => change.Causes.Where(cause => Math.Abs(cause.Contribution) >= Smallest).Take(MostCauses);
}
