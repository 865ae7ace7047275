using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Text;

/// <summary>Makes of a file's text what may be kept of it: first lines and title lines with residents' numbers sealed, days, counts, a hash. The text goes.</summary>
public sealed partial class FileDigest(Kamus kamus)
{
    // A title page and the table of contents behind it; quotes stay under 300 characters (section 8.1 of the reliability study).
    private const int FirstLines = 40;
    private const int FirstLetters = 2_000;
    private const int LaterLines = 20;
    private const int LaterLetters = 1_500;
    private const int LongestLine = 240;

    // A date stands on the title page or above the signature; tables between hold none that date the document.
    private const int DatedHead = 40;
    private const int DatedTail = 60;
    private const int MostDays = 20;

    private readonly IndonesianDates dates = new(kamus);
    private readonly FileNumbers numbers = new(kamus);
    private readonly ImmutableArray<string> titles = WordText.Phrases(kamus.Words("berkas.baris-judul"));

    /// <param name="key">Secret of the installation, as for <see cref="PersonalNumbers.Seal"/>.</param>
    /// <param name="today">The day of reading.</param>
    public FileText Of(string text, FileTextBy by, ReadOnlySpan<byte> key, DateOnly today)
    {
        ImmutableArray<string> lines = [.. PersonalNumbers.Seal(text, key).Split(['\n', '\f', '\r']).Select(TextLine.Clean).Where(line => line.Length > 0)];
        int letters = text.Count(letter => !char.IsWhiteSpace(letter));
        if (lines.IsEmpty)
        {
            return FileText.Unknown(FileTextState.NoText, "No legible text.") with { By = by };
        }

        ImmutableArray<string> first = Take(lines, FirstLines, FirstLetters);
        return new FileText(
            FileTextState.Read,
            by,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Pages: 0,
            PagesRead: 0,
            letters,
            Confidence: null,
            Created: null,
            Modified: null,
            first,
            Take(lines.Skip(first.Length).Where(line => WordText.Has(WordText.Of(Head(line)), titles)).Distinct(StringComparer.Ordinal), LaterLines, LaterLetters),
            Days(lines, today),
            lines.Sum(line => Amount().Count(line)),
            numbers.Of(lines),
            Detail: null);
    }

    private static ImmutableArray<string> Take(IEnumerable<string> lines, int count, int letters)
    {
        var taken = ImmutableArray.CreateBuilder<string>();
        foreach (string line in lines.Take(count).Select(Cut))
        {
            letters -= line.Length;
            if (letters < 0)
            {
                break;
            }

            taken.Add(line);
        }

        return taken.ToImmutable();
    }

    private ImmutableArray<DateOnly> Days(ImmutableArray<string> lines, DateOnly today) =>
    [
        .. lines.Take(DatedHead).Concat(lines.Skip(Math.Max(DatedHead, lines.Length - DatedTail)))
            .SelectMany(line => dates.Find(Head(line), today))
            .Where(found => found is { Form: DateForm.Full, Date.Precision: DatePrecision.Day })
            .Select(found => found.Date.Day)
            .Distinct()
            .Take(MostDays),
    ];

    private static string Head(string line) => line.Length <= LongestLine ? line : line[..LongestLine];

    // A cut must not leave half a token: half a seal would read as a number of its own.
    private static string Cut(string line)
    {
        string cut = Head(line);
        int seal = cut.LastIndexOf(PersonalNumbers.Bullet);
        return cut.Length < line.Length && seal >= 0 && cut.IndexOf('›', seal) < 0 ? cut[..Math.Max(0, cut.IndexOf(PersonalNumbers.Bullet) - 6)].TrimEnd() : cut;
    }

    [GeneratedRegex(@"(?:\b[Rr][Pp]\.?\s?\d{1,3}(?:[.,]\d{3})+|\b\d{1,3}(?:\.\d{3}){2,}\b|\b\d{1,3}(?:,\d{3}){2,}\b)", RegexOptions.NonBacktracking)]
    private static partial Regex Amount();
}
