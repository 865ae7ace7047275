using System.Globalization;
using Monitor.Core.Facts;
using Monitor.Core.Text;

namespace Monitor.App.Reports;

/// <summary>The one place where numbers, dates and sizes become text for people: id-ID, whatever the machine's culture is.
/// What the judge's own sentences need too comes from <see cref="IndonesianForm"/>.</summary>
public static class Indonesian
{
    private static readonly NumberFormatInfo Figures = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NegativeSign = "−",
    };

    private static readonly string[] SmallNumbers =
        ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas", "dua belas"];

    /// <summary>"1.234".</summary>
    public static string Count(long number) => number.ToString("N0", Figures);

    /// <summary>"63,0": a score always carries one digit.</summary>
    public static string Score(double number) => IndonesianForm.Score(number);

    /// <summary>"12" or "4,5": points and weights without needless digits.</summary>
    public static string Points(double number) => number.ToString("#,0.#", Figures);

    /// <summary>"+4,5", "−2" or "tetap".</summary>
    public static string Change(double number) => Math.Abs(number) < 0.05 ? "tetap" : (number > 0 ? "+" : "") + Points(number);

    /// <summary>"34 %" of a share between 0 and 1, rounded down so that nothing reads as whole that is not.</summary>
    public static string Percent(double share) => IndonesianForm.Percent(share);

    /// <summary>"22 November 2026".</summary>
    public static string Date(DateOnly day) => IndonesianForm.Date(day);

    /// <summary>"22 November 2026", "November 2026" or "2026", as far as the site tells.</summary>
    public static string Date(PartialDate date) => IndonesianForm.Date(date);

    /// <summary>"November 2026".</summary>
    public static string Month(DateOnly day) => IndonesianForm.Month(day);

    /// <summary>"22 November 2026, 07.45 WIB".</summary>
    public static string DateAndTime(DateTimeOffset instant, TimeZoneInfo zone)
    {
        DateTimeOffset local = TimeZoneInfo.ConvertTime(instant, zone);
        return Date(DateOnly.FromDateTime(local.DateTime)) + ", " + Clock(local);
    }

    /// <summary>"07.45 WIB".</summary>
    public static string Time(DateTimeOffset instant, TimeZoneInfo zone) => Clock(TimeZoneInfo.ConvertTime(instant, zone));

    /// <summary>"dua belas" up to twelve, then figures.</summary>
    public static string InWords(int number) => number >= 0 && number < SmallNumbers.Length ? SmallNumbers[number] : Count(number);

    /// <summary>"84 KB", "1,2 MB".</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => Count(bytes) + " B",
        < 1024 * 1024 => Count((bytes + 1023) / 1024) + " KB",
        _ => (bytes / 1048576.0).ToString("#,0.0", Figures) + " MB",
    };

    /// <summary>"3 menit 12 detik".</summary>
    public static string Duration(TimeSpan span) => span switch
    {
        { TotalSeconds: < 60 } => Count((long)span.TotalSeconds) + " detik",
        { TotalMinutes: < 60 } => $"{Count((long)span.TotalMinutes)} menit {Count(span.Seconds)} detik",
        _ => $"{Count((long)span.TotalHours)} jam {Count(span.Minutes)} menit",
    };

    /// <summary>First letter upper case, for a sentence that begins with a word.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Clock(DateTimeOffset local) =>
        string.Create(CultureInfo.InvariantCulture, $"{local.Hour:00}.{local.Minute:00} {ZoneName(local.Offset)}");

    private static string ZoneName(TimeSpan offset) => offset.TotalHours switch
    {
        7 => "WIB",
        8 => "WITA",
        9 => "WIT",
        0 => "UTC",
        _ => string.Create(CultureInfo.InvariantCulture, $"UTC{offset.TotalHours:+0.#;-0.#}"),
    };
}
