using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Dates;

/// <summary>Which addresses belong to the site, and what their shape tells.</summary>
internal sealed class SiteAddresses
{
    private static readonly FrozenSet<string> Files = new[]
    {
        "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "zip", "rar", "csv", "odt", "ods", "rtf",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Pictures = new[]
    {
        "jpg", "jpeg", "png", "gif", "webp", "avif", "bmp", "svg", "ico",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenSet<string> hosts;
    private readonly ImmutableArray<string> fileHosts;
    private readonly FrozenSet<string> lists;
    private readonly ImmutableArray<string> foreignPages;
    private readonly Dictionary<string, bool> knownForeign = new(StringComparer.Ordinal);

    public SiteAddresses(SiteReading reading, Kamus kamus)
    {
        var own = new HashSet<string>(StringComparer.Ordinal) { Bare(reading.Snapshot.Site) };
        if (reading.Home is { } home)
        {
            own.Add(Bare(home.Url));
        }

        hosts = own.ToFrozenSet(StringComparer.Ordinal);
        fileHosts = kamus.Words("tanggal.host-berkas");
        lists = kamus.Words("tanggal.alamat-daftar").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        foreignPages = kamus.Words("tanggal.halaman-asing");
    }

    public bool IsOwn(Uri url) => hosts.Contains(Bare(url));

    /// <summary>A store of files outside the site, such as Drive: what stands there can be the village's own document.</summary>
    public bool IsFileHost(Uri url) => fileHosts.Any(host => url.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase));

    public static bool IsFile(Uri url) => Files.Contains(Extension(url));

    public static bool IsPicture(Uri url) => Pictures.Contains(Extension(url));

    /// <summary>Categories, tags, authors, pages of lists: addresses that are not an upload.</summary>
    public bool IsList(Uri url) => url.AbsolutePath.Length <= 1 && url.Query.Length == 0 || Segments(url).Any(lists.Contains);

    /// <summary>Agenda, statistics, complaints, history: pages whose dates are of something else.</summary>
    public bool IsForeignPage(Uri url)
    {
        // Menus and lists repeat the same addresses on every page.
        if (!knownForeign.TryGetValue(url.AbsolutePath, out bool isForeign))
        {
            string? first = Segments(url).Select(segment => segment.ToLowerInvariant()).FirstOrDefault(segment => segment is not ("first" or "index.php" or "index" or "page" or "halaman" or "p" or "pages"));
            isForeign = first is not null && foreignPages.Any(word => first == word || first == word + ".html" || first == word + ".php" || first.StartsWith(word + "-", StringComparison.Ordinal));
            knownForeign[url.AbsolutePath] = isForeign;
        }

        return isForeign;
    }

    /// <summary>What two addresses of the same content share: no scheme, no www, no closing slash, no tracking.</summary>
    public static string Key(Uri url)
    {
        string path = Uri.UnescapeDataString(url.AbsolutePath).TrimEnd('/').ToLowerInvariant();
        path = path.StartsWith("/index.php/", StringComparison.Ordinal) ? path[10..] : path;
        string query = url.Query.Contains("utm_", StringComparison.OrdinalIgnoreCase) || url.Query.Contains("fbclid", StringComparison.OrdinalIgnoreCase) ? "" : url.Query;
        return Bare(url) + path + query;
    }

    public static string[] Segments(Uri url) => url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static string Bare(Uri url)
    {
        string host = url.Host.ToLowerInvariant();
        return (host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host) + (url.IsDefaultPort ? "" : ":" + url.Port);
    }

    private static string Extension(Uri url)
    {
        string path = url.AbsolutePath;
        int dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') ? path[(dot + 1)..] : "";
    }
}
