using System.Globalization;
using System.Text;

namespace ExcelNumberFormat;

/// <summary>Writes a day number as a date or time.</summary>
internal static class DateWriter
{
    public static string Write(FormatSection section, double serial, CultureInfo culture)
    {
        if (ExcelDate.FromSerial(serial) is not { } moment)
        {
            return serial.ToString("G15", culture);
        }

        bool halfDays = section.Parts.Any(part => part.Kind == PartKind.HalfDay);
        bool showsFraction = section.Parts.Any(part => part.Kind == PartKind.Fraction);
        DateTime shown = showsFraction ? moment : moment.AddMilliseconds(500);
        TimeSpan elapsed = TimeSpan.FromMilliseconds(Math.Round(serial * 86_400_000));
        var text = new StringBuilder();
        foreach (FormatPart part in section.Parts)
        {
            text.Append(part.Kind switch
            {
                PartKind.Literal => part.Code,
                PartKind.Date => Unit(part.Code, shown, halfDays, culture),
                PartKind.Elapsed => Elapsed(part.Code, elapsed, culture),
                PartKind.Fraction => culture.NumberFormat.NumberDecimalSeparator + shown.ToString(new string('f', Math.Min(part.Code.Length, 7)), culture),
                PartKind.HalfDay when part.Code.Length == 3 => shown.Hour < 12 ? "A" : "P",
                PartKind.HalfDay => shown.Hour < 12 ? "AM" : "PM",
                _ => part.Code,
            });
        }

        return text.ToString();
    }

    private static string Unit(string code, DateTime shown, bool halfDays, CultureInfo culture)
    {
        int hour = halfDays ? ((shown.Hour + 11) % 12) + 1 : shown.Hour;
        return (code[0], code.Length) switch
        {
            ('y', <= 2) => (shown.Year % 100).ToString("00", culture),
            ('y', _) => shown.Year.ToString("0000", culture),
            ('m', <= 2) => Padded(shown.Month, code, culture),
            ('m', 3) => culture.DateTimeFormat.GetAbbreviatedMonthName(shown.Month),
            ('m', 5) => culture.DateTimeFormat.GetMonthName(shown.Month)[..1],
            ('m', _) => culture.DateTimeFormat.GetMonthName(shown.Month),
            ('d', <= 2) => Padded(shown.Day, code, culture),
            ('d', 3) => culture.DateTimeFormat.GetAbbreviatedDayName(shown.DayOfWeek),
            ('d', _) => culture.DateTimeFormat.GetDayName(shown.DayOfWeek),
            ('h', _) => Padded(hour, code, culture),
            ('n', _) => Padded(shown.Minute, code, culture),
            _ => Padded(shown.Second, code, culture),
        };
    }

    private static string Elapsed(string code, TimeSpan elapsed, CultureInfo culture)
    {
        double total = code[0] switch { 'h' => elapsed.TotalHours, 'm' => elapsed.TotalMinutes, _ => elapsed.TotalSeconds };
        return Math.Floor(total).ToString(new string('0', code.Length), culture);
    }

    private static string Padded(int number, string code, CultureInfo culture) => number.ToString(code.Length > 1 ? "00" : "0", culture);
}
