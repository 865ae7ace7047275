using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Gather.Tests.Http;

public sealed partial class PrivacyTests
{
    private const string Nik = "9901014512900001";
    private readonly MemoryBodies bodies = new();

    [Fact]
    public async Task No_body_of_any_kind_is_kept_with_a_number()
    {
        await using var server = Serving();
        SiteSnapshot snapshot = await GatherAsync(server, Sessions.Settings);
        Assert.Contains(snapshot.Pages, page => page.Request.Url.AbsolutePath == "/warga" && page.WasRead);
        Assert.NotEmpty(bodies.All);
        Assert.All(bodies.All.Values, body => Assert.DoesNotMatch(Open(), Encoding.UTF8.GetString(body)));
        PageSnapshot people = snapshot.Pages.Single(page => page.Request.Url.AbsolutePath == "/warga");
        Assert.NotEqual(people.ReceivedHash, people.BodyHash);
        Assert.Equal(2, PersonalNumbers.Read(bodies.Text(people.BodyHash)).Numbers.Select(number => number.Hash).Distinct().Count());
    }

    [Fact]
    public async Task Without_a_key_numbers_are_sealed_all_the_same()
    {
        await using var server = Serving();
        await GatherAsync(server, Sessions.Settings with { NumberKey = ReadOnlyMemory<byte>.Empty });
        Assert.All(bodies.All.Values, body => Assert.DoesNotMatch(Open(), Encoding.UTF8.GetString(body)));
    }

    [Fact]
    public void A_sealed_listing_stays_json()
    {
        string kept = Gather.Http.Privacy.Door($"[{{\"nik\":{Nik},\"nama\":\"X\"}}]", [1], ContentKind.Json);
        using var json = JsonDocument.Parse(kept);
        Assert.Equal("X", json.RootElement[0].GetProperty("nama").GetString());
    }

    private static HostileServer Serving() => HostileServer.Pages(path => path switch
    {
        "/" => $"<html><body><a href='/warga'>Data Warga</a><input value='{Nik}'><script>var n='{Nik}';</script></body></html>",
        "/warga" => $"<html><body><table><tr><td>{Nik}</td><td>9901 0105 1290 0002</td></tr></table></body></html>",
        "/robots.txt" => null,
        _ when path.Contains("tidak-ada", StringComparison.Ordinal) => $"<html><body>Tidak ditemukan {Nik}</body></html>",
        _ => null,
    });

    private async Task<SiteSnapshot> GatherAsync(HostileServer server, GatherSettings settings)
    {
        await using GatherSession session = Sessions.Open(bodies, settings: settings);
        return await session.GatherAsync(new EntityCode("99.01.01.2001"), server.Url, default);
    }

    [GeneratedRegex(@"9901[ .]?01[04]5[ .]?1290", RegexOptions.NonBacktracking)]
    private static partial Regex Open();
}
