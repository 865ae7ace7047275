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
    public async Task Addresses_headers_and_redirects_are_kept_sealed_while_the_crawl_goes_by_the_true_ones()
    {
        await using var server = new HostileServer((path, stream, token) => path switch
        {
            "/" => HostileServer.SayAsync(stream, "200 OK", "text/html", Encoding.UTF8.GetBytes($"<html><body><a href='/profil/{Nik}'>Profil</a><a href='/unduh/apbdes-2026-{Nik}.pdf'>APBDes 2026</a></body></html>"), token),
            "/profil/" + Nik => HostileServer.SayAsync(stream, "302 Found", "text/html", [], token, $"Location: /profil/desa?nik={Nik}\r\n"),
            "/profil/desa?nik=" + Nik => HostileServer.SayAsync(stream, "200 OK", "text/html", "<html><body>Profil</body></html>"u8.ToArray(), token, $"Link: </x/{Nik}>; rel=shortlink\r\n"),
            "/unduh/apbdes-2026-" + Nik + ".pdf" => HostileServer.SayAsync(stream, "200 OK", "application/pdf", "%PDF-1.4"u8.ToArray(), token, $"Content-Disposition: attachment; filename=\"kk {Nik}.pdf\"\r\n"),
            _ => HostileServer.SayAsync(stream, "404 Not Found", "text/html", [], token),
        });
        await using GatherSession session = Sessions.Open(bodies);
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("99.01.01.2001"), server.Url, default);
        Assert.DoesNotMatch(Open(), JsonSerializer.Serialize(snapshot));
        PageSnapshot moved = snapshot.Pages.Single(page => page.Hops.Length > 0);
        Assert.True(moved.WasRead && PersonalAddresses.IsSealed(moved.Request.Url) && PersonalAddresses.IsSealed(moved.Url));
        Assert.Contains(snapshot.Pages, page => page is { Request.Purpose: FetchPurpose.Document, Kind: ContentKind.Pdf });

        int before = server.Requests.Count;
        SiteSnapshot again = await session.RereadAsync(snapshot, [moved.Url], default);
        Assert.Equal(["/profil/" + Nik, "/profil/desa?nik=" + Nik], server.Requests.Skip(before));
        Assert.Equal(moved.BodyHash, again.Pages.Single(page => page.Hops.Length > 0).BodyHash);
        Assert.DoesNotMatch(Open(), JsonSerializer.Serialize(again));

        await using GatherSession other = Sessions.Open(bodies);
        before = server.Requests.Count;
        SiteSnapshot kept = await other.RereadAsync(snapshot, [moved.Url], default);
        Assert.Equal(before, server.Requests.Count);
        PageSnapshot left = kept.Pages.Single(page => page.Hops.Length > 0);
        Assert.Equal((moved.Url, moved.FetchedAt, moved.BodyHash), (left.Url, left.FetchedAt, left.BodyHash));
    }

    [Fact]
    public async Task Of_a_list_of_complaints_times_and_states_are_kept_and_nothing_else()
    {
        const string Name = "Bagas Wicaksana";
        await using var server = HostileServer.Pages(path => path.Split('?')[0] switch
        {
            "/" => "<html><head><meta name='generator' content='OpenSID 2507.0.0'></head><body><p>Powered by <a href='https://github.com/OpenSID/OpenSID'>OpenSID 2507.0.0</a></p></body></html>",
            "/internal_api/pengaduan" => $$"""{"data":[{"attributes":{"nik":"{{Nik}}","nama":"{{Name}}","telepon":"081234500011","isi":"Lampu padam","created_at":"2026-06-02 09:00:00","status":1,"child":[]} }],"meta":{"total":1} }""",
            _ => null,
        });
        SiteSnapshot snapshot = await GatherAsync(server, Sessions.Settings);

        PageSnapshot list = snapshot.Pages.Single(page => page.Request.Purpose == FetchPurpose.Complaints);
        Assert.Equal("""{"aduan":[{"masuk":"2026-06-02 09:00:00","status":1}],"total":1,"pribadi":true}""", bodies.Text(list.BodyHash));
        Assert.All(bodies.All.Values, body => Assert.DoesNotContain(Name, Encoding.UTF8.GetString(body), StringComparison.Ordinal));
        Assert.DoesNotContain(Name, JsonSerializer.Serialize(snapshot), StringComparison.Ordinal);
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
