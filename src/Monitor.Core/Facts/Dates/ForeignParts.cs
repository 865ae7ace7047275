using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Dates;

/// <summary>Parts of a page whose dates are of something else: comments, agendas, counters, clocks, weather, prayer times.</summary>
internal sealed class ForeignParts(Kamus kamus)
{
    private const int LongestLabel = 60;

    // A label that is no heading ranks below all of them.
    private const int Label = 6;
    private readonly ListTitles lists = new(kamus);
    private readonly FrozenSet<string> names = kamus.Words("tanggal.bagian-asing").ToFrozenSet(StringComparer.Ordinal);
    private readonly ImmutableArray<string> headings = kamus.Words("tanggal.judul-bagian-asing");

    /// <summary>For each block, whether its dates are of something else.</summary>
    public bool[] Of(HtmlPage page)
    {
        bool[] foreign = new bool[page.Blocks.Length];
        int level = 0;
        for (int i = 0; i < page.Blocks.Length; i++)
        {
            HtmlBlock block = page.Blocks[i];
            int own = block.HeadingLevel;
            bool opens = block.Text.Length <= LongestLabel && IsForeignHeading(block);
            bool closes = (own > 0 && own <= level) || (level == Label && lists.IsList(block.Text));
            if (level > 0 && closes && !opens)
            {
                level = 0;
            }
            else if (opens)
            {
                level = own > 0 ? own : Label;
            }

            foreign[i] = level > 0 || block.Region != Region.Main || block.IsHidden || IsForeignHint(block.Hint);
        }

        return foreign;
    }

    /// <summary>Whether class names or ids name such a part: whole words of compound names, so that "eventful" is none.</summary>
    public bool IsForeignHint(string hint)
    {
        foreach (Range range in hint.AsSpan().SplitAny(' ', '-', '_'))
        {
            ReadOnlySpan<char> word = hint.AsSpan(range);
            if (word.Length > 2 && (Has(word) || (word[^1] == 's' && Has(word[..^1]))))
            {
                return true;
            }
        }

        return false;
    }

    private bool Has(ReadOnlySpan<char> word) => names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    // "Agenda Desa" and "12 Komentar" name a part; a title such as "Agenda rapat RT menetapkan …" is longer than a label.
    private bool IsForeignHeading(HtmlBlock block)
    {
        if (block.HeadingLevel == 0 && block.Tag is not ("div" or "b" or "caption" or "legend" or "th" or "td" or "p" or "label") || block.Text.AsSpan().Count(' ') > 3)
        {
            return false;
        }

        return headings.Any(word => block.Text.Contains(word, StringComparison.OrdinalIgnoreCase))
            && (block.HeadingLevel > 0 || block.Text.Length <= 30 && !block.Text.Any(char.IsAsciiDigit));
    }
}
