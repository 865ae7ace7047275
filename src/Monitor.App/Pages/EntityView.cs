using System.Collections.Immutable;
using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.Core.Criteria;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Pages;

/// <summary>One entity with what its partial pages need.</summary>
public sealed record EntityView(EntityRow Row, BoardView View)
{
    /// <summary>How the score moved in a month, with what it is compared with; null when there is nothing to compare.</summary>
    public string? Move { get; init; }

    /// <summary>The score month by month; null before there are two months.</summary>
    public DrawnChart? Course { get; init; }

    /// <summary>Among whom its rank is: those that are asked the same, whether the user sees them or not.</summary>
    public string RankedAmong => View.Own is not null || View.Assessment is not { } assessment
        ? "se-kabupaten"
        : $"dari {Indonesian.Count(Ranking.Among(Row.Entity, assessment.Entities))} {(Row.Entity.IsVillage ? "" : OfficeWords.Kind(Row.Entity.Kind) + " ")}yang dinilai";

    /// <summary>Whether the middle of a group may be told; between two it is the other's score.</summary>
    public bool ShowsMedians => View.OwnEntity is null;

    /// <summary>Where it stands among those like it.</summary>
    public ImmutableArray<PeerGroup> Peers => View.Assessment is { } assessment ? PeerGroup.Of(Row.Assessed, assessment) : [];

    public string JudgedBy => $"sistem, penilai versi {Row.Verdict?.JudgeVersion}, metodologi {Row.Verdict?.Methodology}";

    /// <summary>Findings in the order of the vocabulary; personal data only for those who may see it.</summary>
    public ImmutableArray<Finding> Findings => [.. FindingOrder.Of(Row.Verdict, View.SeesPersonalData).Where(finding => Row.Entity.IsVillage || finding.Weight > 0 || finding.Outcome != Outcome.NotApplicable)];

    public IEnumerable<(StateWord Word, int Count)> OutcomeCounts => Vocabulary.States
        .Select(word => (word, Findings.Count(finding => Vocabulary.Of(finding.Outcome) == word)))
        .Where(item => item.Item2 > 0);

    public ImmutableArray<AdviceStep> Steps => Row.Verdict is { Advice.IsDefaultOrEmpty: false } verdict ? [.. verdict.Advice.OrderByDescending(step => step.Points)] : [];

    /// <summary>What will be owed next.</summary>
    public ImmutableArray<ComingDuty> Coming => Row.Verdict is { } verdict && View.Assessment is { } assessment ? Advice.Coming(verdict, assessment.Methodology) : [];

    public string? NextBand => Row.Verdict is { } verdict && View.Assessment is { } assessment ? NextBandSentence.Of(verdict, assessment.Methodology) : null;

    public string ClarifyPath(Finding finding) => $"/klarifikasi/baru?entitas={Uri.EscapeDataString(Row.Slug)}&kriteria={finding.Criterion}";
}
