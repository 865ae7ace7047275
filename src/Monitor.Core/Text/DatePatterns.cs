
namespace Monitor.Core.Text;

/// <summary>The shapes of dates, tried at one token.</summary>
internal static class DatePatterns
{
    private const int OldestYear = 1900;
    private const int LatestYear = 2100;

    /// <summary>The date that starts at a token, and how many tokens it takes.</summary>
    public static (FoundDate? Date, int Used) At(List<DateToken> tokens, int i, DateOnly today)
    {
        DateToken first = tokens[i];
        if (first.Number >= 0 && !FollowsSameSign(tokens, i))
        {
            (FoundDate? Date, int Used) numeric = first.Length == 4 ? YearFirst(tokens, i) : first.IsShort ? DayFirst(tokens, i, today) : default;
            return numeric.Date is not null ? numeric : RelativeDates.Counted(tokens, i, today);
        }

        return first.Word?.Kind switch
        {
            DateWordKind.Month => MonthFirst(tokens, i, today),
            DateWordKind.OneUnit or DateWordKind.Yesterday => RelativeDates.Spoken(tokens, i, today),
            _ => default,
        };
    }

    // "005/12/05/2023" is the number of a letter, "0272-12-2024" a telephone.
    private static bool FollowsSameSign(List<DateToken> tokens, int i) =>
        i >= 2 && tokens[i - 1].Sign is '/' or '-' or '.' && !tokens[i].SpaceBefore && !tokens[i - 1].SpaceBefore
        && (tokens[i - 2].Number >= 0 || tokens[i - 2].Length > 4)
        && i + 1 < tokens.Count && tokens[i + 1].Sign == tokens[i - 1].Sign;

    private static (FoundDate? Date, int Used) YearFirst(List<DateToken> tokens, int i)
    {
        if (i + 4 >= tokens.Count || tokens[i + 1].Sign is not ('-' or '/' or '.') || tokens[i + 3].Sign != tokens[i + 1].Sign
            || !tokens[i + 2].IsShort || !tokens[i + 4].IsShort)
        {
            return default;
        }

        return Full(tokens, i, 5, tokens[i].Number, tokens[i + 2].Number, tokens[i + 4].Number, 0.95);
    }

    private static (FoundDate? Date, int Used) DayFirst(List<DateToken> tokens, int i, DateOnly today)
    {
        int at = i + 1;
        while (at < tokens.Count && at <= i + 2 && tokens[at].Sign is '-' or '/' or '.' or ',')
        {
            at++;
        }

        if (at >= tokens.Count)
        {
            return default;
        }

        if (tokens[at].Is(DateWordKind.Month))
        {
            return DayMonth(tokens, i, at, today);
        }

        char sign = tokens[i + 1].Sign;
        if (at != i + 2 || !tokens[at].IsShort || tokens[at].SpaceBefore != tokens[at - 1].SpaceBefore)
        {
            return default;
        }

        if (at + 2 < tokens.Count && tokens[at + 1].Sign == sign && tokens[at + 2].Number >= 0)
        {
            return Numeric(tokens, i, at, sign);
        }

        // "Selasa (07/03)": day and month alone are a date only after the name of a day.
        bool named = sign == '/' && i > 0 && (tokens[i - 1].Is(DateWordKind.Weekday) || (i > 1 && tokens[i - 2].Is(DateWordKind.Weekday)));
        return named ? NoYear(tokens, i, at - i + 1, tokens[at].Number, tokens[i].Number, today, 0.3) : default;
    }

    private static (FoundDate? Date, int Used) Numeric(List<DateToken> tokens, int i, int at, char sign)
    {
        DateToken year = tokens[at + 2];
        int used = at + 3 - i;
        bool goesOn = at + 4 < tokens.Count && tokens[at + 3].Sign == sign && !tokens[at + 3].SpaceBefore && !tokens[at + 4].SpaceBefore;
        if (goesOn || year.Length is not (2 or 4) || (year.Length == 2 && sign == '.'))
        {
            return default;
        }

        int value = year.Length == 2 ? 2000 + year.Number : year.Number;
        double confidence = year.Length == 2 ? 0.55 : 0.85;
        int day = tokens[i].Number;
        int month = tokens[at].Number;
        // Day first unless that is impossible: then an untranslated theme wrote month first.
        return month > 12 && day <= 12
            ? Full(tokens, i, used, value, day, month, confidence * 0.7)
            : Full(tokens, i, used, value, month, day, confidence);
    }

    private static (FoundDate? Date, int Used) DayMonth(List<DateToken> tokens, int i, int at, DateOnly today)
    {
        int month = tokens[at].Word?.Value ?? 0;
        int year = SkipSigns(tokens, at + 1, 2);
        if (year < tokens.Count && tokens[year].IsNumber(4))
        {
            return Full(tokens, i, year - i + 1, tokens[year].Number, month, tokens[i].Number, 0.95);
        }

        bool abbreviated = year > at + 1 && year < tokens.Count && tokens[year].IsNumber(2) && tokens[year - 1].Sign is '-' or '\'' or '’' or '/';
        return abbreviated
            ? Full(tokens, i, year - i + 1, 2000 + tokens[year].Number, month, tokens[i].Number, 0.6)
            : NoYear(tokens, i, at - i + 1, month, tokens[i].Number, today, 0.4);
    }

    private static (FoundDate? Date, int Used) MonthFirst(List<DateToken> tokens, int i, DateOnly today)
    {
        int month = tokens[i].Word?.Value ?? 0;
        int next = SkipSigns(tokens, i + 1, 1);
        if (next >= tokens.Count || tokens[next].Number < 0)
        {
            return default;
        }

        if (tokens[next].IsNumber(4))
        {
            int stated = tokens[next].Number;
            return stated is >= OldestYear and <= LatestYear
                ? (new FoundDate(new PartialDate(new DateOnly(stated, month, 1), DatePrecision.Month), 0.8, DateForm.Full, tokens[i].Index, tokens[next].End - tokens[i].Index), next - i + 1)
                : default;
        }

        int year = SkipSigns(tokens, next + 1, 1);
        if (tokens[next].IsShort && year < tokens.Count && tokens[year].IsNumber(4))
        {
            return Full(tokens, i, year - i + 1, tokens[year].Number, month, tokens[next].Number, 0.9);
        }

        return tokens[next].IsShort && next == i + 1 && !FollowsClock(tokens, next) ? NoYear(tokens, i, next - i + 1, month, tokens[next].Number, today, 0.3) : default;
    }

    private static bool FollowsClock(List<DateToken> tokens, int at) => at + 1 < tokens.Count && tokens[at + 1].Sign is ':' or '.' or '/';

    private static int SkipSigns(List<DateToken> tokens, int at, int most)
    {
        int end = at + most;
        while (at < tokens.Count && at < end && tokens[at].Sign is '-' or '/' or '.' or ',' or '\'' or '’')
        {
            at++;
        }

        return at;
    }

    private static (FoundDate? Date, int Used) Full(List<DateToken> tokens, int i, int used, int year, int month, int day, double confidence)
    {
        if (year is < OldestYear or > LatestYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return default;
        }

        int start = tokens[i].Index;
        var date = new PartialDate(new DateOnly(year, month, day), DatePrecision.Day);
        return (new FoundDate(date, confidence, DateForm.Full, start, tokens[i + used - 1].End - start), used);
    }

    private static (FoundDate? Date, int Used) NoYear(List<DateToken> tokens, int i, int used, int month, int day, DateOnly today, double confidence)
    {
        // "30 November -0001" is what a broken date function prints.
        bool broken = i + used + 1 < tokens.Count && tokens[i + used].Sign == '-' && tokens[i + used + 1].IsNumber(4);
        if (broken || month is < 1 or > 12 || day < 1 || day > 31)
        {
            return default;
        }

        for (int year = today.Year; year > today.Year - 5; year--)
        {
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date && date <= today.AddDays(1))
            {
                int start = tokens[i].Index;
                return (new FoundDate(new PartialDate(date, DatePrecision.Day), confidence, DateForm.NoYear, start, tokens[i + used - 1].End - start), used);
            }
        }

        return default;
    }
}
