using System.Collections.Immutable;
using Monitor.Core.Pengaduan.Calendars;

namespace Monitor.Core.Pengaduan.Clocks;

/// <summary>The instant up to which something is in time.</summary>
/// <param name="At">Included; null when an undecided year lies before it ("belum dapat dipastikan").</param>
/// <param name="NotBefore">In time for sure up to here.</param>
/// <param name="WarnFrom">From here a warning is due; null without one.</param>
/// <param name="UndecidedYear">The year without a decided calendar; null when the instant is known.</param>
public sealed record DueTime(DateTimeOffset? At, DateTimeOffset NotBefore, DateTimeOffset? WarnFrom, int? UndecidedYear);

/// <summary>Counts a rule from a start.</summary>
internal static class DueTimes
{
    /// <summary>The end of the limit.</summary>
    /// <param name="pauses">Time that does not count, each in order; one that begins after the end changes nothing.</param>
    public static DueTime Of(SlaRule rule, DateTimeOffset start, IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until)> pauses, WorkCalendar calendar, TimeZoneInfo zone)
    {
        if (rule.Unit == SlaUnit.ClockHours)
        {
            DateTimeOffset at = start.AddHours(rule.Amount);
            foreach ((DateTimeOffset from, DateTimeOffset until) in pauses.Where(pause => pause.Until > pause.From))
            {
                at += from <= at ? until - from : TimeSpan.Zero;
            }

            return new DueTime(at, at, rule.WarnBefore > 0 ? at.AddHours(-rule.WarnBefore) : null, null);
        }

        DateOnly day = LocalDays.Of(start, zone);
        DueDay due = Count(rule, day, rule.Amount, calendar);
        foreach ((DateTimeOffset from, DateTimeOffset until) in pauses)
        {
            DateOnly first = LocalDays.Of(from, zone);
            if (due.Day is not { } end || first > end)
            {
                break;
            }

            int? paused = Between(rule, first, LocalDays.Of(until, zone), calendar);
            due = paused is { } more ? Count(rule, end, more, calendar) : new DueDay(null, end, LocalDays.Of(until, zone).Year);
        }

        DateTimeOffset? warn = due.Day is { } last && rule.WarnBefore > 0 && Back(rule, last, calendar) is { } early ? LocalDays.Start(early, zone) : null;
        return new DueTime(due.Day is { } known ? LocalDays.End(known, zone) : null, LocalDays.End(due.NotBefore, zone), warn, due.UndecidedYear);
    }

    private static DueDay Count(SlaRule rule, DateOnly start, int amount, WorkCalendar calendar) =>
        rule.Unit == SlaUnit.WorkingDays ? calendar.Add(start, amount) : DueDay.On(start.AddDays(amount));

    private static int? Between(SlaRule rule, DateOnly start, DateOnly end, WorkCalendar calendar) =>
        rule.Unit == SlaUnit.WorkingDays ? calendar.Between(start, end) : Math.Max(0, end.DayNumber - start.DayNumber);

    // A warning that begins on a Sunday is read on Monday, when it is too late: it begins on the working day before.
    private static DateOnly? Back(SlaRule rule, DateOnly end, WorkCalendar calendar)
    {
        DateOnly? day = rule.Unit == SlaUnit.WorkingDays ? calendar.Back(end, rule.WarnBefore) : end.AddDays(-rule.WarnBefore);
        while (day is { } free && calendar.IsWorkingDay(free) == false)
        {
            day = free.AddDays(-1);
        }

        return day;
    }
}
