using System.Collections.Immutable;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;
using Monitor.Gather.Browser;
using Monitor.Gather.Documents;

namespace Monitor.Gather;

/// <summary>The limits of one visit to one site.</summary>
/// <param name="Pages">HTML pages a site, the home page included.</param>
/// <param name="Depth">Clicks from the home page.</param>
/// <param name="Documents">Files that are looked at, outside the page budget.</param>
/// <param name="PerPattern">Pages of one URL shape, digits taken as equal.</param>
/// <param name="Renders">Pages of one site that may be drawn by the browser.</param>
public sealed record CrawlBudget(int Pages, int Depth, int Documents, int PerPattern, int Renders)
{
    public static CrawlBudget Default { get; } = new(60, 4, 20, 10, 8);
}

/// <summary>How gently servers are asked, per host and per resolved address.</summary>
/// <param name="Gap">Least time between two starts.</param>
/// <param name="InFlight">Requests at one time.</param>
/// <param name="LongestRetryAfter">A longer wish of the server ends the reading of that address for this run.</param>
public sealed record Politeness(TimeSpan Gap, int InFlight, TimeSpan LongestRetryAfter)
{
    public static Politeness Default { get; } = new(TimeSpan.FromSeconds(1), 2, TimeSpan.FromSeconds(60)) { Factor = 2 };

    /// <summary>A server that takes longer to begin its answers is asked so many times that long apart; 0 keeps the gap whatever it takes.</summary>
    public double Factor { get; init; }

    /// <summary>Distances that were agreed with the operators of single servers.</summary>
    public ImmutableArray<PaceAgreement> Agreements { get; init; } = [];

    /// <summary>A longer Crawl-delay of a robots.txt is kept as this: a site that wants hours between two pages could never be read.</summary>
    public TimeSpan LongestCrawlDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The gap grows to this at most, unless it was longer from the first.</summary>
    public TimeSpan LongestGap { get; init; } = TimeSpan.FromSeconds(15);
}

/// <summary>Everything that can be set about gathering; made once at the root of the program.</summary>
/// <param name="UserAgent">Honest, with an address where the reader can be asked.</param>
/// <param name="NumberKey">Secret for the tokens that stand for NIK- and KK-shaped numbers.</param>
/// <param name="Kamus">Word lists: links worth following first, signs of platforms and of shells.</param>
public sealed record GatherSettings(string UserAgent, ReadOnlyMemory<byte> NumberKey, Kamus Kamus)
{
    public CrawlBudget Budget { get; init; } = CrawlBudget.Default;

    public Politeness Politeness { get; init; } = Politeness.Default;

    /// <summary>For the whole exchange, redirects and body included.</summary>
    public TimeSpan ExchangeTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The Chromium to start, or null when there is none: shells are then left unread.</summary>
    public string? BrowserPath { get; init; }

    /// <summary>The command that starts a drawing process; without it the browser is left unused.</summary>
    public RenderProgram? Renderer { get; init; }

    /// <summary>The programs that read the text inside files; none of them leaves it unknown.</summary>
    public FileTools FileTools { get; init; } = FileTools.None;

    /// <summary>Whether a picture of each home page is kept.</summary>
    public bool Screenshots { get; init; } = true;

    /// <summary>Host zones of the kabupaten: a redirect between them keeps the site.</summary>
    public ImmutableArray<string> Zones { get; init; } = [];

    /// <summary>Written consents to read a zone in spite of robots.txt; each is in force within its dates only.</summary>
    public ImmutableArray<RobotsConsent> RobotsConsents { get; init; } = [];

    /// <summary>Where the days of those dates are cut.</summary>
    public TimeZoneInfo DayZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Unrelated addresses that tell whether our own line is up; empty leaves it unknown.</summary>
    public ImmutableArray<Uri> Witnesses { get; init; } = [];

    /// <summary>How often the witnesses are asked while none of them answers.</summary>
    public TimeSpan LinePoll { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a run waits for its own line before it goes on without: what is not read then is our unknown.</summary>
    public TimeSpan LinePatience { get; init; } = TimeSpan.FromMinutes(15);
}
