using System.Globalization;
using Monitor.Core.Facts;
using Monitor.Core.Registry;

namespace Monitor.Core.Tests.Facts;

public sealed class ChannelsExtractorTests
{
    private static ContactChannels Home(string html) => new SavedSite().With("/", html).Channels();

    private static ContactChannels Page(string path, string html) => new SavedSite().With("/", "<main><p>Selamat datang.</p></main>").With(path, html).Channels();

    [Theory]
    [InlineData("<a href='https://wa.me/6285729314406' class='float'><i class='fab fa-whatsapp'></i></a>")]
    [InlineData("<footer><a href='https://api.whatsapp.com/send?phone=6285729314406&text=Halo%20Admin'>Chat</a></footer>")]
    [InlineData("<div class='kontak'><a href='whatsapp://send?phone=6285729314406'>WA Pengaduan</a></div>")]
    [InlineData("<script>$('#WAButton').floatingWhatsApp({ phone: '6285729314406', popupMessage: 'Halo' });</script><p>Selamat datang</p>")]
    [InlineData("<script>function kirim(){window.open('https://wa.me/6285729314406?text='+pesan)}</script><p>Selamat datang</p>")]
    public void A_whatsapp_chat_has_one_form(string html) => Assert.Equal("https://wa.me/6285729314406", Assert.Single(Home(html).Whatsapp).Value);

    [Theory]
    [InlineData("<footer><a href='https://wa.me/085729314406'>WA</a></footer>")]
    [InlineData("<footer><a href='https://wa.me/'>WA</a></footer>")]
    [InlineData("<footer><a href='https://wa.me/6281234567890'>WA</a></footer>")]
    [InlineData("<footer><a href='https://wa.me/6282133440001'>Hotline</a></footer>")]
    [InlineData("<footer><a href='https://chat.whatsapp.com/AbCd'>Grup Warga</a></footer>")]
    [InlineData("<footer><a href='https://whatsapp.com/channel/0029'>Saluran</a></footer>")]
    [InlineData("<div><a href='https://api.whatsapp.com/send?text=Baca'>Bagikan</a></div>")]
    [InlineData("<h2>Lapak</h2><div class='card'><h5>Tempe</h5><a href='https://wa.me/6285729314406'>Chat</a></div>")]
    [InlineData("<div class='card'><a href='https://wa.me/6285729314406?text=Saya%20mau%20pesan%20tempe'>Chat</a></div>")]
    [InlineData("<div class='card'><a href='https://wa.me/6285729314406'>Hubungi Penjual</a></div>")]
    [InlineData("<footer><p>Dikembangkan oleh <a href='https://wa.me/6285729314406'>Karya Web</a></p></footer>")]
    public void Other_whatsapp_links_are_refused(string html) => Assert.Empty(Home(html).Whatsapp);

    [Fact]
    public void What_is_refused_is_told_without_anybodys_number()
    {
        ContactChannels channels = new SavedSite()
            .With("/", "<h1>Desa Karangasri</h1><a href='https://wa.me/085640112233'>WA</a><a href=/data>Data</a><p>Telepon: 0812-3456-7890</p>")
            .With("/data", "<h1>Daftar Penerima Bantuan</h1><table><tr><th>Nama</th><th>Alamat</th><th>No HP</th></tr><tr><td>Sukarti</td><td>Krajan</td><td>081226650001</td></tr><tr><td>Paimin</td><td>Krajan</td><td>081226650012</td></tr></table>")
            .Channels();
        Assert.Equal(["+6281234567890: nomor contoh", "+62812••••••01: disebut dalam tulisan, bukan sebagai kontak resmi", "+62812••••••12: disebut dalam tulisan, bukan sebagai kontak resmi", "https://wa.me/08564•••••33: tautan WhatsApp tanpa nomor yang sah"],
            channels.Refused.Select(refused => $"{refused.Text}: {refused.Reason}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_whatsapp_number_in_text_is_a_telephone_only()
    {
        ContactChannels channels = Home("<footer><p>WA: 0857-2931-4406</p></footer>");
        Assert.Equal("+6285729314406", Assert.Single(channels.Phones).Value);
        Assert.Empty(channels.Whatsapp);
    }

    [Theory]
    [InlineData("<footer>Email: karangasri@gmail.com</footer>")]
    [InlineData("<footer><a href='mailto:Karangasri@gmail.com?subject=x'>Kirim surel</a></footer>")]
    [InlineData("<footer>karangasri [at] gmail [dot] com</footer>")]
    public void A_mail_address_is_found(string html) => Assert.Equal("karangasri@gmail.com", Assert.Single(Home(html).Emails).Value);

    [Theory]
    [InlineData("<footer><a href='/cdn-cgi/l/email-protection' class='__cf_email__' data-cfemail='{0}'>[email&#160;protected]</a></footer>")]
    [InlineData("<footer><a href='/cdn-cgi/l/email-protection#{0}'>Surel</a></footer>")]
    [InlineData("<footer><p>Email <span class='__cf_email__' data-cfemail='{0}'>[email&#160;protected]</span></p></footer>")]
    public void A_protected_mail_address_is_found(string html)
    {
        string code = "2b" + string.Concat("karangasri@gmail.com".Select(letter => (letter ^ 0x2b).ToString("x2", CultureInfo.InvariantCulture)));
        Assert.Equal("karangasri@gmail.com", Assert.Single(Home(html.Replace("{0}", code, StringComparison.Ordinal)).Emails).Value);
    }

    [Theory]
    [InlineData("<footer>info@example.com</footer>")]
    [InlineData("<footer>info@karangasri.local</footer>")]
    [InlineData("<footer>kelurahan@example.go.id</footer>")]
    [InlineData("<footer><a href='mailto:youremail@gmail.com'>Email</a></footer>")]
    [InlineData("<footer>Dikembangkan oleh karyaweb@gmail.com</footer>")]
    [InlineData("<footer>diskominfo@lawu.test</footer>")]
    [InlineData("<footer>info@diskominfo.lawu.test</footer>")]
    [InlineData("<footer>pengaduan@kemendesa.go.id</footer>")]
    [InlineData("<main><div class='comment'><p>sri@gmail.com</p></div></main>")]
    public void Foreign_and_sample_mail_addresses_are_refused(string html) => Assert.Empty(Home(html).Emails);

    [Fact]
    public void An_office_keeps_its_mail_on_the_kabupatens_domain() =>
        Assert.Equal("diskominfo@lawu.test", Assert.Single(new SavedSite { Kind = EntityKind.Opd, Name = "Dinas Komunikasi dan Informatika" }.With("/", "<footer>diskominfo@lawu.test</footer>").Channels().Emails).Value);

    [Fact]
    public void Accounts_are_told_once_and_without_tracking()
    {
        ContactChannels channels = Home(
            "<header><a href='https://www.facebook.com/desakarangasri?ref=1'>F</a><a href='https://www.instagram.com/desa_karangasri/?igsh=x'>I</a></header>"
            + "<footer><a href='https://m.facebook.com/DesaKarangasri/'>FB</a><iframe src='https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fkarangasriasri%2F'></iframe></footer>");
        Assert.Equal(["https://www.facebook.com/desakarangasri", "https://www.instagram.com/desa_karangasri", "https://www.facebook.com/karangasriasri"], channels.Social.Select(channel => channel.Value));
    }

    [Theory]
    [InlineData("https://www.facebook.com/pemkablawu")]
    [InlineData("https://www.instagram.com/lawukab/")]
    [InlineData("https://www.instagram.com/diskominfo.lawu/")]
    [InlineData("https://x.com/humasjateng")]
    [InlineData("https://www.facebook.com/sharer/sharer.php?u=x")]
    [InlineData("https://www.facebook.com/")]
    [InlineData("https://www.instagram.com/opensid")]
    public void Accounts_of_others_are_refused(string url) => Assert.Empty(Home($"<footer><a href='{url}'>x</a></footer>").Social);

    [Fact]
    public void Accounts_in_news_and_credits_are_refused()
    {
        Assert.Empty(Page("/berita/1", "<article><h1>KKN</h1><p>Lihat <a href='https://instagram.com/kkn_karangasri'>akun kami</a></p></article>").Social);
        Assert.Empty(Home("<footer><p>Website by <a href='https://www.instagram.com/karyaweb'>Karya Web</a></p></footer>").Social);
    }

    [Theory]
    [InlineData("https://www.lapor.go.id/")]
    [InlineData("https://lapor.go.id/instansi/pemkab-lawu")]
    [InlineData("https://laporgub.jatengprov.go.id")]
    [InlineData("https://lapormasbup.lawu.test/")]
    [InlineData("https://laporbupati.contohkab.go.id/")]
    public void A_link_to_a_portal_is_found(string url) => Assert.StartsWith(url, Home($"<aside><a href='{url}'><img src='/lapor.png' alt='SP4N-LAPOR!'></a></aside>").Lapor?.Value, StringComparison.Ordinal);

    [Theory]
    [InlineData("<a href='#'><img src='/sp4n.png' alt='SP4N LAPOR'></a>")]
    [InlineData("<img src='/sp4n.png' alt='SP4N LAPOR'>")]
    [InlineData("<p>Sampaikan aduan melalui SP4N-LAPOR! www.lapor.go.id</p>")]
    [InlineData("<a href='http://lapor.ukp.go.id'>LAPOR</a>")]
    [InlineData("<a href='https://laporan.contoh.test'>Laporan</a>")]
    [InlineData("<a href='/lapor'>Lapor</a>")]
    public void A_portal_that_is_only_named_is_no_link(string html) => Assert.Null(Home("<aside>" + html + "</aside>").Lapor);

    [Fact]
    public void A_poster_with_complaint_words_needs_a_person()
    {
        Assert.Equal("https://karangasri.ngrambe.lawu.test/img/poster-pengaduan.jpg", Home("<aside><img src='/img/poster-pengaduan.jpg'></aside>").Poster?.Value);
        Assert.NotNull(Home("<main><figure><img src='/img/IMG-20240102-WA0003.jpg'><figcaption>Wadul Pak Lurah</figcaption></figure></main>").Poster);
        Assert.NotNull(Home("<main><img src='/a.png' alt='Hotline Layanan Desa'></main>").Poster);
    }

    [Theory]
    [InlineData("<aside><img src='/logo-lapor.png' alt='Logo SP4N LAPOR'></aside>")]
    [InlineData("<main><img src='/laporan-realisasi.jpg' alt='Laporan'></main>")]
    [InlineData("<main><div class='berita'><img src='/x.jpg' alt='Pengaduan warga ditanggapi'></div></main>")]
    [InlineData("<main><img src='/x.jpg' alt='Sosialisasi Layanan Pengaduan'></main>")]
    public void Logos_and_news_pictures_are_no_poster(string html) => Assert.Null(Home(html).Poster);

    [Fact]
    public void A_site_without_pages_is_unknown() => Assert.False(new ChannelsExtractor(TestKamus.Instance).Extract(new SavedSite().Read()).TryGet(out _));

    [Fact]
    public void A_shell_is_unknown() =>
        Assert.False(new ChannelsExtractor(TestKamus.Instance).Extract(new SavedSite().With("/", "<div id=root></div><script src=/app.js></script>").Read()).TryGet(out _));

    [Fact]
    public void A_page_without_channels_is_known_to_have_none()
    {
        ContactChannels channels = Home("<main><h1>Desa Karangasri</h1><p>Selamat datang di situs resmi kami, tempat kabar kegiatan warga.</p></main>");
        Assert.Equal((0, 0, 0, 0), (channels.Phones.Length, channels.Whatsapp.Length, channels.Emails.Length, channels.Social.Length));
        Assert.Null(channels.Form ?? channels.Lapor ?? channels.Poster);
    }
}
