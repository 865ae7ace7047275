using System.Globalization;

namespace Monitor.App.Options;

/// <summary>The hours in which a run by the clock may begin with a site; over midnight when they end earlier than they begin.</summary>
public sealed record NightWindow(TimeOnly From, TimeOnly To)
{
    /// <summary>Reads hours such as 20:00-05:00; null when they cannot be read or are no span of time.</summary>
    public static NightWindow? Read(string text) =>
        text.Split('-', '–') is [var from, var to] && Hour(from) is { } begin && Hour(to) is { } end && begin != end ? new NightWindow(begin, end) : null;

    public bool IsOpen(DateTimeOffset now, TimeZoneInfo zone) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).IsBetween(From, To);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:HH.mm}–{To:HH.mm}");

    private static TimeOnly? Hour(string text) =>
        TimeOnly.TryParseExact(text.Trim(), ["HH:mm", "H:mm", "HH.mm", "H.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly hour) ? hour : null;
}
