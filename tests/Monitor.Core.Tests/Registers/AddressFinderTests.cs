using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.Core.Tests.Registers;

public sealed class AddressFinderTests
{
    private static readonly WilayahCode Wiratama = WilayahCode.Parse("99.01.01");
    private static readonly WilayahCode Embun = WilayahCode.Parse("99.01.02");
    private static readonly Uri Page = new("https://wiratama.contoh.test/daftar");

    private static readonly Roster Register = new(
        new Kabupaten(WilayahCode.Parse("99.01"), "Peraga", true, ["contoh.test", "lama.test"], "0299", ["990101"], OwnChannels.None),
        [new Kecamatan(Wiratama, "Wiratama"), new Kecamatan(Embun, "Embun Pagi")],
        [
            Village("99.01.01.2001", "Umbulsari", Wiratama), Village("99.01.01.2002", "Kebon Kidul", Wiratama), Village("99.01.02.2001", "Umbulsari", Embun),
            Village("99.01.02.2002", "Melati", Embun) with { Addresses = [new SiteAddress(new Uri("https://melati.contoh.test/"), AddressState.Approved)] },
            Village("99.01.02.2003", "Mawar", Embun) with { Addresses = [new SiteAddress(new Uri("https://mawar.contoh.test/"), AddressState.Refused)] },
        ]);

    [Theory]
    [InlineData("http://umbulsari.wiratama.contoh.test/artikel/1", "Situs", null, "99.01.01.2001")]
    [InlineData("https://www.umbulsari.embunpagi.lama.test/", "", null, "99.01.02.2001")]
    [InlineData("https://kebon-kidul.wiratama.contoh.test/", "", null, "99.01.01.2002")]
    [InlineData("https://umbulsari-wiratama.desa.id/", "", null, "99.01.01.2001")]
    [InlineData("https://kebon-kidul-wiratama.desa.id/", "", null, "99.01.01.2002")]
    [InlineData("https://umbulsari.desa.id/", "", "99.01.02", "99.01.02.2001")]
    [InlineData("https://kebonkidul.contoh.test/", "", null, "99.01.01.2002")]
    [InlineData("https://d17.contoh.test/", "Website Desa Kebon Kidul", null, "99.01.01.2002")]
    [InlineData("https://d18.contoh.test/", "Umbulsari", "99.01.01", "99.01.01.2001")]
    public void A_host_or_a_text_that_names_one_village_proposes_its_site(string link, string text, string? kecamatan, string code)
    {
        FoundAddress found = Assert.Single(Find(link, text, kecamatan));

        Assert.Equal(code, found.Entity.Value);
        Assert.Equal(new Uri(new Uri(link), "/"), found.Url);
        Assert.Equal((Page, text), (found.Page, found.Text));
    }

    [Theory]
    [InlineData("https://umbulsari.desa.id/", "Desa Umbulsari", null)]
    [InlineData("https://umbulsari.desa.id/", "", "99.01.09")]
    [InlineData("https://berita.contoh.test/", "Kunjungan ke Desa Melati", null)]
    [InlineData("https://umbulsari.example.com/", "Desa Kebon Kidul", null)]
    [InlineData("https://contoh.test/", "Desa Kebon Kidul", null)]
    [InlineData("https://melati.contoh.test/profil", "Desa Melati", null)]
    [InlineData("https://www.melati.contoh.test/", "Desa Mawar", null)]
    [InlineData("https://mawar.contoh.test/", "Desa Mawar", null)]
    [InlineData("https://kosong.contoh.test/", "", null)]
    public void What_could_be_two_is_no_villages_or_is_known_already_proposes_nothing(string link, string text, string? kecamatan) =>
        Assert.Empty(Find(link, text, kecamatan));

    [Fact]
    public void One_site_is_proposed_once_and_proposals_stand_in_the_order_of_the_register()
    {
        SeenLink Link(string url) => new(Page, new Uri(url), "", null);
        ImmutableArray<FoundAddress> found = AddressFinder.Find(Register, [Link("https://umbulsari.embunpagi.contoh.test/"), Link("https://umbulsari.wiratama.contoh.test/a"), Link("http://www.umbulsari.wiratama.contoh.test/b")]);

        Assert.Equal(["99.01.01.2001", "99.01.02.2001"], found.Select(address => address.Entity.Value));
    }

    [Theory]
    [InlineData("https://umbulsari.desa.id/artikel", "https://umbulsari.desa.id/")]
    [InlineData("https://umbulsari.contoh.test/", "https://umbulsari.contoh.test/")]
    [InlineData("https://www.lama.contoh.test/beranda", null)]
    [InlineData("https://judi.example/", null)]
    [InlineData("https://contoh.test/", null)]
    [InlineData("https://melati.contoh.test/", null)]
    public void A_site_that_leads_to_another_of_the_zones_proposes_that_one(string final, string? proposed) =>
        Assert.Equal(proposed, AddressFinder.Moved(Register, Register.Entities[0], new Uri("https://lama.contoh.test/"), new Uri(final))?.AbsoluteUri);

    [Fact]
    public void Where_a_site_leads_is_not_proposed_again_once_it_was_refused() =>
        Assert.Null(AddressFinder.Moved(Register, Register.Entities[4], new Uri("https://lama.contoh.test/"), new Uri("https://mawar.contoh.test/")));

    private static ImmutableArray<FoundAddress> Find(string link, string text, string? kecamatan) =>
        AddressFinder.Find(Register, [new SeenLink(Page, new Uri(link), text, kecamatan is null ? null : WilayahCode.Parse(kecamatan))]);

    private static Entity Village(string code, string name, WilayahCode area) => new(new EntityCode(code), EntityKind.Desa, name, area, []);
}
