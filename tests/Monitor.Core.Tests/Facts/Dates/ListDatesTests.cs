namespace Monitor.Core.Tests.Facts.Dates;

public sealed class ListDatesTests
{
    private const string Old = "14 Maret 2024";

    [Theory]
    // WordPress cards: title, then byline.
    [InlineData("<article class=\"post\"><h2 class=\"entry-title\"><a href=\"/lomba-desa/\">Persiapan lomba desa tingkat kecamatan</a></h2><div class=\"entry-meta\"><a href=\"/author/admin\">admin</a> | 5 Oktober 2026 | <a href=\"/category/berita\">Berita</a></div><p>Ringkasan berita yang cukup panjang untuk dibaca warga desa.</p><a href=\"/lomba-desa/\">Baca selengkapnya</a></article>")]
    // The date before its title.
    [InlineData("<div class=\"card\"><img src=\"/x.jpg\"><span class=\"date\">05 Okt 2026</span><h5><a href=\"/lomba-desa\">Persiapan lomba desa tingkat kecamatan</a></h5></div>")]
    // OpenSID: stamp with clock and author.
    [InlineData("<div class=\"artikel\"><h3 class=\"judul\"><a href=\"/first/artikel/77\">Persiapan lomba desa tingkat kecamatan</a></h3><h3 class=\"kecil\"><i class=\"fa fa-user\"></i> Administrator <i class=\"fa fa-clock-o\"></i> 05 Oktober 2026 09:39:35 <i class=\"fa fa-eye\"></i> Dibaca 412 Kali</h3></div>")]
    // SID Kendal.
    [InlineData("<div class=\"isi\"><h4><a href=\"/kabardetail/VHhVd0M9/persiapan-lomba.html\">Persiapan lomba desa tingkat kecamatan</a></h4><small>Dipost : 5 Oktober 2026 | Dilihat : 493 | Share</small></div>")]
    // News script: month first with a translated month.
    [InlineData("<div class=\"post-item\"><a href=\"/persiapan-lomba\"><img data-src=\"/i.jpg\" alt=\"\"></a><h3 class=\"title\"><a href=\"/persiapan-lomba\">Persiapan lomba desa tingkat kecamatan</a></h3><p class=\"post-meta\"><a href=\"/profile/admin\">admin</a><span>Oktober 5, 2026</span><span><i class=\"fa fa-eye\"></i> 88</span></p></div>")]
    // Hand-made table layout.
    [InlineData("<table><tr><td><b><a href=\"berita12.html\">Persiapan lomba desa tingkat kecamatan</a></b><br><i>Senin, 5-10-2026</i><br>Ringkasan.</td></tr></table>")]
    // A plain list with the date in brackets.
    [InlineData("<ul><li><a href=\"/b/12\">Persiapan lomba desa tingkat kecamatan</a> (05/10/2026)</li></ul>")]
    // One link around a whole card.
    [InlineData("<a class=\"card\" href=\"/berita/persiapan-lomba\"><img src=\"/a.jpg\"><div><h3>Persiapan lomba desa tingkat kecamatan</h3><p class=\"text-sm\">5 Oktober 2026</p><p>Ringkasan isi berita.</p></div></a>")]
    // A badge of three boxes.
    [InlineData("<div class=\"item\"><div class=\"badge\"><div>05</div><div>Okt</div><div>2026</div></div><h4><a href=\"/berita/persiapan-lomba\">Persiapan lomba desa tingkat kecamatan</a></h4></div>")]
    // Misspelt month.
    [InlineData("<div class=\"item\"><h4><a href=\"/berita/persiapan-lomba\">Persiapan lomba desa tingkat kecamatan</a></h4><div class=\"tanggal\">Senin, 05 Oktober 2026</div></div>")]
    public void Lists_of_every_build_are_dated(string list)
    {
        var recency = new DatedSite().Home($"<html><body><main><div class=\"konten\">{list}</div></main></body></html>").Recency();
        Assert.Equal("2026-10-05", recency.Newest?.Date.ToString());
        Assert.Contains("ersiapan lomba", recency.Newest!.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_is_found_wherever_it_stands()
    {
        string Card(string title, string date) => $"<div class=\"card\"><h3><a href=\"/{title.Replace(' ', '-')}\">{title}</a></h3><div class=\"meta\">{date}</div></div>";
        string home = "<html><body><main>" + Card("Sorotan utama tahun lalu", Old) + Card("Kabar di tengah daftar", "7 Agustus 2026") + Card("Kabar paling tua di sini", "2 Mei 2021") + "</main></body></html>";
        Assert.Equal("2026-08-07", new DatedSite().Home(home).Newest());
    }

    [Fact]
    public void Each_stamp_goes_to_its_own_title()
    {
        string Card(string slug, string title, string date) => $"<div><span class=\"tgl\">{date}</span><h4><a href=\"/{slug}\">{title}</a></h4></div>";
        var dates = new DatedSite().Home("<html><body><main>" + Card("satu", "Berita pertama dari dusun", "1 Juli 2026") + Card("dua", "Berita kedua dari dusun", "2 Juni 2026") + Card("tiga", "Berita ketiga dari dusun", "3 Mei 2026") + "</main></body></html>").Dates();
        Assert.Equal("2026-07-01", dates.Of(new Uri("https://umpamarejo.contoh.test/satu"))?.Date.ToString());
        Assert.Equal("2026-06-02", dates.Of(new Uri("http://www.umpamarejo.contoh.test/dua/"))?.Date.ToString());
        Assert.Equal("2026-05-03", dates.Of(new Uri("https://umpamarejo.contoh.test/tiga"))?.Date.ToString());
    }

    [Theory]
    [InlineData("h4", "")]
    [InlineData("h4", "<h2>Profil singkat desa kami</h2><p>Desa di kaki bukit dengan empat dusun.</p>")]
    [InlineData("h3", "<h2>Profil singkat desa kami</h2>")]
    public void A_stamp_below_title_and_summary_stays_with_its_card(string heading, string after)
    {
        string Card(string title, string date) => $"<article class=\"card\"><{heading}>{title}</{heading}><p>Ringkasan isi kabar ini untuk warga desa.</p><div class=\"meta\">Dipublikasikan: {date}</div></article>";
        string cards = Card("Warga memperbaiki saluran air", "2 September 2026") + Card("Posyandu balita dusun timur", "30 Agustus 2026") + Card("Pelatihan membatik ibu-ibu", "28 Agustus 2026");
        var dates = new DatedSite().Home($"<html><body><main><section><h2>Kabar desa terbaru</h2>{cards}</section>{after}</main></body></html>").Dates();

        Assert.Equal(
            [("Warga memperbaiki saluran air", "2026-09-02"), ("Posyandu balita dusun timur", "2026-08-30"), ("Pelatihan membatik ibu-ibu", "2026-08-28")],
            dates.Items.OrderByDescending(item => item.Date.Day).Select(item => (item.Title, item.Date.ToString()!)));
    }

    [Fact]
    public void A_lone_card_keeps_its_stamp_though_a_new_part_follows()
    {
        var recency = new DatedSite().Home("<html><body><main><h2>Pengumuman</h2><h4>Pelayanan kependudukan di balai desa</h4><p>Setiap Senin pagi.</p><div>Dipublikasikan: 28 Agustus 2026</div><h2>Profil desa kami</h2><p>Empat dusun.</p></main></body></html>").Recency();
        Assert.Equal("Pelayanan kependudukan di balai desa", recency.Newest?.Title);
    }

    [Theory]
    [InlineData("<p>Diposting oleh Admin pada 9 September 2026</p>")]
    [InlineData("<div class=\"entry-meta\"><i class=\"fa fa-calendar\"></i> Rabu, 09 September 2026 pukul 06.02 WIB</div>")]
    [InlineData("<p><i>Ditulis 9 Sep 2026 oleh sekretaris</i></p>")]
    [InlineData("<span>09/09/2026</span>")]
    [InlineData("<ul class=\"meta\"><li>Admin</li><li>9 September 2026</li><li>3 menit baca</li></ul>")]
    public void The_byline_dates_the_page(string byline)
    {
        string page = $"<html><head><title>Sosialisasi pencegahan stunting - Desa</title></head><body><main><h1>Sosialisasi pencegahan stunting</h1>{byline}<p>Kegiatan yang berlangsung pada Kamis, 3 September 2026 di balai desa ini diikuti oleh empat puluh kader dan bidan desa dari seluruh dusun di wilayah kami.</p></main></body></html>";
        var newest = new DatedSite().Home("<html><body><p>Beranda</p></body></html>").Page("/berita/stunting", page).Recency().Newest;
        Assert.Equal("2026-09-09", newest?.Date.ToString());
        Assert.EndsWith("/berita/stunting", newest!.Evidence.Url.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_at_the_end_of_an_article_dates_it()
    {
        string text = string.Concat(Enumerable.Range(1, 12).Select(i => $"<p>Paragraf ke-{i} bercerita panjang tentang kegiatan warga di dusun.</p>"));
        string page = $"<html><head><title>Kegiatan warga dusun krajan</title></head><body><main><h1>Kegiatan warga dusun krajan</h1>{text}<p>Dipublikasikan pada: 4 Juni 2026</p></main></body></html>";
        Assert.Equal("2026-06-04", new DatedSite().Home("<html><body></body></html>").Page("/kegiatan-warga", page).Newest());
    }

    [Fact]
    public void A_column_headed_as_upload_dates_documents_and_other_columns_do_not()
    {
        const string Table = "<html><head><title>Informasi Publik</title></head><body><main><h1>Informasi Publik</h1><table><tr><th>No</th><th>Judul Informasi</th><th>Tahun</th><th>{0}</th><th>Aksi</th></tr><tr><td>1</td><td>APBDes Tahun 2026</td><td>2026</td><td>12 Januari 2026</td><td><a href=\"/file/apbdes.pdf\">Unduh</a></td></tr></table></main></body></html>";
        var upload = new DatedSite().Home("<html><body></body></html>").Page("/informasi-publik", Table.Replace("{0}", "Tanggal Upload", StringComparison.Ordinal)).Dates();
        Assert.Equal("2026-01-12", upload.Of(new Uri("https://umpamarejo.contoh.test/file/apbdes.pdf"))?.Date.ToString());
        var decided = new DatedSite().Home("<html><body></body></html>").Page("/informasi-publik", Table.Replace("{0}", "Tanggal Penetapan", StringComparison.Ordinal)).Recency();
        Assert.Null(decided.Newest);
        Assert.NotEmpty(decided.Refused);
    }

    [Fact]
    public void Relative_times_of_a_list_are_counted_from_the_day_of_reading()
    {
        string home = "<html><body><main><div class=\"news\"><h4><a href=\"/n/1\">Pelatihan pembuatan pupuk cair</a></h4><small>3 hari yang lalu</small></div><div class=\"news\"><h4><a href=\"/n/2\">Penyaluran bantuan pangan warga</a></h4><small>2 tahun ago</small></div></main></body></html>";
        Assert.Equal("2026-11-19", new DatedSite().Home(home).Newest());
    }
}
