using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Pengaduan.Notices;
using static Monitor.Core.Tests.Pengaduan.TestCalendar;

namespace Monitor.Core.Tests.Pengaduan;

public sealed class SendingHoursTests
{
    private static readonly SendingHours Hours = new(new TimeOnly(7, 30), new TimeOnly(16, 0));

    [Theory]
    [InlineData("2026-11-24 07:30", "2026-11-24 07:30")]
    [InlineData("2026-11-24 15:59", "2026-11-24 15:59")]
    [InlineData("2026-11-24 16:00", "2026-11-25 07:30")]
    [InlineData("2026-11-24 02:00", "2026-11-24 07:30")]
    [InlineData("2026-11-27 16:01", "2026-11-30 07:30")]
    [InlineData("2026-12-23 20:00", "2026-12-28 07:30")]
    public void Outside_the_hours_a_notice_waits_for_the_next_opening(string at, string opening) => Assert.Equal(At(opening), Hours.Next(At(at), Zone, Office));

    [Fact]
    public void A_row_of_holidays_delays_and_never_drops() => Assert.Equal(At("2026-03-25 07:30"), Hours.Next(At("2026-03-17 16:30"), Zone, Office));

    [Fact]
    public void Without_a_decided_calendar_the_office_week_counts()
    {
        Assert.Equal(At("2027-01-02 10:00"), Hours.Next(At("2027-01-02 10:00"), Zone, Of(WorkPattern.SixDays)));
        Assert.Equal(At("2027-01-04 07:30"), Hours.Next(At("2027-01-03 10:00"), Zone, Of(WorkPattern.SixDays)));
        Assert.Equal(At("2027-01-04 07:30"), Hours.Next(At("2027-01-02 10:00"), Zone, Office));
        Assert.Equal(At("2026-12-25 10:00"), Hours.Next(At("2026-12-25 10:00"), Zone, null));
        Assert.Equal(At("2026-11-28 10:00"), Hours.Next(At("2026-11-28 10:00"), Zone, Of(WorkPattern.SixDays)));
    }

    [Fact]
    public void A_calendar_without_working_days_holds_nothing_back_for_ever() =>
        Assert.Equal(At("2026-03-17 20:00"), Hours.Next(At("2026-03-17 20:00"), Zone, Of(WorkPattern.FiveDays with { WorkWeek = [] })));
}
