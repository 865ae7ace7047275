using System.Collections.Immutable;
using Monitor.App.Reports;
using Monitor.Core.Criteria;
using Monitor.Core.Scoring;

namespace Monitor.App.Pages;

/// <summary>One finding with what its rendering needs.</summary>
/// <param name="Linkable">False for an entity under suspicion: its addresses are text.</param>
public sealed record FindingView(Finding Finding, BoardView View, bool Linkable, string JudgedBy)
{
    /// <summary>Where somebody's word against the finding is handed in; null for users who may not.</summary>
    public string? Clarify { get; init; }
}

/// <summary>Findings in the order of the vocabulary: what can be put right first.</summary>
public static class FindingOrder
{
    public static ImmutableArray<Finding> Of(SiteVerdict? verdict, bool seesPersonalData) => verdict is null
        ? []
        : [.. verdict.Findings
            .Where(finding => seesPersonalData || !CriterionWords.IsPersonalData(finding.Criterion))
            .OrderBy(finding => Place(finding.Outcome))
            .ThenByDescending(finding => finding.Weight)
            .ThenBy(finding => finding.Criterion, StringComparer.Ordinal)];

    private static int Place(Outcome outcome) => outcome switch
    {
        Outcome.Unmet => 0,
        Outcome.Partial => 1,
        Outcome.Unmeasured => 2,
        Outcome.Met => 3,
        _ => 4,
    };
}
