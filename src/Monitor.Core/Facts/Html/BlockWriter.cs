using System.Buffers;
using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace Monitor.Core.Facts.Html;

/// <summary>Gathers running text into blocks: white space folded, entities decoded, one block an innermost block element.</summary>
internal sealed class BlockWriter
{
    private const int MaxText = 20_000;

    // A reader sees no gap where these stand: soft hyphens of editors, and what spam puts inside words.
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u00ad\u200b\u200c\u200d\u2060\ufeff");
    private static readonly SearchValues<char> OddSpaces = SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(letter => letter != ' ' && IsSpace(letter))]);
    private readonly StringBuilder pending = new();
    private readonly ImmutableArray<HtmlBlock>.Builder blocks = ImmutableArray.CreateBuilder<HtmlBlock>();
    private Surroundings around = Surroundings.Page;
    private string tag = "body";

    /// <summary>Called with the text of every finished block.</summary>
    public Action<string>? Finished { get; set; }

    public int Count => blocks.Count;

    public bool HasText => pending.Length > 0 && (pending.Length > 1 || pending[0] != ' ');

    public int Length => pending.Length;

    /// <summary>Index of the block something stands in or follows.</summary>
    public int Here => HasText ? blocks.Count : Math.Max(0, blocks.Count - 1);

    public ImmutableArray<HtmlBlock> ToBlocks()
    {
        Finish();
        return blocks.ToImmutable();
    }

    public void Add(ReadOnlySpan<char> raw, string blockTag, Surroundings where)
    {
        if (raw.IsWhiteSpace())
        {
            AddSpace();
            return;
        }

        if (!HasText)
        {
            // The innermost named element of the first words tells most: span.date inside div.meta.
            around = where;
            tag = blockTag;
        }

        ReadOnlySpan<char> text = raw.Contains('&') ? WebUtility.HtmlDecode(raw.ToString()) : raw;
        bool isPlain = !text.ContainsAnyExceptInRange(' ', '~');
        if (!isPlain && text.ContainsAny(Invisible))
        {
            text = string.Concat(text.ToString().Where(letter => !Invisible.Contains(letter)));
        }

        if (text.IsEmpty)
        {
            return;
        }

        // Most text is written with single blanks and can be taken as it is.
        if ((isPlain || !text.ContainsAny(OddSpaces)) && text.IndexOf("  ") < 0)
        {
            if (text[0] == ' ')
            {
                AddSpace();
                text = text[1..];
            }

            pending.Append(text[..Math.Min(text.Length, MaxText)]);
            return;
        }

        while (!text.IsEmpty && pending.Length < MaxText)
        {
            int start = 0;
            while (start < text.Length && IsSpace(text[start]))
            {
                start++;
            }

            if (start > 0)
            {
                AddSpace();
                text = text[start..];
            }

            int end = 0;
            while (end < text.Length && !IsSpace(text[end]))
            {
                end++;
            }

            pending.Append(text[..end]);
            text = text[end..];
        }
    }

    public void AddSpace()
    {
        if (pending.Length > 0 && pending[^1] != ' ')
        {
            pending.Append(' ');
        }
    }

    /// <summary>The text added since a length was noted.</summary>
    public string Since(int length) => length >= pending.Length ? "" : pending.ToString(length, pending.Length - length).Trim();

    /// <summary>The texts of the blocks from an index on, with what is pending.</summary>
    public string TextFrom(int block)
    {
        var text = new StringBuilder();
        for (int i = block; i < blocks.Count && text.Length < MaxText; i++)
        {
            text.Append(text.Length > 0 ? " " : "").Append(blocks[i].Text);
        }

        return text.Append(text.Length > 0 ? " " : "").Append(pending).ToString().Trim();
    }

    public void Finish()
    {
        if (!HasText)
        {
            pending.Clear();
            return;
        }

        int length = Math.Min(MaxText, pending[^1] == ' ' ? pending.Length - 1 : pending.Length);
        string text = pending.ToString(0, length);
        pending.Clear();
        blocks.Add(new HtmlBlock(tag, text, around.Region, around.Hint, around.IsHidden));
        Finished?.Invoke(text);
    }

    private static bool IsSpace(char letter) => letter <= ' ' || (letter >= '\u0080' && char.IsWhiteSpace(letter));
}
