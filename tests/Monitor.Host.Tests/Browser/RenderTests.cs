using System.Diagnostics;
using System.Text;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Gather;
using Monitor.Gather.Browser;
using Monitor.Gather.Tests;
using Monitor.Host.Setup;

namespace Monitor.Host.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class RenderTests
{
    private const string Shell = "<html><head><title>x</title></head><body><div id=\"root\"></div><script src=\"/app.js\"></script></body></html>";

    private static readonly Func<string, string?> Site = path => path switch
    {
        "/app.js" => "document.getElementById('root').textContent='Berita desa terbaru'",
        "/stuck" => "<html><body>x<script>while(true){}</script></body></html>",
        _ => Shell,
    };

    [BrowserFact]
    public async Task A_shell_is_drawn_and_pictured()
    {
        await using var server = HostileServer.Pages(Site);
        var bodies = new MemoryBodies();
        GatherSettings settings = Sessions.Settings with { BrowserPath = BrowserFactAttribute.Path, Renderer = OwnProgram.Renderer };
        await using GatherSession session = Sessions.Open(bodies, TargetRules.Loopback(server.Port), settings);
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), server.Url, default);
        Assert.Equal(FetchVia.Browser, snapshot.Home!.Request.Via);
        Assert.Contains("Berita desa terbaru", bodies.Text(snapshot.Home.BodyHash), StringComparison.Ordinal);
        Assert.True(Assert.Single(snapshot.Screenshots).Bytes > 1000);
    }

    [BrowserFact]
    public async Task A_list_that_a_script_fills_ten_rows_at_a_time_is_drawn_with_all_its_rows()
    {
        await using var server = HostileServer.Pages(ListSite.Answer);
        var bodies = new MemoryBodies();
        GatherSettings settings = Sessions.Settings with { BrowserPath = BrowserFactAttribute.Path, Renderer = OwnProgram.Renderer };
        await using GatherSession session = Sessions.Open(bodies, TargetRules.Loopback(server.Port), settings);
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), server.Url, default);
        PageSnapshot list = Assert.Single(snapshot.Pages, page => page.Request is { Via: FetchVia.Browser, Purpose: FetchPurpose.Page });
        Assert.Equal("/informasi-publik", list.Url.AbsolutePath);
        Assert.Contains("Dokumen ke-25", bodies.Text(list.BodyHash), StringComparison.Ordinal);
        Assert.Contains(snapshot.Pages, page => page.Request.Purpose == FetchPurpose.Document && page.Url.AbsolutePath == "/unduh_berkas/15");
    }

    [BrowserFact]
    public async Task A_page_whose_menu_is_full_and_whose_main_part_a_script_fills_is_drawn()
    {
        string menu = string.Concat(Enumerable.Range(1, 12).Select(i => $"<a href=\"#bagian-{i}\">Bagian pelayanan warga ke-{i}</a> "));
        string page = $"<html><head><title>Berita</title></head><body><nav>{menu}</nav><main><h1>Berita</h1><div id=\"daftar\"></div></main>"
            + "<script>fetch('/berita.json').then(jawaban => jawaban.json()).then(berita => document.getElementById('daftar').textContent = berita.judul)</script></body></html>";
        await using var server = HostileServer.Pages(path => path == "/berita.json" ? "{\"judul\":\"Kerja bakti dusun krajan\"}" : page);
        var bodies = new MemoryBodies();
        GatherSettings settings = Sessions.Settings with { BrowserPath = BrowserFactAttribute.Path, Renderer = OwnProgram.Renderer };
        await using GatherSession session = Sessions.Open(bodies, TargetRules.Loopback(server.Port), settings);
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), server.Url, default);
        PageSnapshot drawn = snapshot.Pages.First(seen => seen.Request is { Via: FetchVia.Browser, Purpose: FetchPurpose.Home });
        Assert.Contains("Kerja bakti dusun krajan", bodies.Text(drawn.BodyHash), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task An_answer_that_only_browsers_forgive_is_read_as_a_visitor_sees_it()
    {
        const string Page = "<html><head><title>Desa</title></head><body><p>Kerja bakti dusun</p></body></html>";
        await using var server = new HostileServer((_, stream, token) => HostileServer.RawAsync(
            stream, $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\ntanpa titik dua\r\nContent-Length: {Page.Length}\r\nConnection: close\r\n\r\n{Page}", token));
        var bodies = new MemoryBodies();
        GatherSettings settings = Sessions.Settings with { BrowserPath = BrowserFactAttribute.Path, Renderer = OwnProgram.Renderer };
        await using GatherSession session = Sessions.Open(bodies, TargetRules.Loopback(server.Port), settings);
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), server.Url, default);
        Assert.Equal((FetchVia.Browser, FetchStatus.Ok), (snapshot.Home!.Request.Via, snapshot.Home.Status));
        Assert.Contains("Kerja bakti dusun", bodies.Text(snapshot.Home.BodyHash), StringComparison.Ordinal);
        Assert.Contains(snapshot.Pages, page => page is { Status: FetchStatus.InvalidResponse, Request: { Purpose: FetchPurpose.Home, Via: FetchVia.Http } });
    }

    [BrowserFact]
    public async Task A_stuck_page_is_killed_with_its_browser_and_harms_no_other()
    {
        await using var server = HostileServer.Pages(Site);
        var room = new DrawingRoom(TargetRules.Loopback(server.Port), RenderLimits.Default with { Page = TimeSpan.FromSeconds(6) });
        await using (room)
        {
            Task<Drawing> stuck = room.DrawAsync(new Uri(server.Url, "/stuck"));
            Drawing other = await room.DrawAsync(server.Url);
            Assert.NotEmpty(room.Processes());
            Assert.Contains("Berita desa terbaru", other.Html, StringComparison.Ordinal);
            Assert.Equal(FetchStatus.TimedOut, (await stuck).Status);
        }

        Assert.Empty(await room.LeftAsync());
    }

    [BrowserFact]
    public async Task A_drawing_process_is_replaced_after_its_share_of_pages_and_when_it_has_grown()
    {
        await using var server = HostileServer.Pages(Site);
        var room = new DrawingRoom(TargetRules.Loopback(server.Port), RenderLimits.Default with { Pages = 2 });
        await using (room)
        {
            for (int i = 0; i < 3; i++)
            {
                Assert.Equal(FetchStatus.Ok, (await room.DrawAsync(server.Url, waits: false)).Status);
                _ = room.Processes();
            }

            Assert.Equal(2, room.Pool.Starts);
        }

        Assert.Empty(await room.LeftAsync());
        await using var small = new DrawingRoom(TargetRules.Loopback(server.Port), RenderLimits.Default with { Memory = 1 });
        Drawing drawing = await small.DrawAsync(new Uri(server.Url, "/stuck"));
        Assert.Equal(FetchStatus.BrowserUnavailable, drawing.Status);
        Assert.Empty(small.Processes());
    }

    [BrowserFact]
    public async Task Nothing_outlives_a_program_that_is_killed_in_the_middle_of_a_page()
    {
        await using var server = HostileServer.Pages(path => path == "/app.js" ? "while(true){}" : Shell);
        RenderProgram own = OwnProgram.Renderer!;
        var start = new ProcessStartInfo(own.Path, [.. own.Arguments[..^1], "inspect", server.Url.AbsoluteUri, "--allow-loopback", "--json", "-"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MONITOR_ROOT"] = Verbs.CliRun.Repository();
        start.Environment["MONITOR_RAHASIA_UJI"] = "rahasia";
        using Process program = Process.Start(start)!;
        var family = new ProcessFamily(program.Id);
        await UntilAsync(() => family.Members().Any(entry => ProcessFamily.Command(entry.Id).Contains("--type=renderer", StringComparison.Ordinal)));
        await Task.Delay(500);
        int drawing = family.Members().Single(entry => entry.Parent == program.Id).Id;
        Assert.DoesNotContain("rahasia", await File.ReadAllTextAsync($"/proc/{drawing}/environ", Encoding.Latin1), StringComparison.Ordinal);
        string folder = Directory.ResolveLinkTarget($"/proc/{drawing}/cwd", returnFinalTarget: true)!.FullName;
        Assert.True(Directory.Exists(folder));
        Libc.Kill(program.Id);
        await UntilAsync(() => family.Members().Count == 0);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task Drawing_is_shown_in_no_help_and_its_output_stays_empty_without_orders()
    {
        Verbs.CliRun help = await Verbs.CliRun.OfAsync("--help");
        Assert.DoesNotContain(OwnProgram.RenderVerb, help.Output, StringComparison.Ordinal);
        RenderProgram own = OwnProgram.Renderer!;
        using Process program = Process.Start(new ProcessStartInfo(own.Path, own.Arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        program.StandardInput.Close();
        Assert.Equal("", await program.StandardOutput.ReadToEndAsync());
        await program.WaitForExitAsync();
        Assert.Equal(0, program.ExitCode);
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        var since = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(since.Elapsed < TimeSpan.FromSeconds(40), "It did not come to pass in 40 seconds.");
            await Task.Delay(50);
        }
    }
}
