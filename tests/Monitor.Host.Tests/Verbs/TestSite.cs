using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Monitor.Host.Tests.Verbs;

/// <summary>A small site on loopback behind a real Kestrel: pages by path, everything else 404.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private TestSite(WebApplication app, Uri address)
    {
        this.app = app;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<TestSite> StartAsync(IReadOnlyDictionary<string, string> pages, int status = StatusCodes.Status200OK)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        WebApplication made = builder.Build();
        made.Run(async context =>
        {
            bool isThere = pages.TryGetValue(context.Request.Path.Value ?? "/", out string? body);
            context.Response.StatusCode = isThere ? status : StatusCodes.Status404NotFound;
            context.Response.ContentType = body?.StartsWith("<?xml", StringComparison.Ordinal) == true ? "application/xml" : "text/html; charset=utf-8";
            await context.Response.WriteAsync(body ?? "<!doctype html><title>Tidak ada</title><p>Halaman tidak ditemukan.</p>");
        });
        await made.StartAsync();
        return new TestSite(made, new Uri(made.Urls.Single()));
    }

    /// <summary>A village site with dated news, a budget, a service standard and channels, in markup of its own.</summary>
    public static Task<TestSite> VillageAsync() => StartAsync(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/"] = Page("Pemerintah Desa Sukaruga", """
            <p>Selamat datang di situs resmi Pemerintah Desa Sukaruga, Kecamatan Melawai. Di sini warga menemukan berita, anggaran, dan layanan desa.</p>
            <ul><li><a href="/berita/musdes-2026">Musyawarah Desa membahas rencana kerja</a></li>
            <li><a href="/berita/posyandu">Posyandu Dusun Krajan berjalan lancar</a></li>
            <li><a href="/apbdes-2026">APBDes 2026</a></li><li><a href="/layanan">Layanan surat</a></li><li><a href="/kontak">Kontak</a></li></ul>
            """),
        ["/berita/musdes-2026"] = Page("Musyawarah Desa membahas rencana kerja", """
            <article><h1>Musyawarah Desa membahas rencana kerja</h1><time datetime="2026-11-10T09:00:00+07:00">10 November 2026</time>
            <p>Balai desa dipenuhi warga yang membahas rencana kerja pemerintah desa tahun depan bersama BPD dan lembaga kemasyarakatan.</p></article>
            """),
        ["/berita/posyandu"] = Page("Posyandu Dusun Krajan berjalan lancar", """
            <article><h1>Posyandu Dusun Krajan berjalan lancar</h1><time datetime="2026-09-02T09:00:00+07:00">2 September 2026</time>
            <p>Kader menimbang balita dan memberi vitamin kepada puluhan anak yang datang bersama orang tuanya.</p></article>
            """),
        ["/apbdes-2026"] = Page("APBDes Tahun Anggaran 2026", """
            <h1>Anggaran Pendapatan dan Belanja Desa Tahun Anggaran 2026</h1><table><tr><th>Uraian</th><th>Anggaran</th></tr>
            <tr><td>Pendapatan</td><td>Rp 1.845.310.000</td></tr><tr><td>Dana Desa</td><td>Rp 912.400.000</td></tr>
            <tr><td>Belanja</td><td>Rp 1.861.072.500</td></tr><tr><td>Bidang Penyelenggaraan Pemerintahan Desa</td><td>Rp 640.118.000</td></tr>
            <tr><td>Pembiayaan</td><td>Rp 15.762.500</td></tr></table>
            """),
        ["/layanan"] = Page("Layanan surat", """
            <h1>Standar Pelayanan Surat Keterangan Domisili</h1><h2>Persyaratan</h2><ol><li>Fotokopi KTP</li><li>Surat pengantar RT</li></ol>
            <h2>Alur pelayanan</h2><ol><li>Pemohon menyerahkan berkas</li><li>Petugas memeriksa</li></ol><h2>Waktu penyelesaian</h2><p>15 menit</p><h2>Biaya</h2><p>Gratis</p>
            """),
        ["/kontak"] = Page("Kontak", """
            <h1>Kontak</h1><p>Kantor Desa Sukaruga. Telepon <a href="tel:+62299555123">(0299) 555123</a>, surel <a href="mailto:desa@sukaruga.test">desa@sukaruga.test</a>,
            WhatsApp <a href="https://wa.me/6289655501234">0896-5550-1234</a>.</p>
            """),
    });

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static string Page(string title, string body) => $"""
        <!doctype html><html lang="id"><head><meta charset="utf-8"><title>{title} | Desa Sukaruga</title></head><body>
        <header><nav><a href="/">Beranda</a> <a href="/layanan">Layanan</a> <a href="/apbdes-2026">Transparansi</a> <a href="/kontak">Kontak</a></nav></header>
        <main>{body}</main><footer>Kantor Desa Sukaruga, Kecamatan Melawai</footer></body></html>
        """;
}
