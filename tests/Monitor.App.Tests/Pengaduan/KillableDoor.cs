using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Options;
using Monitor.App.Pages;
using Monitor.App.Pages.Complaints;
using Monitor.App.Tests.Data;
using Monitor.App.Tests.Jobs;

namespace Monitor.App.Tests.Pengaduan;

/// <summary>The JSON door in a process of its own, so that a test may end it at any moment.</summary>
internal static class KillableDoor
{
    public const string Verb = "door";

    public static async Task<int> RunAsync(string folder)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        builder.Services.AddMonitorStorage(new DataOptions { Folder = folder });
        builder.Services.AddSingleton(ImportBench.Config);
        builder.Services.AddSingleton(new OfficeZone(ComplaintSamples.Zone));
        builder.Services.AddSingleton<ReceiveEvents>();
        builder.Services.AddSingleton<DoorKeeper>();
        await using WebApplication app = builder.Build();
        await Database.MigrateAsync(app.Services.GetRequiredService<IDbContextFactory<MonitorDb>>(), TimeProvider.System, default);
        await app.Services.GetRequiredService<RegistryStore>().ReplaceAsync(ImportBench.Roster, default);
        app.UseRouting();
        EventDoor.Map(app);
        await app.StartAsync();
        string key = await app.Services.GetRequiredService<ApiKeys>().AddSenderAsync("Uji", "uji", TimeProvider.System.GetUtcNow().AddDays(1), "uji", default);
        await Console.Out.WriteLineAsync($"{app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()} {key}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    public static Process Start(string folder) =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(KillableDoor).Assembly.Location, Verb, folder]) { UseShellExecute = false, RedirectStandardOutput = true })
        ?? throw new InvalidOperationException("The door did not start.");
}
