using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Monitor.Host.Workbooks;

/// <summary>Text as the format holds it: a character that XML cannot carry is _xHHHH_, so a text that looks like that needs an escape itself
/// (ECMA-376 part 1, 22.9.2.19 ST_Xstring).</summary>
internal static partial class EscapedText
{
    /// <summary>Whether ClosedXML's own escaping would spoil the text: it misses an escape that begins with the underscore of the one before, and
    /// writes both halves of a character beyond the basic plane as escapes, which Excel need not put together again.</summary>
    public static bool IsNeeded(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || TwoInOne().IsMatch(text);

    public static string Of(string text)
    {
        var written = new StringBuilder(text.Length + 16);
        foreach (Rune rune in Underscore().Replace(text, "_x005F_").EnumerateRunes())
        {
            if (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value))
            {
                written.Append(CultureInfo.InvariantCulture, $"_x{rune.Value:X4}_");
            }
            else
            {
                written.Append(rune.ToString());
            }
        }

        return written.ToString();
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_x[0-9A-Fa-f]{4}_", RegexOptions.NonBacktracking)]
    private static partial Regex TwoInOne();

    // Looking ahead, since an underscore can end one escape and begin the next; five characters at most.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Underscore();
}
