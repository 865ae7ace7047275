using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Tests.Facts.Documents;

/// <summary>A site drawn by a test: pages and files as a visit would have seen them.</summary>
internal sealed class VillageSketch : IBodies
{
    public static readonly DateOnly AsOf = new(2026, 11, 24);
    private static readonly DateTimeOffset At = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<string, byte[]> bodies = new(StringComparer.Ordinal);
    private readonly List<PageSnapshot> pages = [];
    private readonly Uri home = new("https://karangasri.sumberejo.test/");

    /// <summary>A page with one link from home to it, unless it is the home page or known to machines only.</summary>
    public VillageSketch Page(string path, string body, string title = "", int depth = 1, bool isLinked = true, FetchVia via = FetchVia.Http)
    {
        FetchPurpose purpose = path == "/" ? FetchPurpose.Home : FetchPurpose.Page;
        string html = $"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>";
        Uri? from = path == "/" || !isLinked ? null : home;
        pages.Add(Shot(path, purpose, via, ContentKind.Html, html, 200, path == "/" ? 0 : depth, from));
        return this;
    }

    public VillageSketch Source(string path, FetchPurpose purpose, string text)
    {
        pages.Add(Shot(path, purpose, FetchVia.Http, purpose == FetchPurpose.Api ? ContentKind.Json : ContentKind.Xml, text, 200, 0, null));
        return this;
    }

    /// <summary>A file that answered and whose text was read.</summary>
    public VillageSketch Read(string address, string text, FileTextBy by = FileTextBy.TextLayer, double? confidence = null, ContentKind kind = ContentKind.Pdf) =>
        File(address, kind, inside: new FileDigest(TestKamus.Instance).Of(text, by, "uji"u8, AsOf) with { Confidence = confidence });

    /// <summary>A file as it answered; 40 KB of PDF when nothing else is said.</summary>
    public VillageSketch File(
        string address, ContentKind kind = ContentKind.Pdf, int code = 200, long bytes = 40_960, string? final = null, FetchStatus? status = null, FetchPurpose purpose = FetchPurpose.Document, string? content = null,
        FileText? inside = null)
    {
        var url = new Uri(home, address);
        FetchStatus told = status ?? (code is 401 or 403 ? FetchStatus.Blocked : FetchStatus.Ok);
        ImmutableArray<RedirectHop> hops = final is null ? [] : [new RedirectHop(url, 302, final)];
        string hash = Hash(Encoding.UTF8.GetBytes(content ?? address));
        pages.Add(new PageSnapshot(
            new FetchRequest(url, purpose, FetchVia.Http, 2, home), told, final is null ? url : new Uri(url, final), code, kind, null, hash, bytes, hops, ImmutableSortedDictionary<string, string>.Empty, null, At, TimeSpan.Zero, null)
        { FileText = inside });
        return this;
    }

    public ImmutableArray<FoundDocument> Find(params (string Path, DateOnly Day)[] uploads) => Read(uploads).Found;

    public VillageDocuments Read(params (string Path, DateOnly Day)[] uploads)
    {
        Assert.True(Fact(EntityKind.Desa, uploads).TryGet(out VillageDocuments? documents));
        return documents!;
    }

    public Fact<VillageDocuments> Fact(EntityKind kind = EntityKind.Desa, params (string Path, DateOnly Day)[] uploads)
    {
        var kabupaten = new Kabupaten(WilayahCode.Parse("99.01"), "Uji", true, [], "0299", [], OwnChannels.None);
        var entity = new Entity(new EntityCode("99.01.05.2003"), kind, "Karangasri", null, []);
        var context = new ReadingContext(entity, kabupaten, AsOf, TimeZoneInfo.Utc, TestKamus.Instance, StateLimits.Proposed);
        var snapshot = new SiteSnapshot(new Guid("00000000-0000-0000-0000-000000000001"), entity.Code, home, At, "uji", OwnNetwork.Up, [.. pages], []);
        var dates = new UploadDates(
            [.. uploads.Select(upload => new DatedItem(new PartialDate(upload.Day, DatePrecision.Day), DateSource.Text, 1, "", new Evidence(new Uri(home, upload.Path), "", null, At)))], []);
        return new DocumentsExtractor(TestKamus.Instance).Extract(SiteReading.Of(snapshot, this, context), dates);
    }

    /// <summary>What counts, as "type year level".</summary>
    public string[] Counted() =>
        [.. Find().Where(document => document.Flaw is null && document.Level >= EvidenceLevel.E3Image).Select(document => $"{document.Type} {document.Years?.ToString() ?? "?"} {document.Level}").Order(StringComparer.Ordinal)];

    public ReadOnlyMemory<byte>? Find(string hash) => bodies.TryGetValue(hash, out byte[]? body) ? body : null;

    private PageSnapshot Shot(string path, FetchPurpose purpose, FetchVia via, ContentKind kind, string text, int code, int depth, Uri? from)
    {
        byte[] body = Encoding.UTF8.GetBytes(text);
        string hash = Hash(body);
        bodies[hash] = body;
        var url = new Uri(home, path);
        return new PageSnapshot(
            new FetchRequest(url, purpose, via, depth, from), FetchStatus.Ok, url, code, kind, hash, hash, body.Length, [], ImmutableSortedDictionary<string, string>.Empty, null, At, TimeSpan.Zero, null);
    }

    private static string Hash(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body));
}
