using Monitor.Core.Snapshots;

namespace Monitor.Core.Platforms;

/// <summary>WordPress: posts are listed by its public API, its feed is well formed, its sitemap tells changes rather than uploads.</summary>
internal sealed class WordPress(PlatformWords words) : Platform
{
    public override string Id => "wordpress";

    public override double Match(PlatformSigns signs) =>
        Math.Min(1, (0.8 * words.Count("wordpress-generator", signs)) + (0.4 * (words.Count("wordpress-alamat", signs) + words.Count("wordpress-sendiri", signs))));

    public override IEnumerable<FetchRequest> Sources(Uri home) =>
    [
        SourceRequests.Api(home, "/wp-json/wp/v2/posts?per_page=20&orderby=date&_fields=date,date_gmt,link,title"),
        SourceRequests.Feed(home, "/feed/"),
        SourceRequests.Sitemap(home, "/wp-sitemap.xml"),
        SourceRequests.Sitemap(home, "/sitemap_index.xml"),
    ];
}
