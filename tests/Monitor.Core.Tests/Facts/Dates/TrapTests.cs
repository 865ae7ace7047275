using Monitor.Core.Facts;

namespace Monitor.Core.Tests.Facts.Dates;

/// <summary>Dates that fooled simple readers on real sites: each is seen, and none becomes an upload.</summary>
public sealed class TrapTests
{
    private const string Today = "Minggu, 22 November 2026";
    private const string News = "<div class=\"card\"><h3><a href=\"/kabar/gotong-royong\">Gotong royong membersihkan saluran</a></h3><div class=\"meta\">14 Maret 2024</div></div>";

    private static string Site(string extra, string news = News) => $"<html><head><title>Desa Umpamarejo</title></head><body><main>{news}</main>{extra}</body></html>";

    [Theory]
    [InlineData("<header><div class=\"topbar\">" + Today + "</div></header>")]
    [InlineData("<marquee>Selamat datang. Hari ini " + Today + "</marquee>")]
    [InlineData("<div id=\"clock\">" + Today + " 09:00:12 WIB</div>")]
    [InlineData("<div class=\"hari-ini\">" + Today + "</div>")]
    [InlineData("<footer>Hak cipta © 2026. Terakhir diperbarui 22 November 2026</footer>")]
    [InlineData("<div class=\"statistik\"><p>Diperbarui pada: 22 November 2026</p></div>")]
    [InlineData("<p>Diperbarui pada: 22 November 2026</p>")]
    [InlineData("<aside class=\"sidebar\"><h3>Berita Terbaru</h3><ul><li><a href=\"/x/1\">Kabar di bilah sisi desa</a> 20 November 2026</li></ul></aside>")]
    [InlineData("<div class=\"sidebar-widget\"><ul><li>Kemarin 120</li><li>Hari ini 22 November 2026</li></ul></div>")]
    [InlineData("<div id=\"comments\"><ol><li><b>Budi</b> <span class=\"comment-date\">20 November 2026 10:02</span><p>Mantap</p></li></ol></div>")]
    [InlineData("<h3>2 Komentar</h3><p>Siti</p><p>19 November 2026 08:00</p><p>Terima kasih infonya</p>")]
    [InlineData("<h3>Agenda Desa</h3><ul><li><a href=\"/agenda/rapat\">Rapat koordinasi RT dan RW</a><br>18 November 2026</li></ul>")]
    [InlineData("<div class=\"agenda\"><h5><a href=\"/a/1\">Posyandu lansia dusun krajan</a></h5><span>17 November 2026</span></div>")]
    [InlineData("<div class=\"card\"><h3><a href=\"/kabar/pelantikan\">Rencana pelantikan perangkat</a></h3><div class=\"meta\">24 Desember 2026</div></div>")]
    [InlineData("<div><h3>Berita Kabupaten</h3><h4><a href=\"https://kab.contohkab.example/b1\">Bupati resmikan jembatan penghubung</a></h4><span class=\"date\">21 November 2026</span></div>")]
    [InlineData("<div><h4><a href=\"https://nasional.example/b1\">Pemerintah dorong layanan digital</a></h4><span class=\"date\">21 November 2026</span></div>")]
    [InlineData("<div><h4>Kepala Desa Sumarno</h4><p>Masa jabatan s.d. 12 Oktober 2026</p></div>")]
    [InlineData("<div><h4>Penerimaan perangkat desa baru</h4><p>Pendaftaran paling lambat 20 November 2026</p></div>")]
    [InlineData("<div><h4>Jadwal imsakiyah dan sholat</h4><table class=\"jadwal-sholat\"><tr><td>22 November 2026</td><td>04:02</td></tr></table></div>")]
    [InlineData("<p>Umpamarejo, 21 November 2026</p><p>Kepala Desa</p>")]
    [InlineData("<p>Pada Senin, 16 November 2026 pemerintah desa mengadakan musyawarah di balai desa yang dihadiri oleh seluruh ketua RT, tokoh masyarakat, dan perangkat desa.</p>")]
    [InlineData("<script>var d = new Date('2026-11-22'); document.write('22 November 2026');</script>")]
    [InlineData("<div><h3><a href=\"/p/hut\">Peringatan hari jadi desa 18 November 2026</a></h3></div>")]
    [InlineData("<div><h4><a href=\"/p/a\">Situs bawaan sistem lama kami</a></h4><span class=\"date\">30 November -0001</span></div>")]
    [InlineData("<div><h4><a href=\"/p/a\">Situs bawaan sistem lama kami</a></h4><span class=\"date\">01 Januari 1970</span></div>")]
    [InlineData("<article><h2><a href=\"/hello-world\">Hello world! Selamat datang</a></h2><time datetime=\"2026-11-10\">10 November 2026</time></article>")]
    [InlineData("<div style=\"display:none\"><h4><a href=\"/p/z\">Berita tersembunyi dari pandangan</a></h4><span class=\"date\">19 November 2026</span></div>")]
    public void What_is_no_upload_leaves_the_true_date_standing(string trap) => Assert.Equal("2024-03-14", new DatedSite().Home(Site(trap)).Newest());

    [Theory]
    [InlineData("<header>" + Today + "</header><main><h2>Profil Desa</h2><p>Desa kami berada di lereng gunung.</p></main>")]
    [InlineData("<main><p>" + Today + "</p><h2>Profil Desa Umpamarejo</h2><p>Desa kami berada di lereng gunung.</p></main>")]
    [InlineData("<main><p>Periode 2019–2025</p><p>HUT RI 17 Agustus 1945</p><p>Perdes Nomor 3 Tahun 2025</p></main>")]
    [InlineData("<main><h2>Sejarah Desa Umpamarejo</h2><p>Desa ini berdiri pada 12 Mei 2011 dan dimekarkan pada tahun 2015.</p></main>")]
    [InlineData("<main><table><tr><td>Hari ini</td><td>12</td></tr><tr><td>Kemarin</td><td>40</td></tr></table></main><footer>© 2026</footer>")]
    public void A_site_that_tells_no_date_gets_none(string body) => Assert.Equal("-", new DatedSite().Home($"<html><head><title>Desa Umpamarejo</title></head><body>{body}</body></html>").Newest());

    [Fact]
    public void A_clock_in_the_content_of_every_page_is_chrome_even_beside_titles()
    {
        string Page(string title) => $"<html><head><title>{title}</title></head><body><div class=\"konten\"><p>{Today}</p><h1>{title}</h1><p>Kegiatan warga berjalan lancar dan tertib.</p></div></body></html>";
        Recency recency = new DatedSite().Home(Page("Desa Umpamarejo kami")).Page("/a", Page("Kerja bakti dusun krajan")).Page("/b", Page("Rapat pengurus kelompok tani")).Page("/c", Page("Pelatihan kader posyandu")).Recency();
        Assert.Null(recency.Newest);
        Assert.Contains(recency.Refused, date => date.Reason.Contains("banyak halaman", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/agenda")]
    [InlineData("/kalender/2026/11")]
    [InlineData("/data-statistik/pekerjaan")]
    [InlineData("/pengaduan")]
    [InlineData("/first/agenda")]
    [InlineData("/index.php/statistik")]
    [InlineData("/buku-tamu")]
    public void Pages_of_other_things_date_nothing(string path)
    {
        string page = "<html><head><title>Daftar kegiatan</title></head><body><main><h1>Daftar kegiatan warga desa</h1><div class=\"item\"><h4>Laporan jalan rusak di dusun</h4><span class=\"date\">10 November 2026</span></div></main></body></html>";
        Assert.Equal("-", new DatedSite().Home("<html><body></body></html>").Page(path, page).Newest());
    }

    [Fact]
    public void A_weekday_that_contradicts_weakens_a_stamp_without_a_label()
    {
        string Card(string date) => $"<html><body><main><div><h3><a href=\"/k/a\">Pembagian bibit tanaman buah</a></h3><p>{date}</p></div></main></body></html>";
        var right = new DatedSite().Home(Card("Senin, 5 Oktober 2026")).Dates().Items.Single();
        var wrong = new DatedSite().Home(Card("Jumat, 5 Oktober 2026")).Dates().Items.Single();
        Assert.True(wrong.Confidence < right.Confidence && wrong.Date == right.Date);
    }

    [Fact]
    public void A_day_without_a_year_decides_nothing_unless_its_weekday_fits()
    {
        string Card(string date) => $"<html><body><main><div><h3><a href=\"/k/a\">Pembagian bibit tanaman buah</a></h3><p class=\"date\">{date}</p></div></main></body></html>";
        Assert.Equal("-", new DatedSite().Home(Card("12 November")).Newest());
        Assert.Equal("2024-11-12", new DatedSite().Home(Card("Selasa, 12 November")).Newest());
    }

    [Fact]
    public void Refused_dates_say_why_in_Indonesian_and_stay_few()
    {
        string many = string.Concat(Enumerable.Range(1, 90).Select(i => $"<div><h4><a href=\"/r/{i}\">Rencana kegiatan ke-{i} tahun depan</a></h4><span class=\"date\">{1 + (i % 28)} Januari {2027 + (i % 9)}</span></div>"));
        Recency recency = new DatedSite().Home(Site(many)).Recency();
        Assert.InRange(recency.Refused.Length, 1, 50);
        Assert.All(recency.Refused, date => Assert.EndsWith(".", date.Reason, StringComparison.Ordinal));
    }
}
