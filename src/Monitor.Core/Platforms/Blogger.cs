using Monitor.Core.Snapshots;

namespace Monitor.Core.Platforms;

/// <summary>Blogger: well-formed feeds with true dates of publication.</summary>
internal sealed class Blogger(PlatformWords words) : Platform
{
    public override string Id => "blogger";

    public override double Match(PlatformSigns signs) =>
        Math.Min(1, (0.7 * words.Count("blogger-generator", signs)) + (0.25 * words.Count("blogger-alamat", signs)) + (0.2 * words.Count("blogger-gambar-alamat", signs)) + (0.6 * words.Count("blogger-host", signs)));

    public override IEnumerable<FetchRequest> Sources(Uri home) =>
    [
        SourceRequests.Feed(home, "/feeds/posts/default?max-results=25"),
        SourceRequests.Sitemap(home),
    ];
}
