using System.Collections.Immutable;
using System.Text;

namespace Monitor.Core.Text;

/// <summary>Text as bare words for looking up phrases: lower case, everything but letters and digits read as one blank, blanks around.</summary>
internal static class WordText
{
    public static string Of(ReadOnlySpan<char> text)
    {
        var words = new StringBuilder(text.Length + 2).Append(' ');
        foreach (char letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                words.Append(char.ToLowerInvariant(letter));
            }
            else if (words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words[^1] == ' ' ? words.ToString() : words.Append(' ').ToString();
    }

    /// <summary>Phrases in the form they are looked up in.</summary>
    public static ImmutableArray<string> Phrases(ImmutableArray<string> phrases) => [.. phrases.Select(phrase => Of(phrase))];

    /// <summary>Whether one of the phrases stands in the words, bounded on both sides.</summary>
    public static bool Has(string words, ImmutableArray<string> phrases) => phrases.Any(phrase => words.Contains(phrase, StringComparison.Ordinal));

    /// <summary>Where the last of these phrases ends; -1 when none stands in the words.</summary>
    public static int Last(string words, ImmutableArray<string> phrases)
    {
        int last = -1;
        foreach (string phrase in phrases)
        {
            int at = words.LastIndexOf(phrase, StringComparison.Ordinal);
            last = at < 0 ? last : Math.Max(last, at + phrase.Length);
        }

        return last;
    }
}
