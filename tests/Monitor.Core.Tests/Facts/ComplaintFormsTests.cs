using Monitor.Core.Facts;

namespace Monitor.Core.Tests.Facts;

public sealed class ComplaintFormsTests
{
    private static Channel? Form(string path, string html) => new SavedSite().With("/", "<main><p>Selamat datang.</p></main>").With(path, html).Channels().Form;

    [Theory]
    [InlineData("/pengaduan", "<h1>Pengaduan</h1><div class='modal' style='display:none'><form action='https://karangasri.ngrambe.lawu.test/pengaduan/kirim' method='POST' enctype='multipart/form-data'><input name='nik'><input name='nama'><input name='judul'><textarea name='isi' placeholder='Isi Pengaduan'></textarea><button>Kirim</button></form></div>")]
    [InlineData("/kritik-saran", "<h2>Kritik dan Saran</h2><form class='wpcf7-form' method='post' action='/kritik-saran/#wpcf7-f5-p10-o1'><input name='your-name'><textarea name='your-message'></textarea></form>")]
    [InlineData("/aspirasi", "<form method=post><label>Aspirasi Anda<textarea name=pesan></textarea></label><input type=submit value=Kirim></form>")]
    [InlineData("/lapor", "<form id='formAduan'><input name='nama'><textarea name='uraian'></textarea></form><script>$('#formAduan').submit(function(e){e.preventDefault();$.ajax({url:'/api/aduan',type:'POST',data:$(this).serialize()});});</script>")]
    [InlineData("/aduan", "<form id='f'><textarea name='aduan'></textarea></form><script>fetch('/api/aduan',{method:'POST',body:new FormData(f)})</script>")]
    [InlineData("/wadul", "<h1>Wadul Pak Lurah</h1><form method='post' action='simpan.php'><textarea name='isi'></textarea></form>")]
    public void A_form_that_posts_a_complaint_is_found(string path, string html) => Assert.EndsWith(path, Form(path, html)?.Value, StringComparison.Ordinal);

    [Fact]
    public void A_form_of_a_form_service_is_found()
    {
        Assert.Equal("https://forms.gle/abc", Form("/x", "<a href='https://forms.gle/abc'>Formulir Pengaduan</a>")?.Value);
        Assert.NotNull(Form("/pengaduan", "<title>Pengaduan</title><iframe src='https://docs.google.com/forms/d/e/1F/viewform?embedded=true'></iframe>"));
    }

    [Theory]
    [InlineData("<form method='post' action='#'><h3>Pengaduan</h3><textarea name='isi'></textarea></form>")]
    [InlineData("<form method='post' action='javascript:void(0)'><h3>Pengaduan</h3><textarea name='isi'></textarea></form>")]
    [InlineData("<form method='get' action='/pengaduan'><h3>Pengaduan</h3><textarea name='isi'></textarea></form>")]
    [InlineData("<form><h3>Pengaduan</h3><textarea name='isi'></textarea></form>")]
    [InlineData("<form onsubmit='kirim()'><h3>Pengaduan</h3><textarea name='isi'></textarea></form><script>function kirim(){window.open('https://api.whatsapp.com/send?phone=6285729314406&text='+isi.value)}</script>")]
    [InlineData("<form method='post'><h3>Pengaduan</h3><textarea name='isi'></textarea></form><script>function kirim(){location.href='https://wa.me/6285729314406?text='+isi.value}</script>")]
    [InlineData("<form action='https://api.whatsapp.com/send' method='post'><h3>Pengaduan</h3><textarea name='text'></textarea></form>")]
    [InlineData("<form action='mailto:desa@karangasri.desa.id' method='post'><h3>Pengaduan</h3><textarea name='text'></textarea></form>")]
    public void A_form_that_sends_nothing_is_refused(string html) => Assert.Null(Form("/pengaduan", html));

    [Theory]
    [InlineData("/berita/1", "<h3>Tinggalkan Balasan</h3><form id='commentform' action='/wp-comments-post.php' method='post'><textarea name='comment'></textarea></form>")]
    [InlineData("/artikel/pengaduan-warga", "<h1>Pengaduan warga ditanggapi</h1><form action='/add_comment/12' method='post'><label>Komentar</label><textarea name='komentar'></textarea></form>")]
    [InlineData("/cari", "<form action='/cari' method='post'><input name='cari'></form>")]
    [InlineData("/kontak", "<form action='/subscribe' method='post'><h4>Newsletter</h4><input type='email'></form>")]
    [InlineData("/pengaduan", "<h1>Pengaduan</h1><form action='/login' method='post'><input name='user'><input type='password' name='p'><textarea name='x'></textarea></form>")]
    [InlineData("/ppid", "<h2>Permohonan Informasi</h2><form action='/ppid/kirim' method='post'><p>Formulir Permohonan Informasi</p><textarea name='rincian'></textarea></form>")]
    [InlineData("/ppid", "<h2>Keberatan Informasi</h2><form action='/ppid/kirim' method='post'><textarea name='alasan'></textarea></form>")]
    [InlineData("/kontak", "<h1>Hubungi Kami</h1><form action='/kirim' method='post'><textarea name='pesan'></textarea></form>")]
    [InlineData("/buku-tamu", "<h1>Buku Tamu</h1><form action='/kirim' method='post'><textarea name='pesan'></textarea></form>")]
    [InlineData("/pengaduan", "<h1>Pengaduan</h1><form action='/kirim' method='post'><input name='nama'></form>")]
    public void Another_form_is_refused(string path, string html) => Assert.Null(Form(path, html));
}
