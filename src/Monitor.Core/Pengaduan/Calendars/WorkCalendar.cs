using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan.Calendars;

/// <summary>Which holidays an agency keeps.</summary>
/// <param name="WorkWeek">The days of its working week.</param>
/// <param name="KeepsNationalHolidays">False for those who serve on them, such as a hospital or the fire brigade.</param>
/// <param name="KeepsCutiBersama">False for those who serve on them.</param>
public sealed record WorkPattern(ImmutableHashSet<DayOfWeek> WorkWeek, bool KeepsNationalHolidays, bool KeepsCutiBersama)
{
    /// <summary>Monday to Friday with all holidays: the office week.</summary>
    public static WorkPattern FiveDays { get; } = new(
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], KeepsNationalHolidays: true, KeepsCutiBersama: true);

    /// <summary>Monday to Saturday with all holidays.</summary>
    public static WorkPattern SixDays { get; } = FiveDays with { WorkWeek = FiveDays.WorkWeek.Add(DayOfWeek.Saturday) };
}

/// <summary>Working days of one agency. It knows nothing of a year that was not decided, and says so instead of guessing.</summary>
public sealed class WorkCalendar
{
    private readonly WorkPattern pattern;
    private readonly ImmutableArray<CalendarDay> listed;
    private readonly ImmutableArray<CalendarYear> years;
    private readonly ImmutableDictionary<DateOnly, CalendarDay> days;
    private readonly ImmutableHashSet<int> decided;

    /// <param name="days">National and local days; of two for one date the later one in the list counts, so that local days come last.</param>
    public WorkCalendar(string id, string name, WorkPattern pattern, IEnumerable<CalendarDay> days, IEnumerable<CalendarYear> years)
    {
        Id = id;
        Name = name;
        this.pattern = pattern;
        listed = [.. days];
        this.years = [.. years];
        var byDate = ImmutableDictionary.CreateBuilder<DateOnly, CalendarDay>();
        foreach (CalendarDay day in listed.Where(day => !day.IsEstimate))
        {
            byDate[day.Date] = day;
        }

        this.days = byDate.ToImmutable();
        decided = [.. this.years.Where(year => year.IsDecided).Select(year => year.Year)];
    }

    public string Id { get; }

    public string Name { get; }

    public WorkPattern Pattern => pattern;

    /// <summary>Named days as they count, in their order; of two for one date the one that counts.</summary>
    public IEnumerable<CalendarDay> Days => days.Values.OrderBy(day => day.Date);

    /// <summary>All years somebody has said something about.</summary>
    public ImmutableArray<CalendarYear> Years => years;

    /// <summary>The calendar with one more local day.</summary>
    public WorkCalendar With(CalendarDay local) => new(Id, Name, pattern, listed.Add(local), years);

    /// <summary>The calendar without the local day of a date; a national day of that date counts again.</summary>
    public WorkCalendar Without(DateOnly local) => new(Id, Name, pattern, listed.Where(day => day.Date != local || !day.IsLocal), years);

    public bool IsDecided(int year) => decided.Contains(year);

    /// <summary>Whether the agency works on a day; null in a year without a decided calendar.</summary>
    public bool? IsWorkingDay(DateOnly day) => IsDecided(day.Year) ? Works(day) : null;

    /// <summary>The day a number of working days after another; the next working day is the first. The hour of the day plays no part.</summary>
    /// <param name="count">At least 0; 0 is the day itself.</param>
    public DueDay Add(DateOnly start, int count)
    {
        DateOnly day = start;
        for (int left = count; left > 0;)
        {
            DateOnly next = day.AddDays(1);
            if (!IsDecided(next.Year))
            {
                // At least one working day is still to come, and it lies beyond this one.
                return new DueDay(null, day, next.Year);
            }

            day = next;
            left -= Works(day) ? 1 : 0;
        }

        return DueDay.On(day);
    }

    /// <summary>The last day from which the given number of working days had passed by a day: the auto-close of a case tells so when its answer was given
    /// at the latest. Null when an undecided year lies between.</summary>
    public DateOnly? Back(DateOnly end, int count)
    {
        DateOnly day = end;
        for (int left = count; left > 0; day = day.AddDays(-1))
        {
            if (!IsDecided(day.Year))
            {
                return null;
            }

            left -= Works(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>Working days after one day up to and with another; 0 on the same day or before. Null when an undecided year lies between.</summary>
    public int? Between(DateOnly start, DateOnly end)
    {
        int count = 0;
        for (DateOnly day = start.AddDays(1); day <= end; day = day.AddDays(1))
        {
            if (!IsDecided(day.Year))
            {
                return null;
            }

            count += Works(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Working days of a year; null when it is undecided.</summary>
    public int? WorkingDays(int year) => Between(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31));

    /// <summary>The year that somebody must decide now: from 1 October the next one, and always the present one. Null when there is nothing to do.</summary>
    public int? YearToDecide(DateOnly today) =>
        !IsDecided(today.Year) ? today.Year : today.Month >= 10 && !IsDecided(today.Year + 1) ? today.Year + 1 : null;

    private bool Works(DateOnly day)
    {
        DayKind kind = days.TryGetValue(day, out CalendarDay? named) ? named.Kind : DayKind.Unknown;
        return kind switch
        {
            DayKind.KerjaPengganti => true,
            DayKind.Lokal => false,
            DayKind.LiburNasional when pattern.KeepsNationalHolidays => false,
            DayKind.CutiBersama when pattern.KeepsCutiBersama => false,
            _ => pattern.WorkWeek.Contains(day.DayOfWeek),
        };
    }
}
