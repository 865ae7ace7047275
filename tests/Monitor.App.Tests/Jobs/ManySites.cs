using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Monitor.App.Tests.Jobs;

/// <summary>One request as the server saw it; the same page asked for under another name of the reader is another request.</summary>
internal sealed record SeenRequest(string Host, string Path, string Agent);

/// <summary>A hundred small village sites on one loopback port, told apart by host, which write down every request. Pages say whether they saw the cookie the home page set.</summary>
internal sealed class ManySites : IAsyncDisposable
{
    public const int Count = 100;
    public const string Zone = ".sukaruga.test";
    private static readonly string[] Pages = ["kabar", "profil", "layanan", "kontak", "pengumuman"];

    private readonly WebApplication app;
    private readonly List<SeenRequest> seen = [];

    private readonly Func<int> connections;

    private ManySites(WebApplication app, Func<int> connections)
    {
        this.app = app;
        this.connections = connections;
    }

    public int Port { get; private set; }

    public int Asked
    {
        get
        {
            lock (seen)
            {
                return seen.Count;
            }
        }
    }

    public static string Host(int site) => string.Create(CultureInfo.InvariantCulture, $"desa{site:000}{Zone}");

    public static async Task<ManySites> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        int open = 0;
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, port => port.Use(next => async connection =>
        {
            Interlocked.Increment(ref open);
            try
            {
                await next(connection);
            }
            finally
            {
                Interlocked.Decrement(ref open);
            }
        })));
        WebApplication made = builder.Build();
        var sites = new ManySites(made, () => Volatile.Read(ref open));
        made.Run(sites.AnswerAsync);
        await made.StartAsync();
        sites.Port = new Uri(made.Urls.Single()).Port;
        return sites;
    }

    /// <summary>Waits until everything a reader that is gone had sent has been seen.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        for (int quiet = 0; quiet < 3; quiet = connections() == 0 ? quiet + 1 : 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }
    }

    /// <summary>Everything asked since the last call.</summary>
    public ImmutableArray<SeenRequest> Take()
    {
        lock (seen)
        {
            ImmutableArray<SeenRequest> taken = [.. seen];
            seen.Clear();
            return taken;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        string host = context.Request.Host.Host;
        string path = context.Request.Path.Value ?? "/";
        lock (seen)
        {
            seen.Add(new SeenRequest(host, path, context.Request.Headers.UserAgent.ToString()));
        }

        // Long enough that a stop finds requests on their way.
        await Task.Delay(TimeSpan.FromMilliseconds(4), context.RequestAborted);
        string? body = path == "/" ? Home(host) : Pages.Contains(path.Trim('/'), StringComparer.Ordinal) ? Page(host, path.Trim('/'), context.Request.Cookies.ContainsKey("sesi")) : null;
        if (path == "/")
        {
            context.Response.Headers.SetCookie = "sesi=" + host + "; Path=/";
        }

        context.Response.StatusCode = body is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(body ?? "<!doctype html><title>Tidak ada</title><p>Halaman tidak ditemukan.</p>", context.RequestAborted);
    }

    private static string Home(string host) => $"""
        <!doctype html><html lang="id"><head><title>Pemerintah Desa {host}</title></head><body>
        <nav>{string.Concat(Pages.Select(page => $"<a href=\"/{page}\">Halaman {page} desa</a> "))}</nav>
        <p>Situs resmi Pemerintah Desa {host}, Kecamatan Melawai. Warga menemukan kabar kegiatan, profil, dan layanan desa di sini.</p></body></html>
        """;

    private static string Page(string host, string page, bool known) => $"""
        <!doctype html><html lang="id"><head><title>{page} {host}</title></head><body><article><h1>Halaman {page} Desa {host}</h1>
        <time datetime="2026-11-20T08:00:00+07:00">20 November 2026</time><p>Pengunjung ini {(known ? "dikenal" : "belum dikenal")} oleh situs desa.</p></article></body></html>
        """;
}
