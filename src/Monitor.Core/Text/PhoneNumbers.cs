using System.Text;

namespace Monitor.Core.Text;

/// <summary>A telephone number in a text.</summary>
/// <param name="E164">With country code: "+62272321046".</param>
/// <param name="IsLocal">A mobile number, or a landline of the given area code; other landlines are believed only beside a label.</param>
public sealed record FoundPhone(int Index, int Length, string E164, bool IsMobile, bool IsLocal);

/// <summary>Finds Indonesian telephone numbers and brings them to E.164. Staff numbers, accounts, amounts, coordinates, times and dates are not numbers to call.</summary>
public static class PhoneNumbers
{
    // Digits after 0 or +62: 0 and 10–13 digits in all for mobile numbers.
    private const int ShortestMobile = 9;
    private const int LongestMobile = 12;

    // Old landlines still have six digits, those of large cities eight.
    private const int ShortestSubscriber = 6;
    private const int LongestSubscriber = 8;

    /// <summary>Every number of a text, in order.</summary>
    /// <param name="areaCode">The kabupaten's area code with its zero, such as 0272; may be empty.</param>
    public static IEnumerable<FoundPhone> Find(string text, string areaCode)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            int start = i;
            FoundPhone? phone = MayStart(text, start) ? Read(text, start, areaCode) : null;
            if (phone is not null)
            {
                yield return phone;
                i = phone.Index + phone.Length - 1;
                continue;
            }

            while (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            {
                i++;
            }
        }
    }

    /// <summary>E.164 of a text that is one number and nothing else, such as the target of a tel: link; null when it is none.</summary>
    public static string? Parse(string number)
    {
        string digits = string.Concat(number.Where(char.IsAsciiDigit));
        bool clean = number.All(letter => char.IsAsciiDigit(letter) || letter is '+' or ' ' or '-' or '.' or '(' or ')' or '–' or '/');
        if (!clean)
        {
            return null;
        }

        string national = digits.StartsWith("62", StringComparison.Ordinal) ? digits[2..].TrimStart('0') : digits.StartsWith('0') ? digits[1..] : "";
        return IsMobile(national) || IsLandline(national) ? "+62" + national : null;
    }

    private static bool IsMobile(string national) =>
        national.Length is >= ShortestMobile and <= LongestMobile && national[0] == '8' && national[1] is >= '1' and <= '9';

    private static bool IsLandline(string national) => national.Length is >= 8 and <= 11 && national[0] is >= '2' and <= '9' and not '8';

    // Coordinates, decimals, addresses and file names hold digits that look like numbers to call.
    private static bool MayStart(string text, int at)
    {
        int before = at - 1;
        while (before >= 0 && text[before] is '+' or '(')
        {
            before--;
        }

        if (before < 0)
        {
            return true;
        }

        char sign = text[before];
        char earlier = before > 0 ? text[before - 1] : ' ';
        return sign switch
        {
            '.' or ',' => !char.IsAsciiDigit(earlier),
            '-' or '–' => !char.IsLetterOrDigit(earlier),
            '/' => !InAddress(text, before),
            '=' or '_' or '&' or '%' or '@' or '#' => false,
            _ when char.IsLetter(sign) => text[at] is '0' or '6' && EndsWithLabel(text, before),
            _ => !IsAmount(text, before),
        };
    }

    private static bool InAddress(string text, int at)
    {
        int start = at;
        while (start > 0 && text[start - 1] > ' ')
        {
            start--;
        }

        string token = text[start..at];
        return token.Contains("://", StringComparison.Ordinal) || token.Contains("wa.me", StringComparison.OrdinalIgnoreCase) || token.Contains('=') || token.Contains(".com", StringComparison.OrdinalIgnoreCase);
    }

    // "HP0812…" without a blank: a short word of letters only.
    private static bool EndsWithLabel(string text, int last)
    {
        int start = last;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        return text[start..(last + 1)] is { Length: <= 8 } word && word.All(char.IsLetter);
    }

    private static bool IsAmount(string text, int before)
    {
        ReadOnlySpan<char> head = text.AsSpan(0, before + 1).TrimEnd(" .");
        return head.EndsWith("Rp", StringComparison.OrdinalIgnoreCase);
    }

    private static FoundPhone? Read(string text, int start, string areaCode)
    {
        bool plus = start > 0 && text[start - 1] == '+';
        bool isCountry = text.AsSpan(start).StartsWith("62", StringComparison.Ordinal);
        if (text[start] != '0' && !isCountry || plus && !isCountry)
        {
            return null;
        }

        List<(int Start, int Length, string Gap)> groups = PhoneGroups.From(text, start);

        // "62.812.345.678" is an amount; only a plus makes dots after the country code credible.
        if (!plus && isCountry && groups.Count > 1 && groups[1].Gap == ".")
        {
            return null;
        }

        var digits = new StringBuilder();
        FoundPhone? found = null;
        for (int i = 0; i < groups.Count; i++)
        {
            (int at, int length, string gap) = groups[i];
            string national = National(string.Concat(digits.ToString(), text.AsSpan(at, length)), isCountry);
            if (found is not null)
            {
                bool continues = found.IsMobile
                    ? national.Length <= LongestMobile && (!PhoneGroups.Parts(gap) || found.E164.Length - 3 < ShortestMobile + 1)
                    : length > 2 && Subscriber(national, groups, isCountry, areaCode).Length <= LongestSubscriber && !(PhoneGroups.Parts(gap) && length >= 4);
                if (!continues)
                {
                    // Hyphens and dots bind: an account goes on where a telephone number would have ended.
                    return PhoneGroups.Parts(gap) || (!found.IsMobile && length <= 2) ? Ending(text, found) : null;
                }
            }

            digits.Append(text, at, length);
            found = Whole(national, start, at + length - start, groups, isCountry, areaCode) ?? (found is null ? null : found with { Length = at + length - start, E164 = "+62" + national });
        }

        return found is null ? null : Ending(text, found);
    }

    private static FoundPhone? Whole(string national, int start, int length, List<(int Start, int Length, string Gap)> groups, bool isCountry, string areaCode)
    {
        if (IsMobile(national))
        {
            return new FoundPhone(start, length, "+62" + national, true, true);
        }

        string subscriber = Subscriber(national, groups, isCountry, areaCode);
        return IsLandline(national) && subscriber.Length is >= ShortestSubscriber and <= LongestSubscriber
            ? new FoundPhone(start, length, "+62" + national, false, areaCode.Length > 1 && national.StartsWith(areaCode.AsSpan(1), StringComparison.Ordinal))
            : null;
    }

    // Without the area code the rest is what a neighbour would dial; a foreign area's length is told by its own group.
    private static string Subscriber(string national, List<(int Start, int Length, string Gap)> groups, bool isCountry, string areaCode)
    {
        if (areaCode.Length > 1 && national.StartsWith(areaCode.AsSpan(1), StringComparison.Ordinal))
        {
            return national[(areaCode.Length - 1)..];
        }

        int area = isCountry ? groups is [{ Length: 2 }, { Length: 2 or 3 } second, ..] ? second.Length : 3 : groups is [{ Length: 3 or 4 } first, _, ..] ? first.Length - 1 : 3;
        return national.Length > area ? national[area..] : "";
    }

    private static string National(string digits, bool isCountry) => isCountry ? digits[2..].TrimStart('0') : digits[1..];

    private static FoundPhone? Ending(string text, FoundPhone phone)
    {
        int end = phone.Index + phone.Length;
        return end < text.Length && text[end] is '@' or '_' or '%' ? null : phone;
    }
}
