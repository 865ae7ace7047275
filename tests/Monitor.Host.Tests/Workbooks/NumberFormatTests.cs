using System.Globalization;
using ExcelNumberFormat;

namespace Monitor.Host.Tests.Workbooks;

public sealed class NumberFormatTests
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    [Theory]
    [InlineData("General", 12.5, "12.5")]
    [InlineData("", 12.5, "12.5")]
    [InlineData("General", 0.30000000000000004, "0.3")]
    [InlineData("0", 12.5, "13")]
    [InlineData("0.0", 91.25, "91.3")]
    [InlineData("0.00", -1.5, "-1.50")]
    [InlineData("#,##0", 1234567.0, "1,234,567")]
    [InlineData("#,##0,", 1234567.0, "1,235")]
    [InlineData("0%", 0.875, "88%")]
    [InlineData("0.00%", 0.875, "87.50%")]
    [InlineData("0.00E+00", 12345.0, "1.23E+04")]
    [InlineData("#,##0.00;[Red]-#,##0.00", -1234.5, "-1,234.50")]
    [InlineData("0;(0)", -7.0, "(7)")]
    [InlineData("0;-0;\"nihil\"", 0.0, "nihil")]
    [InlineData("0;-0;\"nihil\";@", 3.0, "3")]
    [InlineData("[>=100]\"banyak\";\"sedikit\"", 120.0, "banyak")]
    [InlineData("[>=100]\"banyak\";\"sedikit\"", 12.0, "sedikit")]
    [InlineData("\"Rp\" #,##0", 5000.0, "Rp 5,000")]
    [InlineData("[$Rp-421]#,##0", 5000.0, "Rp5,000")]
    [InlineData("0\\x", 5.0, "5x")]
    [InlineData("#", 0.0, "")]
    public void Numbers_follow_their_code(string code, double value, string shown) =>
        Assert.Equal(shown, new NumberFormat(code).Format(value, Plain));

    [Theory]
    [InlineData("dd/mm/yyyy", "24/11/2026")]
    [InlineData("dd/mm/yyyy hh:mm", "24/11/2026 07:05")]
    [InlineData("d-m-yy", "24-11-26")]
    [InlineData("yyyy-mm-dd", "2026-11-24")]
    [InlineData("d mmmm yyyy", "24 November 2026")]
    [InlineData("ddd, d mmm", "Tue, 24 Nov")]
    [InlineData("h:mm AM/PM", "7:05 AM")]
    [InlineData("mm:ss.00", "05:09.25")]
    [InlineData("[$-421]dd mmmmm", "24 N")]
    public void Dates_follow_their_code(string code, string shown)
    {
        var format = new NumberFormat(code);
        Assert.True(format.IsDateTimeFormat);
        Assert.Equal(shown, format.Format(new DateTime(2026, 11, 24, 7, 5, 9, 250), Plain));
    }

    [Fact]
    public void Month_names_and_separators_come_from_the_culture()
    {
        var indonesian = CultureInfo.GetCultureInfo("id-ID");
        Assert.Equal("17 Agustus 2026", new NumberFormat("d mmmm yyyy").Format(new DateTime(2026, 8, 17), indonesian));
        Assert.Equal("1.234,5", new NumberFormat("#,##0.0").Format(1234.5, indonesian));
    }

    [Fact]
    public void Elapsed_hours_count_beyond_a_day() =>
        Assert.Equal("27:30", new NumberFormat("[h]:mm").Format(TimeSpan.FromHours(27.5), Plain));

    [Theory]
    [InlineData(1, "01/01/1900")]
    [InlineData(59, "28/02/1900")]
    [InlineData(61, "01/03/1900")]
    [InlineData(46350, "24/11/2026")]
    public void Day_numbers_count_as_Excel_counts(double serial, string shown) =>
        Assert.Equal(shown, new NumberFormat("dd/mm/yyyy").Format(serial, Plain));

    [Fact]
    public void Days_outside_the_calendar_stay_numbers() =>
        Assert.Equal("-5", new NumberFormat("dd/mm/yyyy").Format(-5, Plain));

    [Theory]
    [InlineData("\"open")]
    [InlineData("[Red")]
    [InlineData("# ?/?")]
    [InlineData("0;0;0;@;0")]
    [InlineData("0\\")]
    [InlineData("qq")]
    public void Broken_codes_are_invalid_and_show_the_plain_value(string code)
    {
        var format = new NumberFormat(code);
        Assert.False(format.IsValid);
        Assert.Equal("1.5", format.Format(1.5, Plain));
    }

    [Theory]
    [InlineData("0.0")]
    [InlineData("General")]
    [InlineData("@")]
    [InlineData("\"yd\"0")]
    public void Numbers_and_text_are_no_dates(string code)
    {
        Assert.True(new NumberFormat(code).IsValid);
        Assert.False(new NumberFormat(code).IsDateTimeFormat);
    }

    [Fact]
    public void Text_passes_through_or_through_its_section()
    {
        Assert.Equal("=1+1", new NumberFormat("0.0").Format("=1+1", Plain));
        Assert.Equal("kode 99.01", new NumberFormat("\"kode \"@").Format("99.01", Plain));
        Assert.Equal("TRUE", new NumberFormat("0").Format(true, Plain));
    }
}
