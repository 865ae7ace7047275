using System.Runtime.InteropServices;
using Monitor.Core.Facts.Html;

namespace Monitor.Core.Facts.States;

/// <summary>On how many pages of a site the same text stands. Texts get numbers, so that each is looked up once only.</summary>
internal sealed class BlockRepeats
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<(int Pages, int LastPage, bool WasSeen)> texts = [];
    private int page;

    /// <summary>Takes the blocks of one more page; each comes back with the number of its text.</summary>
    public List<(HtmlBlock Block, int Text)> Take(IEnumerable<HtmlBlock> blocks)
    {
        page++;
        var taken = new List<(HtmlBlock, int)>();
        foreach (HtmlBlock block in blocks)
        {
            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, block.Text, out bool known);
            if (!known)
            {
                number = texts.Count;
                texts.Add((1, page, false));
            }
            else if (texts[number].LastPage != page)
            {
                texts[number] = (texts[number].Pages + 1, page, false);
            }

            taken.Add((block, number));
        }

        return taken;
    }

    /// <summary>Pages a text stands on.</summary>
    public int Pages(int text) => texts[text].Pages;

    /// <summary>True once for each text.</summary>
    public bool IsFirst(int text)
    {
        bool first = !texts[text].WasSeen;
        texts[text] = texts[text] with { WasSeen = true };
        return first;
    }
}
