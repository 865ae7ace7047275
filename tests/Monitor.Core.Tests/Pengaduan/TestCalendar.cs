using System.Collections.Immutable;
using System.Globalization;
using Monitor.Core.Pengaduan.Calendars;

namespace Monitor.Core.Tests.Pengaduan;

/// <summary>The holidays of config/kalender as they stand in the repository.</summary>
internal static class TestCalendar
{
    private static readonly Lazy<ImmutableArray<CalendarDay>> Loaded = new(Load);

    internal static ImmutableArray<CalendarDay> Days => Loaded.Value;

    internal static ImmutableArray<CalendarYear> Years { get; } = [new(2024, true, "SKB"), new(2025, true, "SKB"), new(2026, true, "SKB"), new(2027, false, "")];

    internal static WorkCalendar Office { get; } = Of(WorkPattern.FiveDays);

    internal static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    internal static WorkCalendar Of(WorkPattern pattern, params CalendarDay[] local) => new("umum", "Umum", pattern, [.. Days, .. local], Years);

    internal static CalendarBook Book { get; } = new(Office, ImmutableDictionary<Monitor.Core.Registry.EntityCode, WorkCalendar>.Empty);

    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant written as the kabupaten's clock shows it.</summary>
    internal static DateTimeOffset At(string text) => new DateTimeOffset(DateTime.Parse(text, CultureInfo.InvariantCulture), TimeSpan.FromHours(7)).ToUniversalTime();

    private static ImmutableArray<CalendarDay> Load()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "config", "kalender")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return
        [
            .. from line in File.ReadLines(Path.Combine(folder!, "config", "kalender", "libur-nasional.csv")).Skip(1)
               let cells = line.Split(',')
               select new CalendarDay(Day(cells[0]), cells[1] == "libur" ? DayKind.LiburNasional : DayKind.CutiBersama, cells[2], cells[3]),
        ];
    }
}
