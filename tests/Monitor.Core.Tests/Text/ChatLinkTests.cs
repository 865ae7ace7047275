using Monitor.Core.Text;

namespace Monitor.Core.Tests.Text;

public sealed class ChatLinkTests
{
    [Theory]
    [InlineData("https://wa.me/6285729314406")]
    [InlineData("http://wa.me/+6285729314406")]
    [InlineData("https://wa.me/62857-2931-4406?text=Halo%20Desa")]
    [InlineData("//wa.me/6285729314406")]
    [InlineData("https://api.whatsapp.com/send?phone=6285729314406&text=Halo")]
    [InlineData("https://api.whatsapp.com/send/?phone=6285729314406&text&type=phone_number&app_absent=0")]
    [InlineData("https://api.whatsapp.com/send?phone=%2B6285729314406")]
    [InlineData("https://web.whatsapp.com/send?phone=6285729314406")]
    [InlineData("whatsapp://send?phone=6285729314406")]
    [InlineData("whatsapp://send/?phone=+6285729314406")]
    public void A_chat_with_a_number_has_one_form(string href)
    {
        ChatLink link = ChatLink.Of(href);
        Assert.Equal((ChatLinkKind.Number, "https://wa.me/6285729314406", "+6285729314406"), (link.Kind, link.Url, link.E164));
    }

    [Theory]
    [InlineData("https://wa.me/message/ABCDEFGH12")]
    [InlineData("https://wa.link/4x7k2q")]
    [InlineData("https://api.whatsapp.com/message/ABCDEFGH12")]
    public void A_business_link_is_kept_as_it_is(string href)
    {
        ChatLink link = ChatLink.Of(href);
        Assert.Equal((ChatLinkKind.Business, href, (string?)null), (link.Kind, link.Url, link.E164));
    }

    [Theory]
    [InlineData("https://wa.me/085729314406", ChatLinkKind.Broken)]
    [InlineData("https://wa.me/", ChatLinkKind.Broken)]
    [InlineData("https://wa.me", ChatLinkKind.Broken)]
    [InlineData("https://wa.me/62", ChatLinkKind.Broken)]
    [InlineData("https://wa.me/62085729314406", ChatLinkKind.Broken)]
    [InlineData("https://wa.me/85729314406", ChatLinkKind.Broken)]
    [InlineData("https://wa.me/nomoranda", ChatLinkKind.Broken)]
    [InlineData("wa.me/6285729314406", ChatLinkKind.Broken)]
    [InlineData("https://api.whatsapp.com/send?phone=62", ChatLinkKind.Broken)]
    [InlineData("https://api.whatsapp.com/send?phone=", ChatLinkKind.Broken)]
    [InlineData("https://api.whatsapp.com/", ChatLinkKind.Broken)]
    [InlineData("https://chat.whatsapp.com/AbCdEfGh", ChatLinkKind.Group)]
    [InlineData("https://whatsapp.com/channel/0029Va", ChatLinkKind.Broadcast)]
    [InlineData("https://www.whatsapp.com/channel/0029Va", ChatLinkKind.Broadcast)]
    [InlineData("https://wa.me/?text=Baca%20ini", ChatLinkKind.Share)]
    [InlineData("https://api.whatsapp.com/send?text=Baca%20ini", ChatLinkKind.Share)]
    [InlineData("whatsapp://send?text=Baca%20ini", ChatLinkKind.Share)]
    [InlineData("https://wa.me/c/6285729314406", ChatLinkKind.Catalogue)]
    [InlineData("https://contoh.test/wa.me/6285729314406", ChatLinkKind.None)]
    [InlineData("#", ChatLinkKind.None)]
    [InlineData("", ChatLinkKind.None)]
    public void Other_links_reach_no_office(string href, ChatLinkKind kind)
    {
        ChatLink link = ChatLink.Of(href);
        Assert.Equal((kind, ""), (link.Kind, link.Url));
    }

    [Fact]
    public void The_proposed_text_is_told() => Assert.Equal("Saya mau pesan keripik", ChatLink.Of("https://wa.me/6285729314406?text=Saya+mau%20pesan+keripik").Message);
}
