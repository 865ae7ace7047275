using Monitor.Core.Pengaduan.Channels;

namespace Monitor.Core.Tests.Pengaduan.Channels;

public sealed class ChannelPlanTests
{
    private const string Id = "UCabcdefghijklmnopqrstuv";

    [Theory]
    [InlineData(ChannelKind.Portal, "https://lapor.contoh.test/", ChannelMeans.Page, "https://lapor.contoh.test/")]
    [InlineData(ChannelKind.Form, "https://dinas.contoh.test/pengaduan", ChannelMeans.Page, "https://dinas.contoh.test/pengaduan")]
    [InlineData(ChannelKind.Social, "https://www.youtube.com/channel/" + Id, ChannelMeans.YoutubeFeed, "https://www.youtube.com/feeds/videos.xml?channel_id=" + Id)]
    [InlineData(ChannelKind.Social, "https://m.youtube.com/user/dinascontoh/videos", ChannelMeans.YoutubeFeed, "https://www.youtube.com/feeds/videos.xml?user=dinascontoh")]
    [InlineData(ChannelKind.Social, "https://www.youtube.com/playlist?list=PL12", ChannelMeans.YoutubeFeed, "https://www.youtube.com/feeds/videos.xml?playlist_id=PL12")]
    [InlineData(ChannelKind.Social, "https://www.youtube.com/@dinascontoh", ChannelMeans.YoutubePage, "https://www.youtube.com/@dinascontoh")]
    [InlineData(ChannelKind.Social, "https://www.youtube.com/c/dinascontoh/about", ChannelMeans.YoutubePage, "https://www.youtube.com/c/dinascontoh")]
    public void What_shows_itself_is_asked_for(ChannelKind kind, string value, ChannelMeans means, string ask)
    {
        var plan = ChannelPlan.Of(kind, value);

        Assert.Equal((means, ask, true, true), (plan.Means, plan.Ask?.AbsoluteUri, plan.IsAutomatic, plan.CanBeTold));
    }

    [Theory]
    [InlineData("https://www.facebook.com/dinascontoh")]
    [InlineData("https://www.instagram.com/dinascontoh/")]
    [InlineData("https://www.tiktok.com/@dinascontoh")]
    [InlineData("https://x.com/dinascontoh")]
    [InlineData("https://t.me/dinascontoh")]
    [InlineData("https://linktr.ee/dinascontoh")]
    public void A_network_behind_a_wall_is_never_asked_and_is_for_a_person(string value)
    {
        var plan = ChannelPlan.Of(ChannelKind.Social, value);

        Assert.Equal((ChannelMeans.Person, null, true), (plan.Means, plan.Ask, plan.CanBeTold));
    }

    [Theory]
    [InlineData(ChannelKind.Phone, "+62272321046")]
    [InlineData(ChannelKind.Whatsapp, "https://wa.me/6289312345678")]
    [InlineData(ChannelKind.Whatsapp, "+6289312345678")]
    [InlineData(ChannelKind.Whatsapp, "https://wa.me/message/ABCD1234")]
    [InlineData(ChannelKind.Email, "humas@dinas.contoh.id")]
    [InlineData(ChannelKind.Email, "mailto:humas@dinas.contoh.id")]
    public void Of_numbers_and_mail_the_form_alone_is_looked_at(ChannelKind kind, string value)
    {
        var plan = ChannelPlan.Of(kind, value);

        Assert.Equal((ChannelMeans.FormOnly, null, false), (plan.Means, plan.Ask, plan.CanBeTold));
        Assert.Contains("terbit", plan.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChannelKind.Social, "https://facebook.com/", "halaman depan Facebook, bukan akun")]
    [InlineData(ChannelKind.Social, "https://www.facebook.com/sharer/sharer.php?u=x", "tombol bagikan, bukan akun")]
    [InlineData(ChannelKind.Social, "https://twitter.com/intent/tweet?url=x", "tombol bagikan, bukan akun")]
    [InlineData(ChannelKind.Social, "https://www.youtube.com/", "halaman depan YouTube, bukan akun")]
    [InlineData(ChannelKind.Social, "https://youtu.be/abc123", "satu video, bukan kanal")]
    [InlineData(ChannelKind.Social, "https://www.youtube.com/channel/UCpendek", "bukan id kanal YouTube")]
    [InlineData(ChannelKind.Social, "#", "tautan kosong")]
    [InlineData(ChannelKind.Portal, "#", "tautan kosong")]
    [InlineData(ChannelKind.Whatsapp, "https://wa.me/081234567", "tautan WhatsApp tanpa nomor yang sah")]
    [InlineData(ChannelKind.Whatsapp, "https://chat.whatsapp.com/AbCd", "undangan grup")]
    [InlineData(ChannelKind.Whatsapp, "https://api.whatsapp.com/send?text=halo", "tombol bagikan")]
    [InlineData(ChannelKind.Phone, "+6212", "jumlah angkanya bukan nomor telepon")]
    [InlineData(ChannelKind.Email, "humas(at)dinas", "bukan alamat surel")]
    public void What_a_template_left_behind_is_no_channel(ChannelKind kind, string value, string reason)
    {
        var plan = ChannelPlan.Of(kind, value);

        Assert.Equal((ChannelMeans.None, reason, false), (plan.Means, plan.Reason, plan.CanBeTold));
    }

    [Fact]
    public void A_name_is_resolved_once_and_its_feed_is_read_from_then_on()
    {
        var plan = ChannelPlan.Of(ChannelKind.Social, "https://www.youtube.com/@dinascontoh", Id);

        Assert.Equal((ChannelMeans.YoutubeFeed, $"https://www.youtube.com/channel/{Id}"), (plan.Means, plan.Instead?.AbsoluteUri));
    }

    [Theory]
    [InlineData(ChannelKind.Social, "https://www.facebook.com/Dinas.Contoh/", "https://m.facebook.com/dinas.contoh")]
    [InlineData(ChannelKind.Social, "https://twitter.com/Dinas", "https://x.com/dinas")]
    [InlineData(ChannelKind.Whatsapp, "https://wa.me/6289312345678", "https://api.whatsapp.com/send?phone=6289312345678&text=Halo")]
    [InlineData(ChannelKind.Whatsapp, "https://wa.me/6289312345678", "+6289312345678")]
    [InlineData(ChannelKind.Email, "Humas@Dinas.Contoh.id", "mailto:humas@dinas.contoh.id")]
    public void The_spellings_of_a_channel_have_one_key(ChannelKind kind, string one, string other) =>
        Assert.Equal(ChannelKeys.Of(kind, one), ChannelKeys.Of(kind, other));

    [Fact]
    public void Another_page_by_number_is_another_channel() =>
        Assert.NotEqual(ChannelKeys.Of(ChannelKind.Social, "https://www.facebook.com/profile.php?id=1000"), ChannelKeys.Of(ChannelKind.Social, "https://www.facebook.com/profile.php?id=2000"));
}
