using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Monitor.Core.Facts;
using Monitor.Core.Text;

namespace Monitor.Core.Tests.Text;

public sealed class IndonesianDatesTests
{
    private static readonly IndonesianDates Dates = new(TestKamus.Instance);
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("13 Desember 2023", "2023-12-13")]
    [InlineData("Dipost : 13 Desember 2023 | Dilihat : 493", "2023-12-13")]
    [InlineData("15 Pebruari 2017", "2017-02-15")]
    [InlineData("5 NOPEMBER 2025", "2025-11-05")]
    [InlineData("7 Agt 2024", "2024-08-07")]
    [InlineData("7-Ags-2024", "2024-08-07")]
    [InlineData("1 Mei 2025", "2025-05-01")]
    [InlineData("Juli 21, 2023", "2023-07-21")]
    [InlineData("Jul 21, 2023", "2023-07-21")]
    [InlineData("Jan 5, 2026", "2026-01-05")]
    [InlineData("December 31, 2025", "2025-12-31")]
    [InlineData("02 September 2025", "2025-09-02")]
    [InlineData("22 Oktober 2024 09:39:35", "2024-10-22")]
    [InlineData("Rabu, 23 Oktober 2019 pukul 07.41 WIB", "2019-10-23")]
    [InlineData("Jum’at Pon, 2 Januari 2026", "2026-01-02")]
    [InlineData("05-01-2026", "2026-01-05")]
    [InlineData("05/01/2026 08.00", "2026-01-05")]
    [InlineData("5.1.2026", "2026-01-05")]
    [InlineData("20/05/21", "2021-05-20")]
    [InlineData("1-2/10/25", "2025-10-02")]
    [InlineData("2026-01-05", "2026-01-05")]
    [InlineData("2026/1/5", "2026-01-05")]
    [InlineData("2026-01-05T08:00:00+07:00", "2026-01-05")]
    [InlineData("Rabu, (13/12/2023)", "2023-12-13")]
    [InlineData("Selasa (07/03)", "2023-03-07")]
    [InlineData("adminOktober 5, 2025", "2025-10-05")]
    [InlineData("12 s/d 13 Mei 2026", "2026-05-13")]
    [InlineData("12/25/2023", "2023-12-25")]
    [InlineData("5 Des '25", "2025-12-05")]
    [InlineData("Senin, 12 Januari", "2026-01-12")]
    [InlineData("24 Desember", "2025-12-24")]
    [InlineData("Juli 2023", "2023-07")]
    [InlineData("kemarin", "2026-11-21")]
    [InlineData("3 hari yang lalu", "2026-11-19")]
    [InlineData("5 jam lalu", "2026-11-22")]
    [InlineData("2 minggu yg lalu", "2026-11-08")]
    [InlineData("6 bulan yang lalu", "2026-05")]
    [InlineData("31 Februari 2025", "2025-02")]
    [InlineData("2 tahun ago", "2024")]
    [InlineData("setahun yang lalu", "2025")]
    [InlineData("seminggu yang lalu", "2026-11-15")]
    [InlineData("4 days ago", "2026-11-18")]
    public void Every_spelling_is_read(string text, string expected) =>
        Assert.Equal(expected, Dates.First(text, Today)?.Date.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("Perdes Nomor 3 Tahun 2025")]
    [InlineData("periode 2019-2025")]
    [InlineData("0812-3456-7890")]
    [InlineData("NIP 19700101 199803 1 005")]
    [InlineData("Rp 1.250.000.000")]
    [InlineData("Nomor 141/12/05/2023/XII")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("30 November -0001")]
    [InlineData("45/13/2025")]
    [InlineData("12 Ramadan 1447 H")]
    [InlineData("08.00-13.00")]
    [InlineData("IPv4 10.12.20.26")]
    [InlineData("Kemarin 120")]
    [InlineData("3 bulan")]
    [InlineData("© 2026 Pemerintah Desa")]
    public void What_is_no_date_is_not_read_as_one(string text) => Assert.Empty(Dates.Find(text, Today));

    [Fact]
    public void All_dates_of_a_text_come_in_order_with_their_place()
    {
        const string Text = "Dibuat Senin, 12 Januari 2026 dan diubah 3 Feb 2026";
        var found = Dates.Find(Text, Today);
        Assert.Equal(["2026-01-12", "2026-02-03"], found.Select(date => date.Date.ToString()));
        Assert.Equal("Senin, 12 Januari 2026", Text.Substring(found[0].Index, found[0].Length));
    }

    [Fact]
    public void A_weekday_that_contradicts_lowers_the_confidence_and_keeps_the_date()
    {
        FoundDate right = Dates.First("Senin, 12 Januari 2026", Today)!;
        FoundDate wrong = Dates.First("Selasa, 12 Januari 2026", Today)!;
        Assert.Equal(right.Date, wrong.Date);
        Assert.True(right.Confidence > 0.9 && wrong.Confidence < 0.6);
    }

    [Fact]
    public void A_date_without_its_year_is_the_latest_that_is_not_ahead_and_less_sure()
    {
        FoundDate date = Dates.First("31 Desember", Today)!;
        Assert.Equal((DateForm.NoYear, new DateOnly(2025, 12, 31)), (date.Form, date.Date.Day));
        Assert.True(date.Confidence < 0.5);
    }

    [Fact]
    public void Any_day_in_any_spelling_is_read_back()
    {
        string[] months = ["Januari", "Pebruari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "Nopember", "Desember"];
        string[] days = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jum'at", "Sabtu"];
        Func<DateOnly, string>[] spellings =
        [
            date => $"{date.Day} {months[date.Month - 1]} {date.Year}",
            date => $"{days[(int)date.DayOfWeek]} Kliwon, {date.Day:00} {months[date.Month - 1].ToUpperInvariant()} {date.Year} pukul 06.02 WIB",
            date => $"{months[date.Month - 1]} {date.Day}, {date.Year}",
            date => $"{date.Day}-{months[date.Month - 1][..3]}-{date.Year}",
            date => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            date => date.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
            date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T08:00:00+07:00",
            date => "Diposting oleh Admin | " + date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture) + " | 12 komentar",
        ];
        var cases = Gen.Choose(0, 365 * 90).Select(days => new DateOnly(1990, 1, 1).AddDays(days)).Zip(Gen.Elements(spellings)).ToArbitrary();
        Prop.ForAll(cases, pair => Dates.First(pair.Item2(pair.Item1), Today)?.Date == new PartialDate(pair.Item1, DatePrecision.Day)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_is_survived()
    {
        var texts = Gen.ArrayOf(Gen.Elements("12", "/", "-", " ", "Mei", "2026", ".", "lalu", "hari", "Senin", ",", "99999999999", "'", "’", "\n", "0", ":")).Select(parts => string.Concat(parts)).ToArbitrary();
        Prop.ForAll(texts, text => Dates.Find(text, Today).All(date => date.Index >= 0 && date.Index + date.Length <= text.Length)).QuickCheckThrowOnFailure();
    }
}
