using System.Text;
using Monitor.Core.Facts.Html;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Finds the hours in which the office can be visited: days with two clock times, under a label that says so, or in the footer. The hours of
/// a market, a library or a posyandu are somebody else's, and a meeting from nine to eleven is none.</summary>
internal sealed class OpeningHours(Kamus kamus)
{
    private const int LongestLabel = 80;
    private const int LongestHours = 400;
    private const int LongestShown = 200;

    // A week told day by day takes seven lines of two cells.
    private const int Reach = 4;
    private const int HeadingReach = 80;

    private readonly Phrases labels = new(kamus, "kanal.jam");
    private readonly Phrases others = new(kamus, "kanal.jam-lain");
    private readonly Phrases news = new(kamus, "layanan.judul-berita");
    private readonly PhraseCounter days = new(kamus.Words("layanan.hari"));
    private readonly Phrases spans = new(kamus, "kanal.jam-rentang");

    public Channel? Find(PageReading page, Entity entity)
    {
        if (IsOthers(page.Html.Title, entity) || (!page.IsHome && news.In(page.Html.Title)))
        {
            return null;
        }

        for (int i = 0; i < page.Html.Blocks.Length; i++)
        {
            HtmlBlock block = page.Html.Blocks[i];
            if (block.IsHidden || block.Text.Length is < 4 or > LongestHours)
            {
                continue;
            }

            FoldedText folded = FoldedText.Of(block.Text);
            bool labelled = labels.In(block.Text.Length <= LongestLabel ? folded : FoldedText.Of(block.Text.AsSpan(0, LongestLabel)));
            if ((labelled || (block.Region != Region.Main && IsSpan(folded))) && Told(page.Html, i, entity) is { } hours
                && !(ServiceText.Hours(block.Text) > 0 && Above(page, i).Any(heading => IsOthers(heading, entity))))
            {
                return new Channel(hours, page.Quote(hours));
            }
        }

        return null;
    }

    // The label's own block, else the shortest run of blocks after it that names a day and two times; names of columns ("Hari", "Mulai") tell neither.
    private string? Told(HtmlPage html, int at, Entity entity)
    {
        var text = new StringBuilder();
        IEnumerable<HtmlBlock> after = html.Blocks.Skip(at).Where((block, index) => index == 0 || block.Tag != "th" || days.Any(FoldedText.Of(block.Text)));
        foreach (HtmlBlock block in after.Take(Reach).TakeWhile(block => block.Region == html.Blocks[at].Region && block.Text.Length <= LongestHours))
        {
            text.Append(text.Length > 0 ? " " : "").Append(block.Text);
            string found = text.ToString();
            FoldedText folded = FoldedText.Of(found);
            if (ServiceText.Hours(found) >= 2 && (days.Any(folded) || spans.In(folded)))
            {
                return IsOthers(found, entity) || ServiceText.HasYear(found) ? null : IndonesianForm.Cut(found, LongestShown);
            }
        }

        return null;
    }

    // An office whose own name holds such a word keeps its hours.
    private bool IsOthers(string text, Entity entity) => others.In(text) && !others.In(entity.FullName);

    // The headings a block stands under, the nearest first. The first heading of the home page greets and tells nothing about a part of it.
    private static IEnumerable<string> Above(PageReading page, int at)
    {
        int level = 7;
        for (int i = at; i >= Math.Max(0, at - HeadingReach) && level > (page.IsHome ? 2 : 1); i--)
        {
            HtmlBlock block = page.Html.Blocks[i];
            if (block.HeadingLevel > (page.IsHome ? 1 : 0) && block.HeadingLevel < level && block.Region == page.Html.Blocks[at].Region)
            {
                level = block.HeadingLevel;
                yield return block.Text;
            }
        }
    }

    // "Senin–Jumat", "setiap hari": more than one day, which no event has.
    private bool IsSpan(FoldedText text) => spans.In(text) || days.Count(text) >= 2;
}
