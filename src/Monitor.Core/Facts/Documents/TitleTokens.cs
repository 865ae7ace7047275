using System.Collections.Immutable;

namespace Monitor.Core.Facts.Documents;

/// <summary>One word or one run of digits of a title, in lower case.</summary>
/// <param name="Start">Index of its first character in the title.</param>
internal readonly record struct TitleToken(string Text, int Start, int End)
{
    public bool IsNumber => char.IsAsciiDigit(Text[0]);
}

/// <summary>Cuts titles, slugs and file names into words and numbers: "RPJMDes_2020-2026.pdf" is four words and numbers.</summary>
internal static class TitleTokens
{
    private const int LongestTitle = 1_000;

    public static ImmutableArray<TitleToken> Of(string title)
    {
        var tokens = ImmutableArray.CreateBuilder<TitleToken>();
        int length = Math.Min(title.Length, LongestTitle);
        int at = 0;
        while (at < length)
        {
            char letter = title[at];
            int start = at;
            if (char.IsAsciiDigit(letter))
            {
                while (at < length && char.IsAsciiDigit(title[at]))
                {
                    at++;
                }
            }
            else if (char.IsLetter(letter))
            {
                at++;
                while (at < length && char.IsLetter(title[at]) && !StartsWord(title, at))
                {
                    at++;
                }
            }
            else
            {
                at++;
                continue;
            }

            tokens.Add(new TitleToken(title[start..at].ToLowerInvariant(), start, at));
        }

        return tokens.ToImmutable();
    }

    // "LaporanRealisasiAPBDes": a capital after a small letter starts a word, yet "APBDes" and "RPJMDes" stay whole.
    private static bool StartsWord(string title, int at) => char.IsUpper(title[at]) && char.IsLower(title[at - 1]);
}
