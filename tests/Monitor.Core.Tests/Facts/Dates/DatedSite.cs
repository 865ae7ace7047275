using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitor.Core.Facts;
using Monitor.Core.Platforms;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Tests.Facts.Dates;

/// <summary>A site written down page by page, read as if it had been gathered on 22 November 2026 at nine in the morning.</summary>
internal sealed class DatedSite : IBodies
{
    public static readonly DateOnly AsOf = new(2026, 11, 22);
    private static readonly TimeZoneInfo Jakarta = TimeZoneInfo.CreateCustomTimeZone("WIB", TimeSpan.FromHours(7), "WIB", "WIB");
    private readonly Dictionary<string, byte[]> bodies = new(StringComparer.Ordinal);
    private readonly List<PageSnapshot> pages = [];
    private readonly Uri site;

    public DatedSite(string site = "https://umpamarejo.contoh.test/")
    {
        this.site = new Uri(site);
    }

    public static DateTimeOffset Moment { get; } = new(2026, 11, 22, 2, 0, 0, TimeSpan.Zero);

    public OwnNetwork Network { get; init; } = OwnNetwork.Up;

    public Entity Entity { get; init; } = new(new EntityCode("99.01.01.2001"), EntityKind.Desa, "Umpamarejo", null, []);

    public DateOnly Day { get; init; } = AsOf;

    public ReadingContext Context => new(
        Entity, new Kabupaten(Registry.WilayahCode.Parse("99.01"), "Contoh", true, ["contoh.test", "contohkab.test"], "0299", [], OwnChannels.None), Day, Jakarta, TestKamus.Instance, StateLimits.Proposed);

    /// <summary>The home page.</summary>
    public DatedSite Home(string html) => Add(site.AbsoluteUri, FetchPurpose.Home, ContentKind.Html, html);

    public DatedSite Page(string path, string html) => Add(path, FetchPurpose.Page, ContentKind.Html, html);

    public DatedSite Feed(string path, string text) => Add(path, FetchPurpose.Feed, ContentKind.Xml, text);

    public DatedSite Sitemap(string path, string text) => Add(path, FetchPurpose.Sitemap, ContentKind.Xml, text);

    public DatedSite Api(string path, string text) => Add(path, FetchPurpose.Api, ContentKind.Json, text);

    /// <summary>A request of any kind and outcome.</summary>
    public DatedSite Add(
        string path, FetchPurpose purpose, ContentKind kind, string? body, FetchStatus status = FetchStatus.Ok, int? code = 200, FetchVia via = FetchVia.Http,
        string? final = null, ImmutableArray<RedirectHop> hops = default, TlsObservation? tls = null)
    {
        string? hash = null;
        if (body is not null)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(body);
            hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            bodies[hash] = bytes;
        }

        var url = new Uri(site, path);
        pages.Add(new PageSnapshot(
            new FetchRequest(url, purpose, via, 0, null), status, final is null ? url : new Uri(site, final), code, kind, hash, hash, body?.Length ?? 0,
            hops.IsDefault ? [] : hops, ImmutableSortedDictionary<string, string>.Empty, tls, Moment, TimeSpan.Zero, null));
        return this;
    }

    public ReadOnlyMemory<byte>? Find(string hash) => bodies.TryGetValue(hash, out byte[]? body) ? body : null;

    public SiteSnapshot Snapshot => new(Guid.Empty, Entity.Code, site, Moment, "test", Network, [.. pages], []);

    public SiteReading Read() => SiteReading.Of(Snapshot, this, Context);

    public UploadDates Dates() => new UploadDatesExtractor(TestKamus.Instance).Extract(Read());

    public Recency Recency(params FoundDocument[] documents)
    {
        SiteReading reading = Read();
        UploadDates dates = new UploadDatesExtractor(TestKamus.Instance).Extract(reading);
        Fact<Recency> fact = new RecencyExtractor(TestKamus.Instance).Extract(reading, dates, Fact.Known(new VillageDocuments([.. documents], reading.Pages.Length, false)));
        return fact.TryGet(out Recency? recency) ? recency : throw new InvalidOperationException(fact.Reason);
    }

    /// <summary>The newest believable date as yyyy-mm-dd, yyyy-mm or yyyy; "-" when the site tells none.</summary>
    public string Newest() => Recency().Newest?.Date.ToString() ?? "-";

    public SiteState State(GamblingSigns? gambling = null)
    {
        SiteReading reading = Read();
        UploadDates dates = new UploadDatesExtractor(TestKamus.Instance).Extract(reading);
        Fact<VillageDocuments> documents = Fact.Unknown<VillageDocuments>("-");
        bool shell = reading.StaticHome is { } plain && new PageShell(TestKamus.Instance).IsShell(plain.Html);
        Fact<SiteState> state = new StateExtractor(TestKamus.Instance).Extract(
            reading, shell, ReachabilityExtractor.Extract(reading), new RecencyExtractor(TestKamus.Instance).Extract(reading, dates, documents),
            Fact.Known(gambling ?? new GamblingSigns(false, false, 0, [])), []);
        return state.TryGet(out SiteState? known) ? known : throw new InvalidOperationException(state.Reason);
    }

    /// <summary>A day so many days before the as-of day, as "5 Januari 2026".</summary>
    public static string DaysAgo(int days) => Spell(AsOf.AddDays(-days));

    public static string Spell(DateOnly day)
    {
        string[] months = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];
        return string.Create(CultureInfo.InvariantCulture, $"{day.Day} {months[day.Month - 1]} {day.Year}");
    }
}
