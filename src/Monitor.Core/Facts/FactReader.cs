using System.Collections.Immutable;
using Monitor.Core.Platforms;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Reads every fact from one site; the order follows what each fact builds on.</summary>
public sealed class FactReader(Kamus kamus)
{
    private readonly PlatformCatalog platforms = new(kamus);
    private readonly PageShell shells = new(kamus);
    private readonly UploadDatesExtractor dates = new(kamus);
    private readonly DocumentsExtractor documents = new(kamus);
    private readonly RecencyExtractor recency = new(kamus);
    private readonly ServicesExtractor services = new(kamus);
    private readonly ChannelsExtractor channels = new(kamus);
    private readonly GamblingExtractor gambling = new(kamus);
    private readonly PersonalDataExtractor personalData = new(kamus);
    private readonly FacilitiesExtractor facilities = new(kamus);
    private readonly StateExtractor state = new(kamus);

    public SiteFacts Read(SiteReading reading)
    {
        string platform = reading.Home is { } home
            ? platforms.Detect(new PlatformSigns(home.Url, home.Html, home.Snapshot.Headers)).Id
            : "unknown";
        bool needsBrowser = reading.StaticHome is { } plain && shells.IsShell(plain.Html);
        UploadDates found = dates.Extract(reading);
        Fact<VillageDocuments> papers = documents.Extract(reading, found);
        Fact<Recency> recent = recency.Extract(reading, found, papers);
        Fact<Reachability> reached = ReachabilityExtractor.Extract(reading);
        Fact<GamblingSigns> signs = gambling.Extract(reading);
        return new SiteFacts(
            platform,
            needsBrowser,
            reached,
            state.Extract(reading, needsBrowser, reached, recent, signs, []),
            recent,
            papers,
            services.Extract(reading),
            channels.Extract(reading),
            signs,
            personalData.Extract(reading))
        {
            Facilities = facilities.Extract(reading),
            Gap = reading.Gap,
        };
    }

    /// <summary>The facts with the state the site has when some suspicions are set aside.</summary>
    /// <param name="facts">What <see cref="Read"/> made of the same reading.</param>
    /// <param name="suspicions">Ids of the states, see <see cref="StateId.IsSuspicion"/>.</param>
    public SiteFacts Without(ImmutableHashSet<string> suspicions, SiteReading reading, SiteFacts facts) => facts with
    {
        State = state.Extract(reading, facts.NeedsBrowser, facts.Reachability, facts.Recency, facts.Gambling, suspicions),
    };
}
