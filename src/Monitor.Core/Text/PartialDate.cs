using System.Globalization;

namespace Monitor.Core.Text;

/// <summary>How much of a date the site told.</summary>
public enum DatePrecision
{
    Day = 0,
    Month,
    Year,
}

/// <summary>A date of publication as far as the site tells it.</summary>
/// <param name="Day">The day; the first of the month or year where the site tells no more.</param>
public sealed record PartialDate(DateOnly Day, DatePrecision Precision)
{
    /// <summary>The last day it can mean.</summary>
    public DateOnly Last => Precision switch
    {
        DatePrecision.Day => Day,
        DatePrecision.Month => Day.AddMonths(1).AddDays(-1),
        _ => new DateOnly(Day.Year, 12, 31),
    };

    /// <summary>Days from it to a day, at least; none when it may lie on or after that day.</summary>
    public int DaysBefore(DateOnly day) => Math.Max(0, day.DayNumber - Last.DayNumber);

    /// <summary>yyyy-mm-dd, yyyy-mm or yyyy.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Day => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DatePrecision.Month => Day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => Day.ToString("yyyy", CultureInfo.InvariantCulture),
    };
}
