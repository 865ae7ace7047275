using System.Collections.Immutable;

namespace Monitor.Core.Facts;

/// <summary>All that is known about one site at one moment, read from its snapshot and nothing else.</summary>
/// <param name="Platform">Id of the platform: opensid, wordpress, dilan, sid-kendal, blogger, joomla, laravel, single-page, static or unknown.</param>
/// <param name="NeedsBrowser">Whether the static text is only a shell.</param>
public sealed record SiteFacts(
    string Platform,
    bool NeedsBrowser,
    Fact<Reachability> Reachability,
    Fact<SiteState> State,
    Fact<Recency> Recency,
    Fact<VillageDocuments> Documents,
    Fact<ServiceStandard> Services,
    Fact<ContactChannels> Channels,
    Fact<GamblingSigns> Gambling,
    Fact<PersonalDataSigns> PersonalData)
{
    /// <summary>Facilities of the front office the site shows; information only.</summary>
    public ImmutableArray<Facility> Facilities { get; init; } = [];

    /// <summary>What stayed unread; null when everything asked for was answered.</summary>
    public ReadingGap? Gap { get; init; }
}
