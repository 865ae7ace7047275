using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Tests.Criteria;

/// <summary>A site of a plain home page and one saved page behind it. A comment in the saved page, "berkas {path} {pdf|word|sheet|image|html} {bytes} {code}",
/// is a file that was looked at.</summary>
internal sealed partial class FixtureSite : IBodies
{
    private const string HomePage = """
        <!doctype html><html lang="id"><head><title>Desa Sumberwaru</title></head><body>
        <nav><a href="/">Beranda</a> <a href="/laman">Halaman</a></nav>
        <main><h1>Selamat datang di Desa Sumberwaru</h1><p>Desa Sumberwaru terletak di lereng bukit, dengan empat dusun, sawah yang luas, dan sebuah pasar.
        Warga hidup dari bertani, beternak, dan kerajinan anyaman bambu yang dijual sampai ke kota.</p></main></body></html>
        """;

    private readonly Dictionary<string, byte[]> bodies = new(StringComparer.Ordinal);
    private readonly ImmutableArray<PageSnapshot>.Builder pages = ImmutableArray.CreateBuilder<PageSnapshot>();

    private FixtureSite(string html)
    {
        AddPage("/", FetchPurpose.Home, HomePage);
        AddPage("/laman", FetchPurpose.Page, html);
        foreach (Match file in Files().Matches(html))
        {
            AddFile(file.Groups["path"].Value, file.Groups["kind"].Value, file.Groups["bytes"].Value, file.Groups["code"].Value);
        }
    }

    /// <summary>tests/fixtures/pages, found from where the tests run.</summary>
    public static string Folder { get; } = Find("tests", "fixtures", "pages");

    /// <summary>What the criterion says about the saved page, through the real reader of facts.</summary>
    public static Verdict Judge(string criterion, string file)
    {
        var site = new FixtureSite(File.ReadAllText(file));
        (string code, EntityKind kind) = CriterionCatalog.Of(criterion).IsAskedOf(EntityKind.Desa) ? ("99.01.01.2001", EntityKind.Desa) : ("99.01.01", EntityKind.Kecamatan);
        var entity = new Entity(new EntityCode(code), kind, "Sumberwaru", WilayahCode.Parse("99.01.01"), [new SiteAddress(Sample.Site, AddressState.Approved)]);
        var kabupaten = new Kabupaten(WilayahCode.Parse("99.01"), "Peraga", true, ["contoh.test"], "0299", ["990101"], OwnChannels.None);
        var snapshot = new SiteSnapshot(Guid.Empty, entity.Code, Sample.Site, Sample.Taken, "1.0", OwnNetwork.Up, site.pages.ToImmutable(), []);
        var context = new ReadingContext(entity, kabupaten, Sample.AsOf, TimeZoneInfo.Utc, TestKamus.Instance, StateLimits.Proposed);
        return Sample.Judge(criterion, new FactReader(TestKamus.Instance).Read(SiteReading.Of(snapshot, site, context)), kind: kind);
    }

    ReadOnlyMemory<byte>? IBodies.Find(string hash) => bodies.TryGetValue(hash, out byte[]? body) ? body : null;

    private void AddPage(string path, FetchPurpose purpose, string html)
    {
        byte[] body = Encoding.UTF8.GetBytes(html);
        string hash = Convert.ToHexStringLower(SHA256.HashData(body));
        bodies[hash] = body;
        Add(path, purpose, 200, ContentKind.Html, hash, body.Length);
    }

    private void AddFile(string path, string kind, string bytes, string code) => Add(
        path,
        FetchPurpose.Document,
        int.Parse(code, CultureInfo.InvariantCulture),
        kind switch
        {
            "pdf" => ContentKind.Pdf,
            "word" => ContentKind.WordDocument,
            "sheet" => ContentKind.Spreadsheet,
            "image" => ContentKind.Image,
            _ => ContentKind.Html,
        },
        null,
        long.Parse(bytes, CultureInfo.InvariantCulture));

    private void Add(string path, FetchPurpose purpose, int code, ContentKind kind, string? body, long bytes)
    {
        var url = new Uri(Sample.Site, path);
        int depth = purpose switch
        {
            FetchPurpose.Home => 0,
            FetchPurpose.Page => 1,
            _ => 2,
        };
        Uri? from = depth == 0 ? null : new Uri(Sample.Site, depth == 1 ? "/" : "/laman");
        FetchStatus status = code is 401 or 403 ? FetchStatus.Blocked : FetchStatus.Ok;
        pages.Add(new PageSnapshot(
            new FetchRequest(url, purpose, FetchVia.Http, depth, from), status, url, code, kind, body, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path))), bytes, [],
            ImmutableSortedDictionary<string, string>.Empty, null, Sample.Taken, TimeSpan.FromSeconds(1), null));
    }

    private static string Find(params string[] parts)
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !Directory.Exists(Path.Combine([folder, .. parts])))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine([folder ?? throw new InvalidOperationException("The fixtures are not above the tests."), .. parts]);
    }

    [GeneratedRegex(@"<!-- berkas (?<path>\S+) (?<kind>\w+) (?<bytes>\d+) (?<code>\d+) -->", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Files();
}
