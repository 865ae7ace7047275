using System.Net;
using Monitor.App.Jobs;
using Monitor.Gather;
using Monitor.Host.Setup;
using Monitor.Peraga;

namespace Monitor.Host.Verbs.Demo;

/// <summary>The network of the demo: nothing but the fictitious kabupaten on loopback.</summary>
internal static class DemoWorld
{
    /// <summary>All sites answer from this machine, so a few more than in real work keep both cores busy.</summary>
    public const int SitesAtOnce = 12;

    // One address stands for 461 servers: a gap or a limit of two would serve nobody.
    private static readonly Politeness AtHome = new(TimeSpan.Zero, 64, TimeSpan.FromSeconds(2));

    /// <summary>Loopback at the kabupaten's own ports; every name is answered by the kabupaten, so that nothing goes out to a real resolver.</summary>
    public static TargetRules Rules(PeragaServer peraga) => TargetRules.Loopback(peraga.HttpPort, peraga.HttpsPort, peraga.RefusingPort) with
    {
        Resolve = (host, port) => new ResolvedTarget(peraga.Resolve(host, port) is { } end ? [end] : []),
        TrustedRoot = peraga.Root,
    };

    /// <summary>Both looks of a channel are made in one run, as those of a negative are; and this office has decided to read the feeds of its own, fictitious YouTube.</summary>
    public static ChannelPolicy Channels(MonitorSetup setup) => setup.Channels() with { Gap = TimeSpan.Zero, ReadsFeeds = true };

    public static GatherSettings Gathering(MonitorSetup setup, string? browser) => setup.Gathering() with
    {
        Politeness = AtHome,
        BrowserPath = browser,
        Witnesses = [],
    };
}
