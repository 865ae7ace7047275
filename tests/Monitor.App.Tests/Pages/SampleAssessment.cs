using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.App.Tests.Pages;

/// <summary>A whole fictitious kabupaten, the same on every call: every state, with and without score, suspicions and hostile text.</summary>
internal static class SampleAssessment
{
    internal const string Hostile = "<script>alert('x')</script> \" onmouseover=alert(1)";

    internal static readonly DateOnly AsOf = new(2026, 11, 24);

    private static readonly DateTimeOffset Taken = new(2026, 11, 23, 19, 10, 0, TimeSpan.Zero);

    private static readonly RobotsConsent Consent = new("peraga.test", $"500/12/2026 {Hostile}", new DateOnly(2026, 1, 5), new DateOnly(2026, 12, 31), "Kepala Dinas Contoh");

    private static readonly string[] AreaNames =
    [
        "Arjasari", "Banyuraga", "Cempaka", "Delima", "Embun", "Fajarindah", "Gondang", "Harjosari", "Intan", "Jatirekso", "Kalimangga", "Lembahsari", "Mekarjati",
        "Nusukan", "Ondorejo", "Pandanwangi", "Randualas", "Sawitan", "Tirtasari", "Umbulrejo", "Wanasari", "Wringin", "Yasatirta", "Kenanga", "Melatirejo", "Sidoraga",
    ];

    private static readonly string[] States =
    [
        StateId.Aktif, StateId.Aktif, StateId.Lambat, StateId.Aktif, StateId.Mangkrak, StateId.Dorman, StateId.Aktif, StateId.BelumPernahDiisi, StateId.DnsHilang,
        StateId.Aktif, StateId.TerancamMangkrak, StateId.Terhalang, StateId.Aktif, StateId.ProfilStatis, StateId.Aktif, StateId.Lambat, StateId.TidakTerjangkau, StateId.Aktif, StateId.DugaanJudi,
    ];

    internal static Methodology Methodology { get; } = new(
        "2026-1", new string('a', 64), "Metodologi contoh", new DateOnly(2026, 1, 1), 0.6, 30, StateLimits.Proposed,
        [new("informatif", "Informatif", 90), new("menuju", "Menuju Informatif", 80), new("cukup", "Cukup Informatif", 60), new("kurang", "Kurang Informatif", 40), new("tidak", "Tidak Informatif", 0)],
        ImmutableDictionary<EntityKind, ImmutableArray<CriterionWeight>>.Empty
            .Add(EntityKind.Desa, Weights).Add(EntityKind.Kelurahan, Weights))
    {
        BandDecree = "Keputusan Bupati Peraga Nomor 500/12 Tahun 2026",
    };

    internal static Kabupaten Kabupaten { get; } =
        new(WilayahCode.Parse("99.01"), "Kabupaten Peraga", true, ["peraga.test"], "0299", ["990101"], OwnChannels.None);

    private static ImmutableArray<CriterionWeight> Weights =>
        [new("apbdes-terbit", 30, true), new("unggahan-terbaru", 30, false), new("pengaduan-tersedia", 25, false), new("situs-terjangkau", 15, false), new("nik-tertutup", 0, false)];

    internal static Assessment Make(int perArea = 15)
    {
        ImmutableArray<Kecamatan> areas = [.. AreaNames.Select((name, index) => new Kecamatan(WilayahCode.Parse($"99.01.{index + 1:00}"), name))];
        AssessedEntity[] villages = [.. areas.SelectMany((area, a) => Enumerable.Range(0, perArea).Select(v => Village(area, a, v)))];
        AssessedEntity[] ranked = [.. Rank(villages)];
        AssessedEntity[] offices = [.. Enumerable.Range(0, 24).Select(Office)];
        return new Assessment(
            "2026-11-24/1", "November 2026", AsOf, Taken.AddHours(4), Kabupaten, Methodology, "1", ["P-0001"], new string('b', 64), areas, [.. ranked, .. offices]);
    }

    /// <summary>The assessment in which every site that seems intruded upon says so in all its findings, as the judge words it, and somebody has ruled on it.</summary>
    internal static Assessment Told(Assessment made, Ruling ruling) => made with
    {
        Entities = [.. made.Entities.Select(entity => entity.Verdict is { } verdict && Suspicion.Of(entity, [], made.AsOf) is { IsEmpty: false } raised ? entity with
        {
            Suspicions = [.. raised.Select(suspicion => suspicion with { Ruling = new SuspicionRuling(entity.Entity.Code, suspicion.Kind, suspicion.Marks, ruling, "Petugas Bernama", Taken, "alasan bebas", null) })],
            Verdict = raised.All(suspicion => suspicion.Kind == SuspicionKind.PersonalData) ? verdict : verdict with
            {
                Findings =
                [
                    .. verdict.Findings.Select(finding => finding with { Explanation = "Situs menampilkan atau mengalihkan ke isi perjudian.", Evidence = [new Evidence(new Uri("https://slot-gacor.example/"), "slot gacor", null, Taken)] }),
                    new Finding("bebas-judi", Outcome.Unmet, 0, 0, 0, "Ada dugaan judi.", [], null),
                ],
                Score = ruling == Ruling.Confirmed
                    ? new Score(85, 0.9, "Kurang Informatif", "Skor 85; predikat paling tinggi Kurang Informatif karena isi perjudian di situs ini dikonfirmasi Petugas Bernama pada 23 November 2026.", null)
                    : verdict.Score,
            },
        }
        : entity)],
    };

    /// <summary>The register of the assessment: every first village of a kecamatan is confirmed, the others have proposals.</summary>
    internal static Roster Roster(int perArea)
    {
        Assessment made = Make(perArea);
        return new Roster(made.Kabupaten, made.AllKecamatan, [.. made.Entities.Select(assessed => assessed.Entity with
        {
            Name = assessed.Entity.Name == Hostile ? "Sumberarja" : assessed.Entity.Name,
            Addresses = [.. assessed.Entity.Addresses.Select(address => assessed.Entity.IsVillage && !assessed.Entity.Code.Value.EndsWith("001", StringComparison.Ordinal) ? address with { State = AddressState.Proposed } : address)],
        })]);
    }

    /// <summary>The titles of an assessment and of the one a month before it.</summary>
    internal static ImmutableArray<AssessmentTitle> Titles(Assessment? newest) =>
        newest is null ? [] : [.. new[] { newest, Earlier(newest) }.Select(made => new AssessmentTitle(made.Number, made.Period, made.AsOf, made.CreatedAt, made.Methodology.Id, new string('f', 64)))];

    internal static Assessment? Find(Assessment? newest, string number) => newest is null ? null : new[] { newest, Earlier(newest) }.FirstOrDefault(made => made.Number == number);

    // A month before, the first village had not yet shown its budget's number for complaints, and the second was not yet registered.
    private static Assessment Earlier(Assessment newest) => newest with
    {
        Number = "2026-10-24/1",
        Period = "Oktober 2026",
        AsOf = AsOf.AddMonths(-1),
        CreatedAt = Taken.AddMonths(-1),
        Entities = [.. newest.Entities.Where((_, index) => index != 1).Select((entity, index) => index == 0 ? Lower(entity) : entity)],
    };

    private static AssessedEntity Lower(AssessedEntity entity)
    {
        SiteVerdict verdict = entity.Verdict ?? throw new InvalidOperationException("The first village has a verdict.");
        ImmutableArray<Finding> findings = [.. verdict.Findings.Select(finding => finding.Criterion == "unggahan-terbaru" ? finding with { Outcome = Outcome.Unmet, Score = 0, Points = 0 } : finding)];
        return entity with { Verdict = verdict with { Findings = findings, Score = verdict.Score with { Value = 12.5, Band = "Tidak Informatif" } } };
    }

    private static IEnumerable<AssessedEntity> Rank(AssessedEntity[] villages)
    {
        double[] scores = [.. villages.Select(village => village.Verdict?.Score.Value).OfType<double>()];
        return villages.Select(village => village.Verdict?.Score.Value is { } score ? village with { Rank = 1 + scores.Count(other => other > score) } : village);
    }

    private static AssessedEntity Village(Kecamatan area, int a, int v)
    {
        int seed = (a * 31) + (v * 7);
        bool ward = v == 14 && a % 4 == 0;
        string name = $"{(v % 3 == 0 ? "Karang" : v % 3 == 1 ? "Sumber" : "Tegal")}{AreaNames[(a + v) % AreaNames.Length].ToLowerInvariant()}";
        bool lost = v == 13 && a % 5 == 0;
        var entity = new Entity(
            new EntityCode($"{area.Code.Value}.{(ward ? 1 : 2)}{v + 1:000}"),
            ward ? EntityKind.Kelurahan : EntityKind.Desa,
            a == 0 && v == 1 ? Hostile : name,
            area.Code,
            lost ? [] : [new SiteAddress(new Uri($"https://{name}.{area.Name.ToLowerInvariant()}.peraga.test/"), AddressState.Approved)]);
        string state = States[seed % States.Length];
        return lost
            ? new AssessedEntity(entity, area.Name, null, null, "Belum ada alamat yang disetujui.", [], null)
            : new AssessedEntity(entity, area.Name, Verdict(entity, state, seed), null, null, Pages(entity, seed), new Screenshot(entity.Addresses[0].Url, new string('c', 64), 85_400, Taken))
            {
                RobotsConsent = a == 0 && v == 1 ? Consent : null,
                QuotedPages = a == 0 && v == 0 ? [new Screenshot(new Uri(entity.Addresses[0].Url, "/profil"), new string('d', 64), 61_000, Taken)] : [],
            };
    }

    private static AssessedEntity Office(int index)
    {
        EntityKind kind = index < 18 ? EntityKind.Opd : index < 21 ? EntityKind.Bumd : EntityKind.Kecamatan;
        var entity = new Entity(
            new EntityCode(kind == EntityKind.Kecamatan ? $"99.01.{index - 20:00}" : $"99.01/kantor-{index}"),
            kind,
            kind == EntityKind.Kecamatan ? AreaNames[index - 21] : $"{(kind == EntityKind.Bumd ? "Perumda" : "Dinas")} Contoh {index}",
            kind == EntityKind.Kecamatan ? WilayahCode.Parse($"99.01.{index - 20:00}") : null,
            [new SiteAddress(new Uri($"https://kantor{index}.peraga.test/"), AddressState.Approved)]);
        SiteVerdict verdict = Verdict(entity, States[index % 7], index) with { Score = new Score(null, 0, null, null, "Jenis ini belum diberi skor."), Advice = [] };
        return new AssessedEntity(entity, kind == EntityKind.Kecamatan ? entity.Name : "", verdict, null, null, Pages(entity, index), null) { RobotsConsent = index == 3 ? Consent : null };
    }

    private static SiteVerdict Verdict(Entity entity, string state, int seed)
    {
        Uri site = entity.Addresses[0].Url;
        bool read = StateId.HasContent(state);
        var evidence = new Evidence(new Uri(site, "artikel/1"), seed % 5 == 0 ? Hostile : "APBDes Tahun Anggaran 2026 telah ditetapkan", new string('d', 64), Taken);
        int age = state switch { StateId.Aktif => seed % 30, StateId.Lambat => 31 + (seed % 59), StateId.Dorman => 120, StateId.TerancamMangkrak => 342, _ => 700 + seed };
        var newest = new DatedItem(new PartialDate(AsOf.AddDays(-age), DatePrecision.Day), DateSource.Feed, 1, "Musyawarah desa membahas rencana kerja", evidence);
        bool dated = read && state is not (StateId.BelumPernahDiisi or StateId.Template or StateId.ProfilStatis);
        double? score = read ? Math.Round(28 + (seed * 13 % 69) + 0.4, 1) : null;
        bool personal = seed % 23 == 7;
        var facts = new SiteFacts(
            "opensid",
            false,
            Fact.Known(new Reachability(read ? FetchStatus.Ok : FetchStatus.Blocked, read ? 200 : null, read ? site : null, null, read ? 34 : 0, [evidence])),
            Fact.Known(new SiteState(state, $"Keadaan {state} menurut halaman yang dibaca.", [evidence])),
            dated ? Fact.Known(new Recency(newest, null, 9, [newest], [])) : Fact.Unknown<Recency>("Tidak ada tanggal yang dapat dipercaya."),
            read ? Fact.Known(new VillageDocuments([new FoundDocument(DocumentType.Apbdes, new FiscalYears(2026, 2026), EvidenceLevel.E4, "APBDes 2026", new Uri(site, "apbdes.pdf"), DocumentReach.Clicks, null, null, evidence)], 34, false)) : Fact.Unknown<VillageDocuments>("Situs menolak pembacaan otomatis."),
            Fact.Unknown<ServiceStandard>("Belum dibaca."),
            read ? Fact.Known(new ContactChannels([new Channel("+622991234567", evidence)], [], [], [], null, null, null)) : Fact.Unknown<ContactChannels>("Situs menolak pembacaan otomatis."),
            Fact.Known(Signs(state == StateId.DugaanJudi, site, evidence)),
            Fact.Known(new PersonalDataSigns(personal ? 4 : 0, 0, 0, personal ? [evidence with { Quote = "990101•••••••••• penerima bantuan" }] : [])));
        return new SiteVerdict(
            Guid.Empty, entity.Code, site, Taken, AsOf, "2026-1", "1", true, facts, Findings(read, score ?? 0, evidence, personal),
            new Score(score, read ? 0.94 : 0.15, score is { } value ? Methodology.BandOf(value).Name : null, score > 95 ? "Predikat tertahan karena APBDes belum ditemukan di situs." : null, read ? null : "Cakupan di bawah batas minimum."),
            read ? [new AdviceStep("apbdes-terbit", "Unggah APBDes 2026", 12), new AdviceStep("pengaduan-tersedia", "Cantumkan nomor pengaduan", 4.5)] : []);
    }

    private static GamblingSigns Signs(bool suspected, Uri site, Evidence evidence)
    {
        Evidence slot = evidence with { Url = new Uri(site, "slot-gacor.html"), Quote = "Situs slot gacor maxwin hari ini" };
        object?[] values = [.. typeof(GamblingSigns).GetConstructors().Single(made => made.GetParameters().Length > 1).GetParameters().Select(object? (parameter) => parameter.Name switch
        {
            "Suspected" or "IsTakeover" => suspected,
            "Weight" => suspected ? 9d : 0d,
            "Evidence" => suspected ? [slot] : ImmutableArray<Evidence>.Empty,
            _ => false,
        })];
        return (GamblingSigns)Activator.CreateInstance(typeof(GamblingSigns), values)!;
    }

    private static ImmutableArray<Finding> Findings(bool read, double score, Evidence evidence, bool personal) =>
    [
        read ? new("apbdes-terbit", Outcome.Unmet, 0, 30, 0, "Belum ditemukan di situs pada 34 halaman yang dibaca.", [evidence], null)
            : new("apbdes-terbit", Outcome.Unmeasured, null, 30, 0, "Situs menolak pembacaan otomatis.", [], null),
        read ? new("unggahan-terbaru", Outcome.Met, 1, 30, 30, "Unggahan terakhir dalam batas hari.", [evidence], null)
            : new("unggahan-terbaru", Outcome.Unmeasured, null, 30, 0, "Situs menolak pembacaan otomatis.", [], null),
        read ? new("pengaduan-tersedia", Outcome.Partial, 0.5, 25, 12.5, "Nomor telepon ada, formulir belum ditemukan.", [evidence], null)
            : new("pengaduan-tersedia", Outcome.Unmeasured, null, 25, 0, "Situs menolak pembacaan otomatis.", [], Outcome.Unmet),
        new("situs-terjangkau", Outcome.Met, 1, 15, 15, $"Skor {score}.", [], null),
        new("nik-tertutup", personal ? Outcome.Unmet : Outcome.Met, personal ? 0 : 1, 0, 0, "Pola nomor warga.", [], null),
    ];

    private static ImmutableArray<PageRead> Pages(Entity entity, int seed) =>
    [
        .. Enumerable.Range(0, 34).Select(index => new PageRead(
            new Uri(entity.Addresses[0].Url, $"artikel/{index}"), index == 0 ? FetchPurpose.Home : FetchPurpose.Page, FetchVia.Http,
            index == 30 ? FetchStatus.TimedOut : FetchStatus.Ok, index == 30 ? null : 200, 40_000 + (seed * 10), new string('e', 64), Taken.AddSeconds(index))),
    ];

}
