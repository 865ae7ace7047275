using System.Net;

namespace Monitor.Core.Facts.Dates;

/// <summary>Reads feeds and sitemaps as loose text: old systems close the channel before its items, leave entities bare and stop half-way.</summary>
internal static class LooseXml
{
    private const int MaxElements = 3_000;
    private const int MaxText = 2_000;

    /// <summary>The inside of every element of a name, nested ones of the same name apart; an element that is never closed ends where the next begins.</summary>
    public static IEnumerable<string> Elements(string text, string name)
    {
        int at = 0;
        for (int count = 0; count < MaxElements && Open(text, name, at) is { } start; count++)
        {
            int close = text.IndexOf("</" + name, start, StringComparison.OrdinalIgnoreCase);
            int next = Open(text, name, start) ?? text.Length;
            int end = close >= 0 && close < next ? close : next;
            yield return text[start..end];
            at = end;
        }
    }

    /// <summary>Text of the first child that has one of these names, in the order given; empty when there is none.</summary>
    public static string Child(string element, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (Open(element, name, 0) is { } start)
            {
                int close = element.IndexOf("</" + name, start, StringComparison.OrdinalIgnoreCase);
                string inner = close < 0 ? element[start..] : element[start..close];
                string text = Clean(inner);
                if (text.Length > 0)
                {
                    return text;
                }
            }
        }

        return "";
    }

    /// <summary>The address of an item: the text of link, the href of Atom's alternate link, or a guid that is an address.</summary>
    public static string Link(string element)
    {
        string fallback = "";
        int at = 0;
        while ((at = element.IndexOf("<link", at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            int end = element.IndexOf('>', at);
            if (end < 0)
            {
                break;
            }

            string tag = element[at..end];
            string href = Attribute(tag, "href");
            string relation = Attribute(tag, "rel");
            if (href.Length > 0 && relation is "" or "alternate")
            {
                return href;
            }

            fallback = fallback.Length > 0 || relation is "self" or "replies" or "edit" ? fallback : href;
            at = end;
        }

        string text = Child(element, "link");
        return text.Length > 0 ? text : fallback.Length > 0 ? fallback : Child(element, "guid", "id");
    }

    private static string Attribute(string tag, string name)
    {
        int at = tag.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase);
        int start = at + name.Length + 2;
        if (at < 0 || start > tag.Length || tag[start - 1] is not ('"' or '\''))
        {
            return "";
        }

        int end = tag.IndexOf(tag[start - 1], start);
        return end < 0 ? "" : WebUtility.HtmlDecode(tag[start..end]).Trim();
    }

    private static int? Open(string text, string name, int from)
    {
        while ((from = text.IndexOf("<" + name, from, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            int after = from + name.Length + 1;
            if (after < text.Length && (text[after] is '>' || char.IsWhiteSpace(text[after])))
            {
                int end = text.IndexOf('>', after);
                return end < 0 || text[end - 1] == '/' ? Skip(end) : end + 1;
            }

            from = after;
        }

        return null;

        int? Skip(int end) => end < 0 ? null : Open(text, name, end + 1);
    }

    private static string Clean(string inner)
    {
        string text = inner.Length > MaxText ? inner[..MaxText] : inner;
        text = text.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal);
        text = WebUtility.HtmlDecode(text);
        int tag;
        while ((tag = text.IndexOf('<', StringComparison.Ordinal)) >= 0)
        {
            int end = text.IndexOf('>', tag);
            text = end < 0 ? text[..tag] : string.Concat(text.AsSpan(0, tag), " ", text.AsSpan(end + 1));
        }

        return string.Join(' ', WebUtility.HtmlDecode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
