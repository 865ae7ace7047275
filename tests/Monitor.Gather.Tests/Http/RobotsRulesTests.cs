using Monitor.Gather.Http;

namespace Monitor.Gather.Tests.Http;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /rahasia", "/rahasia/a", false)]
    [InlineData("User-agent: *\nDisallow: /rahasia", "/terbuka", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /berita", "/berita/1", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: Lain\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: monitoruji\nDisallow: /b", "/a", true)]
    [InlineData("User-agent: Lain\nUser-agent: MonitorUji\nDisallow: /b # ini", "/b", false)]
    [InlineData("\uFEFFuser-agent : *\r\ndisallow : /b", "/b", false)]
    public void The_longest_match_of_our_group_decides(string text, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(text, "MonitorUji").Allows(new Uri("http://desa.test" + path)));

    [Fact]
    public void After_a_server_fault_only_the_home_page_may_be_asked_for()
    {
        Assert.True(RobotsRules.HomeOnly.Allows(new Uri("http://desa.test/")));
        Assert.False(RobotsRules.HomeOnly.Allows(new Uri("http://desa.test/a")));
    }

    [Fact]
    public void Sitemaps_and_delays_are_read()
    {
        RobotsRules rules = RobotsRules.Parse("Sitemap: http://desa.test/peta.xml\nUser-agent: *\nCrawl-delay: 2", "MonitorUji");
        Assert.Equal("/peta.xml", Assert.Single(rules.Sitemaps).AbsolutePath);
        Assert.Equal(TimeSpan.FromSeconds(2), rules.CrawlDelay);
    }
}
