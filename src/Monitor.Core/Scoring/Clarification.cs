using Monitor.Core.Criteria;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Scoring;

/// <summary>What a person ruled about a clarification.</summary>
public enum ClarificationRuling
{
    Rejected = 0,

    /// <summary>The finding is not counted: published elsewhere, or for another reason that is written down.</summary>
    Excluded,

    /// <summary>It is on the site and was overlooked: the criterion is met.</summary>
    Proven,
}

/// <summary>What the address somebody named showed when it was read at once.</summary>
/// <param name="Title">Title of the page; empty for a file.</param>
/// <param name="After">What the criterion says with this address read too; null when that could not be told.</param>
/// <param name="Explanation">The sentence of it.</param>
public sealed record LinkSeen(FetchStatus Status, int? HttpCode, ContentKind Kind, long Bytes, string Title, string? BodyHash, DateTimeOffset At, Outcome? After, string Explanation);

/// <summary>The ruling on a clarification, by a named person.</summary>
/// <param name="Until">Last day it holds.</param>
public sealed record ClarificationDecision(ClarificationRuling Ruling, string By, DateTimeOffset At, string Reason, DateOnly Until);

/// <summary>Somebody's word against a finding.</summary>
/// <param name="Observed">The outcome it speaks about; the ruling dies when another one is observed.</param>
/// <param name="Explanation">The finding's sentence at that time.</param>
/// <param name="Behalf">In whose name it was handed in, such as "Sekretaris Desa Contoh"; empty when in one's own.</param>
/// <param name="Decision">Null while it is open.</param>
public sealed record Clarification(
    long Id,
    EntityCode Entity,
    string Criterion,
    Outcome Observed,
    string Explanation,
    string Reason,
    Uri? Link,
    LinkSeen? Seen,
    string By,
    string Behalf,
    DateTimeOffset At,
    ClarificationDecision? Decision)
{
    public bool IsOpen => Decision is null;

    /// <summary>Whether it changes a finding that is judged on a day.</summary>
    public bool Holds(Finding finding, DateOnly day) =>
        finding.Criterion == Criterion && finding.Outcome == Observed && Decision is { Ruling: not ClarificationRuling.Rejected } decision && decision.Until >= day;
}
