using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Tests.Text;

public sealed class PersonalAddressesTests
{
    private static readonly byte[] Key = "rahasia"u8.ToArray();

    [Theory]
    [InlineData("https://sukaruga.test/warga/9901014512900001")]
    [InlineData("https://sukaruga.test/warga?nik=9901014512900001&hal=2")]
    [InlineData("https://sukaruga.test/warga#9901014512900001")]
    [InlineData("https://sukaruga.test/unduh/KK%209901014512900001.pdf")]
    [InlineData("https://sukaruga.test/unduh/KK 9901 0145 1290 0001.pdf")]
    [InlineData("https://sukaruga.test/unduh/99.01.01.451290.0001.pdf")]
    public void A_number_in_an_address_is_sealed_and_shown_by_its_region(string address)
    {
        Uri kept = PersonalAddresses.Seal(new Uri(address), Key);
        string shown = PersonalAddresses.Show(kept);
        Assert.True(PersonalAddresses.IsSealed(kept));
        Assert.Equal(kept.AbsoluteUri, kept.OriginalString);
        Assert.DoesNotContain("0001", kept.AbsoluteUri, StringComparison.Ordinal);
        Assert.DoesNotContain("1290", kept.AbsoluteUri, StringComparison.Ordinal);
        Assert.StartsWith("https://sukaruga.test/", shown, StringComparison.Ordinal);
        Assert.Contains("990101••••••••••", shown, StringComparison.Ordinal);
        Assert.DoesNotContain('‹', shown);
        Assert.DoesNotContain("%E2", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://sukaruga.test/")]
    [InlineData("https://sukaruga.test/berita/2026/11/20/kerja-bakti?hal=2#isi")]
    [InlineData("https://sukaruga.test/unduh/1234567890123456.pdf")]
    [InlineData("https://sukaruga.test/unduh/nip-198503122010011005.pdf")]
    [InlineData("https://sukaruga.test/a%20b%2Fc?q=%E2%80%A2")]
    public void Any_other_address_stays_the_same_object(string address)
    {
        var url = new Uri(address);
        Assert.Same(url, PersonalAddresses.Seal(url, Key));
        Assert.False(PersonalAddresses.IsSealed(url));
        Assert.Equal(url.AbsoluteUri, PersonalAddresses.Show(url));
    }

    [Fact]
    public void Two_addresses_stay_two_and_sealing_twice_is_sealing_once()
    {
        Uri first = PersonalAddresses.Seal(new Uri("https://sukaruga.test/9901014512900001"), Key);
        Uri second = PersonalAddresses.Seal(new Uri("https://sukaruga.test/9901014512900002"), Key);
        Assert.NotEqual(first, second);
        Assert.Same(first, PersonalAddresses.Seal(first, Key));
        Assert.Equal(first, PersonalAddresses.Seal(new Uri("https://sukaruga.test/9901014512900001"), Key));
    }

    [Fact]
    public void An_address_that_was_never_sealed_is_masked_where_it_is_shown() =>
        Assert.Equal("https://sukaruga.test/?nik=990101••••••••••&x=1", PersonalAddresses.Show(new Uri("https://sukaruga.test/?nik=9901014512900001&x=1")));

    [Theory]
    [InlineData("/unduh/KK 9901014512900001.pdf")]
    [InlineData("/unduh/KK%209901014512900001.pdf")]
    [InlineData("unduh/KK%20990101%204512900001.pdf")]
    public void A_link_in_a_sealed_body_meets_the_sealed_address_of_its_visit(string href)
    {
        var page = new Uri("https://sukaruga.test/");
        HtmlPage? html = HtmlReader.Read(PersonalNumbers.Seal($"<html><body><a href='{href}'>Berkas</a></body></html>", Key), page);
        Assert.Equal(PersonalAddresses.Seal(new Uri(page, href), Key).AbsoluteUri, html!.Links.Single().Target!.AbsoluteUri);
    }
}
