using System.IO.Compression;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Monitor.App.Jobs;
using Monitor.App.Pages;
using Monitor.App.Pages.Assessments;
using Monitor.App.Pages.Complaints;
using Monitor.App.Pages.Registers;
using Monitor.App.Reports.Rows;
using Monitor.Core.Snapshots;

namespace Monitor.App;

/// <summary>Puts the dashboard into a web application.</summary>
public static class MonitorPages
{
    // A dozen attempts a minute stop guessing and do not stop an office behind one address.
    private const int LoginsPerMinute = 12;

    // Files and rechecks cost the server or a village's site; nobody needs more of them by hand.
    private const int CostlyPerMinute = 10;

    // Several applications of a kabupaten may share one address; trying keys must not pay.
    private const int KnocksPerMinute = 300;

    /// <summary>Pages, policies, compression, rate limits. Needs <see cref="PageSources"/> and an IChartRenderer to be registered.</summary>
    public static IServiceCollection AddMonitorPages(this IServiceCollection services)
    {
        services.AddRazorPages().AddApplicationPart(typeof(MonitorPages).Assembly);
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        services.AddAuthorization(Policies.Add);
        services.AddAntiforgery(options => options.SuppressXFrameOptionsHeader = true);
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Limit);
        });
        services.AddScoped<Board>();
        services.AddScoped<RegistryDesk>();
        services.AddScoped<RuleSteps>();
        services.AddSingleton<ChartShelf>();
        services.AddSingleton<DoorKeeper>();
        services.AddSingleton(provider => new PreviewShelf<SentTable>(provider.GetRequiredService<TimeProvider>(), most: 8, TimeSpan.FromHours(1)));

        // An export of 50,000 complaints takes some 30 MB.
        services.AddSingleton(provider => new PreviewShelf<ImportPreview>(provider.GetRequiredService<TimeProvider>(), most: 4, TimeSpan.FromMinutes(30)));
        services.AddSingleton(provider => new PreviewShelf<ShownRuleChange>(provider.GetRequiredService<TimeProvider>(), most: 50, TimeSpan.FromMinutes(30)));
        services.AddSingleton(provider => new PreviewShelf<SentComplaintTable>(provider.GetRequiredService<TimeProvider>(), most: 4, TimeSpan.FromMinutes(30)));
        services.AddSingleton(provider => new PreviewShelf<ReadComplaintTable>(provider.GetRequiredService<TimeProvider>(), most: 4, TimeSpan.FromMinutes(30)));
        return services;
    }

    /// <summary>Maps the pages behind headers, compression and sign-in.</summary>
    public static WebApplication MapMonitor(this WebApplication app)
    {
        app.UseExceptionHandler("/keadaan/500");
        app.UseStatusCodePagesWithReExecute("/keadaan/{0}");
        app.Use(SecurityHeaders.ApplyAsync);
        app.UseResponseCompression();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        foreach (Asset asset in new[] { Assets.Style, Assets.Poster, Assets.Icon })
        {
            app.MapGet(asset.Path, (HttpContext context) => Assets.SendAsync(context, asset)).AllowAnonymous();
        }

        app.MapGet("/gambar/{hash}", PictureAsync).RequireAuthorization(Policies.Read);
        Downloads.Map(app);
        EventDoor.Map(app);
        AssessmentDoor.Map(app);
        app.MapRazorPages();
        return app;
    }

    private static RateLimitPartition<string> Limit(HttpContext context)
    {
        bool posts = HttpMethods.IsPost(context.Request.Method);
        if (posts && IsBelow(context.Request.Path, "/masuk", "/awal", "/undangan"))
        {
            return PerMinute("masuk " + context.Connection.RemoteIpAddress, LoginsPerMinute);
        }

        if (IsBelow(context.Request.Path, EventDoor.Path, AssessmentDoor.Path))
        {
            return PerMinute("pintu " + context.Connection.RemoteIpAddress, KnocksPerMinute);
        }

        bool isCostly = posts ? IsBelow(context.Request.Path, "/desa", "/opd", "/registri/impor") : Downloads.IsOne(context.Request.Path);
        return isCostly && context.User.Identity?.Name is { } name ? PerMinute("mahal " + name, CostlyPerMinute) : RateLimitPartition.GetNoLimiter("");
    }

    private static bool IsBelow(PathString path, params ReadOnlySpan<string> starts)
    {
        foreach (string start in starts)
        {
            if (path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static RateLimitPartition<string> PerMinute(string key, int limit) => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });

    /// <summary>A picture of an entity the user may see; never of one with open personal data for others than those entitled to it.</summary>
    private static async Task<IResult> PictureAsync(string hash, string? entitas, HttpContext context, Board board, PageSources sources, CancellationToken cancellationToken)
    {
        BoardView view = await board.LoadAsync(cancellationToken);
        EntityRow? row = view.Rows.FirstOrDefault(row => row.Slug == entitas);
        if (row is null || row.Assessed.Pictures().All(picture => picture.Hash != hash)
            || (Reports.ActivityOf.HasOpenPersonalData(row.Assessed) && !view.SeesPersonalData)
            || sources.Bodies.Find(hash) is not { } bytes)
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(bytes, "image/jpeg", entityTag: new EntityTagHeaderValue($"\"{hash}\""));
    }
}
