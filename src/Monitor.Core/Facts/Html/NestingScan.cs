using System.Buffers;

namespace Monitor.Core.Facts.Html;

/// <summary>Measures how deep a page nests in one pass over its text, before a parser that could overflow the stack sees it.</summary>
internal static class NestingScan
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

    /// <summary>Whether more than <paramref name="limit"/> elements are open at once anywhere in the page.</summary>
    public static bool IsDeeperThan(ReadOnlySpan<char> html, int limit)
    {
        Span<uint> open = stackalloc uint[limit + 1];
        int depth = 0;
        while (true)
        {
            int at = html.IndexOf('<');
            if (at < 0 || at + 1 >= html.Length)
            {
                return false;
            }

            html = html[(at + 1)..];
            if (html.StartsWith("!--"))
            {
                int end = html.IndexOf("-->");
                if (end < 0)
                {
                    return false;
                }

                html = html[(end + 3)..];
                continue;
            }

            bool closes = html[0] == '/';
            ReadOnlySpan<char> rest = closes ? html[1..] : html;
            if (rest.IsEmpty || !char.IsAsciiLetter(rest[0]))
            {
                continue;
            }

            int length = rest.IndexOfAny(NameEnd);
            ReadOnlySpan<char> name = length < 0 ? rest : rest[..length];
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
            if (depth > limit)
            {
                return true;
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
