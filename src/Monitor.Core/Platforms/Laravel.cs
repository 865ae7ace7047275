using Monitor.Core.Snapshots;

namespace Monitor.Core.Platforms;

/// <summary>A home-made application on Laravel, told by its cookies; it promises no machine source but a sitemap.</summary>
internal sealed class Laravel(PlatformWords words) : Platform
{
    public override string Id => "laravel";

    public override double Match(PlatformSigns signs) =>
        Math.Min(1, (0.35 * words.Count("laravel-kuki", signs)) + (0.15 * words.Count("laravel-alamat", signs)));

    public override IEnumerable<FetchRequest> Sources(Uri home) =>
    [
        SourceRequests.Sitemap(home),
        SourceRequests.Feed(home, "/feed"),
    ];
}
