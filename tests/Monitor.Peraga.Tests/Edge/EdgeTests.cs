using System.Text;
using Monitor.Peraga.Builds;
using Monitor.Peraga.Casting;

namespace Monitor.Peraga.Tests.Edge;

public sealed class EdgeTests(PeragaFixture peraga) : IClassFixture<PeragaFixture>
{
    private const string Bot = "MonitorDesa/1.0 (+https://diskominfo.example/monitor)";

    [Fact]
    public void Forbidding_site_lets_visitors_in_and_readers_out()
    {
        foreach (Site site in peraga.Having(Condition.Forbidden))
        {
            Assert.Equal(200, peraga.Ask(site, "/").Status);
            Assert.Equal(403, peraga.Ask(site, "/", Bot).Status);
            Assert.Equal(403, peraga.Ask(site, "/", PeragaFixture.Browser.Replace("Chrome/", "HeadlessChrome/", StringComparison.Ordinal)).Status);
        }
    }

    [Fact]
    public void Redirect_takeover_leads_to_the_gambling_host_in_one_of_three_ways()
    {
        foreach (Site site in peraga.Having(Condition.RedirectTakeover))
        {
            Answer answer = peraga.Ask(site, "/");
            string text = answer.Location + Encoding.UTF8.GetString(answer.Body);
            Assert.Contains(SpecialTexts.GamblingHost, text, StringComparison.Ordinal);
        }

        Assert.NotNull(peraga.Server.Resolve(SpecialTexts.GamblingHost, 443));
    }

    [Fact]
    public void Cloaked_takeover_shows_itself_to_search_visitors_only()
    {
        foreach (Site site in peraga.Having(Condition.CloakedTakeover))
        {
            Assert.Equal(200, peraga.Ask(site, "/").Status);
            Assert.Equal(302, peraga.Ask(site, "/", referer: "https://www.google.com/").Status);
        }
    }

    [Fact]
    public void Takeover_uses_the_words_and_a_good_site_with_an_article_against_gambling_stays_good()
    {
        Site taken = peraga.Having(Condition.GamblingTakeover).First();
        Assert.Contains("Slot Gacor", peraga.Text(taken, "/"), StringComparison.Ordinal);
        Site good = peraga.Readable.First(site => site.Persona.Has(Trait.AntiGamblingNews));
        Assert.False(peraga.Server.Truths[good.Persona.Entity.Code].GamblingSuspected);
    }

    [Theory]
    [InlineData((int)Condition.Parked, "domain")]
    [InlineData((int)Condition.Defaced, "Hacked by")]
    [InlineData((int)Condition.ServerError, "50")]
    public void Spoilt_site_says_what_such_sites_say(int condition, string word)
    {
        foreach (Site site in peraga.Having((Condition)condition))
        {
            Assert.Contains(word, peraga.Text(site, "/"), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Suspended_site_ends_on_the_hosts_page()
    {
        foreach (Site site in peraga.Having(Condition.Suspended))
        {
            Answer answer = peraga.Ask(site, "/");
            string text = answer.Location is { } location ? peraga.Text(site, location) : Encoding.UTF8.GetString(answer.Body);
            Assert.Contains("Account Suspended", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Login_wall_and_redirect_elsewhere_lead_away()
    {
        Assert.All(peraga.Having(Condition.LoginWall), site => Assert.Equal("/login", peraga.Ask(site, "/").Location));
        Assert.All(peraga.Having(Condition.RedirectElsewhere), site =>
        {
            var target = new Uri(peraga.Ask(site, "/").Location!);
            Assert.NotNull(peraga.Server.Resolve(target.Host, 443));
            Assert.False(target.Host.EndsWith(".peraga.test", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Broken_system_and_default_page_are_told_by_their_words()
    {
        Assert.All(peraga.Having(Condition.CmsBroken), site => Assert.Matches("database|SQLSTATE", peraga.Text(site, "/")));
        Assert.All(peraga.Having(Condition.DefaultPage), site => Assert.Matches("Apache2 Ubuntu|nginx|Index of", peraga.Text(site, "/")));
    }
}
