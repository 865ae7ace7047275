using Monitor.Core.Snapshots;

namespace Monitor.Core.Platforms;

/// <summary>OpenSID, old and new: the biggest family. Its sitemap carries the upload day of each article; its feed is often malformed.</summary>
internal sealed class OpenSid(PlatformWords words) : Platform
{
    public override string Id => "opensid";

    public override double Match(PlatformSigns signs) =>
        Math.Min(1, (0.7 * words.Count("opensid-generator", signs)) + (0.3 * words.Count("opensid-alamat", signs)) + (0.3 * words.Count("opensid-meta", signs)) + (0.25 * words.Count("opensid-teks", signs)));

    public override IEnumerable<FetchRequest> Sources(Uri home) =>
    [
        SourceRequests.Sitemap(home),
        SourceRequests.Feed(home, "/feed.xml"),
        // Each file is embedded as base64 in this list: a small page keeps the answer small.
        SourceRequests.Api(home, "/internal_api/informasi-publik?page[size]=10"),
        SourceRequests.Api(home, "/internal_api/produk-hukum?page[size]=10"),
        SourceRequests.Complaints(home, "/internal_api/pengaduan?sort=-created_at&page[number]=1&page[size]=50"),
    ];
}
