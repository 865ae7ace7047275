using Monitor.Core.Facts;
using Monitor.Core.Registry;

namespace Monitor.Core.Tests.Facts;

public sealed class ServicesExtractorTests
{
    private const string Home = "<html><head><title>Desa Karangasri</title></head><body><main><h1>Selamat datang</h1><p>Media informasi warga.</p></main></body></html>";

    private static ServiceStandard Page(string path, string html) => new SavedSite().With("/", Home).With(path, html).Services();

    private static string[] Elements(string path, string html) => [.. Page(path, html).Elements];

    [Fact]
    public void A_whole_standard_has_all_elements()
    {
        ServiceStandard standard = Page("/standar-pelayanan", """
            <title>Standar Pelayanan - Desa Karangasri</title><main><h1>Standar Pelayanan</h1>
            <table><tr><td>Nomor SOP</td><td>065/12/SOP</td></tr><tr><td>Tanggal Efektif</td><td>2 Januari 2024</td></tr><tr><td>Disahkan oleh</td><td>Kepala Desa</td></tr></table>
            <h2>Jenis Layanan</h2><ul><li>Surat Keterangan Usaha</li><li>SKTM</li><li>Pengantar KTP-el</li><li>Surat Pindah</li><li>Pengantar SKCK</li></ul>
            <h2>Persyaratan</h2><ol><li>Fotokopi KTP</li><li>Fotokopi KK</li><li>Pengantar RT</li></ol>
            <h2>Prosedur</h2><ol><li>Pemohon datang membawa berkas</li><li>Petugas memeriksa berkas</li><li>Kepala Desa menandatangani surat</li></ol>
            <p>Waktu penyelesaian : 15 menit</p><p>Biaya : Rp 0,-</p><p>Produk pelayanan : Surat keterangan</p>
            <h2>Jam Pelayanan</h2><p>Senin - Kamis 08.00 - 15.00 WIB, Jumat 08.00 - 11.00 WIB</p>
            <p>Petugas: Sri Lestari (Kasi Pelayanan), HP 0857-2931-4406</p><p>Silakan mengambil nomor antrian di loket.</p>
            <h2>Maklumat Pelayanan</h2><p>Dengan ini kami menyatakan sanggup menyelenggarakan pelayanan sesuai standar.</p>
            <h2>Penanganan Pengaduan</h2><p>Sampaikan ke 0857-2931-4406 atau kotak saran.</p></main>
            """);
        Assert.Equal(ServiceElement.All.ToArray(), standard.Elements.ToArray());
        Assert.Equal("https://karangasri.ngrambe.lawu.test/standar-pelayanan", standard.Url?.AbsoluteUri);
        Assert.Equal(["Surat Keterangan Usaha", "Surat Keterangan Tidak Mampu", "KTP-el", "Surat Pindah", "Pengantar SKCK"], standard.Services.ToArray());
        Assert.True(standard.Present);
        Assert.All(standard.Elements, element => Assert.NotEmpty(standard.ElementEvidence[element].Quote));
        Assert.Contains("15 menit", standard.ElementEvidence[ServiceElement.Waktu].Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<ul><li>Surat Domisili</li><li>SKU</li><li>SKTM</li><li>Surat Pindah</li><li>Akta Kelahiran</li></ul>")]
    [InlineData("<h3>Surat Domisili</h3><p>x</p><h3>Keterangan Usaha</h3><p>x</p><h3>Tidak Mampu</h3><p>x</p><h3>Pindah</h3><p>x</p><h3>Akta Lahir</h3><p>x</p>")]
    [InlineData("<p>Kami melayani:</p><p>1. Surat Domisili</p><p>2. SKU</p><p>3. SKTM</p><p>4. Surat Pindah</p><p>5. KIA</p>")]
    [InlineData("<h2>Jenis Layanan</h2><ul><li>Surat Domisili</li><li>Surat Keterangan Panen</li><li>Surat Rekomendasi Traktor</li><li>Izin Tebang</li><li>Pengantar Posko</li></ul>")]
    [InlineData("<table><tr><th>No</th><th>Jenis Layanan</th><th>Persyaratan</th></tr><tr><td>1</td><td>KTP</td><td>-</td></tr><tr><td>2</td><td>KK</td><td>-</td></tr><tr><td>3</td><td>SKU</td><td>-</td></tr><tr><td>4</td><td>SKTM</td><td>-</td></tr><tr><td>5</td><td>SKCK</td><td>-</td></tr></table>")]
    [InlineData("<p>Kami melayani:</p><ul><li>Izin Keramaian</li><li>Dispensasi Nikah</li><li>Pengaduan dan Konsultasi</li><li>Rekomendasi Proposal</li><li>Surat Pindah</li></ul>")]
    [InlineData("<div class='card'><a href='/l/1'><h5>SKU</h5></a></div><div class='card'><h5>SKTM</h5></div><div class='card'><h5>SKCK</h5></div><div class='card'><h5>KTP</h5></div><div class='card'><h5>Domisili</h5></div>")]
    public void Five_services_are_a_list(string html)
    {
        ServiceStandard standard = Page("/layanan", "<h1>Layanan Desa</h1>" + html);
        Assert.Equal([ServiceElement.DaftarLayanan], standard.Elements.ToArray());
        Assert.False(standard.Present);
    }

    [Theory]
    [InlineData("<ul><li>Surat Domisili</li><li>SKU</li><li>SKTM</li><li>Surat Pindah</li></ul>")]
    [InlineData("<ul><li>Fotokopi KTP</li><li>Fotokopi KK</li><li>Akta kelahiran asli</li><li>Surat nikah orang tua</li><li>Pengantar RT untuk SKCK</li></ul>")]
    public void Fewer_services_or_papers_are_no_list(string html) => Assert.DoesNotContain(ServiceElement.DaftarLayanan, Elements("/layanan", "<h1>Layanan</h1>" + html));

    [Theory]
    [InlineData("<h3>Persyaratan</h3><ul><li>Fotokopi KTP</li><li>Fotokopi KK</li></ul>")]
    [InlineData("<p>Persyaratan:</p><p>1. KTP asli</p><p>2. KK asli</p>")]
    [InlineData("<p>Adapun syarat yang harus dibawa pemohon sebagai berikut :</p><ol><li>KTP</li><li>KK</li></ol>")]
    [InlineData("<p>Syarat: 1. Fotokopi KTP 2. Fotokopi KK 3. Pengantar RT</p>")]
    [InlineData("<p>Persyaratan: fotokopi KTP, fotokopi KK dan pengantar RT</p>")]
    [InlineData("<p>Persyaratan<br>- Fotokopi KTP<br>- Fotokopi KK</p>")]
    [InlineData("<table><tr><td>Persyaratan</td><td><ul><li>KTP</li><li>KK</li></ul></td></tr></table>")]
    [InlineData("<table><tr><td>Persyaratan</td><td>:</td><td>a. Fotokopi KTP b. Fotokopi KK</td></tr></table>")]
    [InlineData("<table><tr><th>No</th><th>Nama Layanan</th><th>Persyaratan</th><th>Waktu</th></tr><tr><td>1</td><td>SKU</td><td>Fotokopi KTP, Fotokopi KK</td><td>-</td></tr></table>")]
    [InlineData("<dl><dt>Persyaratan</dt><dd>Fotokopi KTP dan Kartu Keluarga</dd></dl>")]
    [InlineData("<div class='accordion-item'><button>Persyaratan</button><div style='display:none'><ul><li>KTP</li><li>KK</li></ul></div></div>")]
    [InlineData("<details><summary>Syarat SKU</summary><ul><li>KTP</li><li>Foto usaha</li></ul></details>")]
    public void Requirements_are_a_word_and_two_items(string html) => Assert.Contains(ServiceElement.Persyaratan, Elements("/layanan/sku", "<h1>Surat Keterangan Usaha</h1>" + html));

    [Fact]
    public void The_heading_of_the_page_may_carry_the_word() =>
        Assert.Contains(ServiceElement.Persyaratan, Elements("/x", "<h1>Persyaratan Surat</h1><h3>SKTM</h3><ol><li>Fotokopi KK</li><li>Pengantar RT</li></ol>"));

    [Theory]
    [InlineData("<p>Persyaratan akan diumumkan.</p>")]
    [InlineData("<h3>Persyaratan</h3><ul><li>Fotokopi KTP</li></ul>")]
    [InlineData("<h3>Syarat dan Ketentuan</h3><ul><li>KTP</li><li>KK</li></ul>")]
    public void A_word_without_items_is_no_requirement(string html) => Assert.DoesNotContain(ServiceElement.Persyaratan, Elements("/layanan", "<h1>Layanan</h1>" + html));

    [Theory]
    [InlineData("<h3>Alur Pelayanan</h3><ol><li>Pemohon datang ke balai desa</li><li>Petugas memeriksa berkas</li></ol>")]
    [InlineData("<h3>Mekanisme</h3><p>1. Pemohon mengisi formulir 2. Petugas memverifikasi 3. Kepala Desa menandatangani</p>")]
    [InlineData("<p>Prosedur: pemohon menyerahkan berkas, petugas memeriksa, surat dicetak, lalu ditandatangani.</p>")]
    [InlineData("<table><tr><td>Sistem, mekanisme dan prosedur</td><td><ol><li>Warga datang</li><li>Berkas diperiksa</li><li>Surat diambil</li></ol></td></tr></table>")]
    [InlineData("<p>Datang → menyerahkan berkas → menunggu → menerima surat</p><h3>Alur</h3><p>Datang → menyerahkan berkas → menunggu → menerima surat</p>")]
    [InlineData("<img src='/uploads/alur-pelayanan.png' alt=''>")]
    [InlineData("<figure><img src='/a.jpg'><figcaption>Bagan alur pelayanan surat</figcaption></figure>")]
    public void Flow_is_ordered_steps_or_a_chart(string html) => Assert.Contains(ServiceElement.Alur, Elements("/layanan", "<h1>Layanan Surat</h1>" + html));

    [Theory]
    [InlineData("<h3>Alur</h3><p>Alur pelayanan sedang disusun.</p>")]
    [InlineData("<h3>Alur Pengaduan</h3><ol><li>Pelapor datang</li><li>Petugas mencatat</li></ol>")]
    [InlineData("<h3>Tata cara permohonan informasi</h3><ol><li>Pemohon mengisi formulir permohonan informasi</li><li>Petugas mencatat</li></ol>")]
    [InlineData("<img src='/foto-balai-desa.jpg' alt='Balai desa'>")]
    public void Other_flows_are_refused(string html) => Assert.DoesNotContain(ServiceElement.Alur, Elements("/layanan", "<h1>Layanan Surat</h1>" + html));

    [Theory]
    [InlineData("<p>Waktu: 15 menit</p>", "waktu")]
    [InlineData("<p>Waktu penyelesaian: 1 (satu) hari kerja</p>", "waktu")]
    [InlineData("<p>Jangka waktu: maksimal 3 x 24 jam</p>", "waktu")]
    [InlineData("<table><tr><td>Jangka Waktu</td><td>5 - 10 menit</td></tr></table>", "waktu")]
    [InlineData("<dl><dt>Lama proses</dt><dd>langsung jadi</dd></dl>", "waktu")]
    [InlineData("<p>Surat selesai dalam 15 menit sejak berkas lengkap.</p>", "waktu")]
    [InlineData("<p>Surat selesai dalam 15 menit sejak berkas lengkap. Keluhan disampaikan ke meja pengaduan.</p>", "waktu")]
    [InlineData("<table><tr><th>Jenis Layanan</th><th>Waktu</th><th>Biaya</th></tr><tr><td>SKU</td><td>10 menit</td><td></td></tr></table>", "waktu")]
    [InlineData("<p>Biaya: gratis</p>", "biaya")]
    [InlineData("<p>Biaya/Tarif : Rp. 0,-</p>", "biaya")]
    [InlineData("<h4>Biaya</h4><p>Tidak dipungut biaya</p>", "biaya")]
    [InlineData("<p>Semua layanan tidak dipungut biaya.</p>", "biaya")]
    [InlineData("<table><tr><td>Tarif</td><td>:</td><td>Nihil</td></tr></table>", "biaya")]
    [InlineData("<table><tr><th>Jenis Layanan</th><th>Waktu</th><th>Biaya</th></tr><tr><td>SKU</td><td></td><td>Gratis</td></tr></table>", "biaya")]
    [InlineData("<p>Produk Layanan: Surat Keterangan Usaha</p>", "produk")]
    [InlineData("<table><tr><td>Produk Pelayanan</td><td>Kartu Keluarga</td></tr></table>", "produk")]
    [InlineData("<p>Senin - Jumat : 08.00 - 15.00 WIB</p>", "jadwal")]
    [InlineData("<p>Senin–Kamis 08.00–15.00 WIB</p><p>HP 0857-2031-4406</p>", "jadwal")]
    [InlineData("<table><tr><td>Senin</td><td>08:00</td><td>15:00</td></tr></table>", "jadwal")]
    [InlineData("<h3>Jam Pelayanan</h3><ul><li>Senin s.d Kamis pukul 08.00 s.d 15.00</li><li>Jum'at 08.00-11.00</li></ul>", "jadwal")]
    [InlineData("<p>Petugas pelayanan: Sri Lestari (Kasi Pelayanan)</p>", "petugas")]
    [InlineData("<ul><li>Budi Santosa – Kaur Umum – 0857-2931-4406</li></ul>", "petugas")]
    [InlineData("<table><tr><td>Penanggung jawab</td><td>Sri, Kasi Pelayanan, 0857-2931-4406</td></tr></table>", "petugas")]
    [InlineData("<p>Ambil nomor antrean pada mesin.</p>", "antrian")]
    [InlineData("<h4>Pengaduan</h4><p>WhatsApp 0857-2931-4406</p>", "pengaduan")]
    [InlineData("<h4>Penanganan Pengaduan</h4><p>Melalui <a href='/pengaduan'>formulir ini</a>.</p>", "pengaduan")]
    [InlineData("<table><tr><td>Penanganan pengaduan, saran dan masukan</td><td>Kotak saran di balai desa</td></tr></table>", "pengaduan")]
    [InlineData("<h2>Maklumat Pelayanan</h2><p>DENGAN INI KAMI MENYATAKAN SANGGUP MENYELENGGARAKAN PELAYANAN</p>", "maklumat")]
    [InlineData("<p>Dengan ini, kami menyatakan kesanggupan:</p><ol><li>Melayani dengan ramah</li></ol>", "maklumat")]
    [InlineData("<p>Dengan ini kami menyatakan:</p><ol><li>Berjanji dan memiliki kesanggupan untuk melaksanakan pelayanan sesuai standar pelayanan</li></ol>", "maklumat")]
    [InlineData("<img src='/upload/maklumat-pelayanan.jpg'>", "maklumat")]
    [InlineData("<table><tr><td>Nomor SOP</td><td>01/2024</td></tr><tr><td>Tgl Pembuatan</td><td>2-1-2024</td></tr></table>", "identitas-sop")]
    public void An_element_is_found_in_its_many_shapes(string html, string element) => Assert.Contains(element, Elements("/layanan", "<h1>Layanan Surat</h1>" + html));

    [Theory]
    [InlineData("<p>Waktu pelayanan: 24 jam</p>", "waktu")]
    [InlineData("<p>Pengaduan akan ditanggapi dalam waktu maksimal 1x24 jam kerja.</p>", "waktu")]
    [InlineData("<p>Pesan Anda direspons dalam waktu paling lama 2 hari kerja.</p>", "waktu")]
    [InlineData("<p>Waktu pelayanan Senin 08.00 - 15.00</p>", "waktu")]
    [InlineData("<p>Biaya: menyusul</p>", "biaya")]
    [InlineData("<h3>Produk</h3>", "produk")]
    [InlineData("<p>Senin, 12 Mei 2025 pukul 08.00 - 10.00 rapat</p>", "jadwal")]
    [InlineData("<p>Posyandu setiap Senin 08.00 - 10.00</p>", "jadwal")]
    [InlineData("<p>Petugas memeriksa berkas pemohon.</p>", "petugas")]
    [InlineData("<h4>Pengaduan</h4><p>Akan ditindaklanjuti.</p>", "pengaduan")]
    [InlineData("<p>Dengan ini kami menyatakan sanggup menyelenggarakan pelayanan informasi publik.</p>", "maklumat")]
    [InlineData("<p>Nomor SOP belum ada</p>", "identitas-sop")]
    public void A_look_alike_is_refused(string html, string element) => Assert.DoesNotContain(element, Elements("/layanan", "<h1>Layanan Surat</h1>" + html));

    [Fact]
    public void Elements_may_be_spread_over_pages()
    {
        ServiceStandard standard = new SavedSite().With("/", Home)
            .With("/layanan/sku", "<h1>Surat Keterangan Usaha</h1><p>Persyaratan:</p><ul><li>KTP</li><li>KK</li></ul><p>Biaya: gratis</p>")
            .With("/layanan/sktm", "<h1>SKTM</h1><p>Persyaratan:</p><ul><li>KTP</li><li>KK</li></ul>")
            .With("/alur-pelayanan", "<h1>Alur Pelayanan</h1><ol><li>Pemohon datang</li><li>Petugas memeriksa</li></ol>")
            .With("/maklumat", "<h1>Maklumat</h1><p>Dengan ini kami menyatakan sanggup menyelenggarakan pelayanan.</p>")
            .Services();
        Assert.Equal(["persyaratan", "alur", "biaya", "maklumat"], standard.Elements.ToArray());
        Assert.Equal("/layanan/sku", standard.Url?.AbsolutePath);
        Assert.Equal(["Surat Keterangan Usaha", "Surat Keterangan Tidak Mampu"], standard.Services.ToArray());
    }

    [Theory]
    [InlineData("/layanan.html", "<h1>Pemerintah Desa Karangasri Kecamatan Ngrambe</h1><p>Biaya: gratis</p>")]
    [InlineData("/layanan", "<title>Layanan Desa Karangasri Kecamatan Ngrambe</title><h1>Layanan</h1><p>Biaya: gratis</p>")]
    [InlineData("/?p=layanan", "<h2>SKU</h2><p>Biaya: gratis</p>")]
    [InlineData("/index.php/first/artikel/12", "<title>Pelayanan - Desa Karangasri</title><h1>Website Resmi</h1><p>Biaya: gratis</p>")]
    public void A_page_is_known_by_address_title_or_heading(string path, string html) => Assert.Equal(["biaya"], Page(path, html).Elements.ToArray());

    [Fact]
    public void A_section_of_the_home_page_counts() =>
        Assert.Equal(["persyaratan", "waktu"], new SavedSite().With("/", "<main><h1>Desa Karangasri</h1><h2>Layanan</h2><h3>SKU</h3><p>Syarat: KTP, KK, pengantar RT</p><p>Waktu: 10 menit</p><h2>Berita</h2><p>Biaya: gratis</p></main>").Services().Elements.ToArray());

    [Fact]
    public void A_menu_of_services_is_a_list()
    {
        string menu = string.Concat(new[] { "SKU", "SKTM", "KTP", "KK", "Domisili" }.Select(name => $"<li><a href='/l/{name}'>{name}</a></li>"));
        Assert.Equal(["daftar-layanan"], new SavedSite().With("/", $"<nav><ul>{menu}</ul></nav><main><p>Halo</p></main>").Services().Elements.ToArray());
        Assert.Empty(new SavedSite().With("/", $"<nav><ul>{menu.Replace("/l/", "#", StringComparison.Ordinal)}</ul></nav><main><p>Halo</p></main>").Services().Elements.ToArray());
    }

    [Fact]
    public void Hours_in_a_widget_complete_a_standard_but_are_none_alone()
    {
        const string Widget = "<aside><h3>Jam Kerja</h3><table><tr><td>Senin</td><td>08:00</td><td>15:00</td></tr></table></aside>";
        Assert.Empty(new SavedSite().With("/", Home + Widget).Services().Elements.ToArray());
        Assert.Equal(["biaya", "jadwal"], new SavedSite().With("/", Home + Widget).With("/layanan", "<h1>Layanan</h1><p>Biaya: gratis</p>").Services().Elements.ToArray());
    }

    [Fact]
    public void Hours_in_a_footer_are_no_standard() =>
        Assert.Empty(new SavedSite().With("/", Home + "<footer><p>Jam kantor: Senin–Jumat 08.00–15.00 WIB</p></footer>").Services().Elements.ToArray());

    [Theory]
    [InlineData("/berita/kkn-serahkan-sop", "<h1>Mahasiswa KKN Serahkan SOP Pelayanan</h1><p>SOP memuat persyaratan:</p><ul><li>KTP</li><li>KK</li></ul><p>Biaya: gratis</p>")]
    [InlineData("/artikel/sosialisasi-standar-pelayanan", "<h1>Sosialisasi Standar Pelayanan</h1><p>Alur:</p><ol><li>Pemohon datang</li><li>Petugas memeriksa</li></ol>")]
    [InlineData("/sop-ppid", "<h1>SOP PPID</h1><p>Prosedur:</p><ol><li>Pemohon datang</li><li>Petugas memeriksa</li></ol><p>Waktu: 10 hari</p>")]
    [InlineData("/ppid/standar-layanan", "<h1>Standar Layanan Informasi Publik</h1><p>Biaya: gratis</p>")]
    [InlineData("/sop-tte", "<h1>SOP Tanda Tangan Elektronik</h1><p>Waktu: 10 menit</p>")]
    [InlineData("/sop-covid", "<h1>SOP Covid-19</h1><p>Prosedur:</p><ol><li>Warga datang</li><li>Petugas memeriksa suhu</li></ol>")]
    [InlineData("/layanan-mandiri", "<h1>Layanan Mandiri</h1><form method='post'><input name='nik'><input type='password' name='pin'></form><p>Biaya: gratis</p>")]
    [InlineData("/layanan", "<h1>Layanan</h1><form method='post'><input name='user'><input type='password' name='pin'></form><p>Biaya: gratis</p>")]
    [InlineData("/artikel/standar-pelayanan-publik", "<h1>Standar Pelayanan Publik</h1><p>Standar pelayanan adalah tolok ukur yang dipergunakan sebagai pedoman penyelenggaraan pelayanan dan acuan penilaian kualitas. Komponen standar pelayanan:</p><ol><li>Persyaratan</li><li>Sistem, mekanisme, dan prosedur</li><li>Jangka waktu penyelesaian paling lambat 14 hari</li><li>Biaya/tarif</li><li>Produk pelayanan</li></ol>")]
    [InlineData("/berita/pelayanan-keliling", "<h1>Pelayanan Keliling Hadir di Dua Lokasi Dusun</h1><p>Petugas: Budi, Kasi Pelayanan, 0857-2931-4406.</p><p>Biaya: gratis</p>")]
    [InlineData("/layanan", "<h1>Layanan</h1><p>Data belum tersedia. Halaman ini dalam proses pengisian.</p>")]
    [InlineData("/berita/1", "<h1>Warga antre minyak</h1><p>Antrian panjang terjadi. Biaya: gratis. Waktu: 10 menit.</p>")]
    public void What_is_not_about_the_villages_services_is_refused(string path, string html) => Assert.Empty(Elements(path, html));

    [Fact]
    public void A_procedure_for_information_requests_on_a_service_page_is_left_out() =>
        Assert.Equal(["biaya"], Elements("/layanan", "<h1>Layanan</h1><p>Biaya: gratis</p><h3>Tata cara permohonan informasi publik</h3><ol><li>Pemohon datang</li><li>Petugas mencatat</li></ol><p>Waktu: 10 hari kerja</p>"));

    [Fact]
    public void An_office_has_services_of_its_own()
    {
        ServiceStandard standard = new SavedSite { Kind = EntityKind.Kecamatan, Name = "Ngrambe" }.With("/", Home).With("/pelayanan", """
            <h1>Pelayanan</h1><ul><li>Legalisasi surat</li><li>Rekomendasi izin keramaian</li><li>Dispensasi nikah</li><li>Surat keterangan penelitian</li><li>Konsultasi</li></ul>
            <h3>Dispensasi Nikah</h3><p>Persyaratan:</p><ul><li>Surat pengantar desa</li><li>KTP calon</li></ul>
            """).Services();
        Assert.Equal(["daftar-layanan", "persyaratan"], standard.Elements.ToArray());
    }

    [Fact]
    public void A_site_without_pages_is_unknown() => Assert.False(new ServicesExtractor(TestKamus.Instance).Extract(new SavedSite().Read()).TryGet(out _));

    [Fact]
    public void A_shell_is_unknown() =>
        Assert.False(new ServicesExtractor(TestKamus.Instance).Extract(new SavedSite().With("/", "<div id=root></div><script src=/app.js></script>").Read()).TryGet(out _));

    [Fact]
    public void A_longer_name_hides_the_shorter_one_inside_it() =>
        Assert.Equal(["Akta Kematian", "Dispensasi Nikah"], new ServiceNames(TestKamus.Instance).In(Monitor.Core.Text.FoldedText.Of("Akta Kematian dan dispensasi nikah")));
}
