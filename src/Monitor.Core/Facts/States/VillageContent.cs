using System.Globalization;
using System.Text.RegularExpressions;
using Monitor.Core.Facts.Dates;
using Monitor.Core.Facts.Html;
using Monitor.Core.Registry;

namespace Monitor.Core.Facts.States;

/// <summary>How much of its own the site says: words of content that is neither frame nor sample nor a notice of emptiness.</summary>
/// <param name="RealWords">Words of distinct content blocks.</param>
/// <param name="SampleWords">Words of blocks that carry a template's sample text.</param>
/// <param name="EmptyPages">Pages below the home page that say they are empty or hold next to nothing.</param>
/// <param name="OtherPages">Pages below the home page.</param>
/// <param name="Sample">Where sample text was seen.</param>
/// <param name="Empty">Where emptiness was stated.</param>
internal sealed partial record VillageContent(int RealWords, int SampleWords, int EmptyPages, int OtherPages, Evidence? Sample, Evidence? Empty)
{
    /// <summary>Fewer words than a short profile: nothing a resident could read.</summary>
    public const int FewWords = 120;

    // A page whose own blocks hold less is a heading over nothing.
    private const int NearlyNothing = 12;
    private const int OwnNameLength = 4;

    public static VillageContent Of(SiteReading reading, StateWords words)
    {
        var repeats = new BlockRepeats();
        List<(PageReading Page, List<(HtmlBlock Block, int Text)> Blocks)> pages =
            [.. reading.Pages.Select(page => (page, repeats.Take(page.Html.Blocks.Where(Counts))))];
        int frame = Math.Max(3, reading.Pages.Length * 6 / 10);
        int real = 0;
        int sample = 0;
        int emptyPages = 0;
        Evidence? sampleAt = null;
        Evidence? emptyAt = null;
        foreach ((PageReading page, List<(HtmlBlock Block, int Text)> blocks) in pages)
        {
            int own = 0;
            string? empty = null;
            foreach ((HtmlBlock block, int text) in blocks.Where(block => repeats.Pages(block.Text) < frame))
            {
                int count = CountWords(block.Text);
                if (words.Find(block.Text, "templat") is { } placeholder)
                {
                    sample += repeats.IsFirst(text) ? count : 0;
                    sampleAt ??= page.Quote(placeholder);
                }
                else if (block.Text.Length < 160 && words.Find(block.Text, "kosong") is { } notice)
                {
                    empty ??= notice;
                    emptyAt ??= page.Quote(notice);
                }
                else
                {
                    own += count;
                    real += repeats.IsFirst(text) ? count : 0;
                }
            }

            emptyPages += !page.IsHome && (own < NearlyNothing || (empty is not null && own < NearlyNothing * 3)) ? 1 : 0;
        }

        return new VillageContent(real, sample, emptyPages, Math.Max(0, reading.Pages.Count(page => !page.IsHome)), sampleAt, emptyAt);
    }

    /// <summary>The other village the site speaks of when it never names its own; null otherwise.</summary>
    public static (string Name, Evidence Evidence)? OtherVillage(SiteReading reading)
    {
        Entity entity = reading.Context.Entity;
        string own = PageTitle.Plain(entity.Name);
        if (!entity.IsVillage || own.Length < OwnNameLength || entity.Name.Contains('.', StringComparison.Ordinal) || reading.Home is not { } home)
        {
            return null;
        }

        if (reading.Pages.Any(page => PageTitle.Plain(page.Html.Title + page.Html.VisibleText).Contains(own, StringComparison.Ordinal)))
        {
            return null;
        }

        var other = reading.Pages
            .SelectMany(page => page.Html.Blocks.Where(block => block.HeadingLevel > 0).Select(block => block.Text).Append(page.Html.Title))
            .SelectMany(text => Named().Matches(text.Length > 300 ? text[..300] : text).Select(match => match.Groups["name"].Value))
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(name => name.Count())
            .FirstOrDefault();
        return other is not null && other.Count() >= 2 ? (other.Key, home.Quote(home.Html.Title)) : null;
    }

    private static bool Counts(HtmlBlock block) => block.Region == Region.Main && !block.IsHidden && block.Text.Length >= 15;

    // Words of two letters or more that stand behind a blank.
    private static int CountWords(ReadOnlySpan<char> text)
    {
        int words = 0;
        while (text.Length > 1)
        {
            words += StartsWord(text[0]) && text[1] != ' ' ? 1 : 0;
            int blank = text.IndexOf(' ');
            text = blank < 0 ? [] : text[(blank + 1)..];
        }

        return words;
    }

    private static bool StartsWord(char letter) =>
        char.IsAsciiLetter(letter) || (char.IsLetter(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.OtherLetter);

    [GeneratedRegex(@"\b(?:Desa|DESA|Kelurahan|KELURAHAN|Pekon|Nagari|Gampong)\s+(?<name>[A-Z][A-Za-z']{3,20})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
