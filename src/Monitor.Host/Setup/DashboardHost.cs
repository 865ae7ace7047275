using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Monitor.App;
using Monitor.Host.Verbs.CommandLine;

namespace Monitor.Host.Setup;

/// <summary>The web side: Kestrel on loopback; a reverse proxy on the same machine may stand in front of it.</summary>
internal static class DashboardHost
{
    public static WebApplicationBuilder Builder(int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(MonitorPages).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.ListenLocalhost(port));
        builder.Services.AddRouting();
        builder.Services.AddHttpContextAccessor();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
            console.UseUtcTimestamp = true;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Monitor", LogLevel.Information);

        // Said at every page and every start, and nobody can act on it: the key folder is closed to others, frozen pages set their own caching.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            // Only a proxy on this machine is believed: nothing else can reach the port.
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.KnownProxies.Add(IPAddress.Loopback);
            options.KnownProxies.Add(IPAddress.IPv6Loopback);
            options.ForwardLimit = 1;
        });
        return builder;
    }

    public static WebApplication Build(WebApplicationBuilder builder)
    {
        WebApplication app = builder.Build();
        app.UseForwardedHeaders();
        app.MapMonitor();
        return app;
    }

    /// <summary>Opens the port.</summary>
    /// <exception cref="BadInputException">Another program holds it.</exception>
    public static async Task StartAsync(WebApplication app, int port, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException fault) when (fault.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new BadInputException($"Port {port} sedang dipakai program lain. Pilih port lain dengan --port.");
        }
    }
}
