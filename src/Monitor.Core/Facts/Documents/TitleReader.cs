using System.Collections.Immutable;

namespace Monitor.Core.Facts.Documents;

/// <summary>Reads which documents a title, slug, file name or caption names, of which years, and whether as the document itself. Remembers what it read:
/// menus repeat on every page.</summary>
/// <param name="lastYear">Newest fiscal year a document may be about: two after the as-of year, as proposals are drafted two years ahead.</param>
internal sealed class TitleReader(DocumentWords words, int lastYear, bool isVillage)
{
    private const int TooManySubjects = 3;

    // "Laporan Realisasi (Pelaksanaan) APBDes".
    private const int LongestGap = 2;
    private readonly YearWords years = new(words.Months);
    private readonly Dictionary<string, ImmutableArray<NamedDocument>> known = new(StringComparer.Ordinal);

    /// <summary>The documents a text names, the most telling first; empty when it names none.</summary>
    public ImmutableArray<NamedDocument> Read(string text)
    {
        if (text.Length < 3)
        {
            return [];
        }

        if (!known.TryGetValue(text, out ImmutableArray<NamedDocument> names))
        {
            known[text] = names = Parse(text);
        }

        return names;
    }

    /// <summary>The year a text binds by itself, whatever it is about; null when none or several.</summary>
    public int? Year(string text)
    {
        ImmutableArray<TitleToken> tokens = TitleTokens.Of(text);
        return years.One(text, tokens, 0, tokens.Length, lastYear);
    }

    public FiscalYears? Period(string text)
    {
        ImmutableArray<TitleToken> tokens = TitleTokens.Of(text);
        return years.Period(text, tokens, 0, tokens.Length, lastYear);
    }

    /// <summary>Whether a text names a document of the kabupaten or of another higher body.</summary>
    public bool IsOfHigher(string text)
    {
        ImmutableArray<TitleToken> tokens = TitleTokens.Of(text);
        return words.Names.Find(tokens).Any(match => match.List == "aturan-atas" || (!NamedDocument.IsRegulationType(match.List) && !match.List.StartsWith("bukan-", StringComparison.Ordinal) && IsHigher(match, tokens)));
    }

    private ImmutableArray<NamedDocument> Parse(string text)
    {
        ImmutableArray<TitleToken> tokens = TitleTokens.Of(text);
        List<PhraseMatch> matches = words.Names.Find(tokens);
        if (matches.Count == 0)
        {
            return [];
        }

        var title = new TitleMarks(words, tokens);
        int higher = matches.FindIndex(match => match.List == "aturan-atas");
        int law = matches.FindIndex(match => NamedDocument.IsRegulationType(match.List));
        if (higher >= 0 && (law < 0 || higher < law))
        {
            // A regulation of the state or the kabupaten, whatever of the village it is about.
            return [];
        }

        var found = ImmutableArray.CreateBuilder<NamedDocument>();
        List<PhraseMatch> subjects = Subjects(matches, tokens);
        NamedDocument? regulation = law >= 0 ? Regulation(text, title, matches[law], subjects) : null;

        // Without number and year the words before a subject are the subject's own.
        int from = regulation is null ? 0 : RegulationEnd(tokens, matches[law], subjects);

        found.AddRange(Documents(text, title, subjects, regulation, law >= 0 ? matches[law] : null, from));
        if (regulation is not null)
        {
            found.Add(regulation);
        }

        return found.ToImmutable();
    }

    // Names that count here: none of the kabupaten's, none of other bodies'.
    private List<PhraseMatch> Subjects(List<PhraseMatch> matches, ImmutableArray<TitleToken> tokens)
    {
        var subjects = new List<PhraseMatch>();
        for (int i = 0; i < matches.Count; i++)
        {
            PhraseMatch match = matches[i];
            bool isSubject = !NamedDocument.IsRegulationType(match.List) && !match.List.StartsWith("bukan-", StringComparison.Ordinal) && match.List != "aturan-atas";
            if (!isSubject || IsHigher(match, tokens))
            {
                continue;
            }

            // "Laporan Realisasi APBDes" and "Rencana Kerja Pemerintah Desa (RKP Desa)" are one name each.
            bool continues = subjects.Count > 0 && match.Start - subjects[^1].End <= LongestGap
                && (match.List == subjects[^1].List || (match.List == "apb" && subjects[^1].List == "realisasi-penuh"));
            if (continues)
            {
                subjects[^1] = subjects[^1] with { End = match.End };
            }
            else
            {
                subjects.Add(match);
            }
        }

        return subjects;
    }

    // "LPPD Kabupaten ..." and "DIP Dinas ...", unless a village is named between; on a site of an office these are its own.
    private bool IsHigher(PhraseMatch match, ImmutableArray<TitleToken> tokens)
    {
        if (!isVillage || match.List is "apb" or DocumentType.Rkpdes or DocumentType.Rpjmdes && IsVillageWord(tokens, match))
        {
            return false;
        }

        int end = Math.Min(tokens.Length, match.End + 3);
        for (int i = match.End; i < end; i++)
        {
            if (words.Villages.Contains(tokens[i].Text))
            {
                return false;
            }

            if (words.MarkBooks["wilayah-atas"].IsIn([tokens[i]]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsVillageWord(ImmutableArray<TitleToken> tokens, PhraseMatch match)
    {
        string last = tokens[match.End - 1].Text;
        return last is not ("rpjm" or "rkp") || words.Villages.Contains(last);
    }

    private NamedDocument? Regulation(string text, TitleMarks title, PhraseMatch law, List<PhraseMatch> subjects)
    {
        int end = RegulationEnd(title.Tokens, law, subjects);
        string number = "";
        for (int i = law.End; i < end && number.Length == 0; i++)
        {
            TitleToken token = title.Tokens[i];
            bool isNumber = token is { IsNumber: true, Text.Length: <= 4 } && (!YearWords.IsYear(token, lastYear) || title.Tokens[i - 1].Text is "nomor" or "no");
            number = isNumber ? token.Text : "";
        }

        bool hasSubject = subjects.Exists(subject => subject.Start >= law.End);
        int? year = years.One(text, title.Tokens, law.End, end, lastYear)
            ?? (hasSubject ? null : years.One(text, title.Tokens, 0, title.Tokens.Length, lastYear));
        if (hasSubject && number.Length == 0 && year is null)
        {
            // "Perdes APBDes 2024" names a budget; which regulation it is the words do not tell.
            return null;
        }

        Standing standing = number.Length > 0 && number.Trim('0').Length == 0 || title.Has("rancangan", 0, law.Start + 1) ? Standing.Draft
            : title.Has("contoh", 0, title.Tokens.Length) || title.Has("penjelasan", 0, law.Start) ? Standing.Guidance
            : title.Has("berita", 0, law.Start) || (number.Length == 0 && title.Has("berita", law.End, title.Tokens.Length)) ? Standing.Mention
            : Standing.Firm;
        return new NamedDocument(law.List, year is { } made ? new FiscalYears(made, made) : null, standing, number.TrimStart('0'));
    }

    private static int RegulationEnd(ImmutableArray<TitleToken> tokens, PhraseMatch law, List<PhraseMatch> subjects)
    {
        for (int i = law.End; i < tokens.Length; i++)
        {
            if (tokens[i].Text is "tentang" or "tentag" or "ttg" or "perihal" || subjects.Exists(subject => subject.Start == i))
            {
                return i;
            }
        }

        return tokens.Length;
    }

    private IEnumerable<NamedDocument> Documents(string text, TitleMarks title, List<PhraseMatch> subjects, NamedDocument? regulation, PhraseMatch? law, int from)
    {
        if (regulation?.Type == DocumentType.SkKades || law?.List == DocumentType.SkKades)
        {
            // Decisions appoint teams for plans and budgets; only the list of information is itself decided.
            subjects = [.. subjects.Where(subject => subject.List == DocumentType.Dip)];
        }

        var read = new List<NamedDocument>();
        int distinct = subjects.Select(subject => subject.List).Distinct(StringComparer.Ordinal).Count();
        for (int i = 0; i < subjects.Count; i++)
        {
            PhraseMatch subject = subjects[i];
            bool joined = i == 0 || IsJoined(title.Tokens, subjects[i - 1].End, subject.Start);
            if (!joined && read.Count > 0)
            {
                break;
            }

            int segment = i == 0 ? 0 : subjects[i - 1].End;
            int next = i + 1 < subjects.Count ? subjects[i + 1].Start : title.Tokens.Length;
            string type = SubjectTypes.Of(title, subject, law, segment, next);
            if (type.Length == 0)
            {
                continue;
            }

            Standing standing = distinct >= TooManySubjects ? Standing.Mention : title.Standing(subject, law, regulation, from);
            FiscalYears? span = Years(text, title.Tokens, type, subject, i == 0 ? from : segment, next, law);
            int same = read.FindIndex(other => other.Type == type && (other.Years is null || span is null || other.Years == span));
            if (same >= 0)
            {
                read[same] = read[same] with { Years = read[same].Years ?? span };
            }
            else
            {
                read.Add(new NamedDocument(type, span, standing, ""));
            }
        }

        // "RKPDes dan DU-RKP 2026": the year stands behind the last of the joined names.
        FiscalYears? shared = read.Count > 1 ? read[^1].Years : null;
        return read.Select(document => document.Years is null && shared is { } both && both.From == both.To && document.Type != DocumentType.Rpjmdes ? document with { Years = both } : document);
    }

    private FiscalYears? Years(string text, ImmutableArray<TitleToken> tokens, string type, PhraseMatch subject, int from, int next, PhraseMatch? law)
    {
        FiscalYears? period = years.Period(text, tokens, subject.End, next, lastYear) ?? years.Period(text, tokens, from, subject.Start, lastYear);
        if (type is DocumentType.Rpjmdes or DocumentType.LppdAmj && period is not null)
        {
            return period;
        }

        if (type == DocumentType.Rpjmdes || period is not null)
        {
            // One year does not tell which years a plan covers, a span of years not which budget is meant.
            return null;
        }

        int before = law is { } regulation ? Math.Max(from, regulation.End) : from;
        int? year = years.One(text, tokens, subject.End, next, lastYear) ?? years.One(text, tokens, before, subject.Start, lastYear);
        return year is { } one ? new FiscalYears(one, one) : null;
    }

    private static bool IsJoined(ImmutableArray<TitleToken> tokens, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            bool binds = tokens[i].IsNumber || tokens[i].Text is "dan" or "serta" or "tahun" or "ta" or "t" or "a" or "anggaran" or "laporan" or "perubahan" or "realisasi" or "penjabaran" or "desa";
            if (!binds)
            {
                return false;
            }
        }

        return true;
    }
}
