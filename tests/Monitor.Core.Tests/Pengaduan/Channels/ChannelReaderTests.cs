using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Tests.Pengaduan.Channels;

public sealed class ChannelReaderTests
{
    private const string Id = "UCabcdefghijklmnopqrstuv";
    private const string Words = "Sampaikan aduan tentang layanan kantor ini; petugas menjawab pada jam kerja dan setiap aduan dicatat dengan nomor yang dapat dilacak oleh pelapor.";
    private static readonly Uri Portal = new("https://lapor.contoh.test/");
    private static readonly ChannelReader Reader = new(TestKamus.Instance);

    [Theory]
    [InlineData(FetchStatus.WeWereOffline)]
    [InlineData(FetchStatus.DnsUnavailable)]
    [InlineData(FetchStatus.NotAttempted)]
    [InlineData(FetchStatus.Refused)]
    public void A_fault_of_our_own_says_nothing(FetchStatus status) => Assert.Null(Reader.Read(ChannelMeans.Page, Portal, new ChannelAnswer(status, null, null, null)));

    [Theory]
    [InlineData(FetchStatus.Ok, 404)]
    [InlineData(FetchStatus.Ok, 410)]
    [InlineData(FetchStatus.DnsFailed, null)]
    public void Only_what_the_server_says_is_gone_is_not_found(FetchStatus status, int? code) =>
        Assert.Equal(ChannelSight.NotFound, Reader.Read(ChannelMeans.Page, Portal, new ChannelAnswer(status, code, Portal, "<p>hilang</p>"))?.Sight);

    [Theory]
    [InlineData(FetchStatus.Blocked, 429)]
    [InlineData(FetchStatus.Blocked, 403)]
    [InlineData(FetchStatus.ServerError, 503)]
    [InlineData(FetchStatus.TimedOut, null)]
    [InlineData(FetchStatus.ConnectFailed, null)]
    [InlineData(FetchStatus.TlsFailed, null)]
    [InlineData(FetchStatus.Disallowed, null)]
    [InlineData(FetchStatus.TooManyRedirects, null)]
    public void A_wall_or_a_silent_server_is_neither_alive_nor_dead(FetchStatus status, int? code) =>
        Assert.Equal(ChannelSight.Wall, Reader.Read(ChannelMeans.Page, Portal, new ChannelAnswer(status, code, null, null))?.Sight);

    [Theory]
    [InlineData("<title>Lapor</title><h1>Sampaikan laporan</h1><p>" + Words + "</p>", ChannelSight.Alive)]
    [InlineData("<title>Lapor</title><h1>Sampaikan laporan</h1><p>" + Words + "</p><form method=\"post\" action=\"/masuk\"><input type=\"password\" name=\"pin\"></form>", ChannelSight.Wall)]
    [InlineData("<title>Login</title><p>" + Words + "</p>", ChannelSight.Wall)]
    [InlineData("<title>404 Not Found</title><p>" + Words + "</p>", ChannelSight.Wall)]
    [InlineData("<title>Dinas</title><h1>Halaman tidak ditemukan</h1><p>" + Words + "</p>", ChannelSight.Wall)]
    [InlineData("<title>Lapor</title><div id=\"root\"></div><script src=\"/app.js\"></script>", ChannelSight.Wall)]
    public void A_page_is_proof_only_when_it_shows_what_it_is(string html, ChannelSight sight) =>
        Assert.Equal(sight, Reader.Read(ChannelMeans.Page, Portal, new ChannelAnswer(FetchStatus.Ok, 200, Portal, "<!doctype html><html><body>" + html + "</body></html>"))?.Sight);

    [Fact]
    public void A_portal_that_leads_to_another_place_is_not_proven()
    {
        ChannelReading? read = Reader.Read(ChannelMeans.Page, Portal, new ChannelAnswer(FetchStatus.Ok, 200, new Uri("https://iklan.example/"), "<title>Iklan</title><p>" + Words + "</p>"));

        Assert.Equal((ChannelSight.Wall, "dialihkan ke iklan.example"), (read?.Sight, read?.Seen));
    }

    [Theory]
    [InlineData("<link rel=\"canonical\" href=\"https://www.youtube.com/channel/" + Id + "\">", Id)]
    [InlineData("<meta itemprop=\"identifier\" content=\"" + Id + "\">", Id)]
    [InlineData("<script>var x={\"externalId\":\"" + Id + "\"}</script>", Id)]
    [InlineData("<title>Sebelum melanjutkan ke YouTube</title><form action=\"https://consent.youtube.com/save\"></form>", null)]
    public void A_channels_page_is_proof_when_it_names_its_channel(string html, string? id)
    {
        ChannelReading? read = Reader.Read(ChannelMeans.YoutubePage, new Uri("https://www.youtube.com/@dinas"), new ChannelAnswer(FetchStatus.Ok, 200, null, html));

        Assert.Equal((id is null ? ChannelSight.Wall : ChannelSight.Alive, id), (read?.Sight, read?.AccountId));
    }

    [Fact]
    public void The_newest_upload_of_a_feed_is_told_whatever_the_order()
    {
        ChannelReading? read = Feed("""
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
             <link rel="self" href="http://www.youtube.com/feeds/videos.xml?channel_id=x"/><id>yt:channel:x</id><title>Dinas Contoh</title><published>2015-01-01T00:00:00+00:00</published>
             <entry><id>a</id><media:group><media:title>x</media:title><published>2030-01-01T00:00:00+00:00</published></media:group><published>2026-03-01T02:00:00+00:00</published><updated>2026-11-01T00:00:00+00:00</updated></entry>
             <entry><id>b</id><published>2026-10-05T09:30:00+07:00</published></entry>
             <entry><id>c</id></entry>
            </feed>
            """);

        Assert.Equal((ChannelSight.Alive, new DateTimeOffset(2026, 10, 5, 2, 30, 0, TimeSpan.Zero)), (read?.Sight, read?.NewestUpload));
        Assert.Contains("3 unggahan", read?.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_channel_without_uploads_is_alive_and_has_no_newest()
    {
        ChannelReading? read = Feed("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Kosong</title></feed>");

        Assert.Equal((ChannelSight.Alive, null), (read?.Sight, read?.NewestUpload));
    }

    [Theory]
    [InlineData("<!DOCTYPE feed [<!ENTITY a \"aaaa\">]><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>&a;</title></feed>")]
    [InlineData("<!DOCTYPE feed SYSTEM \"file:///etc/passwd\"><feed xmlns=\"http://www.w3.org/2005/Atom\"/>")]
    [InlineData("<html><title>Sebelum melanjutkan</title></html>")]
    [InlineData("<rss version=\"2.0\"><channel/></rss>")]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>")]
    [InlineData("")]
    public void What_is_no_feed_or_declares_entities_is_a_wall(string xml) => Assert.Equal(ChannelSight.Wall, Feed(xml)?.Sight);

    [Fact]
    public void A_feed_beyond_its_bound_is_not_read() =>
        Assert.Null(YoutubeFeed.Read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>" + new string('a', 1_000_001) + "</title></feed>"));

    private static ChannelReading? Feed(string xml) =>
        Reader.Read(ChannelMeans.YoutubeFeed, new Uri("https://www.youtube.com/feeds/videos.xml?channel_id=" + Id), new ChannelAnswer(FetchStatus.Ok, 200, null, xml));
}
