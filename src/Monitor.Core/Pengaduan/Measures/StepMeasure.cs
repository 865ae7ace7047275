using System.Collections.Immutable;
using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Pengaduan.Clocks;

namespace Monitor.Core.Pengaduan.Measures;

/// <summary>One clock of one complaint, with the calendar that counts its days.</summary>
internal sealed record TimedCase(Complaint Complaint, ClockReading Reading, WorkCalendar Calendar);

/// <summary>One step over many complaints.</summary>
/// <param name="WorkingDays">Durations in working days; every complaint whose times are known.</param>
/// <param name="Hours">Durations in hours of those that were promised in hours; never on one axis with the days. Null when none was.</param>
/// <param name="Untimed">Complaints left out of the durations because a time or the calendar is unknown.</param>
public sealed record StepMeasure(SlaShare Sla, DurationSummary WorkingDays, DurationSummary? Hours, int Untimed)
{
    internal static StepMeasure Of(ImmutableArray<TimedCase> cases, ComplaintClock clock, DateTimeOffset asOf)
    {
        var days = ImmutableArray.CreateBuilder<Span>();
        var hours = ImmutableArray.CreateBuilder<Span>();
        foreach ((Complaint complaint, ClockReading reading, WorkCalendar calendar) in cases)
        {
            if (!complaint.IsFollowedFromStart || !reading.IsKnown || reading.Start.After is not { } first)
            {
                continue;
            }

            bool ended = reading is { End: not null, IsWithdrawn: false };
            DateTimeOffset least = reading.End is null ? reading.Horizon : reading.End.After ?? reading.End.By;
            DateTimeOffset most = reading.End?.By ?? reading.Horizon;
            if (clock.WorkingDays(calendar, reading.Start.By, least) is { } low && clock.WorkingDays(calendar, first, most) is { } high)
            {
                days.Add(new Span(low, high, ended));
            }

            if (reading.Rule?.Unit == SlaUnit.ClockHours)
            {
                hours.Add(new Span(Math.Max(0, (least - reading.Start.By).TotalHours), Math.Max(0, (most - first).TotalHours), ended));
            }
        }

        return new StepMeasure(
            SlaShare.Of(cases.Select(one => (one.Reading, one.Complaint.IsFollowedFromStart)), asOf),
            DurationSummary.Of(days.ToImmutable()),
            hours.Count > 0 ? DurationSummary.Of(hours.ToImmutable()) : null,
            cases.Length - days.Count);
    }
}
