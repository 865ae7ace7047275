using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Tests.Browser;

/// <summary>Runs only where a Chromium and Playwright's driver are found.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public const string Path = "/usr/bin/chromium";

    public BrowserFactAttribute()
    {
        if (!File.Exists(Path))
        {
            Skip = "No Chromium at " + Path + ".";
        }
        else if (!Directory.Exists(System.IO.Path.Combine(AppContext.BaseDirectory, ".playwright")))
        {
            Skip = "Playwright's driver lies only beside the host's output.";
        }
    }
}

public sealed class BrowserTests
{
    [BrowserFact]
    public async Task A_shell_is_drawn_and_its_escapes_meet_the_guard()
    {
        await using var canary = HostileServer.Pages(_ => "canary");
        string escape = $"<img src='http://127.0.0.1:{canary.Port}/img'><iframe src='http://localhost:{canary.Port}/frame'></iframe>"
            + $"<script>new WebSocket('ws://127.0.0.1:{canary.Port}/ws');fetch('http://127.0.0.1:{canary.Port}/fetch').catch(()=>0);navigator.sendBeacon('http://127.0.0.1:{canary.Port}/b')</script>";
        await using var server = HostileServer.Pages(path => path switch
        {
            "/" => "<html><head><title>x</title></head><body><div id=\"root\"></div><script src=\"/app.js\"></script></body></html>",
            "/app.js" => $"document.getElementById('root').textContent='Berita desa terbaru';document.body.insertAdjacentHTML('beforeend', `{escape.Replace("</script>", "<\\/script>", StringComparison.Ordinal)}`)",
            _ => null,
        });
        var bodies = new MemoryBodies();
        await using GatherSession session = Sessions.Open(bodies, TargetRules.Loopback(server.Port), Sessions.Settings with { BrowserPath = BrowserFactAttribute.Path });
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), server.Url, default);
        Assert.Equal(FetchVia.Browser, snapshot.Home!.Request.Via);
        Assert.Contains("Berita desa terbaru", bodies.Text(snapshot.Home.BodyHash), StringComparison.Ordinal);
        Assert.True(Assert.Single(snapshot.Screenshots).Bytes > 1000);
        Assert.Empty(canary.Requests);
    }

    [Fact]
    public async Task Without_a_browser_a_shell_says_so()
    {
        await using var server = HostileServer.Pages(path => path == "/" ? "<html><body><div id=\"root\"></div><script src=\"/app.js\"></script></body></html>" : null);
        await using GatherSession session = Sessions.Open(new MemoryBodies());
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), server.Url, default);
        Assert.Contains(snapshot.Pages, page => page is { Status: FetchStatus.BrowserUnavailable, Request.Via: FetchVia.Browser });
        Assert.True(snapshot.Home!.WasRead);
    }
}
