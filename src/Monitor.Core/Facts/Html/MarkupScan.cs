using System.Buffers;

namespace Monitor.Core.Facts.Html;

/// <summary>Measures in one pass over a page's text how deep it nests and how many elements it has, before a parser sees it that could overflow the
/// stack or fill the memory.</summary>
internal static class MarkupScan
{
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/>");

    private static readonly HashSet<uint> Void = Hashes(
        "area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen isindex spacer");

    private static readonly HashSet<uint> ClosesParagraph = Hashes(
        "p div ul ol dl table h1 h2 h3 h4 h5 h6 section article header footer nav aside main form pre blockquote hr figure address fieldset");

    private static readonly uint Paragraph = Hash("p");
    private static readonly uint Row = Hash("tr");
    private static readonly HashSet<uint> Cells = Hashes("td th");
    private static readonly HashSet<uint> Terms = Hashes("dt dd");
    private static readonly HashSet<uint> Alone = Hashes("li option a");

    /// <summary>How many characters of the page hold at most <paramref name="elements"/> elements: all of them for a usual page; null when more than
    /// <paramref name="nesting"/> elements are open at once in that part.</summary>
    public static int? Readable(ReadOnlySpan<char> html, int nesting, int elements)
    {
        Span<uint> open = stackalloc uint[nesting + 1];
        int length = html.Length;
        int depth = 0;
        int seen = 0;
        while (true)
        {
            int at = html.IndexOf('<');
            if (at < 0 || at + 1 >= html.Length)
            {
                return length;
            }

            html = html[(at + 1)..];
            if (html.StartsWith("!--"))
            {
                int close = html.IndexOf("-->");
                if (close < 0)
                {
                    return length;
                }

                html = html[(close + 3)..];
                continue;
            }

            bool closes = html[0] == '/';
            ReadOnlySpan<char> rest = closes ? html[1..] : html;
            if (rest.IsEmpty || !char.IsAsciiLetter(rest[0]))
            {
                continue;
            }

            if (!closes && ++seen > elements)
            {
                return length - html.Length - 1;
            }

            int end = rest.IndexOfAny(NameEnd);
            ReadOnlySpan<char> name = end < 0 ? rest : rest[..end];
            uint hash = Hash(name);
            if (closes)
            {
                int match = open[..depth].LastIndexOf(hash);
                depth = match >= 0 ? match : depth;
                continue;
            }

            if (Void.Contains(hash))
            {
                continue;
            }

            if (IsRaw(name))
            {
                html = SkipRaw(rest, name);
                continue;
            }

            depth = CloseImplied(open, depth, hash);
            open[depth++] = hash;
            if (depth > nesting)
            {
                return null;
            }
        }
    }

    private static int CloseImplied(Span<uint> open, int depth, uint next)
    {
        if (depth == 0)
        {
            return depth;
        }

        uint top = open[depth - 1];
        if (top == Paragraph && ClosesParagraph.Contains(next))
        {
            return depth - 1;
        }

        if ((top == next && (Alone.Contains(next) || next == Row)) || (Terms.Contains(top) && Terms.Contains(next)) || (Cells.Contains(top) && Cells.Contains(next)))
        {
            return depth - 1;
        }

        return next == Row && Cells.Contains(top) && depth > 1 && open[depth - 2] == Row ? depth - 2 : depth;
    }

    private static bool IsRaw(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase)
        || name.Equals("style", StringComparison.OrdinalIgnoreCase)
        || name.Equals("textarea", StringComparison.OrdinalIgnoreCase)
        || name.Equals("title", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> SkipRaw(ReadOnlySpan<char> rest, ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> left = rest;
        while (true)
        {
            int close = left.IndexOf("</");
            if (close < 0)
            {
                return [];
            }

            left = left[(close + 2)..];
            if (left.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return left;
            }
        }
    }

    private static HashSet<uint> Hashes(string names) => [.. names.Split(' ').Select(name => Hash(name))];

    // FNV-1a over ASCII-lowered letters: a collision could at worst close one element too early.
    private static uint Hash(ReadOnlySpan<char> name)
    {
        uint hash = 2166136261;
        foreach (char letter in name)
        {
            hash = (hash ^ (letter is >= 'A' and <= 'Z' ? (uint)letter | 0x20 : letter)) * 16777619;
        }

        return hash;
    }
}
