using Monitor.Core.Text;

namespace Monitor.Core.Tests.Text;

public sealed class MachineDatesTests
{
    private static readonly TimeZoneInfo Jakarta = TimeZoneInfo.CreateCustomTimeZone("WIB", TimeSpan.FromHours(7), "WIB", "WIB");

    [Theory]
    [InlineData("Mon, 05 Jan 2026 08:00:00 +0700", "2026-01-05")]
    [InlineData("Mon, 05 Jan 2026 20:00:00 GMT", "2026-01-06")]
    [InlineData("Fri, 05 Jan 2026 08:00:00 +0000", "2026-01-05")]
    [InlineData("2026-01-05", "2026-01-05")]
    [InlineData("2026-01-05T23:30:00Z", "2026-01-06")]
    [InlineData("2026-01-05T23:30:00+07:00", "2026-01-05")]
    [InlineData("2026-01-05T08:00:00.000000Z", "2026-01-05")]
    [InlineData("2026-01-05 23:30:00", "2026-01-05")]
    [InlineData("05-01-2026", "2026-01-05")]
    [InlineData("5/1/2026 08:00", "2026-01-05")]
    [InlineData("1767571200", "2026-01-05")]
    [InlineData("1767571200123", "2026-01-05")]
    public void Machine_dates_become_days_of_the_kabupaten(string text, string expected) =>
        Assert.Equal(expected, MachineDates.Day(text, Jakarta)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("Belum ada")]
    [InlineData("12345")]
    [InlineData("13-13-2025")]
    public void What_is_no_date_is_null(string text) => Assert.Null(MachineDates.Day(text, Jakarta));
}
