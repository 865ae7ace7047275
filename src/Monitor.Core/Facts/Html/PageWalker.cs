using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using HtmlAgilityPack;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Html;

/// <summary>Walks a parsed page once, in document order, and takes down everything extractors ask for.</summary>
internal sealed class PageWalker(Uri url)
{
    private static readonly FrozenSet<string> Blocks = (
        "p h1 h2 h3 h4 h5 h6 li td th dt dd div section article header footer nav aside main ul ol dl table tbody thead tfoot tr caption form fieldset "
        + "legend figure figcaption blockquote pre address center marquee details summary body html hr option select dialog hgroup label button")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly BlockWriter writer = new();
    private readonly PageParts parts = new(url);
    private TableParts? table;
    private FormParts? form;

    public void Walk(HtmlNode document)
    {
        writer.Finished = text =>
        {
            table?.AddText(text);
            form?.AddText(text);
        };
        Children(document, "body", Surroundings.Page);
    }

    public HtmlPage ToPage() => parts.ToPage(writer.ToBlocks());

    private void Children(HtmlNode node, string block, Surroundings around)
    {
        for (HtmlNode? child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            switch (child.NodeType)
            {
                case HtmlNodeType.Text:
                    writer.Add(child.OwnerDocument.Text.AsSpan(child.OuterStartIndex, child.OriginalOuterLength), block, around);
                    break;
                case HtmlNodeType.Comment:
                    parts.AddComment(((HtmlCommentNode)child).Comment);
                    break;
                case HtmlNodeType.Element:
                    Element(child, block, around);
                    break;
                default:
                    break;
            }
        }
    }

    private void Element(HtmlNode node, string block, Surroundings around)
    {
        string tag = node.Name;
        var attributes = new Attributes(node);
        if (parts.TakeSilent(tag, node, attributes, around, writer.Here))
        {
            return;
        }

        if (tag == "br")
        {
            writer.AddSpace();
            return;
        }

        parts.AddContainer(node, attributes);
        Surroundings inner = Enter(tag, attributes, around);
        bool breaks = Blocks.Contains(tag) || inner.IsHidden != around.IsHidden || inner.Region != around.Region;
        if (breaks)
        {
            writer.Finish();
        }

        // The button that opens a part of an accordion stands inside its heading and is its text.
        bool isHeadingsButton = tag == "button" && block is ['h', >= '1' and <= '6'];
        string innerBlock = Blocks.Contains(tag) && !isHeadingsButton ? tag : block;
        if (attributes.Has("data-cfemail") && CloudflareMail.Decode(attributes["data-cfemail"]) is { } mail)
        {
            // What a visitor's browser shows in place of the protected address.
            writer.Add(mail, innerBlock, inner);
            return;
        }

        switch (tag)
        {
            case "a":
                Link(node, attributes, innerBlock, inner);
                break;
            case "img" or "amp-img":
                parts.AddImage(attributes, inner, writer.Here);
                break;
            case "table":
                Table(node, inner);
                break;
            case "tr":
                table?.StartRow(writer.Count);
                Children(node, innerBlock, inner);
                writer.Finish();
                table?.EndRow();
                break;
            case "td" or "th":
                table?.StartCell();
                Children(node, innerBlock, inner);
                writer.Finish();
                table?.EndCell();
                break;
            case "form" when form is null:
                form = new FormParts(attributes, inner, writer.Count);
                Children(node, innerBlock, inner);
                writer.Finish();
                parts.Forms.Add(form.ToForm());
                form = null;
                break;
            case "input" or "textarea" or "select":
                form?.AddField(tag == "input" ? attributes.First("type").ToLowerInvariant() is { Length: > 0 } type ? type : "text" : tag, attributes);
                break;
            case "label":
                Label(node, attributes, inner);
                break;
            case "figure":
                Figure(node, inner);
                break;
            case "noscript":
                Noscript(node, inner);
                break;
            default:
                Default(node, tag, attributes, innerBlock, inner);
                break;
        }

        if (breaks)
        {
            writer.Finish();
        }
    }

    private void Default(HtmlNode node, string tag, Attributes attributes, string block, Surroundings inner)
    {
        string property = attributes["itemprop"];
        bool dated = tag == "time" || (property.Length > 0 && property.Contains("date", StringComparison.OrdinalIgnoreCase))
            || attributes.Has("data-date") || attributes.Has("data-time") || attributes.Has("data-timestamp") || attributes.Has("data-datetime")
            || (tag == "abbr" && attributes.Has("title"));
        int blocksBefore = writer.Count;
        int lengthBefore = writer.Length;
        Children(node, block, inner);
        if (dated)
        {
            string text = writer.Count == blocksBefore ? writer.Since(lengthBefore) : writer.TextFrom(blocksBefore);
            string value = attributes.First("datetime", "content", "data-datetime", "data-date", "data-timestamp", "data-time", "title");
            parts.Times.Add(new HtmlTime(value.Length > 0 ? value : text, text, property.Length > 0 ? property : attributes["class"], inner.Region, inner.Hint, writer.Here));
        }
    }

    private static Surroundings Enter(string tag, Attributes attributes, Surroundings around)
    {
        string names = attributes.Names();
        Region region = RegionNames.Of(tag, attributes["role"], tag is "body" or "html" ? "" : names, around.Region, around.InArticle);
        string style = attributes["style"];
        bool hides = attributes.Has("hidden")
            || (style.Length > 0 && InlineStyle.Hides(style, region is Region.Navigation or Region.Header && tag is "ul" or "ol" or "div" or "nav"));
        bool inArticle = around.InArticle || tag == "article";
        return names.Length == 0 && region == around.Region && (!hides || around.IsHidden) && inArticle == around.InArticle
            ? around
            : new Surroundings(around, names, region, around.IsHidden || hides, inArticle);
    }

    private void Link(HtmlNode node, Attributes attributes, string block, Surroundings around)
    {
        bool hadText = writer.HasText;
        int firstBlock = writer.Count;
        int length = writer.Length;
        int images = parts.Images.Count;
        Children(node, block, around);
        bool same = writer.Count == firstBlock;
        string text = same ? writer.Since(length) : writer.TextFrom(firstBlock + (hadText ? 1 : 0));
        int at = same ? writer.Here : Math.Min(firstBlock + (hadText ? 1 : 0), Math.Max(0, writer.Count - 1));
        if (text.Length == 0 && parts.Images.Count > images)
        {
            text = parts.Images[images].Alt;
        }

        if (attributes.Has("href"))
        {
            parts.AddLink(attributes, text, around, at, table?.Column ?? -1);
        }
    }

    private void Table(HtmlNode node, Surroundings inner)
    {
        table = new TableParts(table, inner, writer.Here);
        Children(node, "table", inner);
        writer.Finish();
        parts.Tables.Add(table.ToTable(writer.Count));
        table = table.Outer;
    }

    private void Label(HtmlNode node, Attributes attributes, Surroundings inner)
    {
        int block = writer.Count;
        form?.StartLabel();
        Children(node, "label", inner);
        form?.EndLabel(attributes["for"], writer.TextFrom(block));
    }

    private void Figure(HtmlNode node, Surroundings inner)
    {
        int image = parts.Images.Count;
        int block = writer.Count;
        Children(node, "figure", inner);
        writer.Finish();
        parts.Caption(image, writer.TextFrom(block));
    }

    // Readers with script never see this text; lazy-loading themes keep the true image here.
    private void Noscript(HtmlNode node, Surroundings inner)
    {
        foreach (HtmlNode child in node.Descendants())
        {
            if (child.Name == "img")
            {
                parts.AddImage(new Attributes(child), inner, writer.Here);
            }
            else if (child.Name == "a" && child.Attributes["href"] is not null)
            {
                parts.AddLink(new Attributes(child), child.InnerText.Trim(), inner, writer.Here);
            }
        }
    }
}
