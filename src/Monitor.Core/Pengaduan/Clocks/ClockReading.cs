namespace Monitor.Core.Pengaduan.Clocks;

/// <summary>What a clock says about one step of one complaint.</summary>
public enum SlaVerdict
{
    /// <summary>No rule fits: nothing was promised.</summary>
    NoRule = 0,

    /// <summary>Open, and the end is not near.</summary>
    Running,

    /// <summary>Open, and within the rule's warning time.</summary>
    DueSoon,

    /// <summary>Open, and waiting for the reporter.</summary>
    Paused,

    /// <summary>Done in time, whatever lies between the bounds.</summary>
    Met,

    /// <summary>Done, and late whatever lies between the bounds.</summary>
    Late,

    /// <summary>Not done, and the end has passed.</summary>
    Overdue,

    /// <summary>Archived, rejected, gone out of scope or sent on before the end.</summary>
    Withdrawn,

    /// <summary>The end lies between the bounds of what is known ("tidak dapat dipastikan").</summary>
    Undetermined,

    /// <summary>The end lies in or behind a year without a decided calendar ("belum dapat dipastikan").</summary>
    CalendarUndecided,
}

/// <summary>One clock read at one moment.</summary>
/// <param name="Rule">Null when nothing was promised.</param>
/// <param name="End">When it was done or withdrawn; null while open.</param>
/// <param name="Earliest">The end of the limit counted from the earliest possible start; null without a rule.</param>
/// <param name="Latest">The same from the latest possible start, with the longest possible pauses.</param>
/// <param name="IsWithdrawn">The end is no answer but a withdrawal.</param>
/// <param name="Horizon">Up to when an open case is known to be open.</param>
public sealed record ClockReading(
    SlaRule? Rule, EventTime Start, EventTime? End, bool IsWithdrawn, DueTime? Earliest, DueTime? Latest, DateTimeOffset Horizon, SlaVerdict Verdict)
{
    /// <summary>Whether durations may be computed: a start or an end without a lower bound is unknown, never 0 days.</summary>
    public bool IsKnown => Start.IsKnown && End is null or { IsKnown: true };

    /// <summary>Whether the limit is over, so that the step belongs to the matured ones. A step done early counts only once its limit is over too.</summary>
    public bool IsMatured(DateTimeOffset asOf) => Latest?.At is { } due && due < asOf;
}
