using System.Text.RegularExpressions;
using System.Web;

namespace Monitor.Gather.Crawl;

/// <summary>Folds addresses that mean the same page, and tells the shapes that traps are made of.</summary>
internal static partial class UrlShape
{
    public const int Longest = 512;

    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "phpsessid", "jsessionid", "sid", "sessionid", "session_id", "ci_session", "fbclid", "gclid", "replytocom", "share", "ref", "amp", "nb", "print", "tmpl", "_ga",
    };

    /// <summary>The address without fragment, session and tracking parameters; a default port and an empty query are dropped.</summary>
    public static Uri Canonical(Uri url)
    {
        if (url.Query.Length == 0 && url.Fragment.Length == 0 && !url.AbsolutePath.Contains(';', StringComparison.Ordinal))
        {
            return url;
        }

        string path = SessionInPath().Replace(url.AbsolutePath, "");
        string query = string.Join('&', url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(IsKept));
        bool same = path.Length == url.AbsolutePath.Length && query.Length == Math.Max(0, url.Query.Length - 1) && url.Fragment.Length == 0;
        return same ? url : new UriBuilder(url) { Path = path, Query = query, Fragment = "" }.Uri;
    }

    /// <summary>Whether an address is too long or repeats a segment: a path that grows by itself.</summary>
    public static bool IsTrap(Uri url)
    {
        if (url.AbsoluteUri.Length > Longest)
        {
            return true;
        }

        string[] segments = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments.Length > 12 || (segments.Length > 2 && segments.GroupBy(segment => segment, StringComparer.OrdinalIgnoreCase).Any(group => group.Count() >= 3));
    }

    /// <summary>The address with every run of digits as N and query values dropped: pages of one shape share a budget.</summary>
    public static string Pattern(Uri url)
    {
        string path = Digits().Replace(HttpUtility.UrlDecode(url.AbsolutePath), "N");
        IEnumerable<string> names = url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')[0]);
        return path + "?" + string.Join('&', names.Order(StringComparer.Ordinal));
    }

    /// <summary>Whether the address walks a calendar: a year and month outside an article's own path.</summary>
    public static bool IsCalendar(Uri url) => CalendarWalk().IsMatch(url.PathAndQuery);

    private static bool IsKept(string part)
    {
        string name = part.Split('=')[0];
        return !Dropped.Contains(name) && !name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex("(?i);jsessionid=[^/?]*", RegexOptions.NonBacktracking)]
    private static partial Regex SessionInPath();

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex("(?i)(?:kalender|calendar)[^ ]{0,40}[0-9]{1,4}|[?&](?:bulan|month|cal_?month|tribe-bar-date|ical|tahun=[0-9]{4}&bulan)=", RegexOptions.NonBacktracking)]
    private static partial Regex CalendarWalk();
}
