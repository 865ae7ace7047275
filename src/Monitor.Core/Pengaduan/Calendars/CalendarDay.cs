using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan.Calendars;

/// <summary>What a named day of a calendar is.</summary>
public enum DayKind
{
    Unknown = 0,
    LiburNasional,
    CutiBersama,

    /// <summary>A holiday of the kabupaten or of one agency.</summary>
    Lokal,

    /// <summary>A working day in place of another, on a day that is otherwise free.</summary>
    KerjaPengganti,
}

/// <summary>A day with a rule of its own.</summary>
/// <param name="Name">What is celebrated.</param>
/// <param name="LegalBasis">The decision that set it.</param>
public sealed record CalendarDay(DateOnly Date, DayKind Kind, string Name, string LegalBasis)
{
    /// <summary>Expected but not yet decreed: shown, never counted.</summary>
    public bool IsEstimate { get; init; }

    /// <summary>Set by the kabupaten or an agency.</summary>
    public bool IsLocal => Kind is DayKind.Lokal or DayKind.KerjaPengganti;
}

/// <summary>Whether the holidays of a year are settled. Days of a year that is not settled decide no lateness, however many are listed.</summary>
/// <param name="Decree">The decision, such as "SKB 3 Menteri 1497/2025; 2/2025; 5/2025"; empty while undecided.</param>
public sealed record CalendarYear(int Year, bool IsDecided, string Decree);

/// <summary>The holidays of a year as somebody decided them, all of them.</summary>
/// <param name="Decree">The decision.</param>
/// <param name="Days">National holidays and cuti bersama of the year; each day once.</param>
public sealed record DecidedYear(int Year, string Decree, ImmutableArray<CalendarDay> Days);
