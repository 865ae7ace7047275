using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Dates;

/// <summary>Says of each stamp on a page which upload it belongs to: an entry of a list, or the page itself. A stamp without a title is refused.</summary>
internal sealed class PageDates(Kamus kamus, IndonesianDates texts)
{
    // Title, category and byline stand this close together in every theme seen.
    private const int Near = 3;
    private const int NearHeading = 6;
    private const int FewestRepeats = 3;

    private readonly DateMarks finder = new(kamus, texts);
    private readonly PageEntries lists = new(kamus);
    private readonly ListTitles titles = new(kamus);

    public void Read(DateBook book)
    {
        List<(PageReading Page, List<DateMark> Marks)> pages =
            [.. book.Reading.Pages.Where(page => page.IsHome || !book.Addresses.IsForeignPage(page.Url)).Select(page => (page, finder.Of(page, book)))];
        Dictionary<string, int> seen = pages
            .SelectMany(page => page.Marks.Select(mark => Sign(page.Page.Html, mark)).Distinct(StringComparer.Ordinal))
            .GroupBy(sign => sign, StringComparer.Ordinal)
            .ToDictionary(sign => sign.Key, sign => sign.Count(), StringComparer.Ordinal);
        foreach ((PageReading page, List<DateMark> marks) in pages)
        {
            if (marks.Count > 0)
            {
                Assign(page, marks, seen, pages.Count, book);
            }
        }
    }

    private void Assign(PageReading page, List<DateMark> marks, Dictionary<string, int> seen, int pages, DateBook book)
    {
        List<PageEntry> entries = lists.Of(page, book.Addresses);
        int heading = page.IsHome ? -1 : HeadingOf(page.Html, marks);
        bool isList = heading >= 0 && titles.IsList(page.Html.Blocks[heading].Text);
        HashSet<int> stamped = [.. marks.Select(mark => mark.Block)];
        entries.AddRange(PageEntries.Unlinked(page, heading, entries).Where(entry => !stamped.Contains(entry.Start)).ToList());
        entries.Sort((left, right) => left.Start.CompareTo(right.Start));
        bool before = StampsComeFirst(page.Html, marks, entries);
        foreach (DateMark mark in marks)
        {
            PageEntry? holder = entries.Where(entry => entry.Holds(mark.Block)).MinBy(entry => entry.End - entry.Start);
            int repeats = seen[Sign(page.Html, mark)];
            bool chrome = holder is null && repeats >= FewestRepeats && repeats * 5 >= pages * 2;
            if (chrome || (holder is null && repeats >= 2 && !mark.IsMarked && book.IsToday(mark.Date.Day, page.Snapshot)))
            {
                book.Refuse(mark.Quote, "Tercetak sama di banyak halaman: bagian tampilan, bukan unggahan.", page.Url);
                continue;
            }

            PageEntry? owner = holder ?? (heading >= 0 && !isList && BelongsToPage(mark, heading, entries, page) ? OfPage(page, heading) : Nearest(mark, entries, before));
            if (owner is null)
            {
                book.Refuse(mark.Quote, "Tanggal tanpa judul unggahan di dekatnya.", page.Url);
            }
            else if (owner.IsForeign)
            {
                book.Refuse($"{owner.Title} {mark.Quote}", "Berita dari situs lain.", owner.Url);
            }
            else if (!book.Addresses.IsForeignPage(owner.Url) || page.Url == owner.Url)
            {
                // A lone date of today that nothing marks as a stamp is more often a clock than an upload.
                double doubt = !mark.IsMarked && mark.Form == DateForm.Full && holder is null && book.IsToday(mark.Date.Day, page.Snapshot) ? 0.5 : 1;
                book.Claim(new DateClaim(owner.Url, owner.Title, mark.Date, mark.Source, mark.Confidence * doubt, $"{owner.Title} · {mark.Quote}", page.Snapshot));
            }
        }
    }

    // A list may head its entries with their days: such a heading is no title.
    private static int HeadingOf(HtmlPage page, List<DateMark> marks) =>
        PageTitle.HeadingOf(page) is var heading and >= 0 && !marks.Exists(mark => mark.Block == heading && mark.Quote.Length * 2 > page.Blocks[heading].Text.Length) ? heading : -1;

    private static string Sign(HtmlPage page, DateMark mark) => page.Blocks[mark.Block].Text + "\n" + page.Blocks[mark.Block].Hint;

    private static PageEntry OfPage(PageReading page, int heading) => new(page.Url, page.Html.Blocks[heading].Text, heading, heading, false, false);

    private static bool BelongsToPage(DateMark mark, int heading, List<PageEntry> entries, PageReading page)
    {
        int distance = Math.Abs(mark.Block - heading);
        int from = Math.Min(mark.Block, heading);
        int to = Math.Max(mark.Block, heading);
        bool parted = entries.Any(entry => entry.Start > from && entry.Start < to && entry.Url != page.Url);

        // "Diposting pada …" may close the article instead of opening it.
        return !parted && (distance <= NearHeading || (mark.IsMarked && mark.Block > heading && !entries.Any(entry => entry.Start > heading && entry.Start < mark.Block && !entry.IsFile)));
    }

    // Within one list a stamp stands always before or always after its title; where a summary parts it from its own title the next one is nearer,
    // and the ends of the list tell.
    private static bool StampsComeFirst(HtmlPage page, List<DateMark> marks, List<PageEntry> entries) =>
        StandNearerToTheNext(marks, entries) && !ClosesItsList(page, marks, entries);

    // A title before the first stamp and another of its kind behind it, and none of the kind after the last; or what follows a lone stamp is the
    // heading of a higher part.
    private static bool ClosesItsList(HtmlPage page, List<DateMark> marks, List<PageEntry> entries)
    {
        int opening = marks.Min(mark => mark.Block);
        int closing = marks.Max(mark => mark.Block);
        if (TagBefore(page, entries, opening) is not { } own || TagAfter(page, entries, opening) is not { } next)
        {
            return false;
        }

        return own == next
            ? closing > opening && TagAfter(page, entries, closing) != own
            : own is ['h', >= '1' and <= '6'] && next is ['h', >= '1' and <= '6'] && next[1] < own[1];
    }

    private static string? TagBefore(HtmlPage page, List<PageEntry> entries, int block) =>
        entries.Where(entry => entry.End < block && block - entry.End <= Near).MaxBy(entry => entry.End) is { } entry ? page.Blocks[entry.Start].Tag : null;

    private static string? TagAfter(HtmlPage page, List<PageEntry> entries, int block) =>
        entries.Where(entry => entry.Start > block && entry.Start - block <= Near).MinBy(entry => entry.Start) is { } entry ? page.Blocks[entry.Start].Tag : null;

    private static bool StandNearerToTheNext(List<DateMark> marks, List<PageEntry> entries)
    {
        int first = 0;
        int last = 0;
        foreach (DateMark mark in marks)
        {
            int gapAfter = entries.Where(entry => entry.Start > mark.Block).Select(entry => entry.Start - mark.Block).DefaultIfEmpty(99).Min();
            int gapBefore = entries.Where(entry => entry.End < mark.Block).Select(entry => mark.Block - entry.End).DefaultIfEmpty(99).Min();
            first += gapAfter < gapBefore && gapAfter <= Near ? 1 : 0;
            last += gapBefore < gapAfter && gapBefore <= Near ? 1 : 0;
        }

        return first != last ? first > last : entries.Count > 0 && marks.Count > 0 && marks[0].Block < entries[0].Start;
    }

    private static PageEntry? Nearest(DateMark mark, List<PageEntry> entries, bool before)
    {
        PageEntry? after = entries.Where(entry => entry.Start > mark.Block && entry.Start - mark.Block <= Near).MinBy(entry => entry.Start);
        PageEntry? previous = entries.Where(entry => entry.End < mark.Block && mark.Block - entry.End <= Near).MaxBy(entry => entry.End);
        return before ? after : previous;
    }
}
