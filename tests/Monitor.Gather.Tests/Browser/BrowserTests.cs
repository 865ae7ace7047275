using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Gather.Browser;

namespace Monitor.Gather.Tests.Browser;

public sealed class BrowserTests
{
    [Fact]
    public async Task Without_a_browser_a_shell_says_so()
    {
        await using var server = HostileServer.Pages(path => path == "/" ? "<html><body><div id=\"root\"></div><script src=\"/app.js\"></script></body></html>" : null);
        await using GatherSession session = Sessions.Open(new MemoryBodies());
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), server.Url, default);
        Assert.Contains(snapshot.Pages, page => page is { Status: FetchStatus.BrowserUnavailable, Request.Via: FetchVia.Browser });
        Assert.True(snapshot.Home!.WasRead);
    }

    [Fact]
    public async Task A_drawing_process_that_cannot_be_started_is_our_fault_and_not_the_sites()
    {
        await using var server = HostileServer.Pages(path => path == "/" ? "<html><body><div id=\"root\"></div><script src=\"/app.js\"></script></body></html>" : null);
        foreach (RenderProgram? program in new[] { null, new RenderProgram("/nonexistent/program", []), new RenderProgram("/bin/echo", ["hello"]), new RenderProgram("/bin/cat", []), new RenderProgram("/bin/false", []) })
        {
            await using GatherSession session = Sessions.Open(new MemoryBodies(), settings: Sessions.Settings with { BrowserPath = "/usr/bin/true", Renderer = program });
            SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), server.Url, default);
            Assert.Contains(snapshot.Pages, page => page is { Status: FetchStatus.BrowserUnavailable, Request.Via: FetchVia.Browser });
            Assert.True(snapshot.Home!.WasRead);
        }
    }
}
