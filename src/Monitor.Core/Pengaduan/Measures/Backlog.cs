using System.Collections.Immutable;
using Monitor.Core.Pengaduan.Clocks;

namespace Monitor.Core.Pengaduan.Measures;

/// <summary>What lies open.</summary>
/// <param name="Open">Complaints nobody has finished.</param>
/// <param name="Overdue">Those of them that are past a limit for sure.</param>
/// <param name="DueSoon">Those of them whose warning has begun.</param>
/// <param name="OldestDays">Calendar days since the oldest was submitted; null when none is open.</param>
/// <param name="MedianDays">Calendar days since the middle one was submitted; null when none is open.</param>
/// <param name="Silent">Open, and nothing has happened for 20 working days.</param>
public sealed record Backlog(int Open, int Overdue, int DueSoon, int? OldestDays, double? MedianDays, int Silent)
{
    /// <summary>Working days without any event after which a case is silent.</summary>
    public const int SilentAfter = 20;

    /// <param name="cases">Each complaint once, with the readings of its present clocks.</param>
    internal static Backlog Of(ImmutableArray<(Complaint Complaint, ImmutableArray<ClockReading> Present)> cases, ComplaintClock clock, DateTimeOffset asOf)
    {
        (Complaint Complaint, ImmutableArray<ClockReading> Present)[] open = [.. cases.Where(one => one.Complaint.IsOpen)];
        int[] ages = [.. open.Select(one => Age(one.Complaint, clock, asOf)).Order()];
        return new Backlog(
            open.Length,
            open.Count(one => one.Present.Any(reading => reading.Verdict == SlaVerdict.Overdue)),
            open.Count(one => one.Present.Any(reading => reading.Verdict == SlaVerdict.DueSoon) && one.Present.All(reading => reading.Verdict != SlaVerdict.Overdue)),
            ages.Length == 0 ? null : ages[^1],
            ages.Length == 0 ? null : (ages[(ages.Length - 1) / 2] + ages[ages.Length / 2]) / 2.0,
            open.Count(one => IsSilent(one.Complaint, clock, asOf)));
    }

    private static int Age(Complaint complaint, ComplaintClock clock, DateTimeOffset asOf) =>
        Math.Max(0, LocalDays.Of(asOf, clock.Zone).DayNumber - LocalDays.Of(complaint.Submitted.By, clock.Zone).DayNumber);

    private static bool IsSilent(Complaint complaint, ComplaintClock clock, DateTimeOffset asOf)
    {
        DateTimeOffset last = complaint.Events.Where(one => !one.IsAutomatic).Select(one => one.At.By).Append(complaint.Submitted.By).Max();

        // After the last export something may have happened that nobody saw.
        DateTimeOffset until = complaint.SeenUntil is { } seen && seen < asOf ? seen : asOf;
        return clock.WorkingDays(clock.Calendars.Of(complaint.Agency), last, until) >= SilentAfter;
    }
}
