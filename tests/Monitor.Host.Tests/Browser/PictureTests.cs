using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Gather;
using Monitor.Gather.Tests;
using Monitor.Host.Setup;

namespace Monitor.Host.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class PictureTests
{
    private string news = "Kerja bakti dusun";
    private bool isDefaced;

    [BrowserFact]
    public async Task A_picture_is_kept_anew_only_when_the_page_looks_different()
    {
        await using var server = HostileServer.Pages(Site);
        var bodies = new MemoryBodies();
        await using GatherSession session = Open(bodies, server);
        Screenshot first = Assert.Single((await GatherAsync(session, server, EarlierVisit.None)).Screenshots);
        Assert.NotNull(first.Look);
        int kept = bodies.All.Values.Count(body => body is [0xFF, 0xD8, ..]);
        news = "Kerja bakti dukuh";
        Assert.Equal(first, Assert.Single((await GatherAsync(session, server, new EarlierVisit([first], [], []))).Screenshots));
        Assert.Equal(kept, bodies.All.Values.Count(body => body is [0xFF, 0xD8, ..]));
        isDefaced = true;
        Screenshot changed = Assert.Single((await GatherAsync(session, server, new EarlierVisit([first], [], []))).Screenshots);
        Assert.NotEqual(first.Hash, changed.Hash);
        Assert.True(bodies.All[changed.Hash] is [0xFF, 0xD8, ..]);
    }

    [BrowserFact]
    public async Task A_quoted_page_is_pictured_and_one_that_shows_residents_numbers_never()
    {
        await using var server = HostileServer.Pages(Site);
        await using GatherSession session = Open(new MemoryBodies(), server);
        Uri quoted = new(server.Url, "/slot"), exposing = new(server.Url, "/bansos"), unread = new(server.Url, "/tidak-ada");
        SiteSnapshot first = await GatherAsync(session, server, new EarlierVisit([], [exposing, quoted, unread], []));
        Assert.Contains(first.Pages, page => page.Url == exposing && page.WasRead);
        Assert.Equal([server.Url, quoted], first.Screenshots.Select(picture => picture.Url));
        SiteSnapshot plain = await GatherAsync(session, server, EarlierVisit.None);
        SiteSnapshot again = await session.RereadAsync(plain, [quoted, exposing], new EarlierVisit(plain.Screenshots, [exposing, quoted], []), new NoJournal(TimeProvider.System), default);
        Assert.Equal([server.Url, quoted], again.Screenshots.Select(picture => picture.Url));
    }

    private static GatherSession Open(MemoryBodies bodies, HostileServer server) =>
        Sessions.Open(bodies, TargetRules.Loopback(server.Port), Sessions.Settings with { BrowserPath = BrowserFactAttribute.Path, Renderer = OwnProgram.Renderer });

    private static Task<SiteSnapshot> GatherAsync(GatherSession session, HostileServer server, EarlierVisit before) =>
        session.GatherAsync(new EntityCode("x"), server.Url, before, new NoJournal(TimeProvider.System), default);

    private string? Site(string path) => path switch
    {
        "/" when isDefaced => "<html><body style='background:#000;color:#0f0'><center><h1 style='font-size:90px'>Hacked by X</h1><p style='margin-top:300px;background:#f00'>greetz</p></center></body></html>",
        "/" => $"""
            <html><head><title>Desa Sukaruga</title></head><body style="margin:0;font-family:sans-serif">
            <header style="background:#064;color:#fff;padding:30px"><h1>Desa Sukaruga</h1></header>
            <main style="display:flex"><section style="width:70%"><h2>Berita</h2><p>{news}</p><p>Posyandu balita dan lansia di balai desa setiap bulan.</p></section>
            <aside style="width:30%;background:#cdd;height:600px"><a href="/slot">Tautan</a> <a href="/bansos">Penerima bansos</a></aside></main></body></html>
            """,
        "/slot" => "<html><head><title>slot</title></head><body><h1>slot gacor maxwin</h1></body></html>",
        "/bansos" => "<html><head><title>bansos</title></head><body><h1>Penerima</h1><p>NIK 9901014107850001 Fulan bin Fulan</p></body></html>",
        _ => null,
    };
}
