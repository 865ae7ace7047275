using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Gather;

namespace Monitor.App.Tests.Jobs;

/// <summary>Published channels looked at over real sockets: hosts on loopback, the clock moved by hand.</summary>
public sealed class CheckChannelsTests
{
    private static readonly Entity Office = new(new EntityCode("99.01/dinas"), EntityKind.Opd, "Dinas Contoh", null, []);
    private static readonly Entity Village = InspectionBench.Village(1, null);

    [Fact]
    public async Task A_channel_that_shows_itself_is_alive_and_rests_for_a_week()
    {
        await using AnsweringSite site = await AnsweringSite.StartAsync();
        using InspectionBench bench = await InspectionBench.MakeAsync();
        var form = new Uri(site.Address, "/pengaduan");

        Assert.Equal(1, await LookAsync(bench, (Office, Form(form)), (Village, Form(form))));
        Assert.Equal(0, await LookAsync(bench, (Office, Form(form))));
        bench.Time.Now += TimeSpan.FromDays(7);
        Assert.Equal(1, await LookAsync(bench, (Office, Form(form))));

        ChannelLook look = (await bench.Channels.LooksAsync(default, default))[^1];
        Assert.Equal((ChannelSight.Alive, FetchStatus.Ok, 200, form, bench.Time.Now), (look.Sight, look.Status, look.HttpCode, look.Asked, look.At));
        Assert.NotNull(bench.Bodies.Find(Assert.IsType<string>(look.BodyHash)));
        Assert.Equal((2, 2), (site.Asked("/pengaduan"), site.Asked("/robots.txt")));
    }

    [Fact]
    public async Task What_is_gone_is_dead_only_after_a_second_look_a_day_later()
    {
        await using AnsweringSite site = await AnsweringSite.StartAsync();
        using InspectionBench bench = await InspectionBench.MakeAsync();
        site.Answers["/pengaduan"] = (404, "<title>Tidak ada</title>");
        ContactChannels shown = Form(new Uri(site.Address, "/pengaduan"));

        await LookAsync(bench, (Office, shown));
        Assert.Equal(ChannelState.MissingOnce, await StateAsync(bench, shown));
        bench.Time.Now += TimeSpan.FromHours(23);
        Assert.Equal(0, await LookAsync(bench, (Office, shown)));
        bench.Time.Now += TimeSpan.FromHours(1);
        Assert.Equal(1, await LookAsync(bench, (Office, shown)));
        Assert.Equal(ChannelState.Dead, await StateAsync(bench, shown));
    }

    [Theory]
    [InlineData(429, "<p>terlalu banyak</p>")]
    [InlineData(403, "<p>dilarang</p>")]
    [InlineData(503, "<p>sibuk</p>")]
    [InlineData(200, "<title>Login</title><form method=\"post\"><input type=\"password\" name=\"sandi\"></form>")]
    public async Task A_wall_is_neither_alive_nor_dead_however_often_it_stands_there(int code, string body)
    {
        await using AnsweringSite site = await AnsweringSite.StartAsync();
        using InspectionBench bench = await InspectionBench.MakeAsync();
        site.Answers["/pengaduan"] = (code, body);
        ContactChannels shown = Form(new Uri(site.Address, "/pengaduan"));

        await LookAsync(bench, (Office, shown));
        Assert.Equal(ChannelState.Unverifiable, await StateAsync(bench, shown));
        bench.Time.Now += TimeSpan.FromDays(1);
        await LookAsync(bench, (Office, shown));
        Assert.Equal(ChannelState.NeedsPerson, await StateAsync(bench, shown));
    }

    [Fact]
    public async Task A_host_that_asks_robots_not_to_read_is_not_read()
    {
        await using AnsweringSite site = await AnsweringSite.StartAsync();
        using InspectionBench bench = await InspectionBench.MakeAsync();
        site.Answers["/robots.txt"] = (200, "User-agent: *\nDisallow: /pengaduan\n");

        await LookAsync(bench, (Office, Form(new Uri(site.Address, "/pengaduan"))));

        ChannelLook look = Assert.Single(await bench.Channels.LooksAsync(default, default));
        Assert.Equal((ChannelSight.Wall, FetchStatus.Disallowed, "robots.txt meminta tidak dibaca"), (look.Sight, look.Status, look.Seen));
        Assert.Equal(0, site.Asked("/pengaduan"));
    }

    [Fact]
    public async Task A_fault_of_our_own_line_is_no_observation()
    {
        using InspectionBench bench = await InspectionBench.MakeAsync(
            TargetRules.Loopback() with { Resolve = (_, _) => new ResolvedTarget([]) }, new Uri("http://saksi.contoh.test/"));
        bench.LinePatience = TimeSpan.Zero;

        Assert.Equal(0, await LookAsync(bench, (Office, Form(new Uri("http://lapor.contoh.test/")))));

        Assert.Empty(await bench.Channels.LooksAsync(default, default));
    }

    [Fact]
    public async Task Accounts_behind_walls_and_numbers_are_never_asked_for()
    {
        using InspectionBench bench = await InspectionBench.MakeAsync(TargetRules.Loopback() with { Resolve = (host, _) => throw new InvalidOperationException(host) });
        var shown = new ContactChannels(
            [Seen("+62272321046")], [Seen("https://wa.me/6289312345678")], [Seen("humas@dinas.contoh.id")],
            [Seen("https://www.facebook.com/dinas"), Seen("https://www.instagram.com/dinas/"), Seen("https://www.tiktok.com/@dinas"), Seen("https://x.com/dinas")], null, null, null);

        Assert.Equal(0, await LookAsync(bench, (Office, shown)));
    }

    [Fact]
    public async Task A_target_the_address_guard_refuses_is_no_observation()
    {
        using InspectionBench bench = await InspectionBench.MakeAsync(TargetRules.Public);

        Assert.Equal(0, await LookAsync(bench, (Office, Form(new Uri("http://127.0.0.1/pengaduan")))));
    }

    private static Task<int> LookAsync(InspectionBench bench, params (Entity Entity, ContactChannels Shown)[] sites) => bench.CheckChannels.LookAsync(
        bench.Order("kanal").Roster with { Entities = [.. sites.Select(site => site.Entity)] }, sites.ToDictionary(site => site.Entity.Code, site => site.Shown), default);

    private static async Task<ChannelState> StateAsync(InspectionBench bench, ContactChannels shown)
    {
        var board = ChannelBoard.Make(
            [Office], new Dictionary<EntityCode, ContactChannels> { [Office.Code] = shown }, await bench.Channels.LooksAsync(default, default), [], new ChannelRules(bench.Time.Now, bench.Policy.Gap));
        return Assert.Single(board.Of(Office.Code)).State;
    }

    private static ContactChannels Form(Uri page) => new([], [], [], [], Seen(page.AbsoluteUri), null, null);

    private static Channel Seen(string value) => new(value, new Evidence(new Uri("https://dinas.contoh.test/kontak"), value, null, new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero)));
}
