using System.Collections.Immutable;
using System.Text.Json;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Text;
using Monitor.Peraga.Truth;

namespace Monitor.Peraga.Tests.Truth;

public sealed class AccuracyTests
{
    private static readonly EntityCode Desa = new("99.01.01.2001");
    private static readonly Uri Site = new("https://umpamarejo.lakonraya.peraga.test/");
    private static readonly Evidence Seen = new(Site, "", null, DateTimeOffset.UnixEpoch);

    private static readonly SiteTruth Truth = new(
        StateId.Aktif,
        [],
        true,
        new PartialDate(new DateOnly(2026, 11, 2), DatePrecision.Day),
        null,
        [new TrueDocument(DocumentType.Apbdes, new FiscalYears(2026, 2026), EvidenceLevel.E4), new TrueDocument(DocumentType.Ippd, new FiscalYears(2025, 2025), EvidenceLevel.E3Image)],
        [new TrueDocument(DocumentType.Perdes, new FiscalYears(2025, 2025), EvidenceLevel.E4)],
        [ServiceElement.DaftarLayanan, ServiceElement.Persyaratan],
        [ServiceElement.Jadwal],
        new TrueChannels(["+62299312444"], ["https://wa.me/6289220011222"], ["desa@contoh.peraga.test"], ["https://www.facebook.com/desaumpama/"], true, false, ["+6289220011222"]),
        false,
        12,
        false);

    private static readonly SiteFacts Perfect = new(
        "wordpress",
        false,
        Fact.Unknown<Reachability>("-"),
        Fact.Known(new SiteState(StateId.Aktif, "", [])),
        Fact.Known(new Recency(new DatedItem(new PartialDate(new DateOnly(2026, 11, 2), DatePrecision.Day), DateSource.Feed, 1, "", Seen), null, 1, [], [])),
        Fact.Known(new VillageDocuments([Found(DocumentType.Apbdes, 2026, EvidenceLevel.E4), Found(DocumentType.Ippd, 2025, EvidenceLevel.E3Image)], 5, false)),
        Fact.Known(new ServiceStandard([ServiceElement.DaftarLayanan, ServiceElement.Persyaratan], [], Site, ImmutableDictionary<string, Evidence>.Empty)),
        Fact.Known(new ContactChannels(
            [new Channel("+62299312444", Seen)],
            [new Channel("https://api.whatsapp.com/send?phone=6289220011222&text=Halo", Seen)],
            [new Channel("Desa@contoh.peraga.test", Seen)],
            [new Channel("https://facebook.com/desaumpama", Seen)],
            new Channel(Site + "pengaduan", Seen),
            null,
            null)),
        Fact.Known(new GamblingSigns(false, false, 0, [])),
        Fact.Known(new PersonalDataSigns(12, 0, 0, [])));

    [Fact]
    public void Perfect_reader_has_nothing_wrong()
    {
        AccuracyReport report = Compare(Perfect);
        Assert.Empty(report.Disagreements);
        Assert.Equal(new JudgedCounts(1, 0, 0), report.Facts.Newest);
        Assert.Equal(new JudgedCounts(1, 0, 0), report.Facts.State);
        Assert.Equal(new MatchedCounts(2, 0, 0), report.Facts.Documents);
        Assert.Equal(new MatchedCounts(2, 0, 0), report.Facts.Sop);
        Assert.Equal(new MatchedCounts(5, 0, 0), report.Facts.Channels);
        Assert.Equal(new MatchedCounts(0, 0, 0), report.Facts.Gambling);
        Assert.Equal(new MatchedCounts(1, 0, 0), report.Facts.Nik);
    }

    [Fact]
    public void Report_is_written_in_the_agreed_form()
    {
        using JsonDocument json = JsonDocument.Parse(Compare(Perfect).ToJson());
        Assert.Equal(["seed", "facts"], json.RootElement.EnumerateObject().Select(property => property.Name));
        JsonElement facts = json.RootElement.GetProperty("facts");
        Assert.Equal(["newest", "state", "documents", "sop", "channels", "gambling", "nik"], facts.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["right", "wrong", "unknown"], facts.GetProperty("state").EnumerateObject().Select(property => property.Name));
        Assert.Equal(["tp", "fp", "fn"], facts.GetProperty("nik").EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public void Tolerated_things_count_neither_way()
    {
        AccuracyReport report = Compare(Perfect with
        {
            Documents = Fact.Known(new VillageDocuments(
                [Found(DocumentType.Apbdes, 2026, EvidenceLevel.E3), Found(DocumentType.Ippd, 2025, EvidenceLevel.E4), Found(DocumentType.Perdes, 2025, EvidenceLevel.E4)], 5, false)),
            Services = Fact.Known(new ServiceStandard(
                [ServiceElement.DaftarLayanan, ServiceElement.Persyaratan, ServiceElement.Jadwal], [], Site, ImmutableDictionary<string, Evidence>.Empty)),
        });
        Assert.Empty(report.Disagreements);
    }

    [Fact]
    public void Wrong_year_is_both_a_miss_and_an_invention()
    {
        AccuracyReport report = Compare(Perfect with
        {
            Documents = Fact.Known(new VillageDocuments([Found(DocumentType.Apbdes, 2025, EvidenceLevel.E4), Found(DocumentType.Ippd, 2025, EvidenceLevel.E3Image)], 5, false)),
        });
        Assert.Equal(new MatchedCounts(1, 1, 1), report.Facts.Documents);
        Assert.Contains(report.Disagreements, one => one is { Fact: "documents", Expected: "apbdes 2026", Got: "", Reason.Length: > 0, Url.IsAbsoluteUri: true });
    }

    [Fact]
    public void Mentions_and_flawed_documents_are_not_claims()
    {
        AccuracyReport report = Compare(Perfect with
        {
            Documents = Fact.Known(new VillageDocuments(
                [
                    Found(DocumentType.Apbdes, 2026, EvidenceLevel.E4), Found(DocumentType.Ippd, 2025, EvidenceLevel.E3Image), Found(DocumentType.Lkppd, 2024, EvidenceLevel.E2),
                    Found(DocumentType.Lppd, 2024, EvidenceLevel.E4) with { Flaw = "privat" },
                ],
                5,
                false)),
        });
        Assert.Equal(new MatchedCounts(2, 0, 0), report.Facts.Documents);
    }

    [Fact]
    public void Not_knowing_is_told_apart_from_being_wrong()
    {
        AccuracyReport unknown = Compare(Perfect with { Recency = Fact.Unknown<Recency>("-"), State = Fact.Unknown<SiteState>("-") });
        Assert.Equal(new JudgedCounts(0, 0, 1), unknown.Facts.Newest);
        Assert.Equal(new JudgedCounts(0, 0, 1), unknown.Facts.State);
        AccuracyReport wrong = Compare(Perfect with { State = Fact.Known(new SiteState(StateId.Lambat, "", [])) });
        Assert.Equal(new JudgedCounts(0, 1, 0), wrong.Facts.State);
    }

    [Fact]
    public void Unrendered_shell_is_not_knowing() =>
        Assert.Equal(new JudgedCounts(0, 0, 1), Compare(Perfect with { State = Fact.Known(new SiteState(StateId.PerluPeramban, "", [])) }).Facts.State);

    [Fact]
    public void Content_is_not_compared_where_nobody_can_read_it()
    {
        AccuracyReport report = Accuracy.Compare(
            1, new Dictionary<EntityCode, SiteTruth> { [Desa] = Truth with { ContentReadable = false, State = StateId.TidakTerjangkau } }, [Verdict(Perfect)]);
        Assert.Equal(new MatchedCounts(0, 0, 0), report.Facts.Documents);
        Assert.Equal(new JudgedCounts(0, 0, 0), report.Facts.Newest);
        Assert.Equal(new JudgedCounts(0, 1, 0), report.Facts.State);
    }

    [Fact]
    public void Month_is_right_only_where_the_site_tells_no_more()
    {
        var month = new PartialDate(new DateOnly(2026, 11, 1), DatePrecision.Month);
        SiteFacts told = Perfect with { Recency = Fact.Known(new Recency(new DatedItem(month, DateSource.File, 1, "", Seen), null, 1, [], [])) };
        Assert.Equal(new JudgedCounts(0, 1, 0), Compare(told).Facts.Newest);
        AccuracyReport monthly = Accuracy.Compare(1, new Dictionary<EntityCode, SiteTruth> { [Desa] = Truth with { Newest = month } }, [Verdict(told)]);
        Assert.Equal(new JudgedCounts(1, 0, 0), monthly.Facts.Newest);
    }

    [Fact]
    public void Verdict_of_a_stranger_is_left_out() =>
        Assert.Equal(new JudgedCounts(0, 0, 0), Accuracy.Compare(1, new Dictionary<EntityCode, SiteTruth>(), [Verdict(Perfect)]).Facts.State);

    private static AccuracyReport Compare(SiteFacts facts) => Accuracy.Compare(1, new Dictionary<EntityCode, SiteTruth> { [Desa] = Truth }, [Verdict(facts)]);

    private static SiteVerdict Verdict(SiteFacts facts) => new(
        Guid.Empty, Desa, Site, DateTimeOffset.UnixEpoch, new DateOnly(2026, 11, 24), "2026-1", "1", true, facts, [], new Score(null, 1, null, null, null), []);

    private static FoundDocument Found(string type, int year, EvidenceLevel level) =>
        new(type, new FiscalYears(year, year), level, "", Site, DocumentReach.Clicks, null, null, Seen);
}
