using System.Text;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Tests.Http;

/// <summary>Pages whose letters are written otherwise than their labels say.</summary>
public sealed class CharsetTests
{
    static CharsetTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("meta alone names it", "text/html", "<meta charset=windows-1252>", "windows-1252", false)]
    [InlineData("old meta names it", "text/html", "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>", "windows-1252", false)]
    [InlineData("meta lies, letters are UTF-8", "text/html", "<meta charset=iso-8859-1>", "utf-8", false)]
    [InlineData("header lies, letters are UTF-8", "text/html; charset=iso-8859-1", "", "utf-8", false)]
    [InlineData("nothing names it and it is no UTF-8", "text/html", "", "windows-1252", false)]
    [InlineData("byte order mark against the header", "text/html; charset=windows-1252", "", "utf-8", true)]
    [InlineData("UTF-16, little end first, by its mark", "text/html; charset=utf-8", "", "utf-16", true)]
    [InlineData("UTF-16, big end first, by its mark", "text/html", "", "utf-16BE", true)]
    [InlineData("an unknown name", "text/html; charset=x-bukan-apa-apa", "", "windows-1252", false)]
    [InlineData("an empty name", "text/html; charset=", "", "utf-8", false)]
    [InlineData("a name in quotes and capitals", "text/html; charset='UTF8'", "", "utf-8", false)]
    [InlineData("the header before meta", "text/html; charset=windows-1252", "<meta charset=utf-8>", "windows-1252", false)]
    public async Task Letters_come_out_as_they_were_meant(string what, string type, string meta, string encoding, bool isMarked)
    {
        Encoding real = Encoding.GetEncoding(encoding);
        byte[] body = [.. isMarked ? real.GetPreamble() : [], .. real.GetBytes($"<html><head>{meta}<title>{what}</title></head><body>Desa Sumberéjo – “Makmur”</body></html>")];
        var bodies = new MemoryBodies();
        await using var server = new HostileServer((_, stream, token) => HostileServer.SayAsync(stream, "200 OK", type, body, token));
        await using GatherSession session = Sessions.Open(bodies);
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), server.Url, default);
        Assert.Contains("Desa Sumberéjo – “Makmur”", bodies.Text(snapshot.Home!.BodyHash), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_letter_at_the_end_spoils_no_other()
    {
        byte[] body = [.. "<html><body>Desa Sumberéjo "u8, 0xE2, 0x80];
        var bodies = new MemoryBodies();
        await using var server = new HostileServer((_, stream, token) => HostileServer.SayAsync(stream, "200 OK", "text/html; charset=utf-8", body, token));
        await using GatherSession session = Sessions.Open(bodies);
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("x"), server.Url, default);
        Assert.Contains("Desa Sumberéjo", bodies.Text(snapshot.Home!.BodyHash), StringComparison.Ordinal);
    }
}
