using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.Core.Snapshots;

namespace Monitor.App.Tests.Jobs;

/// <summary>A site that takes every request and lets it wait, and what it costs the others.</summary>
public sealed class SilentSiteTests
{
    [Fact]
    public async Task A_site_that_falls_silent_for_the_first_time_holds_no_living_one_up()
    {
        var isLivingRead = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CountingSite living = await CountingSite.StartAsync(_ =>
        {
            isLivingRead.TrySetResult();
            return null;
        });
        await using WebApplication silent = await SilentAsync(isLivingRead.Task);
        using InspectionBench bench = await InspectionBench.MakeAsync();
        bench.Exchange = TimeSpan.FromSeconds(4);
        bench.Entities = [InspectionBench.Village(1, new Uri(silent.Urls.Single())), InspectionBench.Village(2, living.Address)];

        InspectionResult result = await bench.RunAsync(bench.Order("malam/1") with { AtOnce = 1 });

        // The silent site answers for its home page only once the other one is being read: with the one place still taken, it never would be.
        Assert.Equal(2, result.Run.Read);
        SiteSnapshot? seen = await bench.Snapshots.FindAsync(bench.Entities[0].Code, result.Run.Id, SnapshotKind.First, default);
        Assert.Equal(FetchStatus.TimedOut, seen?.Pages.Single(page => page.Request.Purpose == FetchPurpose.Robots).Status);
    }

    private static async Task<WebApplication> SilentAsync(Task until)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(System.Net.IPAddress.Loopback, 0));
        WebApplication made = builder.Build();
        made.Run(async context =>
        {
            await (context.Request.Path.Value == "/robots.txt" ? Task.Delay(Timeout.Infinite, context.RequestAborted) : until.WaitAsync(context.RequestAborted));
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<!doctype html><title>Desa</title><p>Pemerintah Desa Sukaruga menyapa warga.</p>");
        });
        await made.StartAsync();
        return made;
    }
}
