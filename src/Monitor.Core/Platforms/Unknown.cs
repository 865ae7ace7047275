using Monitor.Core.Snapshots;

namespace Monitor.Core.Platforms;

/// <summary>A site that matches no family: the addresses most systems use are asked for.</summary>
internal sealed class Unknown : Platform
{
    public override string Id => "unknown";

    public override double Match(PlatformSigns signs) => 0;

    public override IEnumerable<FetchRequest> Sources(Uri home) =>
    [
        SourceRequests.Sitemap(home),
        SourceRequests.Feed(home, "/feed"),
        SourceRequests.Feed(home, "/feed.xml"),
    ];
}
