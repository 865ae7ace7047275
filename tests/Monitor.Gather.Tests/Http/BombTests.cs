using System.IO.Compression;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Tests.Http;

/// <summary>A gibibyte of zeros that comes as a few kilobytes. Alone in the process, for memory is counted.</summary>
[CollectionDefinition(nameof(BombTests), DisableParallelization = true)]
[Collection(nameof(BombTests))]
public sealed class BombTests
{
    private const long MostMemory = 50L * 1024 * 1024;
    private const string Page = "<html><body><a href='/apbdes-2026.pdf'>APBDes 2026</a></body></html>";

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_page_that_is_a_bomb_is_cut_at_the_cap_and_takes_no_memory_worth_the_name(string coding)
    {
        byte[] bomb = Bomb(coding);
        await using var server = new HostileServer((_, stream, token) =>
            HostileServer.SayAsync(stream, "200 OK", "text/html", bomb, token, $"Content-Encoding: {coding}\r\n"));
        (SiteSnapshot snapshot, long taken) = await GatherAsync(server);
        Assert.Equal(FetchStatus.TooLarge, snapshot.Home?.Status);
        Assert.InRange(taken, 0, MostMemory);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_file_that_is_a_bomb_ends_at_its_head(string coding)
    {
        byte[] bomb = Bomb(coding);
        await using var server = new HostileServer((path, stream, token) => path == "/apbdes-2026.pdf"
            ? HostileServer.SayAsync(stream, "200 OK", "application/pdf", bomb, token, $"Content-Encoding: {coding}\r\n")
            : HostileServer.SayAsync(stream, "200 OK", "text/html", System.Text.Encoding.ASCII.GetBytes(Page), token));
        (SiteSnapshot snapshot, long taken) = await GatherAsync(server);
        Assert.Single(snapshot.Pages, page => page.Request.Purpose == FetchPurpose.Document);
        Assert.InRange(taken, 0, MostMemory);
    }

    private static async Task<(SiteSnapshot Snapshot, long Taken)> GatherAsync(HostileServer server)
    {
        await using GatherSession session = Sessions.Open(new MemoryBodies());
        long before = GC.GetTotalAllocatedBytes(precise: true);
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), server.Url, default);
        return (snapshot, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    private static byte[] Bomb(string coding)
    {
        using var packed = new MemoryStream();
        using (Stream packer = coding switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
            _ => new ZLibStream(packed, CompressionLevel.Fastest),
        })
        {
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 1024; i++)
            {
                packer.Write(zeros);
            }
        }

        return packed.ToArray();
    }
}
