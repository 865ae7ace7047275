using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Monitor.Core.Facts.Html;

namespace Monitor.Core.Facts;

/// <summary>How service pages write items, spans of time and hours.</summary>
internal static partial class ServiceText
{
    private const int MaxLength = 4_000;
    private static readonly SearchValues<char> Bullets = SearchValues.Create("•●▪✓✔➢»→⇒·");

    /// <summary>Whether a block is an item: an element of a list, or a paragraph that begins as one.</summary>
    public static bool IsItem(HtmlBlock block) => block.Tag == "li" || Mark().IsMatch(Cut(block.Text, 12));

    /// <summary>The text without "1.", "a)" or a bullet before it.</summary>
    public static string WithoutMark(string text)
    {
        Match mark = Mark().Match(Cut(text, 12));
        return mark.Success ? text[mark.Length..] : text;
    }

    /// <summary>How many items a running text enumerates: "1. … 2. …", "a) … b) …", or bullets.</summary>
    public static int Items(string text)
    {
        string cut = Cut(text, MaxLength);
        int bullets = cut.Count(Bullets.Contains);
        int dashes = cut.Split(" - ").Length - 1 + (cut.StartsWith("- ", StringComparison.Ordinal) ? 1 : 0);
        return Math.Max(Inner().Count(cut), Math.Max(bullets, dashes > 1 ? dashes : 0));
    }

    /// <summary>Where the first of several enumerated items of a running text begins; 0 when there are fewer than two.</summary>
    public static int FirstMark(string text)
    {
        if (text.Length < 8 || Items(text) < 2)
        {
            return 0;
        }

        string cut = Cut(text, MaxLength);
        int[] places = [Inner().Match(cut) is { Success: true } inner ? inner.Index : -1, cut.IndexOf(" - ", StringComparison.Ordinal), cut.AsSpan().IndexOfAny(Bullets)];
        return places.Where(place => place > 0).DefaultIfEmpty(0).Min();
    }

    /// <summary>Whether a text tells a span of time: "15 menit", "1 (satu) hari kerja", "3 x 24 jam". Round-the-clock service is none.</summary>
    public static bool HasDuration(string text)
    {
        foreach (Match match in Duration().Matches(Cut(text, MaxLength)))
        {
            string value = match.Groups["n"].Value;
            bool roundTheClock = value == "24" && match.Groups["unit"].Value.Equals("jam", StringComparison.OrdinalIgnoreCase);
            bool isWeek = value == "7" && text.Contains("24 jam", StringComparison.OrdinalIgnoreCase);
            if (!roundTheClock && !isWeek && int.Parse(value, CultureInfo.InvariantCulture) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many clock times a text holds.</summary>
    public static int Hours(string text) => Clock().Count(Cut(text, MaxLength));

    /// <summary>The clock times of a text as hours and minutes without sign or leading zero: "8.00" and "08:00" are "800".</summary>
    public static IEnumerable<string> Times(string text) => Clock().Matches(Cut(text, MaxLength)).Select(match => string.Concat(match.Value.Where(char.IsAsciiDigit)).TrimStart('0'));

    /// <summary>Whether a text names a year: an event, not office hours.</summary>
    public static bool HasYear(string text) => Year().IsMatch(Cut(text, MaxLength));

    /// <summary>Whether a text holds a day: "12 November 2026", "12-11-2026"; "Perda 5 Tahun 2020" is none.</summary>
    public static bool HasDay(string text) => Day().Matches(Cut(text, MaxLength)).Any(match => !match.Groups["month"].Value.StartsWith("t", StringComparison.OrdinalIgnoreCase));

    /// <summary>A label and its value: "Biaya: gratis"; the value is empty when the text has no colon.</summary>
    public static (string Label, string Value) Pair(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);

        // "08:00" is a time, "https:" an address.
        while (colon > 0 && colon + 1 < text.Length && (text[colon + 1] == '/' || (char.IsAsciiDigit(text[colon - 1]) && char.IsAsciiDigit(text[colon + 1]))))
        {
            colon = text.IndexOf(':', colon + 1);
        }

        return colon is > 0 and < 90 ? (text[..colon], text[(colon + 1)..].Trim()) : (text, "");
    }

    private static string Cut(string text, int length) => text.Length > length ? text[..length] : text;

    [GeneratedRegex(@"^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+|[-–•●▪*✓✔➢»·]\s*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?:^|[\s;:,])(?:\d{1,2}|[a-h])[.)]\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Inner();

    [GeneratedRegex(@"\b(?<n>\d{1,3})(?:\s*[-–]\s*\d{1,3})?\s*(?:\([^)]{2,25}\)\s*)?(?:[x×]\s*24\s*)?(?<unit>menit|jam|hari|minggu|minutes)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\b\d{1,2}[.:]\d{2}\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Clock();

    // No month begins with t.
    [GeneratedRegex(@"\b\d{1,2}[-/. ]{1,3}(?<month>\d{1,2}|[a-z]{3,9})[-/., ]{1,3}20\d{2}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b20\d{2}\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Year();
}
