using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Monitor.App.Tests.Jobs;

/// <summary>A village site on loopback that counts what it is asked.</summary>
internal sealed class CountingSite : IAsyncDisposable
{
    private const string Home = """
        <!doctype html><html lang="id"><head><title>Pemerintah Desa Sukaruga</title></head><body>
        <nav><a href="/">Beranda</a> <a href="/kabar">Kabar desa</a> <a href="/profil">Profil</a></nav>
        <p>Situs resmi Pemerintah Desa Sukaruga, Kecamatan Melawai. Warga menemukan kabar kegiatan, profil, dan layanan desa di sini.</p></body></html>
        """;

    private const string News = """
        <!doctype html><html lang="id"><head><title>Kerja bakti membersihkan saluran</title></head><body><article><h1>Kerja bakti membersihkan saluran</h1>
        <time datetime="2026-11-20T08:00:00+07:00">20 November 2026</time><p>Warga tiga dusun membersihkan saluran irigasi bersama perangkat desa sejak pagi.</p></article></body></html>
        """;

    private readonly WebApplication app;
    private int asked;

    private CountingSite(WebApplication app) => this.app = app;

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public int Asked => asked;

    /// <summary>What was asked, path and query.</summary>
    public ConcurrentQueue<string> Paths { get; } = new();

    /// <param name="more">Pages by their path and query, besides the site's own.</param>
    public static async Task<CountingSite> StartAsync(Func<string, string?>? more = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        WebApplication made = builder.Build();
        var site = new CountingSite(made);
        made.Run(async context =>
        {
            Interlocked.Increment(ref site.asked);
            string wanted = context.Request.Path.Value + context.Request.QueryString.Value;
            site.Paths.Enqueue(wanted);
            string? body = more?.Invoke(wanted) ?? context.Request.Path.Value switch { "/" => Home, "/kabar" => News, "/profil" => Home, _ => null };
            context.Response.StatusCode = body is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(body ?? "<!doctype html><title>Tidak ada</title><p>Halaman tidak ditemukan.</p>");
        });
        await made.StartAsync();
        site.Address = new Uri(made.Urls.Single());
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
