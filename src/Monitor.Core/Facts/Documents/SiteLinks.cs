using Monitor.Core.Facts.Html;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Facts.Documents;

/// <summary>How many clicks from the home page each read page lies, following the links of the pages themselves.</summary>
internal sealed class SiteLinks
{
    private const int MostClicks = 3;
    private readonly Dictionary<string, int> clicks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PageReading> pages = new(StringComparer.Ordinal);

    public SiteLinks(SiteReading reading)
    {
        foreach (PageReading page in reading.Pages)
        {
            pages.TryAdd(Key(page.Url), page);
            pages.TryAdd(Key(page.Snapshot.Request.Url), page);
        }

        if (reading.Home is not { } home)
        {
            return;
        }

        var queue = new Queue<(PageReading Page, int Clicks)>([(home, 0)]);
        Mark(home, 0);
        while (queue.TryDequeue(out (PageReading Page, int Clicks) next))
        {
            foreach (HtmlLink link in next.Page.Html.Links)
            {
                if (next.Clicks < MostClicks && link is { Target: { } target, IsHidden: false } && Find(target) is { } page && !clicks.ContainsKey(Key(page.Url)))
                {
                    Mark(page, next.Clicks + 1);
                    queue.Enqueue((page, next.Clicks + 1));
                }
            }
        }

        foreach (PageReading page in reading.Pages.Where(page => page.Snapshot.Request is { FoundOn: not null, Depth: <= MostClicks }))
        {
            // A menu a script wrote is not among the links of the page; the visit followed it all the same.
            if (page.Snapshot.Request.FoundOn is { } parent && clicks.TryGetValue(Key(parent), out int before) && before < MostClicks)
            {
                clicks.TryAdd(Key(page.Url), before + 1);
            }
        }
    }

    /// <summary>A page that was read, by any of its addresses.</summary>
    public PageReading? Find(Uri url) => pages.GetValueOrDefault(Key(url));

    /// <summary>Reach of something <paramref name="further"/> clicks beyond a page.</summary>
    public DocumentReach Reach(PageReading page, int further) =>
        !clicks.TryGetValue(Key(page.Url), out int own) ? (page.Snapshot.Request.FoundOn is null ? DocumentReach.MachineOnly : DocumentReach.Unknown)
        : own + further <= MostClicks ? DocumentReach.Clicks
        : DocumentReach.Unknown;

    /// <summary>An address by which the same target is known again: scheme, www and the last slash do not matter.</summary>
    public static string Key(Uri url)
    {
        string host = url.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.Host[4..] : url.Host;
        return host.ToLowerInvariant() + (url.IsDefaultPort ? "" : ":" + url.Port) + url.AbsolutePath.TrimEnd('/') + url.Query;
    }

    private void Mark(PageReading page, int count)
    {
        clicks.TryAdd(Key(page.Url), count);
        clicks.TryAdd(Key(page.Snapshot.Request.Url), count);
    }
}
