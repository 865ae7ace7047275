using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan.Calendars;

/// <summary>Hours of a working day, on the agency's own clock.</summary>
/// <param name="From">Included.</param>
/// <param name="To">Not included; later than <paramref name="From"/>.</param>
public sealed record WorkHours(TimeOnly From, TimeOnly To);

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

    /// <summary>When it is at work; null where nobody has said so. Limits are counted in days and clock hours, so that these hours decide only when it is told of something.</summary>
    public WorkHours? Hours { get; init; }
}

/// <summary>A pattern that holds from a day on, until a later one does.</summary>
public sealed record DatedPattern(DateOnly From, WorkPattern Pattern, string LegalBasis);
