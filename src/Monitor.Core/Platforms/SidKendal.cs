using Monitor.Core.Snapshots;

namespace Monitor.Core.Platforms;

/// <summary>The desa system of Kendal: articles at /kabardetail/{token}/{slug}.html, stamped "Dipost : … | Dilihat : …".</summary>
internal sealed class SidKendal(PlatformWords words) : Platform
{
    public override string Id => "sid-kendal";

    public override double Match(PlatformSigns signs) =>
        Math.Min(1, (0.6 * words.Count("sid-kendal-alamat", signs)) + (0.25 * words.Count("sid-kendal-teks", signs)) + (0.4 * words.Count("sid-kendal-host", signs)));

    public override IEnumerable<FetchRequest> Sources(Uri home) =>
    [
        SourceRequests.Sitemap(home),
    ];
}
