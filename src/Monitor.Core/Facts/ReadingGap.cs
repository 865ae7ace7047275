using Monitor.Core.Snapshots;

namespace Monitor.Core.Facts;

/// <summary>How much of a site stayed unread although it was asked for: refusals, time-outs, broken answers, our own line. Nothing can be told from
/// what was not found there. A page that is not there (404) was answered, and one that robots.txt closes is the site's own wish: neither is a gap.</summary>
/// <param name="Read">Pages that were read, the home page among them.</param>
/// <param name="Unread">Pages that were asked for and not read.</param>
/// <param name="Cause">What became of most of them.</param>
public sealed record ReadingGap(int Read, int Unread, FetchStatus Cause)
{
    /// <summary>Whether "not found" must not be said: more than a tenth of the pages are unknown. A proposal: below it, the second observation
    /// that every negative needs is protection enough.</summary>
    public bool HidesAbsence => Unread * 10 > Read + Unread;

    /// <summary>Whether so little was read that not even the site's age can be told. What only a browser shows has a state of its own.</summary>
    public bool HidesState => Unread > Read && Cause != FetchStatus.BrowserUnavailable;

    /// <summary>The gap of one snapshot; null when everything asked for was answered.</summary>
    public static ReadingGap? Of(SiteSnapshot snapshot)
    {
        // A page that was drawn is known by its drawing, and one that was asked twice by its last answer.
        PageSnapshot[] asked =
        [
            .. snapshot.Pages
                .Where(page => page.Request.Purpose is FetchPurpose.Home or FetchPurpose.Page && page.Status != FetchStatus.Disallowed)
                .GroupBy(page => page.Request.Purpose == FetchPurpose.Home ? "" : page.Request.Url.AbsoluteUri, StringComparer.Ordinal)
                .Select(Decisive),
        ];
        PageSnapshot[] unread = [.. asked.Where(page => page.Status is not (FetchStatus.Ok or FetchStatus.TooLarge))];
        return unread.Length == 0
            ? null
            : new ReadingGap(asked.Count(page => page.WasRead), unread.Length, CauseOf(unread));
    }

    // What was not asked any more has its cause in what failed before.
    private static FetchStatus CauseOf(PageSnapshot[] unread) =>
        unread.CountBy(page => page.Status).OrderByDescending(count => count.Key != FetchStatus.NotAttempted).ThenByDescending(count => count.Value).ThenBy(count => count.Key).First().Key;

    private static PageSnapshot Decisive(IGrouping<string, PageSnapshot> page)
    {
        PageSnapshot last = page.Last();
        return last.Request is { Purpose: FetchPurpose.Home, Via: FetchVia.Http } ? page.FirstOrDefault(attempt => attempt.WasRead) ?? last : last;
    }
}
