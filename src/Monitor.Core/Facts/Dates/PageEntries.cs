using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Dates;

/// <summary>A run of blocks that speaks of one thing: the links of a card that lead to one address, or a heading without a link.</summary>
/// <param name="Start">Index of its first block.</param>
/// <param name="End">Index of its last block with a link.</param>
/// <param name="IsForeign">Whether it leads to another site.</param>
internal sealed record PageEntry(Uri Url, string Title, int Start, int End, bool IsForeign, bool IsFile)
{
    public bool Holds(int block) => block >= Start && block <= End;
}

/// <summary>Finds the entries of lists in the content of a page.</summary>
internal sealed class PageEntries(Kamus kamus)
{
    // The picture, category, title, summary and "read on" of one card stand within so many blocks.
    private const int CardBlocks = 7;
    private const int LongestList = 600;
    private readonly ImmutableArray<string> more = kamus.Words("tanggal.teks-selengkapnya");

    public List<PageEntry> Of(PageReading page, SiteAddresses addresses)
    {
        var entries = new List<PageEntry>();
        string self = SiteAddresses.Key(page.Url);
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (HtmlLink link in page.Html.Links)
        {
            if (link.Region != Region.Main || link.IsHidden || link.Target is not { } target || entries.Count >= LongestList)
            {
                continue;
            }

            string key = SiteAddresses.Key(target);
            bool file = SiteAddresses.IsFile(target) || addresses.IsFileHost(target);
            bool own = addresses.IsOwn(target) || file;
            if (key == self || (own && !file && addresses.IsList(target)) || SiteAddresses.IsPicture(target) || (!own && !ReadsLikeTitle(link.Text)))
            {
                continue;
            }

            int end = EndOf(link, page.Html);
            string title = end > link.Block ? CardTitle(page.Html, link.Block, end) : Title(link, file, page.Html);
            if (open.TryGetValue(key, out int at) && link.Block - entries[at].End <= CardBlocks)
            {
                entries[at] = entries[at] with { End = Math.Max(entries[at].End, end), Title = Better(entries[at].Title, title) };
                continue;
            }

            open[key] = entries.Count;
            entries.Add(new PageEntry(target, title, link.Block, end, !own, file));
        }

        entries.RemoveAll(entry => entry.Title.Length == 0 || (!entry.IsFile && !ReadsLikeTitle(entry.Title)));
        return entries;
    }

    /// <summary>Headings of a list whose titles lead nowhere, each with the blocks up to the next heading.</summary>
    public static IEnumerable<PageEntry> Unlinked(PageReading page, int heading, IReadOnlyList<PageEntry> entries)
    {
        ImmutableArray<HtmlBlock> blocks = page.Html.Blocks;
        int found = 0;
        for (int i = 0; i < blocks.Length && found < LongestList; i++)
        {
            if (i == heading || blocks[i].HeadingLevel is < 2 or > 5 || blocks[i].Region != Region.Main || blocks[i].IsHidden || !ReadsLikeTitle(blocks[i].Text) || entries.Any(entry => entry.Holds(i)))
            {
                continue;
            }

            found++;
            yield return new PageEntry(page.Url, blocks[i].Text, i, i, false, false);
        }
    }

    private static bool ReadsLikeTitle(string text) => text.Length >= 10 && text.Contains(' ', StringComparison.Ordinal);

    private static string Better(string old, string found) => old.Length == 0 || (old.Length < 10 && found.Length > old.Length) ? found : old;

    // A link around a whole card holds its heading, date and summary as blocks of their own.
    private static int EndOf(HtmlLink link, HtmlPage page)
    {
        int end = link.Block;
        int at = 0;
        for (int i = link.Block; i < page.Blocks.Length && i < link.Block + 12; i++)
        {
            int found = link.Text.IndexOf(page.Blocks[i].Text, at, StringComparison.Ordinal);
            if (found < 0)
            {
                break;
            }

            at = found + page.Blocks[i].Text.Length;
            end = i;
        }

        return end;
    }

    private static string CardTitle(HtmlPage page, int start, int end)
    {
        IEnumerable<HtmlBlock> card = page.Blocks.Skip(start).Take(end - start + 1);
        HtmlBlock? title = card.FirstOrDefault(block => block.HeadingLevel > 0) ?? card.FirstOrDefault(block => ReadsLikeTitle(block.Text) && block.Text.Any(char.IsLetter));
        return title is null ? "" : title.Text.Length > 200 ? title.Text[..200] : title.Text;
    }

    private string Title(HtmlLink link, bool isFile, HtmlPage page)
    {
        string text = link.Text.Trim();
        bool generic = text.Length < 10 || more.Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        if (!generic)
        {
            return text.Length > 200 ? text[..200] : text;
        }

        if (!isFile)
        {
            return "";
        }

        // "Unduh" beside the name of the file: the words of its block, else the block before.
        string block = link.Block < page.Blocks.Length ? page.Blocks[link.Block].Text : "";
        string before = link.Block > 0 && link.Block <= page.Blocks.Length ? page.Blocks[link.Block - 1].Text : "";
        string name = block.Length > text.Length + 8 ? block : before.Length is > 8 and < 200 ? before : link.Title.Length > 8 ? link.Title : text;
        return name.Length > 200 ? name[..200] : name;
    }
}
