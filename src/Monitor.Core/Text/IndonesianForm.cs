using System.Globalization;

namespace Monitor.Core.Text;

/// <summary>Numbers and dates inside the judge's own sentences, in Indonesian form whatever the machine's culture is.</summary>
public static class IndonesianForm
{
    private static readonly NumberFormatInfo Figures = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "−" };

    private static readonly string[] Months =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    /// <summary>"22 November 2026".</summary>
    public static string Date(DateOnly day) => $"{Count(day.Day)} {Month(day)}";

    /// <summary>"22 November 2026", "November 2026" or "2026", as far as the site tells.</summary>
    public static string Date(PartialDate date) => date.Precision switch
    {
        DatePrecision.Day => Date(date.Day),
        DatePrecision.Month => Month(date.Day),
        _ => date.Day.Year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>"November 2026".</summary>
    public static string Month(DateOnly day) => $"{Months[day.Month - 1]} {day.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>"1.234".</summary>
    public static string Count(int number) => number.ToString("N0", Figures);

    /// <summary>"91,2".</summary>
    public static string Score(double number) => number.ToString("N1", Figures);

    /// <summary>"34 %", rounded down so that nothing reads as whole that is not.</summary>
    public static string Percent(double share) => WholePercent(share).ToString("0", Figures) + " %";

    /// <summary>34 of 0.348: what every place prints of a share.</summary>
    public static double WholePercent(double share) => Math.Floor((share * 100) + 1e-9);

    /// <summary>"a, b, dan c".</summary>
    public static string List(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        2 => $"{words[0]} dan {words[1]}",
        _ => string.Join(", ", words.Take(words.Count - 1)) + ", dan " + words[^1],
    };

    /// <summary>Words of the site cut to a length that leaves the sentence readable.</summary>
    public static string Cut(string words, int length = 90)
    {
        string line = words.ReplaceLineEndings(" ").Trim();
        return line.Length <= length ? line : line[..(length - 1)].TrimEnd() + "…";
    }
}
