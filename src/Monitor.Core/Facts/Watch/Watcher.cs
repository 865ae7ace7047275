using System.Collections.Immutable;
using Monitor.Core.Facts.Dates;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Watch;

/// <summary>Compares the readings of one site in their order. Only growth counts as an upload: a list that got longer, or got something new in
/// front; pictures and quotes that take turns are none, nor is a site whose pages were all replaced.</summary>
internal sealed class Watcher(TimeZoneInfo zone)
{
    private const int MostUploads = 50;

    // A page with fewer links says too little about a rebuild.
    private const int FewestForRebuild = 4;

    private readonly Dictionary<string, (PageTrace Page, DateOnly Day)> pages = new(StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly HashSet<uint> told = [];
    private readonly HashSet<DateOnly> days = [];
    private readonly List<Appearance> uploads = [];
    private DateOnly since;
    private DateOnly quiet;

    /// <returns>Null when there is no earlier reading.</returns>
    public static SiteWatch? Of(ImmutableArray<SiteTrace> earlier, SiteTrace now, TimeZoneInfo zone)
    {
        ImmutableArray<SiteTrace> before = [.. earlier.Where(trace => trace.TakenAt < now.TakenAt && !trace.Pages.IsEmpty).OrderBy(trace => trace.TakenAt)];
        if (before.IsEmpty)
        {
            return null;
        }

        var watcher = new Watcher(zone);
        foreach (SiteTrace trace in before.Add(now))
        {
            watcher.Compare(trace);
        }

        return new SiteWatch(watcher.since, watcher.days.Count, watcher.quiet, [.. watcher.uploads.OrderByDescending(upload => upload.By).Take(MostUploads)]);
    }

    private void Compare(SiteTrace trace)
    {
        DateOnly day = MachineDates.LocalDay(trace.TakenAt, zone);
        if (IsRebuilt(trace))
        {
            pages.Clear();
            days.Clear();
            since = day;
            quiet = day;
        }

        foreach (PageTrace page in trace.Pages)
        {
            if (pages.TryGetValue(SiteAddresses.Key(page.Url), out (PageTrace Page, DateOnly Day) last))
            {
                ImmutableArray<ShownThing> fresh = [.. page.Things.Where(thing => !seen.Contains(SiteAddresses.Key(thing.Url)))];
                if (!fresh.IsEmpty && Grew(last.Page, page))
                {
                    uploads.AddRange(fresh.Select(thing => Appeared(thing, page, last.Day, day)));
                }

                quiet = fresh.IsEmpty && page.Texts.All(told.Contains) ? quiet : day;
            }
        }

        foreach (PageTrace page in trace.Pages)
        {
            pages[SiteAddresses.Key(page.Url)] = (page, day);
            seen.UnionWith(page.Things.Select(thing => SiteAddresses.Key(thing.Url)));
            told.UnionWith(page.Texts);
        }

        days.Add(day);
    }

    private static Appearance Appeared(ShownThing thing, PageTrace page, DateOnly after, DateOnly by)
    {
        string title = PersonalNumbers.Show(thing.Title.Length > 0 ? thing.Title : Uri.UnescapeDataString(thing.Url.Segments[^1]));
        return new Appearance(after, by, thing.Url, title, new Evidence(page.Url, title, page.BodyHash, page.ReadAt));
    }

    // Most of what stood on the pages read again is gone: another theme, or addresses that change with every visit.
    private bool IsRebuilt(SiteTrace trace)
    {
        HashSet<string> now = [.. trace.Pages.SelectMany(page => page.Things).Select(thing => SiteAddresses.Key(thing.Url))];
        int known = 0;
        int gone = 0;
        foreach (PageTrace page in trace.Pages)
        {
            if (pages.TryGetValue(SiteAddresses.Key(page.Url), out (PageTrace Page, DateOnly Day) last))
            {
                known += last.Page.Things.Length;
                gone += last.Page.Things.Count(thing => !now.Contains(SiteAddresses.Key(thing.Url)));
            }
        }

        return days.Count == 0 || !trace.Pages.Any(page => pages.ContainsKey(SiteAddresses.Key(page.Url))) || (known >= FewestForRebuild && gone * 2 > known);
    }

    // All that stood there stands there still; or the new came in one row, and what fell off stood behind something that was kept: a list of the
    // newest moves so, while what takes turns comes in the place of what goes.
    private static bool Grew(PageTrace before, PageTrace after)
    {
        string[] old = Keys(before);
        string[] now = Keys(after);
        if (old.All(now.Contains))
        {
            return true;
        }

        int first = Array.FindIndex(now, key => !old.Contains(key));
        int next = Array.FindIndex(now, first, old.Contains);
        return next > first
            && now.Skip(next).All(old.Contains)
            && old.Where(now.Contains).SequenceEqual(now.Where(old.Contains))
            && old.Take(Array.IndexOf(old, now[next])).All(now.Contains);
    }

    private static string[] Keys(PageTrace page) => [.. page.Things.Select(thing => SiteAddresses.Key(thing.Url))];
}
