using Monitor.Core.Pengaduan.Calendars;

namespace Monitor.Core.Pengaduan.Notices;

/// <summary>The hours in which an office is disturbed. Outside of them a notice waits for the next opening; none is dropped.</summary>
/// <param name="Open">Included.</param>
/// <param name="Close">Not included; later than <paramref name="Open"/>.</param>
public sealed record SendingHours(TimeOnly Open, TimeOnly Close)
{
    // Longer than any row of holidays. A calendar without a working day in two months is a wrong one, and no reason to wait for ever.
    private const int MostDays = 60;

    /// <summary>The moment itself within the hours, else the next opening.</summary>
    /// <param name="calendar">Whose working days count; in a year that is not decided its working week does, and without a calendar Monday to Friday.</param>
    public DateTimeOffset Next(DateTimeOffset at, TimeZoneInfo zone, WorkCalendar? calendar)
    {
        DateOnly day = LocalDays.Of(at, zone);
        for (int ahead = 0; ahead < MostDays; ahead++, day = day.AddDays(1))
        {
            if (!(calendar?.IsWorkingDay(day) ?? (calendar?.PatternOn(day) ?? WorkPattern.FiveDays).WorkWeek.Contains(day.DayOfWeek)))
            {
                continue;
            }

            (TimeOnly from, TimeOnly to) = On(day, calendar);
            DateTimeOffset open = Instant(day, from, zone);
            if (at < open)
            {
                return open;
            }

            if (at < Instant(day, to, zone))
            {
                return at;
            }
        }

        return at;
    }

    // Only while the office is at work. Whoever works outside of these hours alone is told within them: somebody must be told.
    private (TimeOnly From, TimeOnly To) On(DateOnly day, WorkCalendar? calendar)
    {
        if (calendar?.PatternOn(day).Hours is not { } own)
        {
            return (Open, Close);
        }

        (TimeOnly from, TimeOnly to) = (own.From > Open ? own.From : Open, own.To < Close ? own.To : Close);
        return from < to ? (from, to) : (Open, Close);
    }

    private static DateTimeOffset Instant(DateOnly day, TimeOnly hour, TimeZoneInfo zone)
    {
        DateTime local = day.ToDateTime(hour);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
