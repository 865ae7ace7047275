using System.Collections.Immutable;
using System.Globalization;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Documents;

/// <summary>Reads from what was kept of a file's text which document it says it is. Only its title is asked: below it stand the laws it cites.</summary>
internal sealed class FileContents(TitleReader titles, DocumentWords words, string village)
{
    private const int TitleLines = 14;
    private const int TitleLetters = 500;
    private const int LongestShown = 200;

    // Headings are short; a longer line is running text.
    private const int LongestHeading = 120;

    // Letters recognised with less confidence than this make other words of a title.
    private const double Legible = 60;

    // The figures of a budget or its report, as on a page.
    private const int EnoughAmounts = 5;
    private const int TwiceNamed = 2;

    private readonly string ownName = Squash(TitleTokens.Of(village));
    private readonly Dictionary<string, Naming> known = new(StringComparer.Ordinal);

    /// <summary>The documents the title inside a file names.</summary>
    public Naming Of(FileText? text)
    {
        if (!IsLegible(text))
        {
            return Naming.Nothing;
        }

        string key = text.TextHash ?? string.Join('\n', text.Lines);
        if (!known.TryGetValue(key, out Naming? naming))
        {
            known[key] = naming = Read(text);
        }

        return naming;
    }

    /// <summary>The documents a link names, put right by what the file says of itself: it knows its year and its kind better than who linked it.</summary>
    public ImmutableArray<NamedDocument> Correct(ImmutableArray<NamedDocument> told, FileText? text)
    {
        ImmutableArray<NamedDocument> inside = Of(text).Names;
        ImmutableArray<NamedDocument> own = [.. inside.Where(document => document.Standing is Standing.Firm or Standing.Draft)];
        if (own.IsEmpty)
        {
            return [.. told.Select(document => inside.Any(other => other.Type == document.Type && other.Standing == Standing.Guidance) ? document with { Standing = Standing.Guidance } : document)];
        }

        bool isOther = !told.Any(document => document.Standing is Standing.Firm or Standing.Draft && own.Any(other => IsSame(other.Type, document.Type)));
        if (isOther)
        {
            // Who reads letters from a picture may take one kind for another only where nobody named it.
            return text?.By == FileTextBy.Ocr && !told.IsEmpty ? told : own;
        }

        return [.. told.Select(document => own.FirstOrDefault(other => other.Type == document.Type) is { } same ? Bind(document, same, text) : document)];
    }

    /// <summary>Whether the text inside confirms a name: the same document, of the same year, with its figures where it is about money.</summary>
    public bool Confirms(NamedDocument document, FileText? text) =>
        Of(text).Names.Any(own => own.Type == document.Type && own.Standing == Standing.Firm && own.Years is not null && own.Years == document.Years)
        && (!SectionSeeker.IsMoney(document.Type) || text is { Amounts: >= EnoughAmounts });

    /// <summary>Whether a file is another village's: its title names that one again and again, and this one nowhere.</summary>
    public bool IsOfAnother(FileText? text)
    {
        if (ownName.Length == 0 || !IsLegible(text) || text.By == FileTextBy.Ocr)
        {
            return false;
        }

        var others = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string line in text.Lines.Concat(text.Titles))
        {
            ImmutableArray<TitleToken> tokens = TitleTokens.Of(line);
            if (Squash(tokens).Contains(ownName, StringComparison.Ordinal))
            {
                return false;
            }

            for (int i = 1; i + 1 < tokens.Length; i++)
            {
                if (words.Villages.Contains(tokens[i].Text) && words.VillageTitles.Contains(tokens[i - 1].Text) && IsName(tokens[i + 1]))
                {
                    others[tokens[i + 1].Text] = others.GetValueOrDefault(tokens[i + 1].Text) + 1;
                }
            }
        }

        return others.Values.Any(count => count >= TwiceNamed);
    }

    private static bool IsLegible([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] FileText? text) =>
        text is { State: FileTextState.Read } && (text.By != FileTextBy.Ocr || text.Confidence is null or >= Legible);

    private Naming Read(FileText text)
    {
        string title = Title(text);
        ImmutableArray<NamedDocument> names = titles.Read(title);
        int? year = null;
        if (names.Any(name => LacksYear(name)))
        {
            int?[] years = [.. text.Lines.Concat(text.Titles).Where(line => words.BudgetYears.IsIn(TitleTokens.Of(line))).Select(titles.Year).Where(told => told is not null).Distinct()];
            year = years.Length == 1 ? years[0] : null;
        }

        return new Naming([.. names.Select(name => LacksYear(name) && year is { } one ? name with { Years = new FiscalYears(one, one) } : name)], title.Length <= LongestShown ? title : title[..(LongestShown - 1)] + "…");
    }

    private static bool LacksYear(NamedDocument name) => name is { Years: null, IsRegulation: false, Type: not (DocumentType.Rpjmdes or DocumentType.LppdAmj) };

    // From the first heading behind the letterhead to the preamble, the table or the running text.
    private string Title(FileText text)
    {
        var title = new List<string>(TitleLines);
        int letters = 0;
        foreach (string line in text.Lines)
        {
            string plain = WordText.Of(line);
            bool isEnd = line.Length > LongestHeading || words.TitleEnds.Any(phrase => plain.StartsWith(phrase, StringComparison.Ordinal));
            if (isEnd && title.Count > 0)
            {
                break;
            }

            bool isHeading = !isEnd && !words.Letterheads.Any(phrase => plain.StartsWith(phrase, StringComparison.Ordinal)) && plain.Any(char.IsLetter);
            letters += line.Length + 1;
            if (title.Count == TitleLines || letters > TitleLetters)
            {
                break;
            }

            if (isHeading)
            {
                title.Add(line);
            }
        }

        return string.Join(' ', title);
    }

    // A penjabaran is part of what villages call their APBDes; of all else only the closest kin are one.
    private static bool IsSame(string own, string told) =>
        Kinship.Fits(own, told) || (own == DocumentType.PenjabaranApbdes && told == DocumentType.Apbdes);

    private static NamedDocument Bind(NamedDocument told, NamedDocument own, FileText? text) => told with
    {
        Years = text?.By == FileTextBy.Ocr ? told.Years ?? own.Years : own.Years ?? told.Years,
        Number = told.Number.Length > 0 ? told.Number : own.Number,
        Standing = own.Standing == Standing.Draft ? Standing.Draft : told.Standing,
    };

    private bool IsName(TitleToken token) => token is { IsNumber: false, Text.Length: > 3 } && !words.NoNames.Contains(token.Text);

    private static string Squash(ImmutableArray<TitleToken> tokens) =>
        string.Concat(tokens.Select(token => token.Text)).ToLower(CultureInfo.InvariantCulture);
}
