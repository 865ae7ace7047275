using System.Collections.Immutable;
using Monitor.App.Config;
using Monitor.App.Options;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Text;
using Monitor.Gather;

namespace Monitor.Host.Setup;

/// <summary>What the register knows of an address.</summary>
/// <param name="Entity">Null when the address is in no register.</param>
internal sealed record RegisteredSite(Kabupaten Kabupaten, Entity? Entity);

/// <summary>The configuration, read once and checked: settings, word lists, methodologies.</summary>
internal sealed class MonitorSetup
{
    private static readonly Kabupaten Unregistered = new(WilayahCode.Parse("00.00"), "", IsFictitious: false, [], "", [], OwnChannels.None);

    private readonly TimeProvider time;

    private MonitorSetup(string root, MonitorOptions options, TimeZoneInfo zone, Kamus kamus, TimeProvider time)
    {
        Root = root;
        Options = options;
        Zone = zone;
        Kamus = kamus;
        this.time = time;
    }

    public string Root { get; }

    public MonitorOptions Options { get; }

    public TimeZoneInfo Zone { get; }

    public Kamus Kamus { get; }

    /// <exception cref="ConfigException">A file is refused.</exception>
    public static MonitorSetup Load(string root, TimeProvider time)
    {
        string file = Path.Combine(root, "config", "appsettings.json");
        MonitorOptions options = SettingsFile.Read(file);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.Office.Zone, out TimeZoneInfo? zone))
        {
            throw new ConfigException(file, 0, 0, $"Office.Zone: the time zone '{options.Office.Zone}' is not known on this machine");
        }

        return new MonitorSetup(root, options, zone, KamusFolder.Read(Path.Combine(root, "config", "kamus")), time);
    }

    /// <summary>Today in the office's zone.</summary>
    public DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone).DateTime);

    /// <summary>The methodology in force on a day: without weights, so without a score, until its files are read.</summary>
    public static Methodology MethodologyOn(DateOnly day) => new(
        "0", "", "", day, 0, 30, StateLimits.Proposed, [new Band("a", "A", 0)], ImmutableDictionary<EntityKind, ImmutableArray<CriterionWeight>>.Empty);

    /// <summary>How sites are read, by the settings; the secret of numbers, the browser and the zones are the caller's.</summary>
    public GatherSettings Gathering() => new(Options.Gather.UserAgent, ReadOnlyMemory<byte>.Empty, Kamus)
    {
        Budget = CrawlBudget.Default with { Pages = Options.Gather.Pages, Depth = Options.Gather.Depth, Documents = Options.Gather.Documents },
        Politeness = Politeness.Default with { Gap = TimeSpan.FromMilliseconds(Options.Gather.Gap), InFlight = Options.Gather.InFlight },
        Screenshots = Options.Gather.Screenshots,
        Witnesses = Options.Gather.Witnesses,
    };

    /// <summary>Whose address it is.</summary>
    public static RegisteredSite Registered(Uri url) => new(Unregistered, null);
}
