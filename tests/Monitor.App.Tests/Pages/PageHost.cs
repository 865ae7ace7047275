using System.Collections.Immutable;
using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monitor.App.Accounts;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Pages;
using Monitor.App.Reports;
using Monitor.App.Reports.Charts;
using Monitor.App.Reports.Packages;
using Monitor.App.Tests.Reports.Packages;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Tests.Pages;

/// <summary>The real pages behind a real Kestrel on loopback; only who is signed in and where the assessment comes from are given.</summary>
internal sealed class PageHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DirectoryInfo folder;

    private PageHost(WebApplication app, DirectoryInfo folder, Uri address)
    {
        this.app = app;
        this.folder = folder;
        Address = address;
    }

    internal Uri Address { get; }

    /// <summary>Free bytes of the disk.</summary>
    internal long Free { get; set; } = 1L << 40;

    internal List<(EntityCode Entity, string Actor)> Asked { get; } = [];

    internal static async Task<PageHost> StartAsync(IChartRenderer charts, Assessment? assessment, Roster? roster = null, DayRanking? ranking = null, IQrDrawer? qr = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(MonitorPages).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        builder.Services.AddLogging();
        builder.Services.AddRouting();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton(charts);
        builder.Services.AddSingleton(qr ?? new PlainQr());
        builder.Services.AddSingleton(new ShownZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta")));
        PageHost? host = null;
        DirectoryInfo place = Directory.CreateTempSubdirectory("monitor-usulan-");
        var drafts = new MethodologyDrafts(place.FullName);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new DiskRoom(() => (host!.Free, 1L << 40)));
        builder.Services.AddMonitorPages();
        builder.Services.AddAuthentication("uji").AddScheme<AuthenticationSchemeOptions, HeaderSignIn>("uji", null);
        builder.Services.AddScoped(services => new PageSources(
            _ => Task.FromResult(assessment),
            _ => Task.FromResult(SampleAssessment.Titles(assessment)),
            _ => Task.FromResult(ImmutableDictionary<string, AssessmentStep>.Empty),
            (number, _) => Task.FromResult(SampleAssessment.Find(assessment, number)),
            _ => Task.FromResult(roster ?? new Roster(SampleAssessment.Kabupaten, [], [])),
            _ => Task.FromResult(Scope(services.GetRequiredService<IHttpContextAccessor>().HttpContext!)),
            (entity, actor, _) =>
            {
                if (!host!.Asked.Exists(item => item.Entity == entity))
                {
                    host.Asked.Add((entity, actor));
                }

                return Task.FromResult(1 + host.Asked.FindIndex(item => item.Entity == entity));
            },
            new SampleBodies { [new string('c', 64)] = [0xFF, 0xD8, 0xFF], [new string('d', 64)] = [0xFF, 0xD8, 0xFF] },
            (frozen, row, export, _) => Task.FromResult<EvidenceCase?>(SampleEvidence.Of(frozen, row, export)),
            drafts.All,
            (text, _) => Task.FromResult(drafts.Save(text, SampleAssessment.AsOf)),
            (_, _, _) => Task.FromResult(ranking),
            (_, _, _, _) => Task.FromResult(ImmutableArray<MonthScore>.Empty)));
        WebApplication made = builder.Build();
        made.MapMonitor();
        await made.StartAsync();
        string address = made.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        host = new PageHost(made, place, new Uri(address));
        return host;
    }

    /// <summary>A client of a user; redirects are not followed and bodies stay as they came over the wire.</summary>
    internal HttpClient Client(string? role, string? kecamatan = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = Address };
        if (role is not null)
        {
            client.DefaultRequestHeaders.Add("X-Peran", role);
        }

        if (kecamatan is not null)
        {
            client.DefaultRequestHeaders.Add("X-Wilayah", kecamatan);
        }

        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static BoardScope Scope(HttpContext context)
    {
        string role = context.User.FindFirstValue(ClaimTypes.Role) ?? "";
        bool personal = role is "Administrator" or "Diskominfo" or "Inspektorat";
        if (role == "Camat")
        {
            bool has = WilayahCode.TryParse(context.Request.Headers["X-Wilayah"], out WilayahCode own);
            return new BoardScope(has, has ? own : null, false, entity => has && entity.Kecamatan == own);
        }

        return new BoardScope(role.Length > 0, null, personal, _ => true);
    }

    private sealed class HeaderSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            string? role = Request.Headers["X-Peran"];
            return Task.FromResult(role is null
                ? AuthenticateResult.NoResult()
                : AuthenticateResult.Success(new AuthenticationTicket(
                    new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Petugas Contoh"), new Claim(ClaimTypes.Role, role)], "uji")), Scheme.Name)));
        }
    }
}

/// <summary>A drawing that holds what a real one must: title, description and every number.</summary>
internal sealed class PlainCharts : IChartRenderer
{
    public Task<string> RenderAsync(ChartSpec chart, CancellationToken cancellationToken) => Task.FromResult(
        $"<svg role=\"img\" class=\"grafik\"><title>{HtmlEncoder.Default.Encode(chart.Title)}</title><desc>{HtmlEncoder.Default.Encode(chart.Sentence)}</desc></svg>");
}

/// <summary>The text of a code in the place of its drawing.</summary>
internal sealed class PlainQr : IQrDrawer
{
    public string Svg(string text, string title) => $"<svg role=\"img\"><title>{HtmlEncoder.Default.Encode(title)}</title><desc>{HtmlEncoder.Default.Encode(text)}</desc></svg>";
}
