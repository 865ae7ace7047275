using System.Text;
using System.Text.RegularExpressions;

namespace Monitor.Gather.Http;

/// <summary>Decodes a body: byte order mark, header, meta, then UTF-8 if it is valid, else windows-1252. Unknown names are passed over.</summary>
internal static partial class TextDecoder
{
    private const int MetaWindow = 4096;

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="charset">Of the Content-Type header, as written.</param>
    public static string Decode(ReadOnlySpan<byte> body, string? charset)
    {
        if (body.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            return Encoding.UTF8.GetString(body[3..]);
        }

        if (body is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode.GetString(body[2..]);
        }

        if (body is [0xFE, 0xFF, ..])
        {
            return Encoding.BigEndianUnicode.GetString(body[2..]);
        }

        Encoding? named = Find(charset) ?? Find(Meta(body));
        // Valid UTF-8 with letters beyond ASCII is no accident, whatever a wrong label says.
        if (System.Text.Unicode.Utf8.IsValid(body) || named is UTF8Encoding)
        {
            return named is { IsSingleByte: false } and not UTF8Encoding && !IsAscii(body) ? named.GetString(body) : Encoding.UTF8.GetString(body);
        }

        return (named ?? Encoding.GetEncoding(1252)).GetString(body);
    }

    private static bool IsAscii(ReadOnlySpan<byte> body) => System.Text.Ascii.IsValid(body);

    private static string? Meta(ReadOnlySpan<byte> body)
    {
        string head = Encoding.Latin1.GetString(body[..Math.Min(MetaWindow, body.Length)]);
        Match match = MetaCharset().Match(head);
        return match.Success ? match.Groups["name"].Value : null;
    }

    private static Encoding? Find(string? name)
    {
        string label = (name ?? "").Trim().Trim('"', '\'').ToLowerInvariant();
        label = label switch
        {
            "utf8" or "utf-8" or "utf_8" or "unicode-1-1-utf-8" => "utf-8",
            // The web reads Latin-1 and ASCII labels as windows-1252.
            "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "ascii" or "us-ascii" or "cp1252" or "ansi" => "windows-1252",
            "utf16" or "utf-16" => "utf-8",
            _ => label,
        };
        if (label.Length == 0)
        {
            return null;
        }

        try
        {
            return label == "utf-8" ? Encoding.UTF8 : Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?(?<name>[A-Za-z0-9_\-]{2,30})""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MetaCharset();
}
