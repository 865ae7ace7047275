using Monitor.Core.Pengaduan.Calendars;
using static Monitor.Core.Tests.Pengaduan.TestCalendar;

namespace Monitor.Core.Tests.Pengaduan;

public sealed class WorkCalendarTests
{
    [Theory]
    [InlineData(2024, 238, 287)]
    [InlineData(2025, 237, 288)]
    [InlineData(2026, 240, 291)]
    public void A_year_has_as_many_working_days_as_counted_by_hand(int year, int fiveDays, int sixDays)
    {
        Assert.Equal(fiveDays, Office.WorkingDays(year));
        Assert.Equal(sixDays, Of(WorkPattern.SixDays).WorkingDays(year));
    }

    [Theory]
    [InlineData("2026-03-13", "2026-03-25", "2026-03-27", "2026-04-06", "2026-04-10", "2026-06-24")]
    [InlineData("2025-03-27", "2025-04-10", "2025-04-14", "2025-04-22", "2025-04-28", "2025-07-11")]
    [InlineData("2024-04-05", "2024-04-18", "2024-04-22", "2024-04-29", "2024-05-06", "2024-07-17")]
    [InlineData("2025-08-15", "2025-08-21", "2025-08-25", "2025-09-01", "2025-09-08", "2025-11-11")]
    [InlineData("2024-11-26", "2024-12-02", "2024-12-04", "2024-12-11", "2024-12-17", "2025-02-27")]
    [InlineData("2025-12-24", "2025-12-31", "2026-01-05", "2026-01-12", "2026-01-19", "2026-04-02")]
    public void Due_days_are_those_counted_by_hand(string start, string three, string five, string ten, string fourteen, string sixty)
    {
        int[] counts = [3, 5, 10, 14, 60];
        string[] expected = [three, five, ten, fourteen, sixty];
        for (int i = 0; i < counts.Length; i++)
        {
            DateOnly due = Day(expected[i]);
            Assert.Equal(DueDay.On(due), Office.Add(Day(start), counts[i]));
            Assert.Equal(counts[i], Office.Between(Day(start), due));
            Assert.Equal(counts[i] - 1, Office.Between(Day(start), due.AddDays(-1)));
        }
    }

    [Fact]
    public void A_day_submitted_on_a_holiday_counts_from_the_next_working_day()
    {
        Assert.Equal(Day("2026-01-02"), Office.Add(Day("2026-01-01"), 1).Day);
        Assert.Equal(Day("2026-01-05"), Office.Add(Day("2026-01-03"), 1).Day);
        Assert.Equal(Day("2026-01-03"), Office.Add(Day("2026-01-03"), 0).Day);
    }

    [Fact]
    public void A_leap_day_is_a_working_day_like_others() => Assert.True(Office.IsWorkingDay(Day("2024-02-29")));

    [Fact]
    public void A_due_day_in_an_undecided_year_is_not_told_but_a_day_before_which_nothing_is_late_is()
    {
        Assert.Equal(new DueDay(null, Day("2026-12-31"), 2027), Office.Add(Day("2026-12-22"), 10));
        Assert.Equal(Day("2026-12-31"), Office.Add(Day("2026-12-22"), 5).Day);
        Assert.Null(Office.IsWorkingDay(Day("2027-01-04")));
        Assert.Null(Office.Between(Day("2026-12-22"), Day("2027-01-04")));
        Assert.Null(Office.WorkingDays(2027));
        Assert.Null(Office.Add(Day("2023-12-29"), 3).Day);
        Assert.Equal(2023, Office.Add(Day("2023-12-29"), 3).UndecidedYear);
    }

    [Fact]
    public void Days_listed_for_a_year_do_not_decide_it()
    {
        WorkCalendar early = Of(WorkPattern.FiveDays, new CalendarDay(Day("2027-01-01"), DayKind.LiburNasional, "Tahun Baru Masehi", "perkiraan") { IsEstimate = true });
        Assert.False(early.IsDecided(2027));
        Assert.Null(early.Add(Day("2026-12-31"), 1).Day);
    }

    [Fact]
    public void An_estimated_day_is_not_counted()
    {
        WorkCalendar calendar = Of(WorkPattern.FiveDays, new CalendarDay(Day("2026-09-01"), DayKind.Lokal, "Perkiraan", "") { IsEstimate = true });
        Assert.True(calendar.IsWorkingDay(Day("2026-09-01")));
    }

    [Fact]
    public void A_local_holiday_and_a_replacement_day_belong_to_their_calendar_only()
    {
        WorkCalendar local = Of(
            WorkPattern.FiveDays,
            new CalendarDay(Day("2026-07-28"), DayKind.Lokal, "Hari jadi kabupaten", "Perbup"),
            new CalendarDay(Day("2026-08-01"), DayKind.KerjaPengganti, "Pengganti 28 Juli", "Perbup"));
        Assert.False(local.IsWorkingDay(Day("2026-07-28")));
        Assert.True(local.IsWorkingDay(Day("2026-08-01")));
        Assert.True(Office.IsWorkingDay(Day("2026-07-28")));
        Assert.False(Office.IsWorkingDay(Day("2026-08-01")));
        Assert.Equal(240, local.WorkingDays(2026));
    }

    [Fact]
    public void Who_serves_on_holidays_has_no_pause_at_Lebaran()
    {
        WorkCalendar hospital = Of(new WorkPattern([.. Enum.GetValues<DayOfWeek>()], KeepsNationalHolidays: false, KeepsCutiBersama: false));
        WorkCalendar counter = Of(WorkPattern.FiveDays with { KeepsCutiBersama = false });
        Assert.Equal(Day("2026-03-18"), hospital.Add(Day("2026-03-13"), 5).Day);
        Assert.Equal(365, hospital.WorkingDays(2026));
        Assert.Equal(248, counter.WorkingDays(2026));
    }

    [Fact]
    public void Counting_back_finds_the_last_day_from_which_the_days_had_passed()
    {
        Assert.Equal(Day("2026-03-26"), Office.Back(Day("2026-04-10"), 10));
        for (DateOnly end = Day("2026-01-20"); end < Day("2026-12-31"); end = end.AddDays(1))
        {
            DateOnly start = Office.Back(end, 10)!.Value;
            Assert.True(Office.Between(start, end) >= 10, $"{start} {end}");
            Assert.True(Office.Between(start.AddDays(1), end) < 10, $"{start} {end}");
        }
    }

    [Fact]
    public void From_October_on_the_next_year_is_asked_for()
    {
        Assert.Null(Office.YearToDecide(Day("2026-09-30")));
        Assert.Equal(2027, Office.YearToDecide(Day("2026-10-01")));
        Assert.Equal(2027, Office.YearToDecide(Day("2027-02-01")));
        Assert.Null(Office.YearToDecide(Day("2025-12-01")));
    }
}
