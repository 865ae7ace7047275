using System.Collections.Immutable;
using Monitor.Core.Facts.Html;

namespace Monitor.Core.Facts.Documents;

/// <summary>Reads what a link to a file leads to. "Unduh" and "di sini" say nothing: then the row, the sentence, the lines before it and the headings
/// above it are asked, nearest first, until one of them says something.</summary>
internal sealed class LinkNames(DocumentScene scene, PageReading page, string pageTitle)
{
    private const int LinesBack = 5;
    private const int LongestSentence = 500;

    private readonly TableRows rows = new(scene.Words, scene.Titles);
    private readonly ILookup<int, HtmlLink> fileLinks = page.Html.Links.Where(link => IsFileLink(scene, link)).ToLookup(link => link.Block);
    private readonly ILookup<string, HtmlLink> byTarget = page.Html.Links.Where(link => link.Target is not null).ToLookup(link => SiteLinks.Key(link.Target ?? page.Url), StringComparer.Ordinal);

    private readonly bool isList = page.Html.Links.Where(link => link.Region == Region.Main && IsFileLink(scene, link)).Select(link => link.Target).Distinct().Count() > 1;

    public static bool IsFileLink(DocumentScene scene, HtmlLink link) =>
        link is { IsHidden: false, Target: { } target }
        && (FileAddresses.IsFile(target) || FileAddresses.IsHosted(target) || FileAddresses.Viewed(target) is not null || scene.Probes.IsKnownFile(target));

    /// <summary>The documents a link names; no names when it names something else or nothing.</summary>
    public Naming Of(HtmlLink link)
    {
        FiscalYears? year = null;
        Naming? mention = null;
        foreach ((string text, bool isTitle) in Texts(link))
        {
            ImmutableArray<NamedDocument> names = scene.Titles.Read(text);
            if (names.Length > 0)
            {
                var named = new Naming([.. names.Select(name => Bind(name, year, link))], text);
                bool isFirm = names.Any(name => name.Standing is Standing.Firm or Standing.Draft);
                if (isTitle && mention is null || (isFirm && (mention is null || mention.Names.Any(other => names.Any(name => name.Type == other.Type)))))
                {
                    return named;
                }

                // "Kami sampaikan APBDes, unduh di sini": the heading may name the document itself.
                mention ??= named;
                continue;
            }

            if (scene.Titles.Year(text) is { } told)
            {
                year ??= new FiscalYears(told, told);
            }

            if (mention is null && scene.IsTelling(text) && !IsFileName(text) && (isTitle || isList))
            {
                return new Naming([], text);
            }
        }

        return mention ?? Naming.Nothing;
    }

    // The year beside the name, else of the heading the link stands under.
    private NamedDocument Bind(NamedDocument name, FiscalYears? year, HtmlLink link)
    {
        if (name.Years is not null || name.Type == DocumentType.Rpjmdes || (name.IsRegulation && name.Number.Length > 0 && year is null))
        {
            return name;
        }

        if (year is null && rows.At(page.Html, link.Block)?.Year is { Length: > 0 } column && scene.Titles.Year(column) is { } told)
        {
            year = new FiscalYears(told, told);
        }

        if (year is null && scene.Titles.Year(rows.YearOver(page.Html, link)) is { } over)
        {
            year = new FiscalYears(over, over);
        }

        if (year is null && link.Region is Region.Main && !name.IsRegulation)
        {
            foreach (string heading in PageTitles.Above(page.Html, link.Block, link.Region).Append(pageTitle))
            {
                if (scene.Titles.Year(heading) is { } above)
                {
                    return name with { Years = new FiscalYears(above, above) };
                }
            }
        }

        return name with { Years = year };
    }

    // Titles say what is opened; sentences and lines nearby say it only in a list, where each item has its own.
    private IEnumerable<(string Text, bool IsTitle)> Texts(HtmlLink link)
    {
        // "Peraturan Desa tentang APBDes 2026" in a row of 2025: the columns know which regulation it is.
        if (rows.At(page.Html, link.Block) is { IsLaw: true } law)
        {
            yield return (law.Title, true);
        }

        yield return (link.Text, true);
        yield return (link.Title, true);
        if (link.Target is { } target)
        {
            foreach (HtmlLink twin in byTarget[SiteLinks.Key(target)].Where(twin => twin != link && scene.Titles.Read(twin.Text).Length > 0))
            {
                yield return (twin.Text, true);
            }
        }

        if (link.Region is Region.Navigation or Region.Header)
        {
            yield break;
        }

        if (Term(link) is { } term)
        {
            yield return (term, true);
        }

        if (rows.At(page.Html, link.Block) is { } row)
        {
            yield return (row.Title, true);
        }
        else
        {
            foreach (string text in Around(link))
            {
                yield return (text, false);
            }
        }

        foreach (string heading in PageTitles.Above(page.Html, link.Block, link.Region))
        {
            yield return (heading, isList);
        }

        yield return (pageTitle, true);
    }

    // In a definition list the term above names what the definition links to.
    private string? Term(HtmlLink link)
    {
        int at = Math.Min(link.Block, page.Html.Blocks.Length - 1);
        for (int i = at; i >= 0 && i >= at - LinesBack && page.Html.Blocks[i].Tag is "dd" or "dt"; i--)
        {
            if (page.Html.Blocks[i].Tag == "dt")
            {
                return page.Html.Blocks[i].Text;
            }
        }

        return null;
    }

    // The sentence the link stands in, then the lines before it up to the previous file.
    private IEnumerable<string> Around(HtmlLink link)
    {
        ImmutableArray<HtmlBlock> blocks = page.Html.Blocks;
        if (blocks.IsEmpty)
        {
            yield break;
        }

        string own = Sentence(link, blocks[Math.Min(link.Block, blocks.Length - 1)].Text);
        if (own.Length > 0)
        {
            yield return own;
        }

        if (fileLinks[link.Block].Any(other => other.Target != link.Target) && own.Length > link.Text.Length)
        {
            yield break;
        }

        for (int i = link.Block - 1; i >= Math.Max(0, link.Block - LinesBack); i--)
        {
            HtmlBlock block = blocks[i];
            if (PageTitles.Rank(block) > 0 || fileLinks[i].Any(other => other.Target != link.Target) || block.Region != link.Region)
            {
                yield break;
            }

            if (block.Text.Length <= LongestSentence)
            {
                yield return block.Text;
            }
        }
    }

    // Of "APBDes 2025 [unduh], APBDes 2026 [unduh]" each link owns the words since the link before it.
    private string Sentence(HtmlLink link, string text)
    {
        HtmlLink[] here = [.. fileLinks[link.Block]];
        if (here.Length > 1 && link.Text.Length > 0)
        {
            int from = 0;
            foreach (HtmlLink other in here)
            {
                int at = text.IndexOf(other.Text, Math.Min(from, text.Length), StringComparison.Ordinal);
                if (at < 0)
                {
                    break;
                }

                if (other == link)
                {
                    text = text[from..(at + other.Text.Length)];
                    break;
                }

                from = at + other.Text.Length;
            }
        }

        if (text.Length <= LongestSentence)
        {
            return text;
        }

        int place = link.Text.Length > 0 ? text.IndexOf(link.Text, StringComparison.Ordinal) : -1;
        int start = Math.Max(0, place - 200);
        return place < 0 ? "" : text[start..Math.Min(text.Length, place + link.Text.Length)];
    }

    // "a8f3c91.pdf" and "scan0001.pdf" are names of files, not of documents.
    private static bool IsFileName(string text) =>
        !text.Contains(' ', StringComparison.Ordinal) && text.Length > 4 && (text.Contains('.', StringComparison.Ordinal) || text.Contains('_', StringComparison.Ordinal) || text.Any(char.IsAsciiDigit));
}
