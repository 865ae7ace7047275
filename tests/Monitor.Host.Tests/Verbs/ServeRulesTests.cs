using Microsoft.Extensions.DependencyInjection;
using Monitor.App.Jobs;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Gather;
using Monitor.Host.Setup;
using Monitor.Host.Verbs;

namespace Monitor.Host.Tests.Verbs;

public sealed class ServeRulesTests
{
    [Fact]
    public async Task Serving_reaches_no_loopback_address_whatever_the_register_says()
    {
        using var root = new TempRoot();
        await using TestSite site = await TestSite.VillageAsync();
        MonitorSetup setup = MonitorSetup.Load(root.Path, TimeProvider.System);
        Surroundings around = ServeVerb.Around(setup, null);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMonitorCore(setup, around with { Gathering = around.Gathering with { Witnesses = [] } }, TimeProvider.System);
        await using ServiceProvider provider = services.BuildServiceProvider();
        await using GatherSession session = provider.GetRequiredService<GatherDoor>().Open(setup.Roster().Kabupaten);

        SiteSnapshot byPort = await session.GatherAsync(new EntityCode("99.01.01.2001"), site.Address, CancellationToken.None);
        SiteSnapshot byName = await session.GatherAsync(new EntityCode("99.01.01.2002"), new Uri("http://localhost/"), CancellationToken.None);

        Assert.Same(TargetRules.Public, around.Rules);
        Assert.All(byPort.Pages.Concat(byName.Pages), page => Assert.False(page.WasRead));
        Assert.Equal(FetchStatus.Refused, byPort.Home?.Status);
        Assert.Equal(FetchStatus.Refused, byName.Home?.Status);
    }

    [Fact]
    public async Task No_option_of_serve_opens_the_guard()
    {
        CliRun run = await CliRun.OfAsync("serve", "--allow-loopback");

        Assert.Equal(2, run.Code);
        Assert.Contains("--allow-loopback", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://monitor.contoh.test/")]
    [InlineData("https://monitor.contoh.test/folder/")]
    [InlineData("monitor")]
    public async Task The_public_address_must_be_https_and_whole(string site)
    {
        using var root = new TempRoot();

        CliRun run = await CliRun.InAsync(root.Path, "serve", "--site", site);

        Assert.Equal(2, run.Code);
        Assert.Contains("--site", run.Error, StringComparison.Ordinal);
    }
}
