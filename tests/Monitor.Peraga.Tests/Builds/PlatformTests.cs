using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Monitor.Peraga.Builds;
using Monitor.Peraga.Casting;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Tests.Builds;

public sealed class PlatformTests(PeragaFixture peraga) : IClassFixture<PeragaFixture>
{
    private Site Of(BuildKind build, Trait without = Trait.None) => peraga.Readable.First(site =>
        site.Persona.Build == build && site.Persona.Condition <= Condition.Mangkrak && site.Model.Articles.Length > 6 && !site.Persona.Has(without | Trait.SoftNotFound));

    [Fact]
    public void WordPress_lists_its_posts_newest_first()
    {
        Site site = Of(BuildKind.WordPress);
        using JsonDocument posts = JsonDocument.Parse(peraga.Text(site, "/wp-json/wp/v2/posts?per_page=5"));
        Assert.Equal(5, posts.RootElement.GetArrayLength());
        Assert.StartsWith(Hari.Iso(site.Model.Articles[0].Day), posts.RootElement[0].GetProperty("date").GetString(), StringComparison.Ordinal);
        Assert.Contains("generator\" content=\"WordPress", peraga.Text(site, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public void Feeds_of_wordpress_and_the_news_script_are_well_formed_and_dated()
    {
        foreach ((BuildKind build, string path, int items) in new[] { (BuildKind.WordPress, "/feed/", 10), (BuildKind.NewsScript, "/rss/latest-posts", 5) })
        {
            Site site = Of(build, Trait.DatesInFileNames);
            XElement channel = XDocument.Parse(peraga.Text(site, path)).Root!.Element("channel")!;
            Assert.Equal(Math.Min(items, site.Model.Articles.Length), channel.Elements("item").Count());
            Assert.True(DateTimeOffset.TryParse(channel.Element("item")!.Element("pubDate")!.Value, System.Globalization.CultureInfo.InvariantCulture, out DateTimeOffset told));
            Assert.Equal(site.Model.Articles[0].When, told.DateTime);
        }
    }

    [Fact]
    public void Unchanged_feed_is_answered_304()
    {
        Site site = Of(BuildKind.WordPress);
        Answer first = peraga.Ask(site, "/feed/");
        Assert.NotNull(first.LastModified);
        Answer second = peraga.Ask(site, "/feed/", ifNoneMatch: first.ETag!);
        Assert.Equal(304, second.Status);
        Assert.Empty(second.Body);
    }

    [Fact]
    public void Old_village_system_closes_its_channel_before_the_items()
    {
        Site site = Of(BuildKind.OpenSidOld);
        string feed = peraga.Text(site, "/feed");
        Assert.True(feed.IndexOf("</channel>", StringComparison.Ordinal) < feed.IndexOf("<item>", StringComparison.Ordinal));
        Assert.DoesNotContain("pubDate", feed, StringComparison.Ordinal);
        string home = peraga.Text(site, "/");
        Assert.Contains("July 18th, 2010", home, StringComparison.Ordinal);
        Assert.Contains("/first/artikel/", home, StringComparison.Ordinal);
    }

    [Fact]
    public void New_village_system_tells_days_in_its_sitemap_and_fills_lists_by_script()
    {
        Site site = peraga.Readable.First(one => one.Persona.Build == BuildKind.OpenSidNew && one.Model.Documents.Count(document => !document.InArticle) > 2);
        Assert.Contains($"<lastmod>{Hari.Iso(site.Model.Articles[0].Day)}</lastmod>", peraga.Text(site, "/sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("<tbody></tbody>", peraga.Text(site, "/informasi-publik"), StringComparison.Ordinal);
        using JsonDocument list = JsonDocument.Parse(peraga.Text(site, "/internal_api/informasi-publik?page[size]=50"));
        Assert.Equal(site.Model.Documents.Count(document => !document.InArticle), list.RootElement.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public void News_script_names_its_pictures_after_the_second_of_upload()
    {
        Site site = peraga.Readable.First(one => one.Persona.Has(Trait.DatesInFileNames) && one.Model.Articles.Length > 2);
        Article newest = site.Model.Articles[0];
        string name = site.Build.ImagePath(site.Model, newest);
        long seconds = Convert.ToInt64(name[(name.LastIndexOf('_') + 1)..][..8], 16);
        Assert.Equal(newest.When, DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(TimeSpan.FromHours(7)).DateTime);
        Assert.DoesNotContain(Hari.MonthFirst(newest.Day), peraga.Text(site, "/"), StringComparison.Ordinal);
        Assert.Equal(404, peraga.Ask(site, "/rss/latest-posts").Status);
    }

    [Fact]
    public void Regency_system_prints_when_it_was_posted()
    {
        Site site = Of(BuildKind.SidKendal);
        Article article = site.Model.Articles[0];
        string path = site.Build.ArticlePath(site.Model, article);
        Assert.Matches("^/kabardetail/[A-Za-z0-9+/=]+/[a-z0-9-]+\\.html$", path);
        Assert.Contains($"Dipost : {Hari.Padded(article.Day)} | Dilihat : ", peraga.Text(site, path), StringComparison.Ordinal);
    }

    [Fact]
    public void Blog_has_its_feed_in_xml_and_json()
    {
        Site site = Of(BuildKind.Blogger);
        Assert.Equal("feed", XDocument.Parse(peraga.Text(site, "/feeds/posts/default")).Root!.Name.LocalName);
        using JsonDocument feed = JsonDocument.Parse(peraga.Text(site, "/feeds/posts/default?alt=json&max-results=5"));
        Assert.Equal(5, feed.RootElement.GetProperty("feed").GetProperty("entry").GetArrayLength());
    }

    [Fact]
    public void Application_carries_tokens_and_structured_dates()
    {
        Site site = Of(BuildKind.Laravel);
        Answer home = peraga.Ask(site, "/");
        Assert.Contains(home.Headers, header => header.Value.StartsWith("laravel_session=", StringComparison.Ordinal));
        Assert.Contains("\"datePublished\":\"" + Hari.Iso(site.Model.Articles[0].Day), peraga.Text(site, site.Build.ArticlePath(site.Model, site.Model.Articles[0])), StringComparison.Ordinal);
    }

    [Fact]
    public void Shell_answers_every_path_and_hides_everything_behind_the_interface()
    {
        Site site = Of(BuildKind.SinglePage);
        string shell = peraga.Text(site, "/apa-saja");
        Assert.Equal(shell, peraga.Text(site, "/"));
        Assert.DoesNotContain(site.Model.Articles[0].Title, shell, StringComparison.Ordinal);
        using JsonDocument page = JsonDocument.Parse(peraga.Text(site, "/api/halaman/"));
        Assert.Contains(site.Model.Articles[0].Title, page.RootElement.GetProperty("isi").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Shell_with_a_dead_interface_still_answers_200()
    {
        foreach (Site site in peraga.Having(Condition.DeadBackend))
        {
            Assert.Equal(200, peraga.Ask(site, "/").Status);
            Assert.Equal(500, peraga.Ask(site, "/api/halaman/").Status);
        }
    }

    [Fact]
    public void Robots_of_every_site_can_be_read()
    {
        foreach (Site site in peraga.Readable)
        {
            Assert.Contains("User-agent", Encoding.UTF8.GetString(peraga.Ask(site, "/robots.txt").Body), StringComparison.Ordinal);
        }
    }
}
