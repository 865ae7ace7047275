using System.Globalization;

namespace Monitor.Peraga.Content;

/// <summary>Days as Indonesian sites write them.</summary>
internal static class Hari
{
    private static readonly string[] Months =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    private static readonly string[] ShortMonths = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];

    private static readonly string[] EnglishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly string[] Days = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    private static readonly string[] EnglishDays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    public static string Month(int month) => Months[month - 1];

    public static string DayName(DateOnly day) => Days[(int)day.DayOfWeek];

    /// <summary>5 Oktober 2026.</summary>
    public static string Long(DateOnly day) => $"{day.Day} {Month(day.Month)} {day.Year}";

    /// <summary>05 Oktober 2026.</summary>
    public static string Padded(DateOnly day) => $"{day.Day:00} {Month(day.Month)} {day.Year}";

    /// <summary>Senin, 5 Oktober 2026.</summary>
    public static string Full(DateOnly day) => $"{DayName(day)}, {Long(day)}";

    /// <summary>5 Okt 2026.</summary>
    public static string Short(DateOnly day) => $"{day.Day} {ShortMonths[day.Month - 1]} {day.Year}";

    /// <summary>Oktober 5, 2026: the news script's order with a translated month.</summary>
    public static string MonthFirst(DateOnly day) => $"{Month(day.Month)} {day.Day}, {day.Year}";

    /// <summary>The month in dates of old themes, Pebruari and Nopember included.</summary>
    public static string OldSpelling(DateOnly day) => Long(day)
        .Replace("Februari", "Pebruari", StringComparison.Ordinal)
        .Replace("November", "Nopember", StringComparison.Ordinal);

    /// <summary>RFC 1123 with the zone of Java.</summary>
    public static string Rss(DateTime moment) =>
        $"{EnglishDays[(int)moment.DayOfWeek]}, {moment.Day:00} {EnglishMonths[moment.Month - 1]} {moment.Year} {Clock(moment)} +0700";

    /// <summary>HH:mm:ss.</summary>
    public static string Clock(DateTime moment) => moment.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>yyyy-mm-dd.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>yyyy-mm-ddThh:mm:ss+07:00.</summary>
    public static string Iso(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + "+07:00";

    /// <summary>Unix seconds of a moment in Java (UTC+7).</summary>
    public static long Unix(DateTime moment) => new DateTimeOffset(moment, TimeSpan.FromHours(7)).ToUnixTimeSeconds();
}
