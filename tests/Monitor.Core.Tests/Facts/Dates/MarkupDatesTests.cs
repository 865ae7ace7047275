using Monitor.Core.Facts;

namespace Monitor.Core.Tests.Facts.Dates;

public sealed class MarkupDatesTests
{
    private const string Home = "<html><body><main><p>Selamat datang</p></main></body></html>";

    private static string Article(string head, string title = "Perbaikan jembatan dusun selesai") =>
        $"<html><head><title>{title} - Desa</title>{head}</head><body><main><h1>{title}</h1><p>Warga bergotong royong memperbaiki jembatan.</p></main></body></html>";

    [Theory]
    [InlineData("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"x\",\"datePublished\":\"2026-04-05T06:00:00+07:00\",\"dateModified\":\"2026-11-01T00:00:00+07:00\"}</script>", DateSource.Jsonld)]
    [InlineData("<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":[\"Article\"],\"datePublished\":\"2026-04-05T06:00:00+07:00\"},{\"@type\":\"Event\",\"startDate\":\"2026-11-20\"}]}</script>", DateSource.Jsonld)]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"Article\",\"headline\":\"dua\nbaris\",\"datePublished\":\"2026-04-05\"}</script>", DateSource.Jsonld)]
    [InlineData("<meta property=\"article:published_time\" content=\"2026-04-05T01:00:00+00:00\"><meta property=\"article:modified_time\" content=\"2026-11-01T00:00:00+00:00\">", DateSource.Meta)]
    [InlineData("<meta name=\"dc.date.issued\" content=\"2026-04-05\">", DateSource.Meta)]
    [InlineData("<meta itemprop=\"datePublished\" content=\"2026-04-05\">", DateSource.Meta)]
    public void A_page_states_its_own_day(string head, DateSource source)
    {
        var newest = new DatedSite().Home(Home).Page("/jembatan", Article(head)).Recency().Newest;
        Assert.Equal(("2026-04-05", source), (newest!.Date.ToString(), newest.Source));
    }

    [Theory]
    [InlineData("<meta name=\"revised\" content=\"Sunday, July 18th, 2010, 5:15 pm\">")]
    [InlineData("<meta property=\"article:modified_time\" content=\"2026-11-01T00:00:00+00:00\"><meta property=\"og:updated_time\" content=\"2026-11-01T00:00:00+00:00\">")]
    [InlineData("<meta name=\"revisit-after\" content=\"2 days\">")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"Event\",\"name\":\"Bersih desa\",\"startDate\":\"2026-11-01\",\"datePublished\":\"2026-11-01\"}</script>")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"Article\",\"datePublished\":\"1970-01-01T00:00:00+00:00\"}</script>")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"Article\",\"datePublished\":\"2027-04-05\"}</script>")]
    public void Edits_events_and_impossible_days_are_no_uploads(string head) =>
        Assert.Equal("-", new DatedSite().Home(Home).Page("/jembatan", Article(head)).Newest());

    [Fact]
    public void What_every_page_states_alike_belongs_to_the_template()
    {
        var site = new DatedSite().Home(Home);
        for (int i = 1; i <= 4; i++)
        {
            site.Page($"/kabar-{i}", Article("<meta property=\"article:published_time\" content=\"2026-10-10T08:00:00+07:00\">", $"Kabar nomor {i} dari dusun"));
        }

        Recency recency = site.Recency();
        Assert.Null(recency.Newest);
        Assert.Contains(recency.Refused, date => date.Reason.Contains("sama di semua halaman", StringComparison.Ordinal));
    }

    [Fact]
    public void A_server_that_stamps_every_page_with_now_is_not_believed()
    {
        var site = new DatedSite().Home(Home);
        for (int i = 1; i <= 4; i++)
        {
            site.Page($"/kabar-{i}", Article($"<meta property=\"article:published_time\" content=\"2026-11-22T08:5{i}:0{i}+07:00\">", $"Kabar nomor {i} dari dusun"));
        }

        Assert.Equal("-", site.Newest());
    }

    [Fact]
    public void The_home_page_is_no_upload()
    {
        string head = "<meta property=\"article:published_time\" content=\"2026-11-01T00:00:00+07:00\"><script type=\"application/ld+json\">{\"@type\":\"WebPage\",\"url\":\"https://umpamarejo.contoh.test/\",\"datePublished\":\"2026-11-02\"}</script>";
        Assert.Equal("-", new DatedSite().Home(Article(head)).Newest());
    }

    [Fact]
    public void A_time_element_dates_the_card_it_stands_in_and_its_edit_does_not()
    {
        string home = """
            <html><body><main><article class="post"><h2><a href="/panen-padi-organik/">Panen padi organik perdana</a></h2>
            <span class="posted-on"><time class="entry-date published" datetime="2026-03-02T10:00:00+07:00">2 Maret 2026</time><time class="updated" datetime="2026-11-19T10:00:00+07:00">19 November 2026</time></span></article></main></body></html>
            """;
        var newest = new DatedSite().Home(home).Recency().Newest;
        Assert.Equal(("2026-03-02", DateSource.Time), (newest!.Date.ToString(), newest.Source));
        Assert.EndsWith("/panen-padi-organik/", newest.Evidence.Url.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public void Microdata_dates_the_page()
    {
        string page = "<html><head><title>Vaksinasi ternak warga dusun</title></head><body><main><h1>Vaksinasi ternak warga dusun</h1><div class=\"info\"><span itemprop=\"datePublished\" content=\"2026-06-07\">Minggu Pon</span></div><p>Isi</p></main></body></html>";
        Assert.Equal("2026-06-07", new DatedSite().Home(Home).Page("/vaksinasi", page).Newest());
    }
}
