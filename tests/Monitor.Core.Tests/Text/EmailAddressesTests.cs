using System.Globalization;
using Monitor.Core.Text;

namespace Monitor.Core.Tests.Text;

public sealed class EmailAddressesTests
{
    [Theory]
    [InlineData("Email: Desa.Karangasri@gmail.com.", "desa.karangasri@gmail.com")]
    [InlineData("desa [at] karangasri.desa.id", "desa@karangasri.desa.id")]
    [InlineData("desa(at)karangasri(dot)desa(dot)id", "desa@karangasri.desa.id")]
    [InlineData("karangasri {at} gmail [titik] com", "karangasri@gmail.com")]
    [InlineData("karangasri at gmail dot com", "karangasri@gmail.com")]
    [InlineData("a@b.go.id, c-d@e.desa.id", "a@b.go.id|c-d@e.desa.id")]
    [InlineData("Emaildesa.karangasri@gmail.com", "desa.karangasri@gmail.com")]
    [InlineData("Kontak E-Mailpemdes@karangasri.desa.id", "pemdes@karangasri.desa.id")]
    [InlineData("email_desa@karangasri.desa.id", "email_desa@karangasri.desa.id")]
    [InlineData("Emailku@karangasri.desa.id", "emailku@karangasri.desa.id")]
    public void An_address_is_found_however_it_is_spelled(string text, string expected) => Assert.Equal(expected.Split('|'), EmailAddresses.Find(text).Select(found => found.Address));

    [Theory]
    [InlineData("Kegiatan di balai desa at pukul 08.00")]
    [InlineData("@desa_karangasri")]
    [InlineData("logo@2x.png")]
    [InlineData("karangasri@064@gmail.com")]
    [InlineData("nama@localhost")]
    public void Other_words_are_no_address(string text) => Assert.Empty(EmailAddresses.Find(text));

    [Theory]
    [InlineData("mailto:desa@karangasri.desa.id?subject=Halo", "desa@karangasri.desa.id")]
    [InlineData("mailto:%20desa@karangasri.desa.id", "desa@karangasri.desa.id")]
    [InlineData("mailto:", null)]
    [InlineData("https://karangasri.desa.id/", null)]
    public void A_mail_link_is_read(string href, string? expected) => Assert.Equal(expected, EmailAddresses.OfLink(href));

    [Fact]
    public void A_protected_address_is_decoded()
    {
        const string Address = "desa@karangasri.desa.id";
        string code = "5a" + string.Concat(Address.Select(letter => (letter ^ 0x5a).ToString("x2", CultureInfo.InvariantCulture)));
        Assert.Equal(Address, CloudflareMail.Decode(code));
        Assert.Equal(Address, CloudflareMail.OfLink("/cdn-cgi/l/email-protection#" + code));
        Assert.Null(CloudflareMail.Decode("zz12"));
        Assert.Null(CloudflareMail.OfLink("/kontak#" + code));
    }
}
