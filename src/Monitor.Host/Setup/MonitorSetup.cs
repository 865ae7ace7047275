using Monitor.App.Config;
using Monitor.App.Jobs;
using Monitor.App.Options;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;
using Monitor.Gather;
using Monitor.Gather.Documents;
using Monitor.Host.Jobs;

namespace Monitor.Host.Setup;

/// <summary>What the registers know of an address.</summary>
/// <param name="Entity">Null when the address is in no register.</param>
internal sealed record RegisteredSite(Kabupaten Kabupaten, Entity? Entity);

/// <summary>The configuration, read once and checked: settings, word lists, methodologies, registers.</summary>
internal sealed class MonitorSetup
{
    /// <summary>Holds the password of PostgreSQL, which belongs in no file of the project.</summary>
    public const string PostgresVariable = "MONITOR_POSTGRES";

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

    /// <summary>Folder of the office's register.</summary>
    public string RegisterFolder => Path.Combine(Config, Options.Office.Registry);

    private string Config => Path.Combine(Root, "config");

    /// <exception cref="ConfigException">A file is refused.</exception>
    public static MonitorSetup Load(string root, TimeProvider time)
    {
        string file = Path.Combine(root, "config", "appsettings.json");
        MonitorOptions options = SettingsFile.Read(file);
        foreach ((string section, string key, string schedule, string example) in new[]
        {
            (nameof(options.Schedule), nameof(options.Schedule.Inspection), options.Schedule.Inspection, "\"15 1 * * *\" untuk pukul 01.15 setiap hari"),
            (nameof(options.Schedule), nameof(options.Schedule.Proposals), options.Schedule.Proposals, "\"45 5 * * 1\" untuk Senin pukul 05.45"),
            (nameof(options.Channels), nameof(options.Channels.Schedule), options.Channels.Schedule, "\"30 5 * * *\" untuk pukul 05.30 setiap hari"),
            (nameof(options.Notices), nameof(options.Notices.Schedule), options.Notices.Schedule, "\"*/10 * * * *\" untuk setiap sepuluh menit"),
        })
        {
            if (!Cron.CanBeRead(schedule))
            {
                throw SettingsFile.Fault(file, section, key, $"'{schedule}' bukan jadwal; tulis lima bagian: menit, jam, tanggal, bulan, hari, misalnya {example}.");
            }
        }

        if (NightWindow.Read(options.Schedule.Night) is { } night && !Cron.Fires(options.Schedule.Inspection, night, TimeZoneInfo.FindSystemTimeZoneById(options.Office.Zone), time.GetUtcNow()))
        {
            throw SettingsFile.Fault(
                file, nameof(options.Schedule), nameof(options.Schedule.Night),
                $"jadwal \"{options.Schedule.Inspection}\" tidak pernah jatuh antara pukul {night}, jadi tidak ada situs yang akan diperiksa; ubah salah satunya.");
        }

        string? postgres = Environment.GetEnvironmentVariable(PostgresVariable);
        options = postgres is { Length: > 0 } ? options with { Data = options.Data with { Postgres = postgres } } : options;
        return new MonitorSetup(root, options, TimeZoneInfo.FindSystemTimeZoneById(options.Office.Zone), KamusFolder.Read(Path.Combine(root, "config", "kamus")), time);
    }

    /// <summary>Today in the office's zone.</summary>
    public DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone).DateTime);

    /// <summary>The methodology in force on a day.</summary>
    /// <exception cref="ConfigException">A methodology is refused.</exception>
    public Methodology MethodologyOn(DateOnly day) => MethodologyFile.InForce(MethodologyFolder, day);

    /// <summary>The folder with one file a methodology.</summary>
    public string MethodologyFolder => Path.Combine(Config, "metodologi");

    /// <summary>Finds at start what the work would find at night: a methodology or a word list that cannot be used.</summary>
    /// <exception cref="ConfigException">A methodology is refused.</exception>
    /// <exception cref="MissingWordsException">A word list is missing.</exception>
    public void Check(DateOnly day)
    {
        _ = MethodologyOn(day);
        _ = new FactReader(Kamus);
    }

    /// <summary>What stands in files about complaints: limits, calendars, mappings, names of agencies.</summary>
    /// <param name="register">Name of the kabupaten's folder; null = that of the office.</param>
    /// <exception cref="ConfigException">A file is refused.</exception>
    public ComplaintConfig Complaints(Roster roster, string? register = null) => ComplaintConfig.Read(Config, register is null ? RegisterFolder : Path.Combine(Config, register), roster);

    /// <summary>The register of the office.</summary>
    /// <exception cref="ConfigException">The register is refused.</exception>
    public Roster Roster() => RegistryImport.Load(RegisterFolder);

    /// <summary>How sites are read, by the settings; the secret of numbers, the browser and the zones are the caller's.</summary>
    public GatherSettings Gathering() => new(Options.Gather.UserAgent, ReadOnlyMemory<byte>.Empty, Kamus)
    {
        Budget = CrawlBudget.Default with { Pages = Options.Gather.Pages, Depth = Options.Gather.Depth, Documents = Options.Gather.Documents },
        Politeness = Politeness.Default with
        {
            Gap = TimeSpan.FromMilliseconds(Options.Gather.Gap),
            InFlight = Options.Gather.InFlight,
            Factor = Options.Gather.Factor,
            Agreements = [.. Options.Gather.Agreements.Select(one => new PaceAgreement(one.Target, TimeSpan.FromMilliseconds(one.Gap), one.InFlight, one.Note))],
        },
        RobotsConsents = [.. Options.Gather.RobotsConsents.Select(one => new RobotsConsent(one.Zone, one.Number, one.Date, one.Until, one.By))],
        DayZone = Zone,
        Screenshots = Options.Gather.Screenshots,
        Renderer = OwnProgram.Renderer,
        FileTools = FileTools.Find(),
        Witnesses = Options.Gather.Witnesses,
    };

    /// <summary>How channels are looked at, by the settings.</summary>
    public ChannelPolicy Channels() => new(
        TimeSpan.FromHours(Options.Schedule.ConfirmationHours),
        Options.Channels.Most,
        TimeSpan.FromMinutes(Options.Channels.Minutes),
        Options.Channels.QuestionsPerDay,
        Options.Channels.Ration,
        Options.Channels.ReadsFeeds);

    /// <summary>Whose address it is. A site outside the register is judged without the register's area code, hotline and districts.</summary>
    /// <exception cref="ConfigException">The register is refused.</exception>
    public RegisteredSite Registered(Uri url)
    {
        Roster roster = Roster();
        Entity? entity = roster.Entities.FirstOrDefault(entity => entity.Addresses.Any(address => address.Url.IdnHost.Equals(url.IdnHost, StringComparison.OrdinalIgnoreCase)));
        bool isInside = entity is not null || roster.Kabupaten.Zones.Any(zone => url.IdnHost.EndsWith("." + zone, StringComparison.OrdinalIgnoreCase));
        return new RegisteredSite(isInside ? roster.Kabupaten : Unregistered, entity);
    }
}
