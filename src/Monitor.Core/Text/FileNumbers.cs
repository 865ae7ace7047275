using System.Collections.Immutable;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Text;

/// <summary>Takes the sealed numbers of a file's lines with what they are called: by the words before them, else by the heading of their table.</summary>
internal sealed class FileNumbers(Kamus kamus)
{
    private const int Most = 300;
    private const int Nearby = 60;
    private const int HeadingReach = 120;
    private const int LongestHeading = 200;

    private readonly ImmutableArray<(string Label, ImmutableArray<string> Words)> labels =
    [
        ("nik", WordText.Phrases(kamus.Words("pribadi.label-nik"))),
        ("kk", WordText.Phrases(kamus.Words("pribadi.label-kk"))),
        ("lain", WordText.Phrases([.. kamus.Words("pribadi.label-lain"), .. kamus.Words("pribadi.contoh")])),
    ];

    public ImmutableArray<FileNumber> Of(ImmutableArray<string> lines)
    {
        var found = new Dictionary<string, FileNumber>(StringComparer.Ordinal);
        string[] heading = [];
        int headingAt = int.MinValue;
        for (int i = 0; i < lines.Length && found.Count < Most; i++)
        {
            if (!lines[i].Contains('‹'))
            {
                string[] named = lines[i].Length <= LongestHeading ? Named(lines[i]) : [];
                (heading, headingAt) = Only(named).Length > 0 ? (named, i) : (heading, headingAt);
                continue;
            }

            (string text, ImmutableArray<PersonalNumber> numbers) = PersonalNumbers.Read(lines[i]);
            for (int n = 0; n < numbers.Length; n++)
            {
                PersonalNumber number = numbers[n];
                string near = Last(text.AsSpan(Math.Max(0, number.Start - Nearby), Math.Min(Nearby, number.Start)));
                string label = near.Length > 0 ? near : i - headingAt > HeadingReach ? "" : heading.Length == numbers.Length ? heading[n] : Only(heading);
                string token = text[number.Start..number.End];
                if (!found.TryGetValue(number.Hash, out FileNumber? known) || known.Label.Length == 0)
                {
                    found[number.Hash] = new FileNumber(token, label);
                }
            }
        }

        return [.. found.Values];
    }

    // The label that stands last before the number names it.
    private string Last(ReadOnlySpan<char> text)
    {
        string words = WordText.Of(text);
        (string label, int at) = labels.Select(label => (label.Label, At: WordText.Last(words, label.Words))).MaxBy(label => label.At);
        return at < 0 ? "" : label;
    }

    // The kinds of numbers a heading names, in its order.
    private string[] Named(string line)
    {
        string words = WordText.Of(line);
        return [.. labels.Select(label => (label.Label, At: WordText.Last(words, label.Words))).Where(label => label.At >= 0).OrderBy(label => label.At).Select(label => label.Label)];
    }

    // A heading that names two kinds of numbers tells which is which only by their order, where a line holds as many.
    private static string Only(string[] named) =>
        named.Length == 1 ? named[0] : named.Contains("nik", StringComparer.Ordinal) && !named.Contains("lain", StringComparer.Ordinal) ? "nik" : "";
}
