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

    private readonly Phrases labels = new(kamus, "kanal.jam");
    private readonly Phrases others = new(kamus, "kanal.jam-lain");
    private readonly Phrases news = new(kamus, "layanan.judul-berita");
    private readonly PhraseCounter days = new(kamus.Words("layanan.hari"));
    private readonly Phrases spans = new(kamus, "kanal.jam-rentang");

    public Channel? Find(PageReading page, Entity entity)
    {
        // An office whose own name holds such a word keeps its hours.
        bool isOther = (others.In(page.Html.Title) || (!page.IsHome && others.In(Heading(page.Html)))) && !others.In(entity.FullName);
        if (isOther || (!page.IsHome && news.In(page.Html.Title)))
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
            if ((labelled || (block.Region != Region.Main && IsSpan(folded))) && Told(page.Html, i, entity) is { } hours)
            {
                return new Channel(hours, page.Quote(hours));
            }
        }

        return null;
    }

    private static string Heading(HtmlPage html) => html.Blocks.FirstOrDefault(block => block is { HeadingLevel: 1, Region: Region.Main, IsHidden: false })?.Text ?? "";

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
                bool isOther = others.In(folded) && !others.In(FoldedText.Of(entity.FullName));
                return isOther || ServiceText.HasYear(found) ? null : IndonesianForm.Cut(found, LongestShown);
            }
        }

        return null;
    }

    // "Senin–Jumat", "setiap hari": more than one day, which no event has.
    private bool IsSpan(FoldedText text) => spans.In(text) || days.Count(text) >= 2;
}
