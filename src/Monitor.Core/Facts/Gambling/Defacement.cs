using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Gambling;

/// <summary>Finds the boast of who defaced a site: in title or first heading of the home page, where nearly nothing of a village is left.</summary>
internal sealed class Defacement(Kamus kamus)
{
    // A defaced page is a boast and a greeting; a village's home page that reports an attack has far more text.
    private const int MostText = 1_500;
    private readonly ImmutableArray<string> boasts = WordText.Phrases(kamus.Words("judi.deface"));

    public Sign? Find(SiteReading reading)
    {
        if (reading.Home is not { } home || home.Html.VisibleLength > MostText)
        {
            return null;
        }

        string? boast = home.Html.Blocks.Where(block => block.HeadingLevel is 1 or 2).Select(block => block.Text).Prepend(home.Html.Title)
            .Concat(home.Html.VisibleLength < 600 ? home.Html.Blocks.Select(block => block.Text) : [])
            .FirstOrDefault(line => WordText.Has(WordText.Of(LookAlike.Fold(line.Length > 500 ? line[..500] : line)), boasts));
        return boast is null ? null : new Sign(0, "Judul: " + boast, home.Snapshot, Decides: true);
    }
}
