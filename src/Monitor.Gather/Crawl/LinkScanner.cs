using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace Monitor.Gather.Crawl;

/// <summary>How a page leads to an address.</summary>
internal enum LinkForm
{
    /// <summary>A link to follow, or an entry of a feed, a sitemap or a listing.</summary>
    Anchor = 0,

    /// <summary>An iframe or embed.</summary>
    Frame,

    /// <summary>A picture the page shows by itself.</summary>
    Image,
}

/// <summary>A link as a crawler needs it.</summary>
/// <param name="Target">Absolute http(s) address without fragment.</param>
/// <param name="Text">The link's words; of a picture its alternative text; empty for frames.</param>
internal sealed record FoundLink(Uri Target, string Text, LinkForm Form = LinkForm.Anchor);

/// <summary>Finds links in one pass without building a tree: the facts take the page apart later, once.</summary>
internal static class LinkScanner
{
    private const int MostLinks = 2000;
    private const int LongestHref = 2048;

    public static ImmutableArray<FoundLink> Links(string html, Uri url)
    {
        var found = ImmutableArray.CreateBuilder<FoundLink>();
        Uri basis = url;
        int at = 0;
        while (found.Count < MostLinks && (at = html.IndexOf('<', at)) >= 0 && at + 2 < html.Length)
        {
            ReadOnlySpan<char> rest = html.AsSpan(at + 1);
            if (rest.StartsWith("!--"))
            {
                int closed = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
                at = closed < 0 ? at + 4 : closed + 3;
                continue;
            }

            if (Name(rest) is not { } tag)
            {
                at++;
                continue;
            }

            int end = Math.Min(html.Length, at + 8192);
            int close = TagEnd(html, at + 1, end);
            if (tag is "script" or "style")
            {
                int closed = html.IndexOf("</" + tag, close, StringComparison.OrdinalIgnoreCase);
                at = closed < 0 ? html.Length - 1 : closed + 2;
                continue;
            }

            ReadOnlySpan<char> inside = html.AsSpan(at + 1, close - at - 1);
            string? href = Attribute(inside, tag is "iframe" or "embed" or "img" ? "src" : "href");
            string text = tag == "a" ? Text(html, close + 1) : tag == "img" ? WebUtility.HtmlDecode(Attribute(inside, "alt") ?? "").Trim() : "";
            at = close;
            if (href is null || Target(basis, href) is not { } target)
            {
                continue;
            }

            if (tag == "base")
            {
                basis = target;
            }
            else
            {
                found.Add(new FoundLink(target, text, tag switch { "iframe" or "embed" => LinkForm.Frame, "img" => LinkForm.Image, _ => LinkForm.Anchor }));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Feeds a page announces in its head.</summary>
    public static IEnumerable<Uri> Feeds(string html, Uri url)
    {
        int at = 0;
        int limit = Math.Min(html.Length, 100_000);
        while ((at = html.IndexOf("<link", at, limit - at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            int close = TagEnd(html, at, limit);
            string tag = html[at..close];
            at = close;
            bool isFeed = tag.Contains("application/rss+xml", StringComparison.OrdinalIgnoreCase) || tag.Contains("application/atom+xml", StringComparison.OrdinalIgnoreCase);
            if (isFeed && Attribute(tag, "href") is { } href && Target(url, href) is { } target && !target.AbsolutePath.Contains("comment", StringComparison.OrdinalIgnoreCase))
            {
                yield return target;
            }
        }
    }

    /// <summary>The absolute http(s) address of a reference, without fragment; null for everything else.</summary>
    public static Uri? Target(Uri basis, string href)
    {
        string text = href.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(href).Trim() : href.Trim();
        int hash = text.IndexOf('#', StringComparison.Ordinal);
        text = hash >= 0 ? text[..hash] : text;
        return text.Length is > 0 and <= LongestHref && Uri.TryCreate(basis, text, out Uri? target) && target.Scheme is "http" or "https" && target is { Host.Length: > 0 }
            ? target
            : null;
    }

    private static string? Name(ReadOnlySpan<char> rest)
    {
        int end = 0;
        while (end < rest.Length && end < 7 && char.IsAsciiLetter(rest[end]))
        {
            end++;
        }

        if (end is 0 or 7 || end == rest.Length || (!char.IsWhiteSpace(rest[end]) && rest[end] is not ('>' or '/')))
        {
            return null;
        }

        ReadOnlySpan<char> name = rest[..end];
        foreach (string known in Known)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        return null;
    }

    private static readonly string[] Known = ["a", "area", "img", "iframe", "embed", "base", "script", "style"];

    private static int TagEnd(string html, int from, int end)
    {
        char quote = '\0';
        for (int i = from; i < end; i++)
        {
            char letter = html[i];
            if (quote != '\0')
            {
                quote = letter == quote ? '\0' : quote;
            }
            else if (letter is '"' or '\'' && html[i - 1] == '=')
            {
                quote = letter;
            }
            else if (letter == '>')
            {
                return i;
            }
        }

        return end;
    }

    private static string? Attribute(ReadOnlySpan<char> tag, string name)
    {
        int from = 0;
        while (from < tag.Length)
        {
            int at = tag[from..].IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return null;
            }

            at += from;
            from = at + name.Length;
            ReadOnlySpan<char> rest = tag[from..].TrimStart();
            if (at == 0 || !(char.IsWhiteSpace(tag[at - 1]) || tag[at - 1] is '"' or '\'') || rest.IsEmpty || rest[0] != '=')
            {
                continue;
            }

            rest = rest[1..].TrimStart();
            if (rest.IsEmpty)
            {
                return null;
            }

            bool quoted = rest[0] is '"' or '\'';
            int end = quoted ? rest[1..].IndexOf(rest[0]) : rest.IndexOfAny(' ', '\n', '\t');
            return quoted ? rest[1..(end < 0 ? rest.Length : end + 1)].ToString() : rest[..(end < 0 ? rest.Length : end)].ToString();
        }

        return null;
    }

    private static string Text(string html, int from)
    {
        if (from >= html.Length)
        {
            return "";
        }

        int end = html.IndexOf("</a", from, Math.Min(600, html.Length - from), StringComparison.OrdinalIgnoreCase);
        ReadOnlySpan<char> inner = html.AsSpan(from, (end < 0 ? Math.Min(from + 600, html.Length) : end) - from);
        var text = new StringBuilder(inner.Length);
        bool inTag = false;
        foreach (char letter in inner)
        {
            inTag = letter == '<' || (inTag && letter != '>');
            if (!inTag && letter != '>' && text.Length < 200)
            {
                text.Append(char.IsWhiteSpace(letter) ? ' ' : letter);
            }
        }

        return text.ToString().Trim();
    }
}
