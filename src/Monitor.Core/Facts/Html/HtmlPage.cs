using System.Buffers;
using System.Collections.Immutable;

namespace Monitor.Core.Facts.Html;

/// <summary>Which part of a page something stands in, told by landmarks (header, nav, aside, footer, role) and by the names of classes and ids.</summary>
public enum Region
{
    Main = 0,
    Header,
    Navigation,
    Aside,
    Footer,
}

/// <summary>A run of visible text: a paragraph, heading, list item, table cell or bare text of a container.</summary>
/// <param name="Tag">Lower-case name of the innermost block element, such as p, h2, li, td, div.</param>
/// <param name="Text">White space folded, entities decoded, at most 20,000 characters.</param>
/// <param name="Hint">Lower-case class names and ids of the element and its nearest four ancestors, separated by spaces.</param>
/// <param name="IsHidden">Not visible by inline style or attribute: display:none, visibility:hidden, off-screen, zero size, opacity 0, hidden.</param>
public sealed record HtmlBlock(string Tag, string Text, Region Region, string Hint, bool IsHidden)
{
    /// <summary>1–6 for h1–h6, else 0.</summary>
    public int HeadingLevel => Tag.Length == 2 && Tag[0] == 'h' && Tag[1] is >= '1' and <= '6' ? Tag[1] - '0' : 0;
}

/// <summary>A link.</summary>
/// <param name="Target">Absolute http(s) address without fragment; null for empty, fragment-only, javascript: and unreadable ones. tel:, mailto: and whatsapp: stay in <paramref name="Href"/>.</param>
/// <param name="Href">As written.</param>
/// <param name="Text">Visible text, else the alt text of its image.</param>
/// <param name="Block">Index into <see cref="HtmlPage.Blocks"/> of the block it stands in or follows.</param>
public sealed record HtmlLink(Uri? Target, string Href, string Text, string Title, Region Region, string Hint, bool IsHidden, int Block)
{
    /// <summary>Index of the table cell it stands in, within its row; −1 outside tables.</summary>
    public int Column { get; init; } = -1;
}

/// <summary>A picture.</summary>
/// <param name="Source">Absolute address, of src or of a lazy-loading attribute; null for data: and unreadable ones.</param>
/// <param name="Caption">Text of a surrounding figcaption, else empty.</param>
public sealed record HtmlImage(Uri? Source, string Alt, string Title, string Caption, Region Region, string Hint, int Block);

/// <summary>A table as rows of cell texts, nested tables apart; at most 2,000 rows of 40 cells.</summary>
public sealed record HtmlTable(ImmutableArray<ImmutableArray<string>> Rows, Region Region, string Hint, int Block)
{
    /// <summary>For each row the index of its first block in <see cref="HtmlPage.Blocks"/>; a row ends where the next begins.</summary>
    public ImmutableArray<int> RowStarts { get; init; } = [];

    /// <summary>Index after the table's last block.</summary>
    public int End { get; init; }
}

/// <summary>An input, textarea or select of a form.</summary>
public sealed record HtmlField(string Type, string Name, string Label);

/// <summary>A form.</summary>
/// <param name="Action">As written; empty when absent.</param>
/// <param name="Method">get or post, lower case.</param>
public sealed record HtmlForm(string Action, string Method, ImmutableArray<HtmlField> Fields, string Text, Region Region, string Hint)
{
    /// <summary>Index into <see cref="HtmlPage.Blocks"/> of the block before which it starts.</summary>
    public int Block { get; init; }
}

/// <summary>A time element, or an element with microdata or a machine-readable date attribute.</summary>
public sealed record HtmlTime(string Value, string Text, string Property, Region Region, string Hint, int Block);

/// <summary>A meta element: its name or property in lower case, and its content.</summary>
public sealed record HtmlMeta(string Name, string Content);

/// <summary>An iframe, embed or object.</summary>
public sealed record HtmlFrame(Uri? Source, string Title, Region Region);

/// <summary>A page taken apart once, in document order; what all extractors read.</summary>
/// <param name="Url">The address the content belongs to.</param>
/// <param name="Refresh">Target of a meta refresh or of a script that sets location in a page with nearly no text; null when none.</param>
/// <param name="Links">In document order, at most 10,000.</param>
/// <param name="JsonLd">Raw texts of application/ld+json scripts.</param>
/// <param name="Scripts">Inline scripts other than JSON-LD, at most 100,000 characters in all.</param>
/// <param name="ScriptSources">Absolute or raw src of script and stylesheet elements.</param>
public sealed record HtmlPage(
    Uri Url,
    string Title,
    string Language,
    Uri? Canonical,
    string? Refresh,
    ImmutableArray<HtmlMeta> Metas,
    ImmutableArray<string> JsonLd,
    string Scripts,
    ImmutableArray<string> ScriptSources,
    ImmutableArray<HtmlBlock> Blocks,
    ImmutableArray<HtmlLink> Links,
    ImmutableArray<HtmlImage> Images,
    ImmutableArray<HtmlTable> Tables,
    ImmutableArray<HtmlForm> Forms,
    ImmutableArray<HtmlTime> Times,
    ImmutableArray<HtmlFrame> Frames,
    ImmutableArray<string> Comments)
{
    private string? visibleText;
    private string? mainText;
    private int? visibleLength;
    private int? mainLength;
    private ILookup<int, HtmlLink>? linksOf;

    /// <summary>The address of the AMP version the head of the page announces; null when there is none.</summary>
    public Uri? Amp { get; init; }

    /// <summary>RSS and Atom addresses the head of the page announces.</summary>
    public ImmutableArray<Uri> Feeds { get; init; } = [];

    /// <summary>Ids of the outermost elements of the body: where a framework would draw.</summary>
    public ImmutableArray<string> Containers { get; init; } = [];

    /// <summary>Text of all blocks that are not hidden, joined by line feeds.</summary>
    public string VisibleText => visibleText ??= string.Join('\n', Blocks.Where(block => !block.IsHidden).Select(block => block.Text));

    /// <summary>Visible text of the main region only.</summary>
    public string MainText =>
        mainText ??= string.Join('\n', Blocks.Where(block => !block.IsHidden && block.Region == Region.Main).Select(block => block.Text));

    /// <summary>Length of <see cref="VisibleText"/>, told without joining it.</summary>
    public int VisibleLength => visibleLength ??= Length(Blocks.Where(block => !block.IsHidden));

    /// <summary>Length of <see cref="MainText"/>, told without joining it.</summary>
    public int MainLength => mainLength ??= Length(Blocks.Where(block => !block.IsHidden && block.Region == Region.Main));

    /// <summary>Whether a visible block of the main region holds one of these texts; none of them may reach over two blocks.</summary>
    public bool MainHas(SearchValues<string> texts)
    {
        foreach (HtmlBlock block in Blocks)
        {
            if (!block.IsHidden && block.Region == Region.Main && block.Text.AsSpan().ContainsAny(texts))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The links that stand in a block, or follow it, in document order.</summary>
    /// <param name="block">Index into <see cref="Blocks"/>.</param>
    public IEnumerable<HtmlLink> LinksOf(int block) => (linksOf ??= Links.ToLookup(link => link.Block))[block];

    private static int Length(IEnumerable<HtmlBlock> blocks)
    {
        int length = -1;
        foreach (HtmlBlock block in blocks)
        {
            length += block.Text.Length + 1;
        }

        return Math.Max(0, length);
    }

    /// <summary>Content of the first meta with this name or property; empty when there is none.</summary>
    public string Meta(string name) => Metas.FirstOrDefault(meta => meta.Name == name)?.Content ?? "";
}
