using System.Globalization;
using System.Text;

namespace Monitor.Core.Text;

/// <summary>Reads the addresses Cloudflare hides from harvesters: hexadecimal, the first byte is the key of the others.</summary>
internal static class CloudflareMail
{
    private const string LinkMark = "/cdn-cgi/l/email-protection#";

    /// <summary>The address of a protected link; null when the link is another.</summary>
    public static string? OfLink(string href)
    {
        int mark = href.IndexOf(LinkMark, StringComparison.Ordinal);
        return mark < 0 ? null : Decode(href[(mark + LinkMark.Length)..].Split('?')[0]);
    }

    /// <summary>The address behind the code; null when it is no code.</summary>
    public static string? Decode(string code)
    {
        string hex = code.Trim();
        if (hex.Length is < 6 or > 400 || hex.Length % 2 != 0 || !hex.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        byte key = Byte(hex, 0);
        var bytes = new byte[(hex.Length / 2) - 1];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(Byte(hex, (i + 1) * 2) ^ key);
        }

        string address = Encoding.UTF8.GetString(bytes).Split('?')[0];
        return address.Contains('@') ? address : null;
    }

    private static byte Byte(string hex, int at) => byte.Parse(hex.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
