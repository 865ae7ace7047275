using System.Text.RegularExpressions;

namespace Monitor.Core.Text;

/// <summary>Finds e-mail addresses, also those hidden from harvesters as "desa [at] contoh [dot] id" or by Cloudflare.</summary>
internal static partial class EmailAddresses
{
    private const int MaxLength = 20_000;
    private const int ShortestName = 5;

    /// <summary>Addresses of a text in lower case, with where they stand.</summary>
    public static IEnumerable<(int Index, string Address)> Find(string text)
    {
        string cut = text.Length > MaxLength ? text[..MaxLength] : text;
        bool plain = cut.Contains('@');
        bool spelled = !plain && (cut.Contains("at]", StringComparison.OrdinalIgnoreCase) || cut.Contains("at)", StringComparison.OrdinalIgnoreCase)
            || cut.Contains("at}", StringComparison.OrdinalIgnoreCase) || cut.Contains(" at ", StringComparison.OrdinalIgnoreCase));
        if (!plain && !spelled)
        {
            yield break;
        }

        string read = plain ? cut : Spelled(cut);
        foreach (Match match in Address().Matches(read))
        {
            if (match.Index > 0 && read[match.Index - 1] == '@')
            {
                // "desa@064@contoh.id": what is left is somebody else's address.
                continue;
            }

            int label = LabelLength(read, match);
            string address = match.Value[label..].TrimEnd('.', '-').ToLowerInvariant();
            if (IsAddress(address))
            {
                yield return (Math.Min(match.Index + label, text.Length - 1), address);
            }
        }
    }

    /// <summary>The address of a mailto: link; null when it has none.</summary>
    public static string? OfLink(string href)
    {
        if (!href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string address = Uri.UnescapeDataString(href[7..].Split('?')[0]).Trim();
        return Find(address).Select(found => found.Address).FirstOrDefault();
    }

    // Label and address that stand in elements side by side touch in the text: "Emaildesa.sukaruga@gmail.com".
    private static int LabelLength(string text, Match match) => match.Index > 0 && text[match.Index - 1] != ' ' ? 0
        : Label().Match(match.Value) is { Success: true, Length: var opening } && match.Value.IndexOf('@', StringComparison.Ordinal) - opening + 1 >= ShortestName ? opening - 1 : 0;

    // Pictures for fine screens are named "logo@2x.png".
    private static bool IsAddress(string address) =>
        !(address.EndsWith(".png", StringComparison.Ordinal) || address.EndsWith(".jpg", StringComparison.Ordinal) || address.EndsWith(".jpeg", StringComparison.Ordinal)
            || address.EndsWith(".webp", StringComparison.Ordinal) || address.EndsWith(".svg", StringComparison.Ordinal) || address.EndsWith(".gif", StringComparison.Ordinal));

    private static string Spelled(string text)
    {
        string joined = DotSign().Replace(AtSign().Replace(text, "@"), ".");
        return joined.Contains('@') ? joined : WordedSigns().Replace(text, "${name}@${domain}.${zone}");
    }

    [GeneratedRegex(@"[a-z0-9][a-z0-9._%+\-]{0,63}@(?:[a-z0-9][a-z0-9\-]{0,62}\.)+[a-z]{2,18}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex("^(?:E-?[Mm]ail|E-?MAIL|Surel|SUREL)[a-z0-9]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s*[\[({]\s*(?:at|et)\s*[\])}]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AtSign();

    [GeneratedRegex(@"\s*[\[({]\s*(?:dot|titik)\s*[\])}]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DotSign();

    [GeneratedRegex(@"\b(?<name>[a-z0-9._\-]{3,40}) at (?<domain>[a-z0-9\-]{2,40}) dot (?<zone>[a-z]{2,12})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WordedSigns();
}
