using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Tests.Facts;

/// <summary>A snapshot of an invented village as gathering leaves it: bodies sealed and content-addressed.</summary>
internal sealed class SeenSite : IBodies
{
    private static readonly byte[] Key = "uji"u8.ToArray();
    private static readonly DateTimeOffset At = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<string, byte[]> bodies = new(StringComparer.Ordinal);
    private readonly List<PageSnapshot> pages = [];

    public const string Host = "karangmulya.desa.test";

    public static Kabupaten Kabupaten { get; } = new(
        WilayahCode.Parse("99.01"), "Umpama", true, ["peraga.test"], "0299", ["990101", "990102", "990117"], OwnChannels.None);

    /// <summary>The home page alone.</summary>
    public static SiteReading Home(string html) => new SeenSite().With("/", html).Read();

    public SeenSite With(
        string path, string body, FetchPurpose? purpose = null, string? final = null, ImmutableArray<RedirectHop> hops = default, FetchVia via = FetchVia.Http, int code = 200)
    {
        var url = new Uri(new Uri($"https://{Host}/"), path);
        FetchPurpose why = purpose ?? (path == "/" ? FetchPurpose.Home : FetchPurpose.Page);
        ContentKind kind = why switch { FetchPurpose.Api => ContentKind.Json, FetchPurpose.Feed or FetchPurpose.Sitemap => ContentKind.Xml, _ => ContentKind.Html };
        byte[] kept = Encoding.UTF8.GetBytes(PersonalNumbers.Seal(body, Key, kind == ContentKind.Json));
        string hash = Convert.ToHexStringLower(SHA256.HashData(kept));
        bodies[hash] = kept;
        pages.Add(new PageSnapshot(
            new FetchRequest(url, why, via, path == "/" ? 0 : 1, null), FetchStatus.Ok, final is null ? url : new Uri(final), code, kind, hash, hash, kept.Length,
            hops.IsDefault ? [] : hops, ImmutableSortedDictionary<string, string>.Empty, null, At, TimeSpan.FromSeconds(1), null));
        return this;
    }

    /// <summary>A file of which only what is kept of its text was stored.</summary>
    public SeenSite File(string path, string text)
    {
        var url = new Uri(new Uri($"https://{Host}/"), path);
        pages.Add(new PageSnapshot(
            new FetchRequest(url, FetchPurpose.Document, FetchVia.Http, 2, null), FetchStatus.Ok, url, 200, ContentKind.Spreadsheet, null, "f1", 40_960, [],
            ImmutableSortedDictionary<string, string>.Empty, null, At, TimeSpan.FromSeconds(1), null)
        { FileText = new FileDigest(TestKamus.Instance).Of(text, FileTextBy.Parts, Key, new DateOnly(2026, 11, 24)) });
        return this;
    }

    public SeenSite Failing(FetchPurpose purpose, FetchStatus status, params ReadOnlySpan<RedirectHop> hops)
    {
        var url = new Uri($"https://{Host}/");
        pages.Add(new PageSnapshot(
            new FetchRequest(url, purpose, FetchVia.Http, 0, null), status, null, null, ContentKind.Unknown, null, null, 0, [.. hops],
            ImmutableSortedDictionary<string, string>.Empty, null, At, TimeSpan.FromSeconds(1), "uji"));
        return this;
    }

    public SiteReading Read()
    {
        var site = new Uri($"https://{Host}/");
        var code = new EntityCode("99.01.01.2003");
        var entity = new Entity(code, EntityKind.Desa, "Karangmulya", WilayahCode.Parse("99.01.01"), [new SiteAddress(site, AddressState.Approved)]);
        var snapshot = new SiteSnapshot(new Guid(1, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11]), code, site, At, "uji", OwnNetwork.Up, [.. pages], []);
        return SiteReading.Of(snapshot, this, new ReadingContext(entity, Kabupaten, new DateOnly(2026, 11, 24), TimeZoneInfo.Utc, TestKamus.Instance, StateLimits.Proposed));
    }

    public ReadOnlyMemory<byte>? Find(string hash) => bodies.TryGetValue(hash, out byte[]? body) ? body : null;
}
