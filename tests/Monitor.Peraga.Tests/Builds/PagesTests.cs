using System.Text;
using System.Text.RegularExpressions;
using Monitor.Core.Facts;
using Monitor.Peraga.Builds;
using Monitor.Peraga.Casting;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Tests.Builds;

public sealed partial class PagesTests(PeragaFixture peraga) : IClassFixture<PeragaFixture>
{
    [Fact]
    public void Every_page_of_every_site_is_marked_as_sample()
    {
        foreach (Site site in peraga.Readable)
        {
            foreach (string path in site.Routes.Keys)
            {
                Answer answer = peraga.Ask(site, path);
                Assert.Equal(200, answer.Status);
                Assert.Contains("DATA CONTOH", Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Every_answer_of_a_spoilt_site_is_marked_as_sample()
    {
        foreach (Site site in peraga.Sites.Where(one => one.Persona.Condition > Condition.Template))
        {
            Assert.Contains("DATA CONTOH", peraga.Text(site, "/"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_page_tells_the_truth_about_itself()
    {
        string[] words =
        [
            .. StateId.All.Where(id => id.Contains('-', StringComparison.Ordinal) && id is not StateId.HalamanBawaan),
            .. Enum.GetNames<Condition>().Where(name => name.Length > 9), .. Enum.GetNames<Trait>().Where(name => name is not "None" and not "Explainers"),
            "evidenceLevel", "truth", "E3Image",
        ];
        foreach (Site site in peraga.Readable.Where((_, index) => index % 5 == 0))
        {
            foreach (string path in site.Routes.Keys.Where(path => path.Length % 3 == 0))
            {
                string text = peraga.Text(site, path);
                Assert.All(words, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Newest_article_is_linked_from_the_home_page()
    {
        foreach (Site site in peraga.Readable.Where(one => one.Persona.Build != BuildKind.SinglePage && one.Model.Articles.Length > 0))
        {
            Assert.Contains(site.Build.ArticlePath(site.Model, site.Model.Articles[0]), peraga.Text(site, "/"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_internal_link_leads_to_an_answer_unless_the_site_is_said_to_have_dead_ones()
    {
        foreach (Site site in peraga.Readable.Where((one, index) => index % 4 == 0 && !one.Persona.Has(Trait.DeadLinks)))
        {
            foreach (string path in site.Routes.Keys)
            {
                foreach (Match link in Links().Matches(peraga.Text(site, path)))
                {
                    string target = link.Groups["path"].Value;
                    if (Incidental(target))
                    {
                        continue;
                    }

                    Assert.True(peraga.Ask(site, target).Status == 200, $"{site.Persona.Host}{path} -> {target}");
                }
            }
        }
    }

    [Fact]
    public void Unknown_path_is_404_except_where_the_site_pretends()
    {
        foreach (Site site in peraga.Readable.Where(one => one.Persona.Build != BuildKind.SinglePage))
        {
            Assert.Equal(site.Persona.Has(Trait.SoftNotFound) ? 200 : 404, peraga.Ask(site, "/tidak-ada-9f3a1c").Status);
        }
    }

    [Fact]
    public void Same_seed_and_day_give_the_same_bytes()
    {
        foreach (Site site in peraga.Readable.Where((_, index) => index % 9 == 0))
        {
            var again = new Site(site.Persona, 1, PeragaFixture.AsOf);
            foreach (string path in site.Routes.Keys)
            {
                var request = new SiteRequest(site.Persona.Host, path, "", "GET", true, PeragaFixture.Browser, "", "");
                Assert.Equal(site.Build.Answer(site, request).Body, again.Build.Answer(again, request).Body);
            }
        }
    }

    [Fact]
    public void Neighbours_do_not_share_their_news()
    {
        List<string> teasers = [.. peraga.Readable.Where(site => site.Model.Articles.Length > 3).Select(site => string.Join('|', site.Model.Articles.Take(3).Select(article => article.Title + Prose.Teaser(site.Model, article))))];
        Assert.Equal(teasers.Count, teasers.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Calendar_without_end_always_leads_further()
    {
        Site site = peraga.Readable.First(one => one.Persona.Has(Trait.InfiniteCalendar) && one.Persona.Build != BuildKind.SinglePage);
        Assert.Contains("/agenda/2031/02", peraga.Text(site, "/agenda/2031/01"), StringComparison.Ordinal);
        Assert.Equal(200, peraga.Ask(site, "/agenda/2031/02").Status);
    }

    // Categories, authors, logins and the like, which real sites have by the hundred and which carry nothing.
    private static bool Incidental(string path) =>
        path is "/siteman" or "/layanan-mandiri" or "/author/admin/" or "/profile/admin" or "/category/berita" || path.StartsWith("/img/b", StringComparison.Ordinal);

    [GeneratedRegex("<a [^>]*href=[\"'](?<path>/[^\"'#]*)[\"']", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Links();
}
