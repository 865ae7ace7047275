using System.Collections.Immutable;
using Monitor.Core.Pengaduan.Calendars;

namespace Monitor.Core.Pengaduan.Clocks;

/// <summary>When the end of a clock was reached, as far as events tell.</summary>
public static class Answers
{
    /// <summary>What auto-close waits for after the answer: ten working days (KemenPANRB's description of SP4N-LAPOR!).</summary>
    public const int AutoCloseWorkingDays = 10;

    /// <summary>The first substantive answer; null when there is none. A machine's greeting and a read receipt are none.</summary>
    /// <param name="start">The start of the clock, before which no answer can lie.</param>
    /// <returns>A time whose bounds are as wide as what is known: a case closed by the system had its answer ten working days earlier or more.</returns>
    public static EventTime? First(ImmutableArray<CaseEvent> events, EventTime start, WorkCalendar calendar, TimeZoneInfo zone)
    {
        foreach (CaseEvent one in events)
        {
            EventTime? answer = one switch
            {
                { IsAutomatic: true } => null,
                { State: CaseState.FirstResponse or CaseState.Answered } => one.At,
                { State: CaseState.Closed, Cause: CloseCause.BySystem } => BeforeAutoClose(one, start, calendar, zone),
                { State: CaseState.Closed } => one.At,

                // In an export this is the reporter's reply to an answer that nobody dated.
                { State: CaseState.InProgress, Origin: EventOrigin.Inferred } => Widened(one.At, start),
                { State: CaseState.InProgress } => one.At,
                _ => null,
            };
            if (answer is not null)
            {
                return answer.NotBefore(start);
            }
        }

        return null;
    }

    /// <summary>The final answer or the closing; null when there is none.</summary>
    public static EventTime? Final(ImmutableArray<CaseEvent> events, EventTime start) =>
        events.FirstOrDefault(one => !one.IsAutomatic && one.State.IsResolution())?.At.NotBefore(start);

    private static EventTime BeforeAutoClose(CaseEvent closing, EventTime start, WorkCalendar calendar, TimeZoneInfo zone)
    {
        DateOnly closed = LocalDays.Of(closing.At.By, zone);
        DateTimeOffset latest = calendar.Back(closed, AutoCloseWorkingDays) is { } day ? LocalDays.End(day, zone) : closing.At.By;
        DateTimeOffset by = latest < closing.At.By ? latest : closing.At.By;
        return closing.At.IsKnown ? Widened(new EventTime(by, by), start) : EventTime.Before(by);
    }

    private static EventTime Widened(EventTime at, EventTime start)
    {
        DateTimeOffset? after = start.After < at.By ? start.After : at.By;
        return at.IsKnown ? new EventTime(start.After is null ? null : after, at.By) : at;
    }
}
