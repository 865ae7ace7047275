using Monitor.Core.Facts;

namespace Monitor.Core.Tests.Facts.Dates;

public sealed class MachineSourceTests
{
    private const string Bare = "<html><head><title>Desa Umpamarejo</title></head><body><h1>Desa Umpamarejo</h1><p>Selamat datang di situs resmi kami.</p></body></html>";

    [Fact]
    public void A_well_formed_feed_dates_its_items()
    {
        var recency = new DatedSite().Home(Bare).Feed("/feed/", """
            <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Desa</title><link>https://umpamarejo.contoh.test/</link>
            <lastBuildDate>Sun, 22 Nov 2026 01:59:00 +0000</lastBuildDate>
            <item><title><![CDATA[Kerja bakti &amp; gotong royong]]></title><link>https://umpamarejo.contoh.test/kerja-bakti/</link><pubDate>Mon, 02 Nov 2026 20:30:00 +0000</pubDate></item>
            <item><title>Posyandu balita bulan Oktober</title><link>https://umpamarejo.contoh.test/posyandu/</link><pubDate>Thu, 08 Oct 2026 02:00:00 +0000</pubDate></item>
            </channel></rss>
            """).Recency();
        Assert.Equal("2026-11-03", recency.Newest!.Date.ToString());
        Assert.Equal("Kerja bakti & gotong royong", recency.Newest.Title);
        Assert.Equal((DateSource.Feed, 2), (recency.Newest.Source, recency.Items.Length));
    }

    [Fact]
    public void Atom_is_read_by_published_and_its_edit_is_no_upload()
    {
        var recency = new DatedSite().Home(Bare).Feed("/atom.xml", """
            <feed xmlns="http://www.w3.org/2005/Atom"><updated>2026-11-21T10:00:00Z</updated>
            <entry><title>Musim tanam dimulai serentak</title><link rel="replies" href="https://umpamarejo.contoh.test/r"/><link rel="alternate" href="https://umpamarejo.contoh.test/2026/05/musim-tanam.html"/>
            <published>2026-05-04T08:00:00.000+07:00</published><updated>2026-11-20T08:00:00.000+07:00</updated></entry></feed>
            """).Recency();
        Assert.Equal("2026-05-04", recency.Newest!.Date.ToString());
        Assert.EndsWith("musim-tanam.html", recency.Newest.Evidence.Url.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_outside_a_closed_channel_are_read_and_dated_by_their_addresses()
    {
        string page = "<html><body><div class=\"artikel\"><h2><a href=\"/first/artikel/2026/8/17/upacara-di-lapangan\">Upacara di lapangan desa</a></h2></div></body></html>";
        var recency = new DatedSite().Home(page).Feed("/feed.xml", """
            <?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Desa</title><generator>Sistem Informasi Desa</generator></channel>
            <item><title>Upacara di lapangan desa</title><link>https://umpamarejo.contoh.test/first/artikel/2026/8/17/upacara-di-lapangan</link><description>Isi & lain-lain</description></item></rss>
            """).Recency();
        Assert.Equal("2026-08-17", recency.Newest!.Date.ToString());
    }

    [Fact]
    public void A_feed_that_prints_the_time_of_reading_is_refused()
    {
        var recency = new DatedSite().Home(Bare).Feed("/rss", """
            <rss><channel><item><title>Berita pertama di desa</title><link>/a-satu</link><pubDate>Sun, 22 Nov 2026 09:00:01 +0700</pubDate></item>
            <item><title>Berita kedua di desa kami</title><link>/a-dua</link><pubDate>Sun, 22 Nov 2026 09:00:01 +0700</pubDate></item></channel></rss>
            """).Recency();
        Assert.Null(recency.Newest);
        Assert.Contains(recency.Refused, date => date.Reason.Contains("waktu pembacaan", StringComparison.Ordinal));
    }

    [Fact]
    public void News_of_other_hosts_and_comments_in_feeds_are_refused()
    {
        var recency = new DatedSite().Home(Bare)
            .Feed("/feed/", "<rss><channel><link>https://umpamarejo.contoh.test</link><item><title>Berita nasional hari ini ramai</title><link>https://berita.lain.test/x</link><pubDate>Sat, 21 Nov 2026 10:00:00 +0700</pubDate></item></channel></rss>")
            .Feed("/comments/feed/", "<rss><channel><item><title>Komentar pada Halo oleh Budi</title><link>/halo/#c1</link><pubDate>Sat, 21 Nov 2026 10:00:00 +0700</pubDate></item></channel></rss>")
            .Recency();
        Assert.Null(recency.Newest);
        Assert.Equal(2, recency.Refused.Length);
    }

    [Fact]
    public void OpenSid_sitemap_tells_uploads_of_articles_only()
    {
        var recency = new DatedSite().Home("<html><head><meta name=\"generator\" content=\"OpenSID 2507\"></head><body><p>Desa</p></body></html>").Sitemap("/sitemap.xml", """
            <urlset><url><loc>https://umpamarejo.contoh.test/</loc><lastmod>2026-11-22</lastmod></url>
            <url><loc>https://umpamarejo.contoh.test/artikel/2026/2/3/panen-raya</loc><lastmod>2026-02-03</lastmod></url>
            <url><loc>https://umpamarejo.contoh.test/artikel/2025/1/9/rapat-rt</loc><lastmod>2025-01-09</lastmod></url></urlset>
            """).Recency();
        Assert.Equal("2026-02-03", recency.Newest!.Date.ToString());
        Assert.Equal(2, recency.Items.Length);
    }

    [Theory]
    [InlineData("<html><head></head><body><img src=\"/uploads/images/image_380x226_5b1c2d3e4f5a6.jpg\"><img src=\"/uploads/logo/logo_5b1c2d3e4f5a6.png\"><a href=\"/rss/latest-posts\">RSS</a><p class=\"small-post-meta\">x</p></body></html>")]
    [InlineData("<html><head><meta name=\"generator\" content=\"WordPress 6.6\"></head><body><p>Desa</p></body></html>")]
    [InlineData("<html><head><meta name=\"generator\" content=\"blogger\"></head><body><p>Desa</p></body></html>")]
    public void Sitemaps_of_edits_and_buttons_are_no_source(string home)
    {
        var map = "<urlset>" + string.Concat(Enumerable.Range(1, 8).Select(i => $"<url><loc>https://umpamarejo.contoh.test/kabar-desa-{i}</loc><lastmod>2026-1{i % 2}-0{i}T01:00:00+00:00</lastmod></url>")) + "</urlset>";
        Assert.Equal("-", new DatedSite().Home(home).Sitemap("/sitemap.xml", map).Newest());
    }

    [Fact]
    public void A_sitemap_with_one_day_for_everything_is_no_source()
    {
        var map = "<urlset>" + string.Concat(Enumerable.Range(1, 12).Select(i => $"<url><loc>https://umpamarejo.contoh.test/artikel-{i}</loc><lastmod>2026-11-20</lastmod></url>")) + "</urlset>";
        Assert.Equal("-", new DatedSite().Home(Bare).Sitemap("/sitemap.xml", map).Newest());
    }

    [Fact]
    public void WordPress_posts_are_read_by_their_date()
    {
        var recency = new DatedSite().Home(Bare).Api("/wp-json/wp/v2/posts?per_page=20", """
            [{"date":"2026-09-01T23:30:00","date_gmt":"2026-09-01T16:30:00","modified":"2026-11-20T00:00:00","link":"https:\/\/umpamarejo.contoh.test\/panen\/","title":{"rendered":"Panen &#8211; raya"}},
             {"date":"2022-01-02T10:00:00","link":"https:\/\/umpamarejo.contoh.test\/halo-dunia\/","title":{"rendered":"Halo dunia!"}}]
            """).Recency();
        Assert.Equal(("2026-09-01", DateSource.Api, "Panen – raya"), (recency.Newest!.Date.ToString(), recency.Newest.Source, recency.Newest.Title));
        Assert.Single(recency.Items);
    }

    [Fact]
    public void Blogger_json_is_read_by_published()
    {
        Assert.Equal("2024-03-05", new DatedSite().Home(Bare).Api("/feeds/posts/default?alt=json", """
            {"feed":{"updated":{"$t":"2026-11-01T00:00:00Z"},"entry":[{"title":{"$t":"Jalan usaha tani selesai"},"published":{"$t":"2024-03-05T10:00:00.001+07:00"},"updated":{"$t":"2026-11-01T00:00:00Z"},
            "link":[{"rel":"self","href":"https://x.test/f"},{"rel":"alternate","href":"https://umpamarejo.contoh.test/2024/03/jalan.html"}]}]}}
            """).Newest());
    }

    [Fact]
    public void Village_listing_tells_the_day_of_upload_not_the_year_of_the_document()
    {
        var recency = new DatedSite().Home(Bare).Api("/internal_api/informasi-publik?page[size]=10", """
            {"data":[{"type":"informasi_publik","id":"4","attributes":{"nama":"APBDes Tahun Anggaran 2026","tahun":2026,"kategori":"Berkala","tgl_upload":"2026-01-19 08:11:02"}},
                     {"type":"informasi_publik","id":"3","attributes":{"nama":"LPPD Tahun 2024","tahun":2024,"kategori":"Berkala","tgl_upload":"12-03-2025"}}]}
            """).Recency();
        Assert.Equal(["2026-01-19", "2025-03-12"], recency.Items.Select(item => item.Date.ToString()));
        Assert.Equal("2026-01-19", recency.NewestDocument!.Date.ToString());
    }

    [Fact]
    public void Listings_of_events_people_and_complaints_are_no_uploads()
    {
        Assert.Equal("-", new DatedSite().Home(Bare).Api("/api/data", """
            {"agenda":[{"judul":"Rapat RT","tanggal":"2026-10-10"}],"data":[{"nama":"Siti","jabatan":"Kaur","created_at":"2026-10-10 10:00:00"},{"judul":"Lomba","tgl_agenda":"2026-09-09","created_at":"2026-09-01"}],
             "comments":[{"title":"Mantap sekali","date":"2026-11-11"}]}
            """).Newest());
    }

    [Theory]
    [InlineData("{\"data\":[{\"judul\":\"Terpotong di teng")]
    [InlineData("<html>bukan json</html>")]
    [InlineData("{}")]
    [InlineData("")]
    public void Broken_listings_tell_nothing(string text) => Assert.Equal("-", new DatedSite().Home(Bare).Api("/api/berita", text).Newest());

    [Fact]
    public void Data_a_framework_left_in_the_page_is_read()
    {
        string home = "<html><body><div id=\"__next\"><p>Desa</p></div><script id=\"__NEXT_DATA__\" type=\"application/json\">{\"props\":{\"pageProps\":{\"berita\":[{\"judul\":\"Pelatihan kader posyandu\",\"slug\":\"pelatihan-kader\",\"published_at\":\"2026-07-07T03:00:00.000Z\"}]}},\"page\":\"/\",\"buildId\":\"abc123\"}</script></body></html>";
        Assert.Equal("2026-07-07", new DatedSite().Home(home).Newest());
    }
}
