using System.Text;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Tests;

/// <summary>A line of ours that is cut while a site is read: both the site and the witness stop answering, and come back on the same ports.</summary>
[Collection(nameof(OwnLineTests))]
public sealed class OwnLineTests
{
    private readonly MemoryBodies bodies = new();

    [Fact]
    public async Task A_cut_in_mid_run_changes_nothing_of_what_is_seen()
    {
        await using var line = new Line(cutAt: "/b");
        await using GatherSession session = Sessions.Open(bodies, settings: line.Settings);
        SiteSnapshot before = await session.GatherAsync(new EntityCode("99.01.01.2001"), line.Site, default);
        line.Arm(TimeSpan.FromSeconds(1.5));

        SiteSnapshot cut = await session.GatherAsync(new EntityCode("99.01.01.2001"), line.Site, default);

        Assert.True(line.WasCut);
        Assert.Equal(Seen(before), Seen(cut));
        Assert.Equal(OwnNetwork.Up, cut.OwnNetwork);
        LineOutage outage = Assert.Single(session.Outages);
        Assert.NotNull(outage.To);
    }

    [Fact]
    public async Task A_line_that_stays_down_is_our_unknown()
    {
        await using var line = new Line(cutAt: "/b");
        await using GatherSession session = Sessions.Open(bodies, settings: line.Settings with { LinePatience = TimeSpan.FromSeconds(1) });
        line.Arm(Timeout.InfiniteTimeSpan);

        SiteSnapshot cut = await session.GatherAsync(new EntityCode("99.01.01.2001"), line.Site, default);
        SiteSnapshot next = await session.GatherAsync(new EntityCode("99.01.01.2002"), line.Site, default);

        Assert.Equal((OwnNetwork.Down, OwnNetwork.Down), (cut.OwnNetwork, next.OwnNetwork));
        PageSnapshot[] failed = [.. cut.Pages.Where(page => page.Status != FetchStatus.Ok)];
        Assert.NotEmpty(failed);
        Assert.All(failed, page => Assert.True(page.Status is FetchStatus.WeWereOffline or FetchStatus.NotAttempted));
        Assert.Equal(FetchStatus.WeWereOffline, next.Home?.Status);
        Assert.Null(Assert.Single(session.Outages).To);
    }

    [Fact]
    public async Task A_dead_site_beside_a_living_witness_is_dead()
    {
        await using var line = new Line(cutAt: "/b");
        await using GatherSession session = Sessions.Open(bodies, settings: line.Settings);
        await using var gone = HostileServer.Pages(_ => "ada");
        Uri site = gone.Url;
        await gone.DisposeAsync();

        SiteSnapshot dead = await session.GatherAsync(new EntityCode("99.01.01.2003"), site, default);

        Assert.Equal((OwnNetwork.Up, FetchStatus.ConnectFailed), (dead.OwnNetwork, dead.Home?.Status));
        Assert.Empty(session.Outages);
    }

    private static string[] Seen(SiteSnapshot snapshot) => [.. snapshot.Pages.Select(page => $"{page.Request.Url.AbsolutePath} {page.Status} {page.HttpCode} {page.ReceivedHash}")];

    /// <summary>A site and a witness behind one line.</summary>
    private sealed class Line : IAsyncDisposable
    {
        private const string Home = "<html><body><a href='/a'>Berita a</a> <a href='/b'>Berita b</a> <a href='/c'>Berita c</a> <a href='/d'>Berita d</a></body></html>";
        private readonly string cutAt;
        private readonly int sitePort;
        private readonly int witnessPort;
        private HostileServer site;
        private HostileServer witness;
        private TimeSpan? outage;
        private Task cutting = Task.CompletedTask;

        public Line(string cutAt)
        {
            this.cutAt = cutAt;
            site = new HostileServer(SiteAsync);
            witness = HostileServer.Pages(_ => "hidup");
            (sitePort, witnessPort, Site) = (site.Port, witness.Port, site.Url);
            Settings = Sessions.Settings with { Witnesses = [witness.Url], LinePoll = TimeSpan.FromMilliseconds(200), LinePatience = TimeSpan.FromMinutes(1) };
        }

        public Uri Site { get; }

        public GatherSettings Settings { get; }

        public bool WasCut { get; private set; }

        /// <summary>Cuts the line when the page is next asked for.</summary>
        public void Arm(TimeSpan duration) => outage = duration;

        public async ValueTask DisposeAsync()
        {
            await cutting;
            await site.DisposeAsync();
            await witness.DisposeAsync();
        }

        private async Task SiteAsync(string path, Stream stream, CancellationToken token)
        {
            if (path == cutAt && outage is { } duration)
            {
                outage = null;
                cutting = Task.Run(() => CutAsync(duration), CancellationToken.None);
                await Task.Delay(Timeout.Infinite, token);
            }

            await (path is "/" or "/a" or "/b" or "/c" or "/d"
                ? HostileServer.SayAsync(stream, "200 OK", "text/html", Encoding.UTF8.GetBytes(path == "/" ? Home : $"<html><body>Berita {path}</body></html>"), token)
                : HostileServer.SayAsync(stream, "404 Not Found", "text/html", [], token));
        }

        private async Task CutAsync(TimeSpan duration)
        {
            await witness.DisposeAsync();
            await site.DisposeAsync();
            WasCut = true;
            if (duration != Timeout.InfiniteTimeSpan)
            {
                await Task.Delay(duration);
                site = new HostileServer(SiteAsync, port: sitePort);
                witness = new HostileServer((_, stream, token) => HostileServer.SayAsync(stream, "200 OK", "text/html", "hidup"u8.ToArray(), token), port: witnessPort);
            }
        }
    }
}

/// <summary>While the line is down its ports are free: a server of another test must not take them and answer.</summary>
[CollectionDefinition(nameof(OwnLineTests), DisableParallelization = true)]
public sealed class OwnLineAlone;
