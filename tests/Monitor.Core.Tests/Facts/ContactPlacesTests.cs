using Monitor.Core.Facts;
using Monitor.Core.Registry;

namespace Monitor.Core.Tests.Facts;

public sealed class ContactPlacesTests
{
    private const string Empty = "<html><body><main><h1>Selamat datang</h1><p>Media informasi warga.</p></main></body></html>";

    private static string[] Phones(string home) => [.. new SavedSite().With("/", home).Channels().Phones.Select(channel => channel.Value)];

    private static string[] Phones(string path, string page) => [.. new SavedSite().With("/", Empty).With(path, page).Channels().Phones.Select(channel => channel.Value)];

    [Theory]
    [InlineData("<header><div class='top-bar'><i class='fa fa-phone'></i> (0279) 321046</div></header>")]
    [InlineData("<footer><div class='row'><h4>Kontak</h4><p>Jl. Balai Desa No. 2 Karangasri 63257<br>Telp. (0279) 321046<br>Email: x@karangasri.desa.id</p></div></footer>")]
    [InlineData("<div id='sidebar'><div class='box'><h3>Hubungi Kami</h3><table><tr><td>Telepon</td><td>:</td><td>0279-321046</td></tr></table></div></div>")]
    [InlineData("<footer><a href='tel:0279321046'><i class='fa fa-phone'></i></a></footer>")]
    [InlineData("<div class='kontak'><h2>Kontak Kami</h2><p>Telepon Kantor: 0279 321046</p></div>")]
    [InlineData("<section id='contact'><dl><dt>Telepon</dt><dd>(0279) 321-046</dd></dl></section>")]
    [InlineData("<section><h3>Alamat</h3><div><span>Jl. Raya 1</span></div><div><b>0279-321046</b></div></section>")]
    [InlineData("<footer><p>PEMERINTAH KABUPATEN LAWU KECAMATAN NGRAMBE DESA KARANGASRI Alamat: Jl. Puskesmas No 3 depan lapangan. Buka Senin sampai Jumat. Telepon 0279 321046</p></footer>")]
    [InlineData("<footer><p>Telp/Fax (0279) 321046</p></footer>")]
    [InlineData("<h3>Komentar Terbaru</h3><p>Sri: terima kasih</p><hr><b>Hubungi Kami</b><br><div>Telepon: (0279) 321-046</div>")]
    [InlineData("<div class='wp-block-columns'><p>☎ (0279) 321046</p></div>")]
    public void A_contact_of_the_office_is_found_on_the_home_page(string html) => Assert.Equal(["+62279321046"], Phones(html));

    [Theory]
    [InlineData("/kontak", "<h1>Kontak</h1><p>Hubungi kantor desa di nomor 0857-2931-4406 pada jam kerja.</p>")]
    [InlineData("/index.php?page=hubungi-kami", "<div><p>HP. 0857 2931 4406</p></div>")]
    [InlineData("/artikel/2021/3/4/kontak-desa", "<article class='post'><h1>Kontak Desa</h1><p>WA: 085729314406</p></article>")]
    [InlineData("/p/profil.html", "<div class='post-body'><table><tr><td>No. Telepon</td><td>085729314406</td></tr></table></div>")]
    [InlineData("/artikel/apbdes-2026", "<article><h1>Infografis APBDes 2026</h1><p>Pengaduan: 0857-2931-4406</p></article>")]
    [InlineData("/pengaduan", "<h1>Layanan Pengaduan</h1><ul><li>WhatsApp 0857 2931 4406</li></ul>")]
    public void A_contact_is_found_on_pages_that_carry_contacts(string path, string html) => Assert.Equal(["+6285729314406"], Phones(path, html));

    [Theory]
    [InlineData("<footer><p>Telp: 0812-3456-7890</p></footer>")]
    [InlineData("<footer><p>Telp: (0279) 123456</p></footer>")]
    [InlineData("<footer><p>Telp: 08xx-xxxx-xxxx</p></footer>")]
    [InlineData("<footer><p>HP: 0857-1111-1111</p></footer>")]
    [InlineData("<footer><p>Fax: (0279) 321046</p></footer>")]
    [InlineData("<footer><p>Faksimile (0279) 321046</p></footer>")]
    [InlineData("<footer><p>No. Rekening 0857293144</p></footer>")]
    [InlineData("<footer><p>Bank BRI 085729314406 a.n. Kas Desa</p></footer>")]
    [InlineData("<footer><a href='tel:112'>112</a> <a href='tel:#'>Telepon</a> <a href='tel:'>x</a></footer>")]
    [InlineData("<footer><p>Call Center 1500 567, SMS 1708, darurat 110</p></footer>")]
    public void Samples_accounts_and_short_numbers_are_refused(string html) => Assert.Empty(Phones(html));

    [Theory]
    [InlineData("<footer><p>Dikembangkan oleh CV Maju Digital, telp 0857-2931-4406</p></footer>")]
    [InlineData("<footer><p>Website by KKN Universitas Tunas 2024 - 085729314406</p></footer>")]
    [InlineData("<footer><p>Powered by OpenSID. Butuh bantuan? <a href='tel:085729314406'>085729314406</a></p></footer>")]
    [InlineData("<footer><p>Dibuat oleh Tim Mahasiswa. WA 085729314406</p></footer>")]
    public void Developers_and_students_are_refused(string html) => Assert.Empty(Phones(html));

    [Theory]
    [InlineData("<footer><p>Hotline Kabupaten Lawu: 0857-2931-4406</p></footer>")]
    [InlineData("<footer><p>Telp 0821-3344-0001</p></footer>")]
    [InlineData("<footer><p>Lapor Mas Bup: 0857-2931-4406</p></footer>")]
    [InlineData("<aside><h3>Nomor Penting</h3><ul><li>Polsek Ngrambe (0279) 321046</li><li>Puskesmas (0279) 321047</li></ul></aside>")]
    [InlineData("<aside><ul><li>Ambulans: 0857-2931-4406</li><li>Damkar: 0279 321046</li><li>Bidan Desa 085729314407</li></ul></aside>")]
    [InlineData("<aside><h4>Nomor Darurat</h4><p>0857-2931-4406</p></aside>")]
    public void Numbers_of_the_kabupaten_and_of_other_bodies_are_refused(string html) => Assert.Empty(Phones(html));

    [Theory]
    [InlineData("<section><h2>Lapak Desa</h2><div class='card'><h5>Keripik Singkong</h5><p>Penjual: Bu Sri 0857-2931-4406</p></div></section>")]
    [InlineData("<div class='product-card'><p>Madu Hutan</p><p>HP 0857-2931-4406</p></div>")]
    [InlineData("<p>Pemesanan: 0857-2931-4406</p>")]
    [InlineData("<p>Harga Rp 20.000, minat hubungi 0857-2931-4406</p>")]
    public void Sellers_are_refused(string html) => Assert.Empty(Phones("<html><body>" + html));

    [Theory]
    [InlineData("/lapak", "<h1>Lapak</h1><p>Kontak 0857-2931-4406</p>")]
    [InlineData("/umkm/keripik-bu-sri", "<h1>Keripik</h1><p>WA 0857-2931-4406</p>")]
    [InlineData("/produk/12", "<h1>Madu</h1><p>Telepon: 0857-2931-4406</p>")]
    [InlineData("/berita/lomba-17-agustus", "<h1>Lomba 17 Agustus</h1><p>Pendaftaran hubungi Budi 0857-2931-4406</p>")]
    [InlineData("/2024/05/kuliah-kerja-nyata", "<article><h1>Penerimaan KKN</h1><p>Informasi: 0857-2931-4406</p></article>")]
    public void Numbers_in_shops_and_news_are_refused(string path, string html) => Assert.Empty(Phones(path, html));

    [Theory]
    [InlineData("/kontak", "<h1>Kontak</h1><div id='comments'><ol class='comment-list'><li class='comment'><p>Hubungi saya 0857-2931-4406</p></li></ol></div>")]
    [InlineData("/pengaduan", "<h1>Pengaduan</h1><h3>Daftar Pengaduan</h3><div><p>Jalan rusak. HP 0857-2931-4406</p></div>")]
    [InlineData("/pengaduan", "<h1>Pengaduan</h1><div class='item'><p>Mohon lampu jalan diperbaiki, saya bisa dihubungi di HP 0857-2931-4406</p></div>")]
    [InlineData("/kontak", "<h1>Kontak</h1><table><tr><th>Nama</th><th>HP</th></tr><tr><td>Ani</td><td>085729314406</td></tr><tr><td>Budi</td><td>085729314417</td></tr><tr><td>Cici</td><td>085729314428</td></tr></table>")]
    public void Residents_are_refused(string path, string html) => Assert.Empty(Phones(path, html));

    [Fact]
    public void News_cards_on_the_home_page_are_not_contacts() =>
        Assert.Empty(Phones("<main><div class='post-card berita'><h3>Lowongan</h3><p>Hubungi 0857-2931-4406</p></div></main>"));

    [Fact]
    public void A_page_laid_out_by_a_table_is_no_list_of_people()
    {
        string filler = string.Concat(Enumerable.Repeat("Kegiatan warga berlangsung lancar di balai desa. ", 6));
        Assert.Equal(
            ["+6285729314406", "+6285729314417", "+6285729314428"],
            Phones($"<table><tr><td><div>{filler}</div><div>HP 0857-2931-4406</div><div>WA 0857-2931-4417</div><div>Telp 0857-2931-4428</div></td><td>Isi</td></tr></table>"));
    }

    [Fact]
    public void A_body_of_health_keeps_its_own_number() =>
        Assert.Equal("+62279321046", Assert.Single(new SavedSite { Kind = EntityKind.Opd, Name = "RSUD Sehat Lawu" }.With("/", "<footer><p>RSUD Sehat Lawu, Telp (0279) 321046</p></footer>").Channels().Phones).Value);

    [Fact]
    public void A_company_keeps_its_own_number() =>
        Assert.Equal("+62279321046", Assert.Single(new SavedSite { Kind = EntityKind.Bumd, Name = "PT BPR Bank Lawu" }.With("/", "<footer><p>PT BPR Bank Lawu Telp (0279) 321046</p></footer>").Channels().Phones).Value);

    [Fact]
    public void A_landline_of_another_area_needs_a_label()
    {
        Assert.Equal(["+62274512345"], Phones("<footer><p>Telp. (0274) 512345</p></footer>"));
        Assert.Empty(Phones("<footer><p>Kode 0274-512345</p></footer>"));
    }

    [Fact]
    public void Shown_and_linked_numbers_are_both_kept()
    {
        ContactChannels channels = new SavedSite().With("/", "<footer><a href='tel:+6281325550917'>0857-2931-4406</a></footer>").Channels();
        Assert.Equal(["+6285729314406", "+6281325550917"], channels.Phones.Select(channel => channel.Value));
        Assert.Equal("0857-2931-4406", channels.Phones[0].Evidence.Quote);
    }

    [Fact]
    public void The_same_number_is_told_once() => Assert.Single(Phones("<header>Telp 0857-2931-4406</header><footer>HP +62 857 2931 4406</footer>"));
}
