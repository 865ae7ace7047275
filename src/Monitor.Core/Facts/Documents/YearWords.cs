using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;

namespace Monitor.Core.Facts.Documents;

/// <summary>Reads years and periods between the words of a title.</summary>
internal sealed class YearWords(ImmutableHashSet<string> months)
{
    // The village law is of 2014; titles of earlier budgets are seen, titles of the last century are history.
    private const int First = 2006;
    private const int LongestPeriod = 10;
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—/_&");

    /// <summary>Whether a token is a year a document of today's site can be about.</summary>
    public static bool IsYear(TitleToken token, int last) =>
        token.Text.Length == 4 && token.IsNumber && int.Parse(token.Text, CultureInfo.InvariantCulture) is var year && year >= First && year <= last;

    /// <summary>The year a part of a title binds: after TA or Tahun Anggaran, else after Tahun, else the only one; null when there is none or several.</summary>
    public int? One(string title, ImmutableArray<TitleToken> tokens, int from, int to, int last)
    {
        int? afterTahun = null;
        int? plain = null;
        bool several = false;
        for (int i = from; i < to; i++)
        {
            if (!IsYear(tokens[i], last) || IsPartOfDate(title, tokens, i))
            {
                continue;
            }

            int year = int.Parse(tokens[i].Text, CultureInfo.InvariantCulture);
            if (i > 0 && tokens[i - 1].Text is "ta" or "anggaran" || (i > 1 && tokens[i - 1].Text == "a" && tokens[i - 2].Text == "t"))
            {
                return year;
            }

            if (i > 0 && tokens[i - 1].Text is "tahun" or "thn" or "th")
            {
                afterTahun ??= year;
            }

            several |= plain is { } other && other != year;
            plain ??= year;
        }

        return afterTahun ?? (several ? null : plain);
    }

    /// <summary>A period such as "2020-2026" or "2020 s.d. 2026"; null when there is none.</summary>
    public FiscalYears? Period(string title, ImmutableArray<TitleToken> tokens, int from, int to, int last)
    {
        for (int i = from; i < to; i++)
        {
            if (!IsYear(tokens[i], last + LongestPeriod) || IsPartOfDate(title, tokens, i))
            {
                continue;
            }

            int next = i + 1;
            while (next < to && next < i + 4 && tokens[next].Text is "s" or "d" or "sd" or "sampai" or "dengan" or "hingga" or "tahun")
            {
                next++;
            }

            bool joined = next < to && IsYear(tokens[next], last + LongestPeriod) && (next > i + 1 || IsDash(title.AsSpan(tokens[i].End, tokens[next].Start - tokens[i].End)));
            if (joined)
            {
                int start = int.Parse(tokens[i].Text, CultureInfo.InvariantCulture);
                int end = int.Parse(tokens[next].Text, CultureInfo.InvariantCulture);
                return end > start && end - start <= LongestPeriod ? new FiscalYears(start, end) : null;
            }
        }

        return null;
    }

    private static bool IsDash(ReadOnlySpan<char> between)
    {
        between = between.Trim();
        return between.Length is >= 1 and <= 2 && between.IndexOfAnyExcept(Dashes) < 0;
    }

    // "12 Maret 2026" and "2026-01-15" tell a day, not a budget.
    private bool IsPartOfDate(string title, ImmutableArray<TitleToken> tokens, int at)
    {
        bool isoDate = at + 2 < tokens.Length && IsShort(tokens[at + 1]) && IsShort(tokens[at + 2]) && IsTight(title, tokens[at], tokens[at + 1]) && IsTight(title, tokens[at + 1], tokens[at + 2]);
        bool spokenDate = at > 1 && !tokens[at - 1].IsNumber && tokens[at - 1].Text.Length >= 3 && months.Contains(tokens[at - 1].Text) && IsShort(tokens[at - 2]);
        bool numericDate = at > 1 && IsShort(tokens[at - 1]) && IsShort(tokens[at - 2]) && IsTight(title, tokens[at - 1], tokens[at]) && IsTight(title, tokens[at - 2], tokens[at - 1]);
        return isoDate || (spokenDate && !IsYearEnd(tokens, at)) || numericDate;
    }

    // "per 31 Desember 2024" closes a fiscal year, "30 Juni 2024" its first half.
    private static bool IsYearEnd(ImmutableArray<TitleToken> tokens, int at) =>
        (tokens[at - 2].Text == "31" && tokens[at - 1].Text is "desember" or "des") || (tokens[at - 2].Text == "30" && tokens[at - 1].Text is "juni" or "jun");

    private static bool IsShort(TitleToken token) => token.IsNumber && token.Text.Length <= 2;

    private static bool IsTight(string title, TitleToken left, TitleToken right) =>
        right.Start - left.End == 1 && title[left.End] is '-' or '/' or '.' or '_';
}
