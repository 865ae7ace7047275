using Monitor.App.Data;
using Monitor.App.Options;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Gather;

namespace Monitor.App.Jobs;

/// <summary>One inspection of all sites of a register.</summary>
/// <param name="Key">The same key is the same run: it is resumed, never doubled.</param>
/// <param name="AsOf">The day it is judged for.</param>
public sealed record InspectionOrder(string Key, RunKind Kind, DateOnly AsOf, Roster Roster, Methodology Methodology)
{
    /// <summary>A day and a night.</summary>
    public static readonly TimeSpan UsualGap = TimeSpan.FromHours(24);

    /// <summary>Least time between two observations of a negative that costs points.</summary>
    public TimeSpan Gap { get; init; } = UsualGap;

    /// <summary>Whether the pages behind negatives are read once more at the end of the run, as its second observation. Both are then
    /// judged for <see cref="AsOf"/>; else each observation is judged for the day it was made.</summary>
    public bool Rereads { get; init; }

    /// <summary>Whether sites that are known are only asked whether anything is new, and read in full when something is, or once a week.</summary>
    public bool LooksForNews { get; init; }

    /// <summary>Hours in which it may begin with a site; null for any. What is left then comes first in the next such run.</summary>
    public NightWindow? Night { get; init; }

    /// <summary>Days in a row on which a name must be missing before it is called lost.</summary>
    public int DaysToLoseName { get; init; } = 3;

    /// <summary>What is done when all sites are read and nothing is published yet; null for nothing.</summary>
    public Func<Run, CancellationToken, Task>? BeforePublishing { get; init; }

    /// <summary>Sites read at one time.</summary>
    public int AtOnce { get; init; } = 16;
}

/// <summary>The run, and the assessment that was published of what is known after it.</summary>
/// <param name="WasThere">The run had been finished before; nothing was read.</param>
public sealed record InspectionResult(Run Run, Assessment Assessment, bool WasThere);

/// <summary>Opens the one session of a run: whose addresses may be reached and how gently is decided where the program is put together.</summary>
public sealed record GatherDoor(Func<Kabupaten, GatherSession> Open);

/// <summary>Zone in which days are cut.</summary>
public sealed record OfficeZone(TimeZoneInfo Zone)
{
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}
