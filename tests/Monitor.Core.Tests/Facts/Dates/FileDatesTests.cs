using Monitor.Core.Facts;

namespace Monitor.Core.Tests.Facts.Dates;

public sealed class FileDatesTests
{
    // image_*_696a2f00… was made on 16 January 2026, 5f… in 2020.
    private const string January = "696a2f00a1b2c";
    private const string Early = "5f0a2f00a1b2c";

    private static string Card(string slug, string title, string id) =>
        $"<div class=\"post-item\"><a href=\"/{slug}\"><img data-src=\"/uploads/images/image_380x226_{id}.jpg\" src=\"/assets/img/img_bg_sm.png\" alt=\"\"></a><h3><a href=\"/{slug}\">{title}</a></h3><p><i class=\"fa fa-eye\"></i> 88</p></div>";

    private static string Page(string body) => $"<html><head><title>Desa Umpamarejo</title></head><body><main>{body}</main></body></html>";

    [Fact]
    public void A_site_without_any_printed_date_tells_it_in_the_names_of_its_pictures()
    {
        DatedItem? newest = new DatedSite().Home(Page(Card("satu", "Panen raya di dusun krajan", January) + Card("dua", "Kerja bakti membersihkan sungai", Early))).Recency().Newest;
        Assert.Equal(("2026-01-16", DateSource.File), (newest?.Date.ToString(), newest!.Source));
        Assert.Equal("Panen raya di dusun krajan", newest.Title);
    }

    [Fact]
    public void The_newest_picture_counts_though_slider_and_gallery_show_it_too()
    {
        string image = $"<img src=\"/uploads/images/image_750x_{January}.jpg\" alt=\"\">";
        string article = $"<html><head><title>Panen raya di dusun krajan</title></head><body><main><h1>Panen raya di dusun krajan</h1>{image}<p>Warga berkumpul sejak pagi.</p></main></body></html>";
        Assert.Equal("2026-01-16", new DatedSite().Home(Page($"<div><a href=\"/satu\">{image}</a><h2>Panen raya di dusun krajan</h2></div>")).Page("/gallery", Page("<h1>Galeri</h1>" + image)).Page("/satu", article).Newest());
        string card = $"<div>{image}<a href=\"/category/berita\"><p>Berita</p></a><p>Pembangunan</p><h3><a href=\"/satu\">Panen raya di dusun krajan</a></h3></div>";
        Assert.Equal("2026-01-16", new DatedSite().Home(Page(card)).Newest());
    }

    [Fact]
    public void Pictures_do_not_outdo_a_printed_date()
    {
        string dated = $"<div><img src=\"/uploads/images/image_380x226_{January}.jpg\"><h3><a href=\"/lama\">Kerja bakti membersihkan sungai</a></h3><p class=\"meta\">4 Mei 2023</p></div>";
        Assert.Equal("2023-05-04", new DatedSite().Home(Page(dated)).Newest());
    }

    [Theory]
    [InlineData("<div><img src=\"/assets/img/image_1920x_696a2f00a1b2c.jpg\"><h3><a href=\"/b\">Panen raya di dusun krajan</a></h3></div>")]
    [InlineData("<div><img src=\"/uploads/logo/logo_696a2f00a1b2c.png\"><h3><a href=\"/b\">Panen raya di dusun krajan</a></h3></div>")]
    [InlineData("<div><img src=\"https://cdn.lain.example/uploads/696a2f00a1b2c.jpg\"><h3><a href=\"/b\">Panen raya di dusun krajan</a></h3></div>")]
    [InlineData("<aside><img src=\"/uploads/images/image_140x98_696a2f00a1b2c.jpg\"><a href=\"/b\">Panen raya di dusun krajan</a></aside>")]
    public void Names_of_the_theme_and_of_others_tell_nothing(string body) => Assert.Equal("-", new DatedSite().Home(Page(body)).Newest());

    [Fact]
    public void A_file_is_dated_by_its_own_name_and_counts_as_document()
    {
        Recency recency = new DatedSite().Home(Page("<p>Profil</p>")).Page("/dokumen", Page("<h1>Dokumen</h1><p>APBDes Tahun Anggaran 2026 <a href=\"/uploads/files/696a2f00a1b2c_apbdes.pdf\">Unduh</a></p>")).Recency();
        Assert.Equal("2026-01-16", recency.NewestDocument?.Date.ToString());
        Assert.EndsWith(".pdf", recency.NewestDocument!.Evidence.Url.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_tells_the_month_only()
    {
        Recency recency = new DatedSite().Home(Page("<ul><li><a href=\"/wp-content/uploads/2026/03/perdes-apbdes.pdf\">Perdes APBDes 2026</a></li></ul>")).Recency();
        Assert.Equal("2026-03", recency.NewestDocument?.Date.ToString());
    }
}
