using Monitor.Core.Snapshots;

namespace Monitor.Core.Platforms;

/// <summary>Joomla: any list page answers as a feed when asked with format=feed.</summary>
internal sealed class Joomla(PlatformWords words) : Platform
{
    public override string Id => "joomla";

    public override double Match(PlatformSigns signs) =>
        Math.Min(1, (0.8 * words.Count("joomla-generator", signs)) + (0.3 * words.Count("joomla-alamat", signs)));

    public override IEnumerable<FetchRequest> Sources(Uri home) =>
    [
        SourceRequests.Feed(home, "/?format=feed&type=rss"),
        SourceRequests.Sitemap(home),
    ];
}
