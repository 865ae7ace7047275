
namespace Monitor.Core.Text;

/// <summary>Dates told from the moment of reading: "3 hari yang lalu", "2 tahun ago", "sebulan lalu", "kemarin". Each is the newest day it can mean.</summary>
internal static class RelativeDates
{
    public static (FoundDate? Date, int Used) Counted(List<DateToken> tokens, int i, DateOnly today)
    {
        if (tokens[i].Number > 999 || i + 1 >= tokens.Count || tokens[i + 1].Word is not { Unit: not '\0' } unit)
        {
            return default;
        }

        int end = SkipWhich(tokens, i + 2);
        return end < tokens.Count && tokens[end].Is(DateWordKind.Ago) ? Made(tokens, i, end, tokens[i].Number, unit.Unit, today) : default;
    }

    public static (FoundDate? Date, int Used) Spoken(List<DateToken> tokens, int i, DateOnly today)
    {
        if (tokens[i].Is(DateWordKind.Yesterday))
        {
            // "Kemarin 120" is a visitor counter.
            bool counter = i + 1 < tokens.Count && (tokens[i + 1].Number >= 0 || tokens[i + 1].Sign == ':');
            return counter ? default : Made(tokens, i, i, 1, 'd', today);
        }

        int end = SkipWhich(tokens, i + 1);
        return end < tokens.Count && tokens[end].Is(DateWordKind.Ago) ? Made(tokens, i, end, 1, tokens[i].Word?.Unit ?? 'd', today) : default;
    }

    private static int SkipWhich(List<DateToken> tokens, int at) => at < tokens.Count && tokens[at].Is(DateWordKind.Which) ? at + 1 : at;

    private static (FoundDate? Date, int Used) Made(List<DateToken> tokens, int start, int end, int count, char unit, DateOnly today)
    {
        (DateOnly day, DatePrecision precision, double confidence) = unit switch
        {
            'i' => (today, DatePrecision.Day, 0.7),
            'h' => (today.AddDays(-(count / 24)), DatePrecision.Day, 0.7),
            'd' => (today.AddDays(-count), DatePrecision.Day, 0.7),
            'w' => (today.AddDays(-7 * count), DatePrecision.Day, 0.55),
            'm' => (FirstOfMonth(today.AddMonths(-count)), DatePrecision.Month, 0.6),
            _ => (new DateOnly(Math.Max(1, today.Year - count), 1, 1), DatePrecision.Year, 0.5),
        };
        int index = tokens[start].Index;
        return (new FoundDate(new PartialDate(day, precision), confidence, DateForm.Relative, index, tokens[end].End - index), end - start + 1);
    }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
