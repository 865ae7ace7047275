using System.Text;

namespace Monitor.App.Reports;

/// <summary>Makes text from the web fit for a cell: cut to length, free of characters a workbook cannot hold.</summary>
public static class SheetText
{
    /// <summary>Longest quotation in a report (ASVS 1.2.10 asks for neutral output; the length is our own rule for quotes).</summary>
    public const int Longest = 250;

    /// <summary>The text without control characters, at most <see cref="Longest"/> characters.</summary>
    public static string Cut(string text) => Cut(text, Longest);

    public static string Cut(string text, int longest)
    {
        var kept = new StringBuilder(Math.Min(text.Length, longest));
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (kept.Length + rune.Utf16SequenceLength > longest - 1)
            {
                return kept.Append('…').ToString();
            }

            // XML 1.0 cannot carry most control characters; U+FFFE and U+FFFF neither.
            bool isWritable = !Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF);
            kept.Append(isWritable ? rune.ToString() : " ");
        }

        return kept.ToString().Trim();
    }
}
