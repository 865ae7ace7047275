using System.Collections.Immutable;
using System.Net;
using System.Text;
using HtmlAgilityPack;

namespace Monitor.Core.Facts.Html;

/// <summary>The parts of a page as they are found.</summary>
internal sealed class PageParts(Uri url)
{
    private const int MaxScript = 100_000;
    private const int MaxLinks = 10_000;
    private const int MaxComments = 200;
    private const int MaxComment = 5_000;

    private readonly Addresses addresses = new(url);
    private readonly ImmutableArray<HtmlMeta>.Builder metas = ImmutableArray.CreateBuilder<HtmlMeta>();
    private readonly ImmutableArray<string>.Builder jsonLd = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder scriptSources = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<HtmlLink>.Builder links = ImmutableArray.CreateBuilder<HtmlLink>();
    private readonly ImmutableArray<HtmlFrame>.Builder frames = ImmutableArray.CreateBuilder<HtmlFrame>();
    private readonly ImmutableArray<string>.Builder comments = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<Uri>.Builder feeds = ImmutableArray.CreateBuilder<Uri>();
    private readonly ImmutableArray<string>.Builder containers = ImmutableArray.CreateBuilder<string>();
    private readonly StringBuilder scripts = new();
    private string? title;
    private string language = "";
    private Uri? canonical;
    private Uri? amp;
    private string? refresh;

    public ImmutableArray<HtmlImage>.Builder Images { get; } = ImmutableArray.CreateBuilder<HtmlImage>();

    public ImmutableArray<HtmlTable>.Builder Tables { get; } = ImmutableArray.CreateBuilder<HtmlTable>();

    public ImmutableArray<HtmlForm>.Builder Forms { get; } = ImmutableArray.CreateBuilder<HtmlForm>();

    public ImmutableArray<HtmlTime>.Builder Times { get; } = ImmutableArray.CreateBuilder<HtmlTime>();

    /// <summary>Takes elements that show no text; false for all others.</summary>
    public bool TakeSilent(string tag, HtmlNode node, Attributes attributes, Surroundings around, int block)
    {
        switch (tag)
        {
            case "html":
                language = attributes["lang"];
                return false;
            case "script":
                Script(node, attributes);
                return true;
            case "style" or "template" or "svg" or "math" or "audio" or "video" or "canvas" or "datalist":
                return true;
            case "title":
                title ??= Fold(WebUtility.HtmlDecode(node.InnerText));
                return true;
            case "base":
                addresses.SetBase(attributes["href"]);
                return true;
            case "meta":
                Meta(attributes, block);
                return true;
            case "link":
                LinkElement(attributes);
                return true;
            case "iframe" or "embed" or "object" or "frame":
                frames.Add(new HtmlFrame(addresses.Resolve(attributes.First("src", "data-src", "data", "data-lazy-src")), attributes["title"], around.Region));
                return tag is not "object";
            default:
                return false;
        }
    }

    public void AddLink(Attributes attributes, string text, Surroundings around, int block, int column = -1)
    {
        if (links.Count >= MaxLinks)
        {
            return;
        }

        string href = attributes["href"].Trim();
        links.Add(new HtmlLink(addresses.Resolve(href), href, text, attributes.First("title", "aria-label"), around.Region, around.Hint, around.IsHidden, block) { Column = column });
    }

    public void AddImage(Attributes attributes, Surroundings around, int block)
    {
        string lazy = attributes.First("data-src", "data-original", "data-lazy-src", "data-lazy", "data-large-file");
        Uri? source = addresses.Resolve(lazy.Length > 0 ? lazy : attributes["src"]) ?? addresses.Resolve(attributes["src"]);
        Images.Add(new HtmlImage(source, Fold(attributes["alt"]), attributes["title"], "", around.Region, around.Hint, block));
    }

    public void Caption(int firstImage, string caption)
    {
        for (int i = firstImage; i < Images.Count; i++)
        {
            Images[i] = Images[i] with { Caption = caption };
        }
    }

    public void AddContainer(HtmlNode node, Attributes attributes)
    {
        if (node.ParentNode is { Name: "body" or "#document" } && attributes.First("id", "ng-app") is { Length: > 0 } id)
        {
            containers.Add(id);
        }
        else if (node.Name == "app-root")
        {
            containers.Add(node.Name);
        }
    }

    public void AddComment(string raw)
    {
        if (comments.Count < MaxComments && raw.StartsWith("<!--", StringComparison.Ordinal))
        {
            string text = raw[4..].Trim();
            text = text.EndsWith("-->", StringComparison.Ordinal) ? text[..^3].Trim() : text;
            comments.Add(text.Length > MaxComment ? text[..MaxComment] : text);
        }
    }

    public HtmlPage ToPage(ImmutableArray<HtmlBlock> blocks)
    {
        string script = scripts.ToString();
        return new HtmlPage(
            url,
            title ?? "",
            language,
            canonical,
            refresh ?? ScriptRedirect.OfScript(script, blocks),
            metas.ToImmutable(),
            jsonLd.ToImmutable(),
            script,
            scriptSources.ToImmutable(),
            blocks,
            links.ToImmutable(),
            Images.ToImmutable(),
            Tables.ToImmutable(),
            Forms.ToImmutable(),
            Times.ToImmutable(),
            frames.ToImmutable(),
            comments.ToImmutable())
        { Amp = amp, Feeds = feeds.ToImmutable(), Containers = containers.ToImmutable() };
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Script(HtmlNode node, Attributes attributes)
    {
        if (attributes["src"] is { Length: > 0 } source)
        {
            scriptSources.Add(addresses.Resolve(source)?.AbsoluteUri ?? source);
        }
        else if (attributes["type"].Contains("ld+json", StringComparison.OrdinalIgnoreCase))
        {
            jsonLd.Add(node.InnerHtml);
        }
        else if (scripts.Length < MaxScript)
        {
            string text = node.InnerHtml;
            scripts.Append(text.AsSpan(0, Math.Min(text.Length, MaxScript - scripts.Length))).Append('\n');
        }
    }

    private void Meta(Attributes attributes, int block)
    {
        string name = attributes.First("name", "property", "itemprop", "http-equiv").Trim().ToLowerInvariant();
        string content = attributes["content"].Trim();
        if (name.Length == 0)
        {
            return;
        }

        metas.Add(new HtmlMeta(name, content));
        if (name == "refresh" && attributes.Has("http-equiv"))
        {
            refresh ??= ScriptRedirect.OfMeta(content);
        }

        if (attributes["itemprop"] is { Length: > 0 } property && property.Contains("date", StringComparison.OrdinalIgnoreCase))
        {
            Times.Add(new HtmlTime(content, "", property, Region.Main, "", block));
        }
    }

    private void LinkElement(Attributes attributes)
    {
        string relation = attributes["rel"].ToLowerInvariant();
        string href = attributes["href"].Trim();
        if (relation == "canonical")
        {
            canonical ??= addresses.Resolve(href);
        }
        else if (relation == "amphtml")
        {
            amp ??= addresses.Resolve(href);
        }
        else if (relation.Contains("stylesheet", StringComparison.Ordinal))
        {
            scriptSources.Add(addresses.Resolve(href)?.AbsoluteUri ?? href);
        }
        else if (relation.Contains("alternate", StringComparison.Ordinal)
            && attributes["type"] is { } type && (type.Contains("rss", StringComparison.OrdinalIgnoreCase) || type.Contains("atom", StringComparison.OrdinalIgnoreCase))
            && addresses.Resolve(href) is { } feed)
        {
            feeds.Add(feed);
        }
    }
}
