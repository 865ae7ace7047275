using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;

namespace Monitor.Core.Scoring;

/// <summary>What one criterion found on one site, with its worth.</summary>
/// <param name="Score">0–1; null when unmeasured or not applicable.</param>
/// <param name="Weight">Weight in the methodology for this kind of entity; 0 when it has none.</param>
/// <param name="Points">Score × weight; 0 for anything not measured, which then leaves the weight out as well.</param>
/// <param name="Awaiting">A negative seen once that still awaits its second observation: reported as unmeasured, the observed outcome stands here.</param>
public sealed record Finding(
    string Criterion,
    Outcome Outcome,
    double? Score,
    double Weight,
    double Points,
    string Explanation,
    ImmutableArray<Evidence> Evidence,
    Outcome? Awaiting);

/// <summary>One thing an operator can do, with the points it brings under the methodology in force.</summary>
/// <param name="Points">Points the score rises by, on the 0–100 scale.</param>
public sealed record AdviceStep(string Criterion, string Action, double Points)
{
    /// <summary>Since when it is awaited on the site: the legal date with the methodology's grace; null when it is owed at any time.</summary>
    public DateOnly? Due { get; init; }
}

/// <summary>A document that is not owed yet.</summary>
/// <param name="Due">The last day until which its absence costs nothing.</param>
/// <param name="Weight">Weight it will have.</param>
public sealed record ComingDuty(string Criterion, DateOnly Due, double Weight);

/// <summary>The weighted sum of the findings.</summary>
/// <param name="Value">0–100; null when the kind has no score or the coverage is below the minimum.</param>
/// <param name="Coverage">Measured weight over applicable weight, 0–1.</param>
/// <param name="Band">Null with <paramref name="Value"/>.</param>
/// <param name="Held">Why a better band stays closed; null when it does not.</param>
/// <param name="Reason">Why there is no value, in Bahasa Indonesia; null when there is one.</param>
public sealed record Score(double? Value, double Coverage, string? Band, string? Held, string? Reason);

/// <summary>The judgement of one snapshot: facts, findings, score and advice.</summary>
/// <param name="Confirmed">Whether each negative that costs points was seen twice.</param>
public sealed record SiteVerdict(
    Guid SnapshotId,
    EntityCode Entity,
    Uri Site,
    DateTimeOffset TakenAt,
    DateOnly AsOf,
    string Methodology,
    string JudgeVersion,
    bool Confirmed,
    SiteFacts Facts,
    ImmutableArray<Finding> Findings,
    Score Score,
    ImmutableArray<AdviceStep> Advice)
{
    /// <summary>Kind of the entity when it was judged; it chose the weights.</summary>
    public EntityKind Kind { get; init; }

    /// <summary>The earlier snapshot whose verdict was held beside this one; null when there was none or none was needed.</summary>
    public Guid? ConfirmedBy { get; init; }

    /// <summary>The same pages judged as if a person had dismissed the suspicion that the state tells; null where the state tells none.</summary>
    public SiteVerdict? Cleared { get; init; }

    /// <summary>This verdict and, one after another, what each suspicion leaves behind when it is set aside.</summary>
    public IEnumerable<SiteVerdict> Layers() => Cleared is { } next ? next.Layers().Prepend(this) : [this];

    /// <summary>Whether no layer has a negative that another observation must show.</summary>
    public bool IsSettled() => Layers().All(layer => layer.Confirmed);
}
