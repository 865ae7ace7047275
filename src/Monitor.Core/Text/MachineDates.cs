using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Core.Text;

/// <summary>Reads dates written for machines: RFC 822 of feeds, W3C of sitemaps and JSON-LD, "yyyy-MM-dd HH:mm:ss" of databases, Unix seconds.</summary>
public static partial class MachineDates
{
    private static readonly SearchValues<char> OffsetSigns = SearchValues.Create("+-ZzGU");

    /// <summary>The day in the kabupaten's zone; a date without offset is taken as local. Null when the text is no date.</summary>
    public static DateOnly? Day(string text, TimeZoneInfo zone)
    {
        string value = text.Trim();
        if (value.Length is < 8 or > 40)
        {
            return null;
        }

        if (value.All(char.IsAsciiDigit))
        {
            return UnixTime(value) is { } instant ? LocalDay(instant, zone) : null;
        }

        // A wrong weekday must not cost the date.
        int comma = value.IndexOf(',');
        value = comma is > 0 and < 12 && value[..comma].All(char.IsLetter) ? value[(comma + 1)..].Trim() : value;
        // Numeric dates are day first here, whatever the invariant culture thinks.
        if (DayFirst().Match(value) is { Success: true } written)
        {
            return Valid(Number(written, "y"), Number(written, "m"), Number(written, "d"));
        }

        if (!DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset parsed) || parsed.Year < 1000)
        {
            return null;
        }

        int clock = value.IndexOf(':');
        bool hasOffset = clock > 0 && value.AsSpan(clock).IndexOfAny(OffsetSigns) >= 0;
        return hasOffset ? LocalDay(parsed, zone) : DateOnly.FromDateTime(parsed.DateTime);
    }

    /// <summary>Unix seconds (10 digits) or milliseconds (13 digits); null for anything else.</summary>
    public static DateTimeOffset? UnixTime(ReadOnlySpan<char> digits) =>
        digits.Length is 10 or 13 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long value)
            ? DateTimeOffset.FromUnixTimeMilliseconds(digits.Length == 10 ? value * 1000 : value)
            : null;

    /// <summary>The day of an instant in the kabupaten's zone.</summary>
    public static DateOnly LocalDay(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static DateOnly? Valid(int year, int month, int day) =>
        year >= 1000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})[-/.](?<m>[0-9]{1,2})[-/.](?<y>[0-9]{4})(?:[ T,]|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DayFirst();
}
