using System.Buffers;
using System.Text;

namespace Monitor.Core.Text;

/// <summary>Brings a line of a file to plain words: one blank between them, and titles set with blanks between their letters joined again.</summary>
internal static class TextLine
{
    private const int SpacedLetters = 5;
    private static readonly SearchValues<char> Leaders = SearchValues.Create(".-=*_·•… ");

    public static string Clean(string line)
    {
        bool isSpaced = IsSpaced(line);
        var clean = new StringBuilder(Math.Min(line.Length, 1_000));
        int blanks = 0;
        foreach (char letter in line)
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '\u200b' or '\ufeff' or '\u00ad' or '_')
            {
                blanks++;
                continue;
            }

            // "P E R A T U R A N   D E S A": one blank parts letters there, two and more part words.
            if (blanks > 0 && clean.Length > 0 && (!isSpaced || blanks > 1))
            {
                clean.Append(' ');
            }

            blanks = 0;
            clean.Append(letter);
        }

        // Lines of leaders and rules say nothing.
        string text = clean.ToString();
        return text.AsSpan().ContainsAnyExcept(Leaders) ? text : "";
    }

    private static bool IsSpaced(string line)
    {
        int single = 0;
        int tokens = 0;
        foreach (Range range in line.AsSpan().SplitAny(' ', '\t'))
        {
            int length = range.End.Value - range.Start.Value;
            if (length > 0)
            {
                tokens++;
                single += length == 1 && char.IsLetter(line[range.Start.Value]) ? 1 : 0;
            }
        }

        return single >= SpacedLetters && single >= tokens * 0.8;
    }
}
