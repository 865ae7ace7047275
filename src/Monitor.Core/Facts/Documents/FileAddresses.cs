using System.Collections.Frozen;

namespace Monitor.Core.Facts.Documents;

/// <summary>Tells from an address whether it leads to a file, a picture or a file host, and what the file calls itself.</summary>
public static class FileAddresses
{
    private static readonly FrozenSet<string> Files = new[]
    {
        ".pdf", ".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".ods", ".csv", ".ppt", ".pptx", ".zip", ".rar",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Pictures = new[] { ".jpg", ".jpeg", ".png", ".gif", ".webp" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Hosts whose pages show a file; their answer is a viewer, not the file.
    private static readonly string[] Hosts =
    [
        "drive.google.com", "docs.google.com", "onedrive.live.com", "1drv.ms", "dropbox.com", "mega.nz", "cloud.klaten.go.id", "scribd.com", "issuu.com", "mediafire.com", "box.com",
        "anyflip.com", "fliphtml5.com", "slideshare.net", "calameo.com", "academia.edu", "sharepoint.com", "heyzine.com",
    ];

    /// <summary>Whether the ending is that of a document or an archive.</summary>
    public static bool IsFile(Uri url) => Files.Contains(Extension(url));

    /// <summary>Whether a verb and a number stand where a file's name would ("/dokumen_web/unduh_berkas/12", "/download/12"): most likely a file, which
    /// only its answer tells for sure.</summary>
    public static bool IsNumberedDownload(Uri url)
    {
        string[] parts = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts[^1].Length <= 10 && parts[^1].All(char.IsAsciiDigit)
            && (parts[^2].StartsWith("unduh", StringComparison.OrdinalIgnoreCase) || parts[^2].StartsWith("download", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether the ending is that of a picture.</summary>
    public static bool IsPicture(Uri url) => Pictures.Contains(Extension(url));

    /// <summary>Whether a file host answers with a viewer; the host's front page is none.</summary>
    public static bool IsHosted(Uri url) =>
        url.AbsolutePath.Length > 1
        && (Array.Exists(Hosts, host => IsUnder(url.Host, host)) || url.AbsolutePath.Contains("/drive/s/", StringComparison.Ordinal) || url.AbsolutePath.Contains("/index.php/s/", StringComparison.Ordinal))
        && Viewed(url) is null;

    /// <summary>A folder of a file host: it may hold many documents.</summary>
    public static bool IsFolder(Uri url) => IsHosted(url) && url.AbsolutePath.Contains("folder", StringComparison.OrdinalIgnoreCase);

    /// <summary>The file a viewer's address shows ("docs.google.com/viewer?url=…", "/pdfjs/viewer.html?file=…"); null for all other addresses.</summary>
    public static Uri? Viewed(Uri url)
    {
        if (url.Query.Length < 2)
        {
            return null;
        }

        foreach (string part in url.Query.TrimStart('?').Split('&'))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part[..equals] is "url" or "file" or "src" or "pdf" or "document"
                && Uri.TryCreate(url, Uri.UnescapeDataString(part[(equals + 1)..]), out Uri? shown) && shown.Scheme is "http" or "https" && IsFile(shown))
            {
                return shown;
            }
        }

        return null;
    }

    /// <summary>The name the file goes by, as words a title has; empty for file hosts and generated names.</summary>
    public static string OwnName(Uri url)
    {
        string path = Decoded(url.AbsolutePath);
        string name = path[(path.LastIndexOf('/') + 1)..];
        int dot = name.LastIndexOf('.');
        return IsHosted(url) ? "" : dot > 0 && name.Length - dot <= 6 ? name[..dot] : name;
    }

    /// <summary>The year of a folder somebody named so ("/dokumen/2024/apbdes.pdf"), and the month when an upload made it ("/2024/05/").</summary>
    public static (int Year, int Month)? Folder(Uri url, int lastYear)
    {
        string[] parts = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (int i = parts.Length - 2; i >= 0; i--)
        {
            if (parts[i].Length == 4 && int.TryParse(parts[i], out int year) && year >= 2014 && year <= lastYear)
            {
                bool isUpload = i + 1 < parts.Length - 1 && parts[i + 1].Length == 2 && int.TryParse(parts[i + 1], out int month) && month is >= 1 and <= 12;
                return (year, isUpload ? int.Parse(parts[i + 1], System.Globalization.CultureInfo.InvariantCulture) : 0);
            }
        }

        return null;
    }

    /// <summary>A path as people read it; some sites encode twice.</summary>
    public static string Decoded(string path)
    {
        string text = Uri.UnescapeDataString(path.Replace('+', ' '));
        return text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;
    }

    private static bool IsUnder(string host, string parent) =>
        host.EndsWith(parent, StringComparison.OrdinalIgnoreCase) && (host.Length == parent.Length || host[host.Length - parent.Length - 1] == '.');

    private static string Extension(Uri url)
    {
        string path = url.AbsolutePath;
        int dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') ? path[dot..] : "";
    }
}
