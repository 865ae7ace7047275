using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Monitor.App.Tests.Jobs;

/// <summary>A host on loopback that answers as it is told and notes what it was asked.</summary>
internal sealed class AnsweringSite : IAsyncDisposable
{
    private const string Page = "<!doctype html><html lang=\"id\"><title>Layanan aduan</title><body><h1>Sampaikan laporan Anda</h1><p>Petugas menjawab pada jam kerja; setiap aduan dicatat dengan nomor yang dapat dilacak.</p></body></html>";

    private readonly WebApplication app;

    private AnsweringSite(WebApplication app) => this.app = app;

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What is answered by path; 200 with a page where nothing is named.</summary>
    public ConcurrentDictionary<string, (int Code, string Body)> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>What was asked, path and query.</summary>
    public ConcurrentQueue<string> Paths { get; } = new();

    public static async Task<AnsweringSite> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        WebApplication made = builder.Build();
        var site = new AnsweringSite(made);
        site.Answers["/robots.txt"] = (404, "");
        made.Run(async context =>
        {
            string wanted = context.Request.Path.Value + context.Request.QueryString.Value;
            site.Paths.Enqueue(wanted);
            (int code, string body) = site.Answers.GetValueOrDefault(wanted, (200, Page));
            context.Response.StatusCode = code;
            context.Response.ContentType = body.StartsWith('<') ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
            await context.Response.WriteAsync(body);
        });
        await made.StartAsync();
        site.Address = new Uri(made.Urls.Single());
        return site;
    }

    public int Asked(string path) => Paths.Count(asked => asked == path);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
