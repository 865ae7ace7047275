using FsCheck;
using FsCheck.Fluent;
using Monitor.Core.Text;

namespace Monitor.Core.Tests.Text;

public sealed class NameStampsTests
{
    private static readonly TimeZoneInfo Jakarta = TimeZoneInfo.CreateCustomTimeZone("WIB", TimeSpan.FromHours(7), "WIB", "WIB");
    private static readonly DateOnly Latest = new(2026, 11, 22);

    [Theory]
    [InlineData("/uploads/gallery/image_500x_5bfc6bff37082.jpg", "2018-11-27")]
    [InlineData("/upload/1767571200.jpg", "2026-01-05")]
    [InlineData("/storage/1767571200123-surat.pdf", "2026-01-05")]
    [InlineData("/media/695afc800000000000000000.png", "2026-01-05")]
    [InlineData("/files/019b8b5a-7c00-7abc-8def-0123456789ab.jpg", "2026-01-05")]
    [InlineData("/demo/image/upload/v1767571200/desa/foto.jpg", "2026-01-05")]
    [InlineData("/foto/IMG-20260115-WA0003.jpg", "2026-01-15")]
    [InlineData("/foto/20260115_081500.jpg", "2026-01-15")]
    [InlineData("/foto/20260115081500-kegiatan.jpg", "2026-01-15")]
    [InlineData("/foto/WhatsApp Image 2026-01-15 at 08.15.00.jpeg", "2026-01-15")]
    [InlineData("/wp-content/uploads/2025/07/apbdes.pdf", "2025-07")]
    public void Generated_names_tell_their_moment(string path, string expected) => Assert.Equal(expected, NameStamps.Of(path, Jakarta, Latest)?.Date.ToString());

    [Theory]
    [InlineData("/uploads/apbdes-2026.pdf")]
    [InlineData("/uploads/perdes-no-3-tahun-2025.pdf")]
    [InlineData("/uploads/d41d8cd98f00b204e9800998ecf8427e.jpg")]
    [InlineData("/uploads/081234567890.jpg")]
    [InlineData("/uploads/550e8400-e29b-41d4-a716-446655440000.jpg")]
    [InlineData("/uploads/1234567890.jpg")]
    [InlineData("/uploads/4102444800.jpg")]
    [InlineData("/uploads/20261315_foto.jpg")]
    [InlineData("/uploads/IMG-20291231-WA0001.jpg")]
    [InlineData("/uploads/foto.jpg")]
    [InlineData("")]
    public void Other_names_tell_nothing(string path) => Assert.Null(NameStamps.Of(path, Jakarta, Latest));

    [Fact]
    public void No_name_tells_a_day_ahead_of_the_reading_or_before_2010()
    {
        var parts = Gen.Elements("/uploads/", "2026", "11", "_", "-", "5bfc6bff37082", "9999999999", "1767571200", "20301231", "IMG-", ".jpg", "/", "ffffffffffffff", "0000000000000", "1893456000");
        Prop.ForAll(Gen.ArrayOf(parts).Select(texts => string.Concat(texts)).ToArbitrary(), path =>
            NameStamps.Of(path, Jakarta, Latest) is not { } stamp || (stamp.Date.Day <= Latest && stamp.Date.Day >= new DateOnly(2010, 1, 1))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_uniqid_is_read_back()
    {
        var moments = Gen.Choose(1_262_304_000, 1_795_000_000).ToArbitrary();
        Prop.ForAll(moments, seconds =>
        {
            DateOnly day = MachineDates.LocalDay(DateTimeOffset.FromUnixTimeSeconds(seconds), Jakarta);
            return NameStamps.Of($"/uploads/images/image_750x_{seconds:x8}1a2b3.jpg", Jakarta, Latest)?.Date.Day == day || day < new DateOnly(2010, 1, 1) || day > Latest;
        }).QuickCheckThrowOnFailure();
    }
}
