using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>A label with what stands under or beside it: a heading and its list, a definition row, a cell under its column, "Biaya: gratis".</summary>
/// <param name="Items">The values that are items of a list.</param>
/// <param name="First">Index of the first block; −1 for a cell under a column.</param>
/// <param name="Last">Index of the last block.</param>
internal sealed record ServicePair(FoldedText Label, string LabelText, string Value, IReadOnlyList<string> Items, bool IsHeading, int First, int Last)
{
    public FoldedText Folded { get; } = FoldedText.Of(Value);

    /// <summary>Label and value, as evidence.</summary>
    public string Quote => Value.Length == 0 ? LabelText : LabelText.EndsWith(':') ? $"{LabelText} {Value}" : $"{LabelText}: {Value}";
}

/// <summary>Takes a part of a page apart into labels and values.</summary>
internal sealed class ServicePairs(ServiceWords words)
{
    private const int LongestLabel = 140;
    private const int LongestValue = 4_000;

    public IReadOnlyList<ServicePair> Of(ServicePart part)
    {
        HtmlPage html = part.Page.Html;
        var pairs = new List<ServicePair>();
        var tables = new ServiceTables(words, html, part.Blocks);
        pairs.AddRange(tables.Pairs);
        Open? open = null;
        foreach (int i in part.Blocks.Where(index => !tables.Covered.Contains(index)))
        {
            HtmlBlock block = html.Blocks[i];
            string text = ServiceText.WithoutMark(block.Text);
            (string label, string value) = Split(block, text);
            if (block.HeadingLevel > 0 || IsLabel(block, text, label, value))
            {
                open?.CloseInto(pairs);
                open = new Open(block.HeadingLevel > 0 ? text : label, block.HeadingLevel > 0, i);
                if (block.HeadingLevel == 0 && value.Length > 0)
                {
                    open.Add(value, false, i);
                    if (ServiceText.IsItem(block))
                    {
                        // The next item of the same list is no part of this value.
                        open.CloseInto(pairs);
                        open = null;
                    }
                }
            }
            else
            {
                open ??= new Open("", false, i);
                open.Add(text, ServiceText.IsItem(block), i);
            }
        }

        open?.CloseInto(pairs);
        return pairs;
    }

    // "Persyaratan - KTP - KK" and "Persyaratan fotokopi KTP fotokopi KK" were lists until the line breaks were lost.
    private (string Label, string Value) Split(HtmlBlock block, string text)
    {
        (string label, string value) = ServiceText.Pair(text);
        if (value.Length > 0 || block.HeadingLevel > 0)
        {
            return (label, value);
        }

        int mark = ServiceText.FirstMark(text);
        if (mark > 0)
        {
            return (text[..mark], text[mark..]);
        }

        FoldedText folded = FoldedText.Of(text);
        int blank = text.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 && words.Requirement.StartsIn(folded, 0) && words.Papers.Count(folded) >= 2 ? (text[..blank], text[blank..]) : (label, value);
    }

    // A label starts with its word; an item of a list that merely holds the word is none.
    private bool IsLabel(HtmlBlock block, string text, string label, string value)
    {
        if (label.Length > LongestLabel)
        {
            return false;
        }

        bool ends = text.TrimEnd().EndsWith(':');
        FoldedText folded = FoldedText.Of(label);
        if (value.Length > 0)
        {
            return folded.Words <= 7 && words.AnyLabel.StartsIn(folded, 3);
        }

        // "Petugas memeriksa berkas" is a step, "Pengaduan dan Konsultasi" a service; neither is a label.
        bool isItem = ServiceText.IsItem(block) || block.Tag is "td";
        bool isService = isItem && words.Names.In(folded).Count > 0 && !words.Requirement.In(folded) && !words.Flow.In(folded);
        if (!ends && (isService || words.Steps.Count(folded) >= 2))
        {
            return false;
        }

        return ends ? words.AnyLabel.StartsIn(folded, isItem ? 4 : 12) : folded.Words <= 7 && words.AnyLabel.StartsIn(folded, isItem ? 0 : 2);
    }

    private sealed class Open(string label, bool isHeading, int first)
    {
        private readonly List<string> values = [];
        private readonly List<string> items = [];
        private int last = -1;
        private int length;

        public void Add(string text, bool isItem, int block)
        {
            last = block;
            length += text.Length;
            if (length > LongestValue)
            {
                return;
            }

            values.Add(text);
            if (isItem)
            {
                items.Add(text);
            }
        }

        public void CloseInto(List<ServicePair> pairs) =>
            pairs.Add(new ServicePair(FoldedText.Of(label), label, string.Join(' ', values), items, isHeading, first, Math.Max(first, last)));
    }
}

/// <summary>Tables whose first row names columns: every cell becomes a value under its column's label.</summary>
internal sealed class ServiceTables
{
    public ServiceTables(ServiceWords words, HtmlPage html, IReadOnlyList<int> blocks)
    {
        var allowed = new HashSet<int>(blocks);
        foreach (HtmlTable table in html.Tables.Where(table => table is { Region: Region.Main, Rows.Length: >= 2 }))
        {
            ImmutableArray<string> header = table.Rows[0];
            int named = header.Count(cell => cell.Length is > 0 and < 60 && (words.AnyLabel.In(cell) || words.ServiceColumn.In(cell)));
            if (header.Length < 3 || named < 2 || !allowed.Contains(Math.Min(table.Block + 1, html.Blocks.Length - 1)))
            {
                continue;
            }

            Cover(html, table);
            foreach (ImmutableArray<string> row in table.Rows.Skip(1))
            {
                // A merged first cell shifts the row by one.
                int shift = header.Length - row.Length is 1 ? 1 : 0;
                for (int i = 0; i < row.Length && i + shift < header.Length; i++)
                {
                    string label = header[i + shift];
                    Pairs.Add(new ServicePair(FoldedText.Of(label), label, row[i], [], false, -1, -1));
                }
            }
        }
    }

    public List<ServicePair> Pairs { get; } = [];

    /// <summary>Blocks that stand in such tables.</summary>
    public HashSet<int> Covered { get; } = [];

    private void Cover(HtmlPage html, HtmlTable table)
    {
        int at = table.Block;
        string first = table.Rows.SelectMany(row => row).First(cell => cell.Length > 0);
        while (at < html.Blocks.Length && at < table.Block + 3 && !first.StartsWith(html.Blocks[at].Text, StringComparison.Ordinal))
        {
            at++;
        }

        foreach (string cell in table.Rows.SelectMany(row => row).Where(cell => cell.Length > 0))
        {
            for (int length = 0; length < cell.Length && at < html.Blocks.Length; at++)
            {
                length += html.Blocks[at].Text.Length + 1;
                Covered.Add(at);
            }
        }
    }
}
