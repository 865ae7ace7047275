using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.App.Tests.Data;

/// <summary>Records of an invented village with every member filled in at least once, and texts that are hard to store.</summary>
internal static class SampleRecords
{
    internal const string Hard = "“Kutipan” <b>&amp;</b> \u0000\u001f\t\\ \u2028 🏡";

    internal static readonly DateTimeOffset At = new(2026, 11, 23, 19, 10, 5, 123, TimeSpan.Zero);

    internal static readonly Uri Site = new("https://umbulsari.wiratama.contoh.test/");

    private static readonly Evidence Seen = new(new Uri(Site, "artikel/1?a=b%20c&d=é#bagian"), Hard, new string('d', 64), At);

    internal static SiteSnapshot Snapshot(string entity = "99.01.05.2003", int pages = 3) => new(
        Guid.CreateVersion7(At),
        new EntityCode(entity),
        Site,
        At,
        "1.0",
        OwnNetwork.Up,
        [.. Enumerable.Range(0, pages).Select(Page)],
        [new Screenshot(Site, new string('f', 64), 91_234, At.AddMinutes(1)) { Look = 0xF00D_0000_8000_0001 }])
    {
        RobotsConsent = new RobotsConsent("contoh.test", "500/12/2026", new DateOnly(2026, 1, 5), new DateOnly(2026, 12, 31), "Kepala Dinas Contoh"),
    };

    internal static SiteVerdict Verdict(SiteSnapshot snapshot) => new(
        snapshot.Id, snapshot.Entity, snapshot.Site, snapshot.TakenAt, new DateOnly(2026, 11, 24), "2026-1", "1.0", true, Facts(),
        [
            new Finding("apbdes-terbit", Outcome.Partial, 0.5, 12.25, 6.125, Hard, [Seen, Seen with { BodyHash = null, Quote = "" }], null),
            new Finding("sop-terbit", Outcome.Unmeasured, null, 8, 0, "Menunggu pengamatan kedua.", [], Outcome.Unmet),
        ],
        new Score(61.75, 0.94, "cukup", "Predikat tertahan.", null),
        [new AdviceStep("apbdes-terbit", "Unggah APBDes 2026", 6.125)]);

    internal static Methodology Methodology(string hash = "") => new(
        "2026-1", hash.Length > 0 ? hash : new string('a', 64), "Metodologi contoh", new DateOnly(2026, 1, 1), 0.6, 30, StateLimits.Proposed,
        [new Band("baik", "Baik", 80), new Band("kurang", "Kurang", 0)],
        ImmutableDictionary<EntityKind, ImmutableArray<CriterionWeight>>.Empty
            .Add(EntityKind.Desa, [new CriterionWeight("apbdes-terbit", 12.25, true)])
            .Add(EntityKind.Kelurahan, []));

    internal static Roster Roster(int villages = 3)
    {
        WilayahCode area = WilayahCode.Parse("99.01.05");
        return new Roster(
            new Kabupaten(WilayahCode.Parse("99.01"), "Kabupaten Contoh", true, ["contoh.test"], "0299", ["990105"], new OwnChannels(["+622991234567"], ["lapor.contoh.test"])),
            [new Kecamatan(area, "Wiratama")],
            [
                .. Enumerable.Range(1, villages).Select(n => new Entity(
                    new EntityCode($"99.01.05.{2000 + n}"), EntityKind.Desa, $"Umbulsari {n}", area,
                    [
                        new SiteAddress(new Uri($"https://umbulsari{n}.wiratama.contoh.test/"), AddressState.Approved),
                        new SiteAddress(new Uri($"http://lama{n}.contoh.test/profil"), AddressState.Redirected),
                    ])),
                new Entity(new EntityCode("99.01/dinas-contoh"), EntityKind.Opd, "Dinas Contoh", null, []) { Contacts = [new Contact(ContactKind.Phone, "+62299312444"), new Contact(ContactKind.Hours, "Senin–Jumat 08.00–15.00")] },
            ]);
    }

    internal static Assessment Assessment(string manifest = "", int villages = 3, int pages = 3)
    {
        Roster roster = Roster(villages);
        return new Assessment(
            "", "November 2026", new DateOnly(2026, 11, 24), At.AddHours(3), roster.Kabupaten, Methodology(), "1.0", ["P-0001"],
            manifest.Length > 0 ? manifest : new string('b', 64), roster.AllKecamatan, [.. roster.Entities.Select((entity, index) => Assessed(entity, index, pages))]);
    }

    private static AssessedEntity Assessed(Entity entity, int index, int pages)
    {
        if (!entity.IsVillage)
        {
            return new AssessedEntity(entity, "", null, null, "Belum ada alamat yang disetujui.", [], null);
        }

        SiteSnapshot snapshot = Snapshot(entity.Code.Value, pages);
        return new AssessedEntity(
            entity, "Wiratama", Verdict(snapshot), index + 1, null,
            [.. snapshot.Pages.Select(page => new PageRead(page.Url, page.Request.Purpose, page.Request.Via, page.Status, page.HttpCode, page.Bytes, page.BodyHash, page.FetchedAt))],
            snapshot.Screenshots[0])
        {
            RobotsConsent = snapshot.RobotsConsent,
        };
    }

    private static PageSnapshot Page(int index)
    {
        bool failed = index % 3 == 2;
        var request = new FetchRequest(
            new Uri(Site, index == 0 ? "" : $"berita/{index}-musyawarah-desa"), index == 0 ? FetchPurpose.Home : FetchPurpose.Page, index % 7 == 1 ? FetchVia.Browser : FetchVia.Http, index, index == 0 ? null : Site);
        return new PageSnapshot(
            request,
            failed ? FetchStatus.TimedOut : FetchStatus.Ok,
            failed ? null : request.Url,
            failed ? null : 200,
            failed ? ContentKind.Unknown : ContentKind.Html,
            failed ? null : Hash(index),
            failed ? null : Hash(index + 1000),
            40_000 + index,
            index == 1 ? [new RedirectHop(Site, 301, "/beranda")] : [],
            ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [new KeyValuePair<string, string>("content-type", "text/html; charset=utf-8"), new("server", Hard), new("x-É", "1")]),
            new TlsObservation(At.AddDays(-30), At.AddDays(60), "CN=contoh.test", "CN=Contoh CA", index == 1 ? ["NameMismatch"] : []),
            At.AddSeconds(index),
            TimeSpan.FromMilliseconds(123.4567),
            failed ? "The exchange took longer than 30 s." : null);
    }

    private static string Hash(int seed) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(seed)));

    private static SiteFacts Facts()
    {
        var item = new DatedItem(new PartialDate(new DateOnly(2026, 11, 1), DatePrecision.Month), DateSource.Sitemap, 0.85, Hard, Seen);
        return new SiteFacts(
            "opensid",
            false,
            Fact.Known(new Reachability(FetchStatus.Ok, 200, Site, new TlsObservation(At, At, "CN=a", "CN=b", ["PartialChain"]), 34, [Seen])),
            Fact.Known(new SiteState(StateId.Lambat, "Unggahan terakhir 40 hari lalu.", [Seen])),
            Fact.Known(new Recency(item, null, 9, [item], [new RefusedCandidate("Minggu, 22 November 2026", "Jam pada kepala halaman.", Site)])),
            Fact.Known(new VillageDocuments(
                [new FoundDocument(DocumentType.Rpjmdes, new FiscalYears(2021, 2027), EvidenceLevel.E3Image, "RPJMDes", Site, DocumentReach.MachineOnly, "rancangan", item.Date, Seen)], 34, true)),
            Fact.Known(new ServiceStandard([ServiceElement.Alur], ["KTP"], Site, ImmutableDictionary<string, Evidence>.Empty.Add(ServiceElement.Alur, Seen))),
            Fact.Known(new ContactChannels([new Channel("+622991234567", Seen)], [], [], [], new Channel("https://contoh.test/aduan", Seen), null, null)),
            Fact.Unknown<GamblingSigns>("Belum dibaca."),
            Fact.Known(new PersonalDataSigns(2, 1, 0, [Seen])));
    }
}
