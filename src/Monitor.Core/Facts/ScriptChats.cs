using System.Text.RegularExpressions;

namespace Monitor.Core.Facts;

/// <summary>Addresses of WhatsApp chats in inline scripts: floating buttons, and forms that only compose a text.</summary>
internal static partial class ScriptChats
{
    public static IEnumerable<string> Of(string scripts)
    {
        if (!scripts.Contains("whatsapp", StringComparison.OrdinalIgnoreCase) && !scripts.Contains("wa.me/", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var found = new List<string>();
        foreach (Match match in Chat().Matches(scripts))
        {
            found.Add("https://wa.me/" + string.Concat(match.Value.Where(char.IsAsciiDigit)));
        }

        return found;
    }

    [GeneratedRegex(@"(?:wa\.me/|[?&]phone=|\bphone['""]?\s*:\s*['""])\+?62[0-9]{8,13}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Chat();
}
