using System.Collections.Immutable;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Dates;

/// <summary>Makes one item of all claims about one upload: the same address, or the same title on nearly the same day.</summary>
internal static class ItemMerge
{
    // A list may print the day of an article in another zone or from another column than its page.
    private const int SameUploadDays = 3;
    private const int ShortestTitle = 15;

    public static ImmutableArray<DatedItem> Merge(DateBook book)
    {
        List<DatedItem> items = [.. book.Claims
            .GroupBy(claim => (SiteAddresses.Key(claim.Url), IsListOf(claim, book) ? PageTitle.Plain(claim.Title) : ""))
            .Select(One)];
        items = ByTitle(items);
        items = WithoutPictureDoubts(items);
        return [.. items.OrderByDescending(item => item.Date.Day).ThenByDescending(item => item.Confidence).ThenBy(item => item.Evidence.Url.AbsoluteUri, StringComparer.Ordinal)];
    }

    // Several uploads told at one address (a list, a feed) are told apart by their titles.
    private static bool IsListOf(DateClaim claim, DateBook book) =>
        claim.Title.Length > 0
        && (SiteAddresses.Key(claim.Url) == SiteAddresses.Key(claim.Seen.Url) || SiteAddresses.Key(claim.Url) == SiteAddresses.Key(claim.Seen.Request.Url))
        && (claim.Source == DateSource.Api || book.Addresses.IsList(claim.Url) || claim.Source == DateSource.Text && book.TitleOf(claim.Seen) != claim.Title);

    private static DatedItem One(IEnumerable<DateClaim> claims)
    {
        List<DateClaim> all = [.. claims];
        DateClaim best = all.OrderByDescending(Worth).ThenBy(claim => Trust(claim.Source)).First();

        // A month from the address is told to the day by a weaker source that agrees.
        if (best.Date.Precision != DatePrecision.Day)
        {
            best = all.Where(claim => claim.Date.Precision == DatePrecision.Day && Within(claim.Date.Day, best.Date) && claim.Confidence >= 0.45).MaxBy(claim => claim.Confidence) ?? best;
        }

        string title = best.Title.Length > 0 ? best.Title : all.Select(claim => claim.Title).FirstOrDefault(text => text.Length > 0) ?? "";
        return new DatedItem(best.Date, best.Source, best.Confidence, title.Length > 200 ? title[..200] : title, Evidence(best));
    }

    private static double Worth(DateClaim claim) => claim.Confidence - (claim.Date.Precision == DatePrecision.Year ? 0.2 : 0);

    private static int Trust(DateSource source) => source switch
    {
        DateSource.Api => 0,
        DateSource.Jsonld => 1,
        DateSource.Meta => 2,
        DateSource.Feed => 3,
        DateSource.Time => 4,
        DateSource.Sitemap => 5,
        DateSource.Text => 6,
        DateSource.Url => 7,
        _ => 8,
    };

    private static bool Within(DateOnly day, PartialDate span) =>
        day.Year == span.Day.Year && (span.Precision == DatePrecision.Year || day.Month == span.Day.Month);

    private static Evidence Evidence(DateClaim claim) => EvidenceFrom.Page(claim.Seen, claim.Quote) with { Url = claim.Url };

    private static List<DatedItem> ByTitle(List<DatedItem> items)
    {
        var kept = new List<DatedItem>();
        var byTitle = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (DatedItem item in items.OrderByDescending(item => item.Confidence))
        {
            string title = PageTitle.Plain(item.Title);
            if (title.Length < ShortestTitle)
            {
                kept.Add(item);
                continue;
            }

            List<int> same = byTitle.TryGetValue(title, out List<int>? known) ? known : byTitle[title] = [];
            if (same.Exists(at => Math.Abs(kept[at].Date.Day.DayNumber - item.Date.Day.DayNumber) <= SameUploadDays
                || (item.Date.Precision != DatePrecision.Day && Within(kept[at].Date.Day, item.Date))))
            {
                continue;
            }

            same.Add(kept.Count);
            kept.Add(item);
        }

        return kept;
    }

    // Pictures are exchanged long after an article was written: their names tell only where nothing else dates the articles.
    private static List<DatedItem> WithoutPictureDoubts(List<DatedItem> items)
    {
        bool told = items.Exists(item => item.Source != DateSource.File && item.Confidence >= RecencyExtractor.Believable && !SiteAddresses.IsFile(item.Evidence.Url));
        return told ? items.FindAll(item => item.Source != DateSource.File || SiteAddresses.IsFile(item.Evidence.Url)) : items;
    }
}
