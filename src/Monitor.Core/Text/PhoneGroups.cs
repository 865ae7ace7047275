namespace Monitor.Core.Text;

/// <summary>Groups of digits that stand together, as telephone numbers are written: "(0272) 321-102", "+62 812 3456 7890".</summary>
internal static class PhoneGroups
{
    private const int MaxGroups = 9;
    private const int MaxDigits = 20;

    /// <summary>Start, length and the separator before each group, from a digit on.</summary>
    public static List<(int Start, int Length, string Gap)> From(string text, int start)
    {
        var groups = new List<(int, int, string)>();
        int total = 0;
        int at = start;
        string gap = "";
        while (at < text.Length && char.IsAsciiDigit(text[at]) && groups.Count < MaxGroups && total <= MaxDigits)
        {
            int end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            groups.Add((at, end - at, gap));
            total += end - at;
            int next = end;
            while (next < text.Length && next - end < 3 && IsSeparator(text[next]))
            {
                next++;
            }

            gap = text[end..next];

            // A full stop before a blank ends a sentence.
            if (gap.Length == 0 || gap.StartsWith(". ", StringComparison.Ordinal))
            {
                break;
            }

            at = next;
        }

        return groups;
    }

    /// <summary>Separators inside one number bind; a blank may also part two numbers.</summary>
    public static bool Parts(string gap) => gap.Contains(' ') || gap.Contains('(');

    private static bool IsSeparator(char letter) => letter is ' ' or '-' or '.' or '(' or ')' or '–' or '‐' or '‑' or '−';
}
