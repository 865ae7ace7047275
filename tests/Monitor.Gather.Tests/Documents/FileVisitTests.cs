using System.Globalization;
using System.Text;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Tests.Documents;

/// <summary>Files of a site as a visit brings them.</summary>
public sealed class FileVisitTests
{
    private static readonly byte[] Pdf = TestPdf.Text(["ANGGARAN PENDAPATAN DAN BELANJA DESA", "TAHUN ANGGARAN 2026", "Nama Contoh NIK 9901015203900001 berada di sini agar kalimat ini panjang"]);

    private static readonly byte[] LongPdf = TestPdf.Text([.. Enumerable.Range(0, 300).Select(_ => new[] { new string('x', 300), "ANGGARAN PENDAPATAN DAN BELANJA DESA" })]);

    [FileFact]
    public async Task A_linked_file_is_asked_for_once_and_keeps_no_body()
    {
        await using HostileServer server = Site((_, stream, token) => HostileServer.SayAsync(stream, "200 OK", "application/pdf", Pdf, token));
        var bodies = new MemoryBodies();
        PageSnapshot file = await FileAsync(server, bodies);
        Assert.Equal(FileTextState.Read, file.FileText!.State);
        Assert.Contains("TAHUN ANGGARAN 2026", file.FileText.Lines);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Pdf)), file.ReceivedHash);
        Assert.Null(file.BodyHash);
        Assert.Single(server.Requests, path => path == "/apbdes-2026.pdf");
        Assert.DoesNotContain(bodies.All.Values, body => body.AsSpan().StartsWith("%PDF"u8));
        Assert.DoesNotContain("9901015203900001", System.Text.Json.JsonSerializer.Serialize(file.FileText), StringComparison.Ordinal);
    }

    [FileFact]
    public async Task A_file_that_breaks_off_is_still_a_file_with_unknown_text()
    {
        await using HostileServer server = Site(async (_, stream, token) =>
        {
            await HostileServer.RawAsync(stream, $"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: {LongPdf.Length}\r\n\r\n", token);
            await stream.WriteAsync(LongPdf.AsMemory(0, 80_000), token);
        });
        PageSnapshot file = await FileAsync(server, new MemoryBodies());
        Assert.Equal((FetchStatus.Ok, ContentKind.Pdf, FileTextState.Incomplete), (file.Status, file.Kind, file.FileText!.State));
        Assert.Equal(LongPdf.Length, file.Bytes);
    }

    [FileFact]
    public async Task A_file_announced_beyond_the_limit_is_not_fetched_and_one_without_announcement_is_cut()
    {
        foreach (bool announces in new[] { true, false })
        {
            long sent = 0;
            await using HostileServer server = Site(async (_, stream, token) =>
            {
                string length = announces ? "Content-Length: 900000000\r\n" : "";
                await HostileServer.RawAsync(stream, $"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n{length}Connection: close\r\n\r\n%PDF-1.4\n", token);
                byte[] piece = Encoding.Latin1.GetBytes(new string('x', 64 * 1024));
                while (sent < 900_000_000)
                {
                    await stream.WriteAsync(piece, token);
                    sent += piece.Length;
                }
            });
            PageSnapshot file = await FileAsync(server, new MemoryBodies());
            Assert.Equal((FetchStatus.Ok, ContentKind.Pdf, FileTextState.TooLarge), (file.Status, file.Kind, file.FileText!.State));
            Assert.True(sent < (announces ? 16_000_000 : 60_000_000), sent.ToString(CultureInfo.InvariantCulture));
        }
    }

    [FileFact]
    public async Task A_file_the_server_vouches_for_is_not_sent_again_and_keeps_its_text()
    {
        bool vouches = false;
        await using HostileServer server = Site((_, stream, token) => vouches
            ? HostileServer.RawAsync(stream, "HTTP/1.1 304 Not Modified\r\nETag: \"satu\"\r\nConnection: close\r\n\r\n", token)
            : HostileServer.SayAsync(stream, "200 OK", "application/pdf", Pdf, token, "ETag: \"satu\"\r\n"));
        PageSnapshot first = await FileAsync(server, new MemoryBodies());
        vouches = true;
        PageSnapshot again = await FileAsync(server, new MemoryBodies(), first);
        Assert.Single(server.Heads, head => head.StartsWith("GET /apbdes-2026.pdf", StringComparison.Ordinal) && head.Contains("If-None-Match: \"satu\"", StringComparison.Ordinal));
        Assert.Equal(FileTextState.Read, again.FileText!.State);
        Assert.Equal((first.FileText, first.ReceivedHash, first.Bytes, 200), (again.FileText, again.ReceivedHash, again.Bytes, again.HttpCode));
        Assert.True(again.FetchedAt > first.FetchedAt);

        vouches = false;
        Assert.Equal(FileTextState.Read, (await FileAsync(server, new MemoryBodies(), again)).FileText!.State);
    }

    [FileFact]
    public async Task A_file_that_could_not_be_read_for_reasons_of_ours_is_asked_for_as_if_it_were_new()
    {
        await using HostileServer server = Site((_, stream, token) => HostileServer.SayAsync(stream, "200 OK", "application/pdf", Pdf, token, "ETag: \"satu\"\r\n"));
        PageSnapshot first = await FileAsync(server, new MemoryBodies());
        PageSnapshot unread = first with { FileText = FileText.Unknown(FileTextState.ToolMissing, "") };
        Assert.Equal(FileTextState.Read, (await FileAsync(server, new MemoryBodies(), unread)).FileText!.State);
        Assert.DoesNotContain(server.Heads, head => head.Contains("If-None-Match", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_programs_only_the_head_of_a_file_is_asked_for()
    {
        await using HostileServer server = Site((_, stream, token) => HostileServer.SayAsync(stream, "200 OK", "application/pdf", Pdf, token));
        await using GatherSession session = Sessions.Open(new MemoryBodies());
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), server.Url, default);
        PageSnapshot file = Assert.Single(snapshot.Pages, page => page.Request.Purpose == FetchPurpose.Document);
        Assert.Equal(FileTextState.ToolMissing, file.FileText!.State);
        Assert.Contains(server.Heads, head => head.StartsWith("GET /apbdes-2026.pdf", StringComparison.Ordinal) && head.Contains("Range: bytes=0-", StringComparison.Ordinal));
    }

    [FileFact]
    public async Task A_page_posing_as_a_file_has_no_text()
    {
        await using HostileServer server = Site((_, stream, token) => HostileServer.SayAsync(stream, "200 OK", "application/pdf", "<html><body>Silakan masuk</body></html>"u8.ToArray(), token));
        Assert.Null((await FileAsync(server, new MemoryBodies())).FileText);
    }

    private static async Task<PageSnapshot> FileAsync(HostileServer server, MemoryBodies bodies, params PageSnapshot[] known)
    {
        await using GatherSession session = Sessions.Open(bodies, settings: Sessions.Settings with { FileTools = FileBench.Tools });
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), server.Url, new EarlierVisit([], [], [.. known]), new NoJournal(TimeProvider.System), default);
        return Assert.Single(snapshot.Pages, page => page.Request.Purpose == FetchPurpose.Document);
    }

    private static HostileServer Site(Func<string, Stream, CancellationToken, Task> file) => new((path, stream, token) =>
        path.EndsWith(".pdf", StringComparison.Ordinal) ? file(path, stream, token)
            : path == "/" ? HostileServer.SayAsync(stream, "200 OK", "text/html", "<html><body><a href='/apbdes-2026.pdf'>APBDes 2026</a></body></html>"u8.ToArray(), token)
            : HostileServer.SayAsync(stream, "404 Not Found", "text/html", "<html>tidak ada</html>"u8.ToArray(), token));
}
