using Monitor.Core.Snapshots;

namespace Monitor.Core.Platforms;

/// <summary>The Infinite/Varient news script, seen on klaten.go.id sites and the first guess for Dilan. Its sitemap is written by a button: it lists pages, never dates.</summary>
internal sealed class Dilan(PlatformWords words) : Platform
{
    public override string Id => "dilan";

    public override double Match(PlatformSigns signs) =>
        Math.Min(1, (0.35 * words.Count("dilan-alamat", signs)) + (0.15 * words.Count("dilan-kelas", signs)) + (0.5 * words.Count("dilan-kuki", signs)) + (0.25 * words.Count("dilan-teks", signs)));

    public override IEnumerable<FetchRequest> Sources(Uri home) =>
    [
        SourceRequests.Feed(home, "/rss/latest-posts"),
        SourceRequests.Feed(home, "/rss/posts"),
        SourceRequests.Sitemap(home),
    ];
}
