using System.Globalization;
using System.Text.RegularExpressions;
using Monitor.Core.Text;

namespace Monitor.Core.Pengaduan.Tables;

/// <summary>A date as written in an export.</summary>
/// <param name="Day">Null when both readings are possible.</param>
/// <param name="DayFirst">The date if the day stands first; null when impossible. Both readings are null for a date that is not numeric.</param>
/// <param name="MonthFirst">The date if the month stands first; null when impossible.</param>
/// <param name="Time">Time of day, where the same cell has one.</param>
internal sealed record WrittenDate(DateOnly? Day, DateOnly? DayFirst, DateOnly? MonthFirst, TimeOnly? Time);

/// <summary>Reads the dates exports were seen with: "3 Jan 2026", "06 Agu 2026" (months in English or Indonesian), "2026-01-03 08:15:00", "03/01/2026", "03-01-2026".</summary>
internal sealed partial class ExportDates(Kamus kamus)
{
    private const int OldestYear = 2000;
    private const int LatestYear = 2100;
    private const int Longest = 40;

    private readonly DateWords words = new(kamus);

    /// <summary>The date of a cell; null when it is none.</summary>
    public WrittenDate? Read(TableCell cell)
    {
        if (cell.Date is { } date)
        {
            TimeOnly time = TimeOnly.FromDateTime(date);
            return date.Year is >= OldestYear and <= LatestYear ? new WrittenDate(DateOnly.FromDateTime(date), null, null, time == TimeOnly.MinValue ? null : time) : null;
        }

        string text = cell.Text.Trim();
        if (text.Length is 0 or > Longest)
        {
            return null;
        }

        if (Written().Match(text) is { Success: true } named)
        {
            DateWord? word = words.Find(named.Groups["m"].ValueSpan);
            return word?.Kind == DateWordKind.Month ? Whole(Valid(Number(named, "y"), word.Value, Number(named, "d")), named) : null;
        }

        if (YearFirst().Match(text) is { Success: true } iso)
        {
            return Whole(Valid(Number(iso, "y"), Number(iso, "m"), Number(iso, "d")), iso);
        }

        return Numeric().Match(text) is { Success: true } numeric ? Either(numeric) : null;
    }

    /// <summary>A time of day: "08:15", "08.15", "08:15:30", or the time of a date cell; null when it is none.</summary>
    public static TimeOnly? Time(TableCell cell) =>
        cell.Date is { } date ? TimeOnly.FromDateTime(date)
        : Clock().Match(cell.Text.Trim()) is { Success: true } clock ? TimeOf(clock)
        : null;

    private static WrittenDate? Either(Match match)
    {
        int first = Number(match, "a");
        int second = Number(match, "b");
        int year = Number(match, "y");
        DateOnly? dayFirst = Valid(year, second, first);
        DateOnly? monthFirst = Valid(year, first, second);
        DateOnly? only = dayFirst is null ? monthFirst : monthFirst is null || dayFirst == monthFirst ? dayFirst : null;
        return (dayFirst ?? monthFirst) is null || !HasGoodTime(match) ? null : new WrittenDate(only, dayFirst, monthFirst, TimeOf(match));
    }

    private static WrittenDate? Whole(DateOnly? day, Match match) => day is null || !HasGoodTime(match) ? null : new WrittenDate(day, null, null, TimeOf(match));

    private static bool HasGoodTime(Match match) => !match.Groups["h"].Success || TimeOf(match) is not null;

    private static TimeOnly? TimeOf(Match match)
    {
        if (!match.Groups["h"].Success)
        {
            return null;
        }

        int hour = Number(match, "h");
        int minute = Number(match, "i");
        int second = match.Groups["s"].Success ? Number(match, "s") : 0;
        return hour < 24 && minute < 60 && second < 60 ? new TimeOnly(hour, minute, second) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static DateOnly? Valid(int year, int month, int day) =>
        year is >= OldestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private const string TimePart = @"([ T,]+(pukul )?(?<h>[0-9]{1,2})[:.](?<i>[0-9]{2})([:.](?<s>[0-9]{2}))?( WIB)?)?$";

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})[ -](?<m>\p{L}{3,14})\.?[ -](?<y>[0-9]{4})" + TimePart, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();

    [GeneratedRegex(@"^(?<y>[0-9]{4})[-/](?<m>[0-9]{1,2})[-/](?<d>[0-9]{1,2})" + TimePart, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})[-/.](?<b>[0-9]{1,2})[-/.](?<y>[0-9]{4})" + TimePart, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^(?<h>[0-9]{1,2})[:.](?<i>[0-9]{2})([:.](?<s>[0-9]{2}))?( WIB)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();
}
