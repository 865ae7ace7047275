using System.Collections.Immutable;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Options;
using Monitor.App.Tests.Config;
using Monitor.App.Tests.Data;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Text;
using Monitor.Gather;

namespace Monitor.App.Tests.Jobs;

/// <summary>The real pipeline on a database of its own, reading sites on loopback.</summary>
internal sealed class InspectionBench : IDisposable
{
    private static readonly Lazy<Kamus> Words = new(() => KamusFolder.Read(Path.Combine(TempFolder.Repository, "config", "kamus")));

    private const long Total = 1L << 40;

    private readonly TestDatabase database;
    private readonly JudgeSnapshot judge;

    private InspectionBench(TestDatabase database, TargetRules rules, TimeSpan patience, ImmutableArray<Uri> witnesses)
    {
        this.database = database;
        var zone = new OfficeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta"));
        Bodies = new BodyStore(database.Folder);
        Snapshots = new SnapshotStore(database.Factory);
        Runs = new RunStore(database.Factory, database.Time);
        Assessments = new AssessmentStore(database.Factory);
        Scores = new ScoreStore(database.Factory);
        var verdicts = new VerdictStore(database.Factory);
        var shared = new SharedOutageStore(database.Factory);
        judge = new JudgeSnapshot(Words.Value, Bodies, new TraceStore(database.Factory), verdicts, zone);
        Rejudge = new Rejudge(Snapshots, judge, Bodies);
        var journals = new PageJournals(database.Folder, Bodies, database.Time);
        var door = new GatherDoor(_ => new GatherSession(Settings with { ConnectTimeout = patience, ExchangeTimeout = Exchange, Witnesses = witnesses, LinePatience = LinePatience }, rules, Bodies, database.Time));
        Registry = new RegistryStore(database.Factory, database.Time);
        Probes = new AddressProbeStore(database.Factory);
        ProbeProposals = new ProbeProposals(Registry, Probes, door, Bodies, zone, database.Time);
        ProposeAddresses = new ProposeAddresses(Registry, Snapshots, Bodies, zone, database.Time);
        ReadClaimedLink = new ReadClaimedLink(door, Snapshots, judge, Bodies, database.Time);
        Channels = new ChannelStore(database.Factory);
        Policy = ChannelPolicy.Usual;
        CheckChannels = new CheckChannels(Assessments, Registry, verdicts, Channels, new ChannelDesk(Channels, Policy, zone, database.Time), Policy, door, Words.Value, zone, database.Time);
        Inspection = new RunInspection(
            door, Runs, Snapshots, shared, zone, new InspectSite(Snapshots, new PassPlanner(Snapshots, judge, zone), Bodies, journals, new EarlierVisits(Snapshots, verdicts, Bodies)), judge, new RereadNegatives(Snapshots, verdicts, journals), journals,
            new PublishAssessment(Snapshots, shared, judge, new RulingStore(database.Factory), new ClarificationStore(database.Factory), Assessments, Scores, OfficeComplaints.None, new ChannelDesk(Channels, Policy, zone, database.Time), zone, database.Time), database.Time);
        Nightly = new NightlyInspection(Inspection, new InspectionOrders((key, kind, day, _) => Task.FromResult(Order(key) with { Kind = kind, AsOf = day, Night = Night, AtOnce = AtOnce })), Runs, new DiskRoom(() => (Free, Total)), zone, database.Time);
    }

    public BodyStore Bodies { get; }

    public SnapshotStore Snapshots { get; }

    public RunStore Runs { get; }

    public AssessmentStore Assessments { get; }

    public ScoreStore Scores { get; }

    public RunInspection Inspection { get; }

    public NightlyInspection Nightly { get; }

    public Rejudge Rejudge { get; }

    public ReadClaimedLink ReadClaimedLink { get; }

    public RegistryStore Registry { get; }

    public AddressProbeStore Probes { get; }

    public ProbeProposals ProbeProposals { get; }

    public ProposeAddresses ProposeAddresses { get; }

    public ChannelStore Channels { get; }

    public ChannelPolicy Policy { get; }

    public CheckChannels CheckChannels { get; }

    /// <summary>Where the bodies of pages lie.</summary>
    public string BodiesPath => database.Folder.Bodies;

    public ManualTime Time => database.Time;

    /// <summary>The file of the database.</summary>
    public string DatabasePath => database.Folder.Database;

    /// <summary>Free bytes of the disk.</summary>
    public long Free { get; set; } = Total;

    public ImmutableArray<Entity> Entities { get; set; } = [];

    /// <summary>The longest a request may take.</summary>
    public TimeSpan Exchange { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a run waits for its own line.</summary>
    public TimeSpan LinePatience { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Hours of the nightly runs.</summary>
    public NightWindow? Night { get; set; }

    /// <summary>Sites a nightly run reads at one time.</summary>
    public int AtOnce { get; set; } = 16;

    private static GatherSettings Settings { get; } = new("MonitorUji/1.0 (+https://monitor.test/)", new byte[] { 1, 2, 3 }, Words.Value)
    {
        Politeness = new Politeness(TimeSpan.Zero, 4, TimeSpan.FromSeconds(1)),
        LinePoll = TimeSpan.FromMilliseconds(200),
    };

    public static async Task<InspectionBench> MakeAsync(TargetRules? rules = null, params ImmutableArray<Uri> witnesses) =>
        new(await TestDatabase.MigratedAsync(), rules ?? TargetRules.Loopback(), TimeSpan.FromSeconds(2), witnesses);

    /// <summary>The pipeline on a database in a named folder; patient, as a busy machine is no fault of a site.</summary>
    public static async Task<InspectionBench> OpenAsync(string folder, TargetRules rules) =>
        new(await TestDatabase.AtAsync(folder), rules, TimeSpan.FromSeconds(20), []);

    public static Entity Village(int number, Uri? address) => new(
        new EntityCode($"99.01.01.{2000 + number}"), EntityKind.Desa, "Sukaruga " + number, WilayahCode.Parse("99.01.01"),
        address is null ? [] : [new SiteAddress(address, AddressState.Approved)]);

    public InspectionOrder Order(string key) => new(key, RunKind.Manual, new DateOnly(2026, 11, 25), Roster(), Methodology());

    public Task<InspectionResult> RunAsync(InspectionOrder order) => Inspection.RunAsync(order, NoProgress.Instance, CancellationToken.None);

    public async Task<List<Run>> AllRunsAsync()
    {
        await using MonitorDb db = await database.Factory.CreateDbContextAsync(CancellationToken.None);
        return [.. db.Runs];
    }

    public async Task<int> SnapshotsAsync()
    {
        await using MonitorDb db = await database.Factory.CreateDbContextAsync(CancellationToken.None);
        return db.Snapshots.Count();
    }

    /// <summary>What is left of the journals of visits.</summary>
    public ImmutableArray<string> Journals() => Directory.Exists(database.Folder.Journal) ? [.. Directory.EnumerateFileSystemEntries(database.Folder.Journal)] : [];

    /// <summary>Every file of the data folder, the database's own among them.</summary>
    public async Task<ImmutableArray<byte[]>> FilesAsync()
    {
        var files = ImmutableArray.CreateBuilder<byte[]>();
        foreach (string path in Directory.EnumerateFiles(database.Folder.Path, "*", SearchOption.AllDirectories))
        {
            // Open for writing elsewhere: the database keeps its files.
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            files.Add(copy.ToArray());
        }

        return files.ToImmutable();
    }

    public void Dispose()
    {
        judge.Dispose();
        database.Dispose();
    }

    private static Methodology Methodology() => MethodologyFile.InForce(Path.Combine(TempFolder.Repository, "config", "metodologi"), new DateOnly(2026, 11, 25));

    private Roster Roster() => new(
        new Kabupaten(WilayahCode.Parse("99.01"), "Contoh", IsFictitious: true, [], "0299", ["990101"], OwnChannels.None),
        [new Kecamatan(WilayahCode.Parse("99.01.01"), "Melawai")],
        Entities);
}
