using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Gambling;

/// <summary>Finds the boast of who defaced a site: in title or first heading of the home page, where nearly nothing of a village is left, or of a page
/// below it that holds the boast and nothing else.</summary>
internal sealed class Defacement(Kamus kamus)
{
    // A defaced page is a boast and a greeting; a village's home page that reports an attack has far more text.
    private const int MostText = 1_500;
    private const int MostTextBelow = 600;
    private readonly ImmutableArray<string> boasts = WordText.Phrases(kamus.Words("judi.deface"));

    public Sign? Find(SiteReading reading) => reading.Home is { } home ? OnHome(home) ?? reading.Pages.Where(page => !page.IsHome).Select(Below).FirstOrDefault(sign => sign is not null) : null;

    private Sign? OnHome(PageReading home)
    {
        if (home.Html.VisibleLength > MostText)
        {
            return null;
        }

        string? boast = Headings(home.Html).Prepend(home.Html.Title)
            .Concat(home.Html.VisibleLength < 600 ? home.Html.Blocks.Select(block => block.Text) : [])
            .FirstOrDefault(Boasts);
        return boast is null ? null : new Sign(0, "Judul: " + boast, home.Snapshot, Decides: true);
    }

    // What attackers leave in a folder of a living site: the boast is both title and heading. News of an attack stands among the site's own menus.
    private Sign? Below(PageReading page) =>
        page.Html.VisibleLength < MostTextBelow && Boasts(page.Html.Title) && Headings(page.Html).Any(Boasts)
            ? new Sign(0, "Judul: " + page.Html.Title, page.Snapshot, Decides: true)
            : null;

    private bool Boasts(string line) => WordText.Has(WordText.Of(LookAlike.Fold(line.Length > 500 ? line[..500] : line)), boasts);

    private static IEnumerable<string> Headings(HtmlPage html) => html.Blocks.Where(block => block.HeadingLevel is 1 or 2).Select(block => block.Text);
}
