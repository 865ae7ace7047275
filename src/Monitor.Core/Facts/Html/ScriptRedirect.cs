using System.Text.RegularExpressions;

namespace Monitor.Core.Facts.Html;

/// <summary>Reads where a meta refresh or a script of a nearly empty page leads.</summary>
internal static partial class ScriptRedirect
{
    // A page with this much text is content; a script that sets location there serves a button.
    private const int NearlyNoText = 200;

    /// <summary>The target of a meta refresh ("5; url=/x"); null when it names none.</summary>
    public static string? OfMeta(string content)
    {
        int at = content.IndexOf("url", StringComparison.OrdinalIgnoreCase);
        int equals = at < 0 ? -1 : content.IndexOf('=', at);
        string target = equals < 0 ? "" : content[(equals + 1)..].Trim().Trim('\'', '"');
        return target.Length > 0 ? target : null;
    }

    /// <summary>The target of a script that sets location; null when the page has text or no such script.</summary>
    public static string? OfScript(string scripts, IEnumerable<HtmlBlock> blocks)
    {
        if (!scripts.Contains("location", StringComparison.Ordinal) || blocks.Where(block => !block.IsHidden).Sum(block => block.Text.Length) > NearlyNoText)
        {
            return null;
        }

        Match match = Location().Match(scripts.Length > 20_000 ? scripts[..20_000] : scripts);
        return match.Success ? match.Groups["to"].Value : null;
    }

    [GeneratedRegex("""location(?:\.href|\.replace|\.assign)?\s*(?:=|\()\s*["'](?<to>[^"']{1,500})["']""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Location();
}
