using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Tests.Criteria;

/// <summary>Facts of an invented site, one part changed at a time.</summary>
internal static class Sample
{
    /// <summary>The day of the worked example of the due calendar.</summary>
    public static readonly DateOnly AsOf = new(2026, 11, 22);

    public static readonly Uri Site = new("https://sumberwaru.contoh.test/");

    public static readonly DateTimeOffset Taken = new(2026, 11, 21, 18, 0, 0, TimeSpan.Zero);

    public static Evidence Seen(string quote, string path = "") => new(new Uri(Site, path), quote, new string('a', 64), Taken);

    public static SiteFacts Facts(
        VillageDocuments? documents = null,
        Recency? recency = null,
        ServiceStandard? services = null,
        ContactChannels? channels = null,
        string state = StateId.Aktif) => new(
        "opensid",
        NeedsBrowser: false,
        Fact.Known(Reached(FetchStatus.Ok, 200)),
        Fact.Known(new SiteState(state, $"Keadaan: {state}.", [Seen("keadaan")])),
        Of(recency),
        Of(documents),
        Of(services),
        Of(channels),
        Fact.Known(new GamblingSigns(false, false, 0, [])),
        Fact.Known(new PersonalDataSigns(0, 0, 0, [])));

    public static Reachability Reached(FetchStatus status, int? code, TlsObservation? tls = null, string? final = null) =>
        new(status, code, final is null ? Site : new Uri(final), tls, status == FetchStatus.Ok ? 12 : 0, [Seen("Selamat datang")]);

    public static VillageDocuments Documents(params FoundDocument[] found) => new([.. found], LookedAt: 24, CannotTell: false);

    public static FoundDocument Document(
        string type,
        int? year,
        EvidenceLevel level = EvidenceLevel.E4,
        string? flaw = null,
        DocumentReach reach = DocumentReach.Clicks,
        DateOnly? published = null,
        int? until = null) => new(
        type,
        year is { } from ? new FiscalYears(from, until ?? from) : null,
        level,
        $"Berkas {type} {year}",
        new Uri(Site, $"berkas/{type}-{year}-{level}.pdf"),
        reach,
        flaw,
        published is { } day ? new PartialDate(day, DatePrecision.Day) : null,
        Seen($"Berkas {type} {year}", "dokumen"));

    public static DatedItem Upload(int daysAgo, DatePrecision precision = DatePrecision.Day) =>
        new(new PartialDate(AsOf.AddDays(-daysAgo), precision), DateSource.Feed, 1, "Kerja bakti warga", Seen("Kerja bakti warga", "berita"));

    public static Recency Uploads(int daysAgo, int days = 5, int? document = null) =>
        new(Upload(daysAgo), document is { } age ? Upload(age) : null, days, [Upload(daysAgo)], []);

    public static Recency NoDates { get; } = new(null, null, 0, [], []);

    public static ServiceStandard Services(params string[] elements) =>
        new([.. elements], ["Surat Domisili"], Site, elements.ToImmutableDictionary(element => element, element => Seen(element, "layanan")));

    public static ContactChannels NoChannels { get; } = new([], [], [], [], null, null, null);

    public static Channel Channel(string value) => new(value, Seen(value, "kontak"));

    public static Verdict Judge(string criterion, SiteFacts facts, DateOnly? asOf = null, EntityKind kind = EntityKind.Desa) =>
        CriterionCatalog.Of(criterion).Judge(new JudgeContext(kind, asOf ?? AsOf, StateLimits.Proposed, 30, facts));

    private static Fact<T> Of<T>(T? value)
        where T : class => value is null ? Fact.Unknown<T>("Belum terbaca.") : Fact.Known(value);
}
