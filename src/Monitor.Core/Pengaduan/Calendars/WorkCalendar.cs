using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan.Calendars;

/// <summary>Working days of one agency. It knows nothing of a year that was not decided, and says so instead of guessing.</summary>
public sealed class WorkCalendar
{
    private readonly ImmutableArray<CalendarDay> listed;
    private readonly ImmutableArray<CalendarYear> told;
    private readonly ImmutableSortedDictionary<int, DecidedYear> decisions;
    private readonly ImmutableDictionary<DateOnly, CalendarDay> days;
    private readonly ImmutableHashSet<int> decided;

    /// <param name="days">National and local days; of two for one date the later one in the list counts, so that local days come last.</param>
    public WorkCalendar(string id, string name, WorkPattern pattern, IEnumerable<CalendarDay> days, IEnumerable<CalendarYear> years)
        : this(id, name, pattern, [.. days], [.. years], ImmutableSortedDictionary<int, DecidedYear>.Empty, [])
    {
    }

    private WorkCalendar(
        string id, string name, WorkPattern pattern, ImmutableArray<CalendarDay> listed, ImmutableArray<CalendarYear> told, ImmutableSortedDictionary<int, DecidedYear> decisions,
        ImmutableArray<DatedPattern> patterns)
    {
        (Id, Name, Pattern, Patterns, this.listed, this.told, this.decisions) = (id, name, pattern, patterns, listed, told, decisions);
        var byDate = ImmutableDictionary.CreateBuilder<DateOnly, CalendarDay>();
        foreach (CalendarDay day in listed.Where(day => !day.IsLocal && !decisions.ContainsKey(day.Date.Year)).Concat(decisions.Values.SelectMany(year => year.Days)).Concat(listed.Where(day => day.IsLocal)).Where(day => !day.IsEstimate))
        {
            byDate[day.Date] = day;
        }

        days = byDate.ToImmutable();
        Years = [.. told.Where(year => !decisions.ContainsKey(year.Year)).Concat(decisions.Values.Select(year => new CalendarYear(year.Year, true, year.Decree))).OrderBy(year => year.Year)];
        decided = [.. Years.Where(year => year.IsDecided).Select(year => year.Year)];
    }

    public string Id { get; }

    public string Name { get; }

    /// <summary>As the file has it; a later one may hold since.</summary>
    public WorkPattern Pattern { get; }

    /// <summary>Patterns that were decided above the file, by their first day.</summary>
    public ImmutableArray<DatedPattern> Patterns { get; }

    /// <summary>Named days as they count, in their order; of two for one date the one that counts.</summary>
    public IEnumerable<CalendarDay> Days => days.Values.OrderBy(day => day.Date);

    /// <summary>All years somebody has said something about.</summary>
    public ImmutableArray<CalendarYear> Years { get; }

    /// <summary>Whether the holidays of a year were decided above the file.</summary>
    public bool HasDecision(int year) => decisions.ContainsKey(year);

    /// <summary>The pattern that holds on a day.</summary>
    public WorkPattern PatternOn(DateOnly day) => Patterns.LastOrDefault(pattern => pattern.From <= day)?.Pattern ?? Pattern;

    /// <summary>The calendar with one more local day.</summary>
    public WorkCalendar With(CalendarDay local) => new(Id, Name, Pattern, listed.Add(local), told, decisions, Patterns);

    /// <summary>The calendar without the local day of a date; a national day of that date counts again.</summary>
    public WorkCalendar Without(DateOnly local) => new(Id, Name, Pattern, [.. listed.Where(day => day.Date != local || !day.IsLocal)], told, decisions, Patterns);

    /// <summary>The calendar with the holidays of a year decided anew; whatever stood of them before counts no longer.</summary>
    public WorkCalendar With(DecidedYear year) => new(Id, Name, Pattern, listed, told, decisions.SetItem(year.Year, year), Patterns);

    /// <summary>The calendar with a year as the file has it.</summary>
    public WorkCalendar WithoutYear(int year) => new(Id, Name, Pattern, listed, told, decisions.Remove(year), Patterns);

    /// <summary>The calendar with another pattern from a day on.</summary>
    public WorkCalendar With(DatedPattern pattern) => new(Id, Name, Pattern, listed, told, decisions, [.. Patterns.Where(other => other.From != pattern.From).Append(pattern).OrderBy(other => other.From)]);

    /// <summary>The calendar without the pattern that holds from a day on; the one before it goes on.</summary>
    public WorkCalendar WithoutPattern(DateOnly from) => new(Id, Name, Pattern, listed, told, decisions, [.. Patterns.Where(pattern => pattern.From != from)]);

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
        WorkPattern pattern = PatternOn(day);
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
