using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Platforms;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Tests.Platforms;

public sealed class PlatformCatalogTests
{
    private const string Text = "<p>Pemerintah desa menyampaikan kegiatan pembangunan, pelayanan, dan pembinaan kemasyarakatan kepada seluruh warga di wilayahnya "
        + "setiap bulan, termasuk jadwal gotong royong, posyandu, serta musyawarah dusun yang terbuka bagi siapa saja untuk hadir dan memberi pendapat.</p>";

    private static readonly PlatformCatalog Catalog = new(TestKamus.Instance);
    private static readonly Uri Home = new("https://karangasri.desa.example/");

    private static Platform Detect(string html, string cookies = "", string home = "https://karangasri.desa.example/")
    {
        var headers = ImmutableSortedDictionary<string, string>.Empty;
        headers = cookies.Length > 0 ? headers.Add("set-cookie", cookies) : headers;
        return Catalog.Detect(new PlatformSigns(new Uri(home), HtmlReader.Read(html, new Uri(home))!, headers));
    }

    [Theory]
    [InlineData("opensid", "<meta name=theme content=Esensi><meta name=subject content='Situs Web Desa'><footer>Hak cipta situs © <a href=https://opensid.my.id>OpenSID 2507.0.0</a></footer>")]
    [InlineData("opensid", "<meta name=generator content='Sistem Informasi Desa'><a href=/first/artikel/12>Berita</a>")]
    [InlineData("opensid", "<img src=/desa/upload/artikel/sedang_1690012345_a.jpg><a href='/artikel/kategori/berita'>x</a><footer>OpenSID v20.05</footer>")]
    [InlineData("wordpress", "<meta name=generator content='WordPress 6.5.2'>")]
    [InlineData("wordpress", "<link rel=stylesheet href=/wp-content/themes/kertas/style.css><script src=/wp-includes/js/jquery.js></script>")]
    [InlineData("dilan", "<img src='/uploads/images/image_750x_5bfc6bff37082.jpg'><div class='small-post-meta'>x</div><div class=sidebar-widget><div class=widget-head>Populer</div></div>")]
    [InlineData("dilan", "<link rel=alternate type=application/rss+xml href=/rss/latest-posts><img src=/uploads/logo/logo_60a1b2c3d4e5f.png>")]
    [InlineData("sid-kendal", "<a href='/kabardetail/dEtWSThHTWQ/apel.html'>Apel</a><div>Dipost : 13 Desember 2023 | Dilihat : 493 | Share</div>")]
    [InlineData("blogger", "<meta content='blogger' name='generator'>")]
    [InlineData("joomla", "<meta name=generator content='Joomla! - Open Source Content Management'>")]
    [InlineData("static", "<h1>Desa</h1>")]
    public void A_family_is_known_by_its_signs(string id, string html) => Assert.Equal(id, Detect(html + Text).Id);

    [Fact]
    public void Laravel_is_known_by_its_cookies() => Assert.Equal("laravel", Detect(Text, "XSRF-TOKEN; laravel_session").Id);

    [Fact]
    public void Blogger_is_known_by_its_host() => Assert.Equal("blogger", Detect(Text, home: "https://karangasri.blogspot.com/").Id);

    [Theory]
    [InlineData("<div id=root></div><script src=/assets/index-a1b2.js></script>")]
    [InlineData("<div id=app><p>Memuat…</p></div><script type=module src=/build/app.js></script>")]
    [InlineData("<div id=__next></div><script src=/_next/static/chunks/main.js></script><noscript>You need to enable JavaScript to run this app.</noscript>")]
    [InlineData("<app-root></app-root><script src=main.js></script>")]
    public void A_shell_is_a_single_page_application(string html)
    {
        Assert.Equal("single-page", Detect(html).Id);
        Assert.True(new PageShell(TestKamus.Instance).IsShell(HtmlReader.Read(html, Home)!));
    }

    [Theory]
    [InlineData("<p>Situs dalam perbaikan</p>")]
    [InlineData("<meta http-equiv=refresh content='0;url=/x'><script src=a.js></script>")]
    [InlineData("<div id=root></div><script src=a.js></script>" + Text)]
    [InlineData("<form action=/masukan><input name=nama><textarea name=isi></textarea></form><script src=a.js></script>")]
    [InlineData("<h1>Index of /</h1><a href=a>a</a><a href=b>b</a><a href=c>c</a>")]
    public void Short_or_full_pages_are_no_shells(string html) => Assert.False(new PageShell(TestKamus.Instance).IsShell(HtmlReader.Read(html, Home)!));

    [Fact]
    public void A_page_of_unknown_make_is_unknown() => Assert.Equal("unknown", Detect("<p>halo</p>", "PHPSESSID").Id);

    [Fact]
    public void Common_class_names_alone_do_not_make_the_news_script() =>
        Assert.Equal("wordpress", Detect("<div class=post-meta>x</div><div class=sidebar-widget><p>y</p></div><meta name=generator content='WordPress 6'>").Id);

    [Fact]
    public void Every_platform_has_its_own_id_and_offers_at_most_four_sources_on_the_own_host()
    {
        string[] ids = [.. Catalog.All.Select(platform => platform.Id)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(["blogger", "dilan", "joomla", "laravel", "opensid", "sid-kendal", "single-page", "static", "unknown", "wordpress"], ids.Order(StringComparer.Ordinal));
        foreach (FetchRequest[] sources in Catalog.All.Select(platform => platform.Sources(Home).ToArray()))
        {
            Assert.InRange(sources.Count(source => source.Purpose != FetchPurpose.Complaints), 1, 4);
            Assert.InRange(sources.Count(source => source.Purpose == FetchPurpose.Complaints), 0, 1);
            Assert.All(sources, source => Assert.True(
                source.Url.Host == Home.Host && source.Depth == 0 && source.Purpose is FetchPurpose.Feed or FetchPurpose.Sitemap or FetchPurpose.Api or FetchPurpose.Complaints));
        }
    }
}
