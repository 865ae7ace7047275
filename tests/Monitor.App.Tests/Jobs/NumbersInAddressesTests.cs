using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.App.Tests.Pages;
using Monitor.App.Tests.Reports;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Tests.Jobs;

/// <summary>A resident's number that stands in an address, followed from the site to everything that is kept and shown.</summary>
public sealed partial class NumbersInAddressesTests
{
    private const string First = "9901014512900001";
    private const string Second = "9901014512900002";

    [Fact]
    public async Task A_number_in_an_address_is_asked_for_and_neither_stored_nor_shown()
    {
        await using CountingSite site = await CountingSite.StartAsync(Leaking);
        using InspectionBench bench = await InspectionBench.MakeAsync();
        bench.Entities = [InspectionBench.Village(1, site.Address)];

        InspectionResult result = await bench.RunAsync(bench.Order("uji") with { Gap = TimeSpan.Zero, Rereads = true });

        // The crawl itself went by the true addresses.
        Assert.Contains("/warga/" + First, site.Paths);
        Assert.Contains("/warga?nik=" + Second, site.Paths);
        Assert.Contains(site.Paths, path => path.StartsWith("/unduh/APBDes%202026%20" + First, StringComparison.Ordinal) || path.StartsWith("/unduh/APBDes 2026 " + First, StringComparison.Ordinal));

        List<SiteSnapshot> kept = [];
        foreach (SnapshotKind kind in Enum.GetValues<SnapshotKind>())
        {
            await foreach (SiteSnapshot snapshot in bench.Snapshots.OfRunAsync(result.Run.Id, kind, CancellationToken.None))
            {
                kept.Add(snapshot);
            }
        }

        Assert.Equal(2, kept.Count);
        Assert.All(kept, snapshot => Clean(JsonSerializer.Serialize(snapshot, RecordJson.Options)));
        Assert.All(
            kept.SelectMany(snapshot => snapshot.Pages).Select(page => page.BodyHash).OfType<string>().Distinct(),
            hash => Clean(Encoding.UTF8.GetString(bench.Bodies.Find(hash)!.Value.Span)));
        Clean(JsonSerializer.Serialize(result.Assessment, RecordJson.Options));
        Assert.All(await bench.FilesAsync(), file => Clean(Encoding.Latin1.GetString(file)));
        Clean(string.Join('\n', Texts(result.Assessment)));
        Clean(await PageAsync(result.Assessment));
    }

    [Fact]
    public async Task Two_addresses_that_differ_in_the_number_stay_two_pages()
    {
        await using CountingSite site = await CountingSite.StartAsync(Leaking);
        using InspectionBench bench = await InspectionBench.MakeAsync();
        bench.Entities = [InspectionBench.Village(1, site.Address)];

        InspectionResult result = await bench.RunAsync(bench.Order("uji"));

        ImmutableArray<PageRead> pages = result.Assessment.Entities[0].Pages;
        Assert.Equal(2, pages.Where(page => page.Url.AbsoluteUri.Contains("/warga/990101", StringComparison.Ordinal)).Select(page => page.Url).Distinct().Count());
    }

    private static string? Leaking(string path) => Uri.UnescapeDataString(path) switch
    {
        "/" => Page($"""
            <a href="/warga/{First}">Profil warga</a> <a href="/warga/{Second}">Profil warga lain</a> <a href="/warga?nik={Second}">Layanan penerima bantuan</a>
            <a href="/unduh/APBDes%202026%20{First}.pdf">APBDes 2026</a> <a href="/pindah">Profil desa</a>
            """),
        "/warga/" + First or "/warga/" + Second or "/warga?nik=" + Second => Page("<p>Penerima bantuan langsung tunai tahun ini menurut musyawarah desa.</p>"),
        "/unduh/APBDes 2026 " + First + ".pdf" => "%PDF-1.4 " + new string('x', 40_000),
        "/pindah" => Page($"<p>Profil desa pindah ke <a href='/profil/{First}'>alamat baru</a>.</p>"),
        "/profil/" + First => Page($"<p>Profil lengkap, NIK kepala desa {First}.</p>"),
        _ => null,
    };

    private static string Page(string body) => $"<!doctype html><html lang='id'><head><title>Pemerintah Desa Sukaruga</title></head><body>{body}<p>Situs resmi Pemerintah Desa Sukaruga, Kecamatan Melawai.</p></body></html>";

    private static IEnumerable<string> Texts(Assessment assessment) =>
        SampleWorkbook.Build(assessment).Sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row).Select(cell => cell switch
        {
            TextCell text => text.Text,
            LinkCell link => link.Shown + " " + link.Address.AbsoluteUri,
            _ => "",
        });

    private static async Task<string> PageAsync(Assessment assessment)
    {
        await using PageHost host = await PageHost.StartAsync(new PlainCharts(), assessment);
        using HttpClient client = host.Client("Diskominfo");
        string path = EntityRow.Of(assessment.Entities[0], assessment.AsOf).Path;
        HttpResponseMessage response = await client.GetAsync(new Uri(path, UriKind.Relative));
        string html = await response.Content.ReadAsStringAsync();
        Assert.Contains("Sukaruga", html, StringComparison.Ordinal);
        Assert.Contains("990101••••••••••", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        return html;
    }

    private static void Clean(string text) => Assert.DoesNotMatch(Number(), text);

    [GeneratedRegex(@"4512900001|4512900002", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
