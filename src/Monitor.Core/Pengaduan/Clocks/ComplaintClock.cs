using System.Collections.Immutable;
using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Clocks;

/// <summary>Reads the clocks of complaints. Bounds are never averaged: late means late at the lower bound already, in time means in time at the upper one.</summary>
public sealed class ComplaintClock(SlaBook rules, CalendarBook calendars, ImmutableDictionary<EntityCode, Agency> agencies, TimeZoneInfo zone)
{
    public TimeZoneInfo Zone => zone;

    public CalendarBook Calendars => calendars;

    /// <summary>The admin's clock: submission to disposition, on the common calendar.</summary>
    public ClockReading Admin(Complaint complaint, CaseCycle cycle, DateTimeOffset asOf)
    {
        CaseEvent? sent = cycle.Events.FirstOrDefault(one => one.Agency is not null || one.State == CaseState.Rejected);
        CaseEvent? withdrawn = cycle.Events.FirstOrDefault(one => one.State.IsWithdrawal() && one.State != CaseState.Rejected);
        bool isWithdrawn = sent is null && withdrawn is not null;
        EventTime? end = (sent ?? withdrawn)?.At.NotBefore(cycle.Start);
        SlaRule? rule = Rule(SlaStep.Verify, ClockStart.Submitted, complaint, null);
        return Read(rule, cycle.Start, end, isWithdrawn, [], calendars.Common, complaint, asOf);
    }

    /// <summary>The reporter's clock: start of the cycle to the answer, whoever gave it, on the common calendar. It never pauses.</summary>
    /// <param name="step">First response or resolution.</param>
    public ClockReading Reporter(SlaStep step, Complaint complaint, CaseCycle cycle, DateTimeOffset asOf)
    {
        EntityKind? kind = complaint.Agency is { } agency ? Kind(agency) : null;
        EventTime? answer = Answer(step, cycle.Events, cycle.Start, calendars.Common);
        EventTime? withdrawn = answer is null ? Withdrawal(cycle.Events) : null;
        return Read(Rule(step, ClockStart.Submitted, complaint, kind), cycle.Start, (answer ?? withdrawn)?.NotBefore(cycle.Start), withdrawn is not null, [], calendars.Common, complaint, asOf);
    }

    /// <summary>The agency's clock: its own disposition to its answer, on its own calendar.</summary>
    /// <param name="step">First response or resolution.</param>
    public ClockReading Agency(SlaStep step, Complaint complaint, Stint stint, DateTimeOffset asOf)
    {
        WorkCalendar calendar = calendars.Of(stint.Agency);
        SlaRule? rule = Rule(step, ClockStart.Dispatched, complaint, Kind(stint.Agency));

        // A disposition of unknown date lies after the submission at least; the start stays unknown for durations.
        EventTime? answer = Answer(step, stint.Events, stint.From, calendar);
        EventTime? withdrawn = answer is null ? Withdrawal(stint.Events) ?? stint.Until : null;
        ImmutableArray<Pause> pauses = rule?.PausesForReporter == true ? Pause.Of(stint.Events) : [];
        return Read(rule, stint.From, (answer ?? withdrawn)?.NotBefore(stint.From), withdrawn is not null, pauses, calendar, complaint, asOf);
    }

    /// <summary>Working days of a calendar between two instants, 0 when they are in the wrong order; null across an undecided year.</summary>
    public int? WorkingDays(WorkCalendar calendar, DateTimeOffset start, DateTimeOffset end) => calendar.Between(LocalDays.Of(start, zone), LocalDays.Of(end, zone));

    private EntityKind? Kind(EntityCode code) => agencies.TryGetValue(code, out Agency? agency) ? agency.Kind : null;

    private SlaRule? Rule(SlaStep step, ClockStart start, Complaint complaint, EntityKind? kind) =>
        rules.For(step, start, complaint, kind, LocalDays.Of(complaint.Submitted.By, zone));

    private EventTime? Answer(SlaStep step, ImmutableArray<CaseEvent> events, EventTime start, WorkCalendar calendar) =>
        step == SlaStep.FirstResponse ? Answers.First(events, start, calendar, zone) : Answers.Final(events, start);

    private static EventTime? Withdrawal(ImmutableArray<CaseEvent> events) => events.LastOrDefault() is { } last && last.State.IsWithdrawal() ? last.At : null;

    private ClockReading Read(
        SlaRule? rule, EventTime start, EventTime? end, bool isWithdrawn, ImmutableArray<Pause> pauses, WorkCalendar calendar, Complaint complaint, DateTimeOffset asOf)
    {
        DateTimeOffset horizon = complaint.SeenUntil is { } seen && seen < asOf ? seen : asOf;
        if (rule is null)
        {
            return new ClockReading(null, start, end, isWithdrawn, null, null, horizon, SlaVerdict.NoRule);
        }

        DateTimeOffset least = start.After ?? complaint.Submitted.After ?? start.By;
        DueTime earliest = DueTimes.Of(rule, least, [.. pauses.Select(pause => (pause.From.By, pause.Until?.After ?? pause.From.By))], calendar, zone);
        DueTime latest = DueTimes.Of(rule, start.By, [.. pauses.Select(pause => (pause.From.After ?? least, pause.Until?.By ?? horizon))], calendar, zone);
        bool isPaused = pauses is [.., { Until: null } last] && !(latest.At < last.From.By);
        SlaVerdict verdict = end is null ? Open(earliest, latest, isPaused, horizon, asOf) : Ended(end, isWithdrawn, earliest, latest);
        return new ClockReading(rule, start, end, isWithdrawn, earliest, latest, horizon, verdict);
    }

    private static SlaVerdict Ended(EventTime end, bool isWithdrawn, DueTime earliest, DueTime latest)
    {
        if (end.By <= (earliest.At ?? earliest.NotBefore))
        {
            return isWithdrawn ? SlaVerdict.Withdrawn : SlaVerdict.Met;
        }

        if (latest.At is not { } due || earliest.At is null)
        {
            return SlaVerdict.CalendarUndecided;
        }

        // The verdict existed before the case was archived or sent on.
        return end.After >= due ? (isWithdrawn ? SlaVerdict.Overdue : SlaVerdict.Late) : SlaVerdict.Undetermined;
    }

    private static SlaVerdict Open(DueTime earliest, DueTime latest, bool isPaused, DateTimeOffset horizon, DateTimeOffset asOf)
    {
        if (isPaused)
        {
            return SlaVerdict.Paused;
        }

        if (asOf <= (earliest.At ?? earliest.NotBefore))
        {
            return asOf >= earliest.WarnFrom ? SlaVerdict.DueSoon : SlaVerdict.Running;
        }

        if (latest.At is not { } due || earliest.At is null)
        {
            return SlaVerdict.CalendarUndecided;
        }

        // An answer after the last export would not be known yet.
        return horizon > due ? SlaVerdict.Overdue : asOf > due ? SlaVerdict.Undetermined : SlaVerdict.DueSoon;
    }
}
