using Monitor.Core.Text;

namespace Monitor.Core.Pengaduan;

/// <summary>When something happened: after one instant and not later than another. A change between two exports has the two exports as its bounds;
/// both bounds equal means known to the instant; without a lower bound nothing is known but that it had happened by then.</summary>
/// <param name="After">Lower bound, not included unless both are equal; null when it is unknown, as for all that the first export already shows.</param>
/// <param name="By">Upper bound, included.</param>
public sealed record EventTime(DateTimeOffset? After, DateTimeOffset By)
{
    /// <summary>Whether a duration may be computed from it. False is never 0 days.</summary>
    public bool IsKnown => After is not null;

    /// <summary>Distance of the bounds; null when the lower one is unknown.</summary>
    public TimeSpan? Width => By - After;

    public static EventTime Exact(DateTimeOffset at) => new(at, at);

    /// <summary>It had happened when it was first looked at.</summary>
    public static EventTime Before(DateTimeOffset seen) => new(null, seen);

    /// <summary>Some time on a day of the kabupaten's zone.</summary>
    public static EventTime On(DateOnly day, TimeZoneInfo zone) => new(LocalDays.Start(day, zone), LocalDays.End(day, zone));

    /// <summary>The same time, moved forward so that it does not precede what must have come before: a mail server's receipt may be a second early.</summary>
    public EventTime NotBefore(EventTime cause)
    {
        DateTimeOffset by = By < cause.By && cause.After == cause.By ? cause.By : By;
        return After is { } after && cause.After is { } least && after < least ? new EventTime(least, by < least ? least : by) : this with { By = by };
    }
}

/// <summary>Days of the kabupaten's zone as spans of instants.</summary>
public static class LocalDays
{
    /// <summary>The day of an instant.</summary>
    public static DateOnly Of(DateTimeOffset instant, TimeZoneInfo zone) => MachineDates.LocalDay(instant, zone);

    /// <summary>The first instant of a day.</summary>
    public static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        DateTime local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The last instant of a day.</summary>
    public static DateTimeOffset End(DateOnly day, TimeZoneInfo zone) => Start(day.AddDays(1), zone).AddTicks(-1);
}
