using Monitor.Core.Facts;

namespace Monitor.Core.Tests.Facts;

public sealed class FacilitiesTests
{
    [Theory]
    [InlineData("<p>Kantor kami menyediakan kursi roda bagi pemohon dan ruang laktasi.</p>", "Ramah disabilitas|Ramah anak")]
    [InlineData("<li>Anjungan mandiri di lobi</li>", "Informasi digital")]
    [InlineData("<li>Nomor antrian dan ruang tunggu</li>", "Nomor antrian|Ruang tunggu")]
    public void A_facility_is_told_under_the_name_of_its_list(string html, string expected) =>
        Assert.Equal(expected.Split('|').Order(StringComparer.Ordinal), Names(SeenSite.Home($"<main>{html}</main>")));

    [Theory]
    [InlineData("<p>Situs ini dibuat sebagai media informasi digital bagi warga.</p>")]
    [InlineData("<p>Kami menuju desa ramah anak dan desa mandiri.</p>")]
    [InlineData("<p>Sarana air minum desa dikelola kelompok warga.</p>")]
    [InlineData("<p>Rencana pengadaan mesin antrian tahun depan.</p>")]
    public void Ordinary_words_show_none(string html) => Assert.Empty(Names(SeenSite.Home($"<main>{html}</main>")));

    [Fact]
    public void What_a_guest_house_offers_is_not_the_offices() =>
        Assert.Empty(Names(new SeenSite().With("/", "<main><p>Selamat datang.</p></main>").With("/homestay.html", "<main><h5>WiFi gratis</h5></main>").Read()));

    private static IEnumerable<string> Names(SiteReading reading) =>
        new FacilitiesExtractor(TestKamus.Instance).Extract(reading).Select(facility => facility.Name).Order(StringComparer.Ordinal);
}
