using System.IO.Compression;
using System.Text;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Gather.Http;

namespace Monitor.Gather.Tests.Http;

/// <summary>Answers that are broken, endless or late: each ends in its class, and the next site is read as if nothing had been.</summary>
public sealed class BrokenAnswerTests
{
    private static readonly Dictionary<string, string> Deep = new(StringComparer.Ordinal)
    {
        ["table"] = Repeat("<table><tr><td>", 20_000),
        ["div"] = Repeat("<div>", 60_000),
        ["i"] = Repeat("<i>", 90_000),
        ["font"] = Repeat("<b><i><font>x", 7_000),
        ["spam list"] = Repeat("<li><a href='/slot'>slot</p>", 50_000),
        ["paragraphs"] = Repeat("<p>x", 100_000),
        ["attributes"] = "<div " + Repeat("data-a='1' ", 60_000) + ">",
        ["unclosed comment"] = "<!--" + Repeat("<a href='/x'>", 60_000),
        ["unclosed script"] = "<script>" + Repeat("if (a < b) ", 60_000),
        ["angle brackets"] = Repeat("<", 400_000),
        ["entities"] = Repeat("&amp", 200_000),
        ["forms"] = Repeat("<form><select><option>", 20_000),
    };

    private static readonly GatherSettings Patient = Sessions.Settings with { ExchangeTimeout = TimeSpan.FromSeconds(20) };

    private readonly MemoryBodies bodies = new();

    public static TheoryData<string> DeepMarkup => [.. Deep.Keys];

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nzz\r\nrusak\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\r\nrusak7\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF1\r\nrusak\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n20\r\nputus di tengah")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\r\nrusak\r\n")]
    [InlineData("Content-Encoding: br\r\nContent-Length: 8\r\n\r\n\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff")]
    [InlineData("Content-Encoding: deflate\r\nContent-Length: 8\r\n\r\n\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff")]
    [InlineData("tanpa titik dua\r\n\r\nrusak")]
    [InlineData("Content-Length: 99\r\n\r\n")]
    public async Task A_broken_body_is_an_invalid_answer_and_no_body_is_kept(string rest)
    {
        await using var server = new HostileServer((_, stream, token) => HostileServer.RawAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + rest, token));
        PageSnapshot home = await HomeAsync(server);
        Assert.Equal(FetchStatus.InvalidResponse, home.Status);
        Assert.Null(home.BodyHash);
        Assert.False(home.WasRead);
        await ReadsOnAsync();
    }

    [Theory]
    [InlineData("Content-Length: 5\r\nContent-Length: 5\r\n\r\nrusak")]
    [InlineData("Content-Length: banyak\r\n\r\nrusak")]
    [InlineData("Content-Length: -5\r\n\r\nrusak")]
    [InlineData("Content-Length: 700\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nrusak\r\n0\r\n\r\n")]
    public async Task An_odd_length_keeps_no_page_from_being_read(string rest)
    {
        await using var server = new HostileServer((_, stream, token) => HostileServer.RawAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + rest, token));
        PageSnapshot home = await HomeAsync(server);
        Assert.True(home.WasRead, home.Detail);
        Assert.Equal("rusak", bodies.Text(home.BodyHash));
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1")]
    [InlineData("HTTP/1.1 2x0 OK\r\n\r\n")]
    [InlineData("HTTP/9.9 200 OK\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Ty")]
    public async Task What_is_no_http_answer_is_an_invalid_one(string said)
    {
        await using var server = new HostileServer((_, stream, token) => HostileServer.RawAsync(stream, said, token));
        Assert.Equal(FetchStatus.InvalidResponse, (await HomeAsync(server)).Status);
        await ReadsOnAsync();
    }

    [Theory]
    [InlineData("", "X-A: 1\r\n", 40)]
    [InlineData("HTTP/1.1 200 OK\r\n", "X", 40)]
    public async Task A_dripping_head_ends_at_the_deadline(string begin, string drop, int every)
    {
        await using var server = new HostileServer(async (_, stream, token) =>
        {
            await HostileServer.RawAsync(stream, begin, token);
            using var drip = new PeriodicTimer(TimeSpan.FromMilliseconds(every));
            while (await drip.WaitForNextTickAsync(token))
            {
                await HostileServer.RawAsync(stream, begin.Length == 0 ? "H" : drop, token);
            }
        });
        PageSnapshot home = await HomeAsync(server, Sessions.Settings with { ExchangeTimeout = TimeSpan.FromMilliseconds(400) });

        // Letters that can be no answer may be known as such before the time is over.
        Assert.True(home.Status is FetchStatus.TimedOut || (begin.Length == 0 && home.Status == FetchStatus.InvalidResponse), home.Status.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("gzip")]
    public async Task An_endless_body_is_cut_at_the_cap(string? coding)
    {
        long sent = 0;
        await using var server = new HostileServer(async (_, stream, token) =>
        {
            await HostileServer.RawAsync(stream, $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{(coding is null ? "" : $"Content-Encoding: {coding}\r\n")}\r\n", token);
            await using Stream body = coding is null ? stream : new GZipStream(stream, CompressionLevel.NoCompression, leaveOpen: true);
            byte[] line = Encoding.UTF8.GetBytes(new string('a', 64 * 1024));
            while (!token.IsCancellationRequested)
            {
                await body.WriteAsync(line, token);
                Interlocked.Add(ref sent, line.Length);
            }
        });
        PageSnapshot home = await HomeAsync(server);
        Assert.Equal(FetchStatus.TooLarge, home.Status);
        Assert.Empty(bodies.All);

        // Two pages of 5 MB and what the buffers of the line hold; an endless one was not read on.
        Assert.InRange(Interlocked.Read(ref sent), 5 * 1024 * 1024, 64L * 1024 * 1024);
    }

    [Fact]
    public async Task A_bomb_inside_a_bomb_is_taken_apart_once()
    {
        byte[] inner = Packed(new byte[32 * 1024 * 1024]);
        byte[] outer = Packed(inner);
        await using var server = new HostileServer((_, stream, token) => HostileServer.SayAsync(stream, "200 OK", "text/html", outer, token, "Content-Encoding: gzip, gzip\r\n"));
        PageSnapshot home = await HomeAsync(server);
        Assert.InRange(home.Bytes, 0, inner.Length);
    }

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("-5")]
    [InlineData("besok pagi")]
    [InlineData("Wed, 99 Foo 2026 00:00:00 GMT")]
    public async Task An_absurd_wish_to_rest_closes_nothing(string wish)
    {
        await using var server = new HostileServer((path, stream, token) => path == "/robots.txt"
            ? HostileServer.SayAsync(stream, "503 Service Unavailable", "text/plain", [], token, $"Retry-After: {wish}\r\n")
            : HostileServer.SayAsync(stream, "200 OK", "text/html", "<html><body>Desa</body></html>"u8.ToArray(), token));
        Assert.True((await HomeAsync(server)).WasRead);
    }

    [Fact]
    public async Task A_page_that_finds_no_room_here_is_no_fault_of_the_site()
    {
        await using var server = HostileServer.Pages(_ => "<html><body>Desa</body></html>");
        await using var session = new GatherSession(Sessions.Settings, TargetRules.Loopback(), new FullDisk(), TimeProvider.System);
        await Assert.ThrowsAsync<BodyNotKeptException>(() => session.GatherAsync(new EntityCode("x"), server.Url, default));
    }

    [Theory]
    [MemberData(nameof(DeepMarkup))]
    public async Task However_deep_or_unclosed_a_page_is_the_reading_goes_on(string name)
    {
        byte[] page = Encoding.UTF8.GetBytes($"<!doctype html><html><head><title>{name}</title></head><body><a href='/profil'>Profil</a>{Deep[name]}");
        await using var server = new HostileServer((path, stream, token) => path is "/" or "/profil"
            ? HostileServer.SayAsync(stream, "200 OK", "text/html", page, token)
            : HostileServer.SayAsync(stream, "404 Not Found", "text/html", [], token));
        PageSnapshot home = await HomeAsync(server);
        Assert.True(home.WasRead);
        Assert.Contains("/profil", server.Requests);
        await ReadsOnAsync();
    }

    [Theory]
    [InlineData("200 OK", "<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>", FetchStatus.Ok)]
    [InlineData("200 OK", "<script>window._cf_chl_opt={}</script>", FetchStatus.Ok)]
    [InlineData("403 Forbidden", "<script>window._cf_chl_opt={}</script>", FetchStatus.Blocked)]
    [InlineData("503 Service Unavailable", "<script>window._cf_chl_opt={}</script>", FetchStatus.Blocked)]
    [InlineData("503 Service Unavailable", "<p>Sedang perbaikan</p>", FetchStatus.ServerError)]
    public async Task A_challenge_is_told_by_its_own_signs_and_not_by_the_name_of_the_shield(string status, string script, FetchStatus expected)
    {
        byte[] page = Encoding.UTF8.GetBytes($"<html><head>{script}</head><body>Desa</body></html>");
        await using var server = new HostileServer((path, stream, token) => path == "/"
            ? HostileServer.SayAsync(stream, status, "text/html", page, token, "Server: cloudflare\r\nCF-RAY: 8a1b2c3d4e5f-CGK\r\n")
            : HostileServer.SayAsync(stream, "404 Not Found", "text/html", [], token));
        Assert.Equal(expected, (await HomeAsync(server)).Status);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Fastest))
        {
            packer.Write(content);
        }

        return packed.ToArray();
    }

    private async Task ReadsOnAsync()
    {
        await using HostileServer sound = HostileServer.Pages(path => path == "/" ? "<html><body>Desa</body></html>" : null);
        Assert.True((await HomeAsync(sound)).WasRead);
    }

    private async Task<PageSnapshot> HomeAsync(HostileServer server, GatherSettings? settings = null)
    {
        // A busy machine is no dripping server.
        await using GatherSession session = Sessions.Open(bodies, settings: settings ?? Patient);
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), server.Url, default);
        return snapshot.Home!;
    }

    private sealed class FullDisk : IBodySink
    {
        public ValueTask<string> PutAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => throw new IOException("No space left on device");
    }
}
