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
    /// <summary>yyyy-mm-dd, yyyy-mm or yyyy.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Day => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DatePrecision.Month => Day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => Day.ToString("yyyy", CultureInfo.InvariantCulture),
    };
}
