namespace Monitor.Core.Text;

/// <summary>A place in a text where a number shaped like a resident's stands.</summary>
/// <param name="Region">Six characters: digits, or * where the page masks them.</param>
/// <param name="Secret">The digits the token stands for; never kept.</param>
internal readonly record struct NumberPlace(int Start, int End, string Region, NumberClass Class, string Secret);

/// <summary>Finds 16-digit numbers, also grouped by blanks, dots or hyphens, and those whose mask leaves birth date and serial.
/// Written by hand because it reads every body: linear, without a regex's time limit.</summary>
internal static class NumberScan
{
    private const int Digits = 16;

    // PPKK CCDD MMYY SSSS, PP.KK.CC.DDMMYY.SSSS and the other ways lists break the number.
    private static readonly int[][] Groupings =
    [
        [4, 4, 4, 4], [2, 2, 2, 6, 4], [6, 6, 4], [2, 2, 2, 2, 2, 2, 4], [6, 10], [12, 4], [8, 8], [6, 2, 2, 2, 4],
        [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    ];

    /// <summary>The places in order, none overlapping another.</summary>
    public static List<NumberPlace> Find(string text)
    {
        var found = new List<NumberPlace>();
        int done = 0;
        int at = 0;
        while (at < text.Length)
        {
            int next = text.AsSpan(at).IndexOfAnyInRange('0', '9');
            if (next < 0)
            {
                break;
            }

            int start = at + next;
            int length = DigitsFrom(text, start);
            int escape = EscapeDigits(text, start, length);
            if ((Place(text, start, length, done) ?? (escape > 0 ? Place(text, start + escape, length - escape, done) : null)) is { } place)
            {
                found.Add(place);
                done = place.End;
                at = place.End;
            }
            else
            {
                at = start + length;
            }
        }

        return found;
    }

    // "data%209901…" and "K%C3%A99901…": of the digits in a row the first belong to an escaped letter of an address.
    private static int EscapeDigits(string text, int start, int length) =>
        start >= 1 && text[start - 1] == '%' && length > 2 ? 2
        : start >= 2 && text[start - 2] == '%' && char.IsAsciiHexDigit(text[start - 1]) && length > 1 ? 1
        : 0;

    private static NumberPlace? Place(string text, int start, int length, int done) => length switch
    {
        Digits => Plain(text, start),
        10 => Masked(text, start, done) ?? Grouped(text, start, length),
        < Digits => Grouped(text, start, length),
        _ => null,
    };

    private static NumberPlace? Plain(string text, int start)
    {
        string digits = text.Substring(start, Digits);
        NumberClass kind = NumberShape.Of(digits);

        // A number that cannot be a resident's is replaced only where it stands alone in running text, so that addresses and identifiers stay whole.
        return kind != NumberClass.Other || StandsAlone(text, start, start + Digits)
            ? new NumberPlace(start, start + Digits, digits[..6], kind, digits)
            : null;
    }

    private static NumberPlace? Grouped(string text, int start, int length)
    {
        if (start > 1 && text[start - 1] is '.' or '-' && char.IsAsciiDigit(text[start - 2]))
        {
            return null;
        }

        foreach (int[] grouping in Groupings)
        {
            if (grouping[0] == length && Follow(text, start, grouping) is ({ } digits, int end)
                && (end >= text.Length - 1 || text[end] is not ('.' or '-') || !char.IsAsciiDigit(text[end + 1]))
                && NumberShape.Of(digits) is not NumberClass.Other and var kind)
            {
                return new NumberPlace(start, end, digits[..6], kind, digits);
            }
        }

        return null;
    }

    private static (string? Digits, int End) Follow(string text, int start, int[] grouping)
    {
        Span<char> digits = stackalloc char[Digits];
        int at = start;
        int count = 0;
        for (int group = 0; group < grouping.Length; group++)
        {
            if (group > 0)
            {
                int gap = Separator(text, at);
                if (gap == 0)
                {
                    return (null, 0);
                }

                at += gap;
            }

            if (DigitsFrom(text, at) != grouping[group])
            {
                return (null, 0);
            }

            text.AsSpan(at, grouping[group]).CopyTo(digits[count..]);
            count += grouping[group];
            at += grouping[group];
        }

        return (digits.ToString(), at);
    }

    // Up to three separators: "33 10 05  120890" and "33 . 10" are typed by hand; in an address a blank is "%20" or "+".
    private static int Separator(string text, int at)
    {
        int length = 0;
        for (int i = 0; i < 3 && at + length < text.Length; i++)
        {
            ReadOnlySpan<char> rest = text.AsSpan(at + length);
            int step = rest[0] is ' ' or '.' or '-' or '+' or '\u00a0' or '\u202f' or '\u2009' or '\u200b' or '\u2011' or '\u2013' ? 1
                : rest.StartsWith("&nbsp;", StringComparison.OrdinalIgnoreCase) ? 6
                : rest.StartsWith("&#160;", StringComparison.Ordinal) ? 6
                : rest.StartsWith("%20", StringComparison.Ordinal) ? 3
                : 0;
            if (step == 0)
            {
                break;
            }

            length += step;
        }

        return length;
    }

    // A mask over the region only, "******1208900001", leaves birth date and serial: as telling as the whole.
    private static NumberPlace? Masked(string text, int start, int done)
    {
        int begin = start;
        bool masked = false;
        while (begin > done && begin > start - 9 && (IsMask(text[begin - 1]) || char.IsAsciiDigit(text[begin - 1])))
        {
            begin--;
            masked |= IsMask(text[begin]);
        }

        int hidden = start - begin;
        if (!masked || hidden is < 4 or > 8 || (begin > 0 && char.IsLetterOrDigit(text[begin - 1])))
        {
            return null;
        }

        string serial = text.Substring(start, 10);
        NumberClass kind = NumberShape.OfDateAndSerial(serial);
        if (kind == NumberClass.Other)
        {
            return null;
        }

        Span<char> region = stackalloc char[6];
        region.Fill('*');
        for (int i = 0; i < Math.Min(6, hidden); i++)
        {
            region[i] = char.IsAsciiDigit(text[begin + i]) ? text[begin + i] : '*';
        }

        return new NumberPlace(begin, start + 10, region.ToString(), kind, region.ToString() + serial);
    }

    private static bool IsMask(char letter) => letter is '*' or 'x' or 'X' or '#' or '_' || (letter == PersonalNumbers.Bullet);

    private static bool StandsAlone(string text, int start, int end) =>
        (start == 0 || char.IsWhiteSpace(text[start - 1]) || text[start - 1] is '>' or '(' or ':')
        && (end == text.Length || char.IsWhiteSpace(text[end]) || text[end] is '<' or ')' or ',' or ';' or '.');

    private static int DigitsFrom(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - start;
    }
}
