using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Clocks;

/// <summary>What has to be done in time.</summary>
public enum SlaStep
{
    Unknown = 0,

    /// <summary>The admin verifies and forwards.</summary>
    Verify,

    /// <summary>The first substantive answer.</summary>
    FirstResponse,

    /// <summary>The final answer or the closing.</summary>
    Resolve,

    /// <summary>The time after an answer at which the source closes a case by itself; a fact about the source, nobody's duty.</summary>
    AutoClose,
}

/// <summary>In what a limit is counted.</summary>
public enum SlaUnit
{
    Unknown = 0,

    /// <summary>Days of the agency's calendar; the day of the start is day 0 whatever the hour.</summary>
    WorkingDays,

    /// <summary>Hours on the clock; no calendar plays a part.</summary>
    ClockHours,

    CalendarDays,
}

/// <summary>Whose clock it is, told by where it starts.</summary>
public enum ClockStart
{
    /// <summary>The reporter's: from submission.</summary>
    Submitted = 0,

    /// <summary>The agency's: from its own disposition.</summary>
    Dispatched,
}

/// <summary>One deadline as a rule states it, read from sla.yaml. A condition that is null holds for all.</summary>
/// <param name="Id">Kebab-case id, such as jawaban-pertama-nasional.</param>
/// <param name="Amount">How many of <paramref name="Unit"/>, at least 1.</param>
/// <param name="LegalBasis">The rule or promise it comes from.</param>
public sealed record SlaRule(string Id, string Name, SlaStep Step, int Amount, SlaUnit Unit, ClockStart Start, string LegalBasis)
{
    public Classification? Classification { get; init; }

    /// <summary>True: berkadar pengawasan only; false: the others only, which is what an unmarked complaint counts as.</summary>
    public bool? Supervisory { get; init; }

    /// <summary>Id of a source.</summary>
    public string? Source { get; init; }

    public EntityKind? AgencyKind { get; init; }

    /// <summary>First day of submission it holds for; null = always.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day of submission it holds for; null = still.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The greatest wins where several rules fit; among equals the one with more conditions, then the first id.</summary>
    public int Priority { get; init; }

    /// <summary>Whether the time in which the reporter was asked to complete his report is not counted. Only an agency's clock can pause: the reporter waits all the same.</summary>
    public bool PausesForReporter { get; init; }

    /// <summary>How many units before the end a warning begins; 0 = none.</summary>
    public int WarnBefore { get; init; }

    /// <summary>Whether both limit the same thing, whenever they hold.</summary>
    internal bool IsFor(SlaRule other) =>
        (Step, Start, Classification, Supervisory, Source, AgencyKind) == (other.Step, other.Start, other.Classification, other.Supervisory, other.Source, other.AgencyKind);

    internal int Conditions => (Classification is null ? 0 : 1) + (Supervisory is null ? 0 : 1) + (Source is null ? 0 : 1) + (AgencyKind is null ? 0 : 1);

    internal bool Fits(Complaint complaint, EntityKind? agencyKind, DateOnly day) =>
        (Classification is not { } kind || kind == complaint.Classification)
        && (Supervisory is not { } marked || marked == (complaint.Supervision?.IsSupervisory == true))
        && (Source is null || Source == complaint.Key.Source)
        && (AgencyKind is not { } of || of == agencyKind)
        && !(day < ValidFrom) && !(day > ValidTo);
}
