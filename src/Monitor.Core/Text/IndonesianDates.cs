using System.Buffers;
using System.Collections.Immutable;

namespace Monitor.Core.Text;

/// <summary>Finds dates in Indonesian text in every spelling met on village sites. Culture data is not used: it knows neither Pebruari nor Jum'at.</summary>
public sealed class IndonesianDates(Kamus kamus)
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private readonly DateWords words = new(kamus);
    private readonly SearchValues<string> relative = SearchValues.Create(
        [.. kamus.Words("tanggal.kemarin"), .. kamus.Words("tanggal.satu")],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>All dates in the order of the text.</summary>
    /// <param name="today">The day the text was read, which relative dates and dates without a year refer to.</param>
    public ImmutableArray<FoundDate> Find(string text, DateOnly today)
    {
        if (!MayHold(text))
        {
            return [];
        }

        List<DateToken> tokens = DateTokens.Of(text, words);
        var found = ImmutableArray.CreateBuilder<FoundDate>();
        for (int i = 0; i < tokens.Count;)
        {
            (FoundDate? date, int used) = DatePatterns.At(tokens, i, today);
            if (date is null)
            {
                i++;
                continue;
            }

            found.Add(WithWeekday(tokens, i, date));
            i += used;
        }

        return found.ToImmutable();
    }

    /// <summary>False when the text holds no date for certain.</summary>
    public bool MayHold(ReadOnlySpan<char> text) => text.ContainsAny(Digits) || text.ContainsAny(relative);

    /// <summary>The first date of a text, or null.</summary>
    public FoundDate? First(string text, DateOnly today) => Find(text, today) is [var first, ..] ? first : null;

    private static FoundDate WithWeekday(List<DateToken> tokens, int start, FoundDate date)
    {
        // "Rabu Legi, (13/12/2023)": at most a pasaran and two signs stand between the day and its date.
        for (int i = start - 1; i >= Math.Max(0, start - 4); i--)
        {
            DateToken token = tokens[i];
            if (token.Is(DateWordKind.Weekday))
            {
                if (date.Date.Precision != DatePrecision.Day || date.Form == DateForm.Relative)
                {
                    return date;
                }

                if (date.Form == DateForm.NoYear && YearOf(date.Date.Day, token.Word?.Value ?? 0) is { } fitting)
                {
                    date = date with { Date = date.Date with { Day = fitting } };
                }

                bool agrees = (int)date.Date.Day.DayOfWeek == token.Word?.Value;
                int end = date.Index + date.Length;
                return date with
                {
                    Confidence = agrees ? Math.Min(1, date.Confidence + (date.Form == DateForm.NoYear ? 0.15 : 0.05)) : date.Confidence * 0.6,
                    Index = token.Index,
                    Length = end - token.Index,
                };
            }

            if (!token.Is(DateWordKind.Pasaran) && token.Sign is not (',' or '(' or '.' or '-' or '/' or ':' or '|'))
            {
                return date;
            }
        }

        return date;
    }

    // A day name tells the year that was left out: the latest of the last six in which the day falls on it.
    private static DateOnly? YearOf(DateOnly latest, int weekday)
    {
        for (int back = 0; back < 6; back++)
        {
            int year = latest.Year - back;
            if (latest.Day <= DateTime.DaysInMonth(year, latest.Month) && new DateOnly(year, latest.Month, latest.Day) is var day && (int)day.DayOfWeek == weekday)
            {
                return day;
            }
        }

        return null;
    }
}
