using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Monitor.Core.Text;

/// <summary>What is kept of a number shaped like a NIK or KK.</summary>
/// <param name="Region">Its first six digits; * where the page itself masks them.</param>
/// <param name="IsRare">Its serial is higher than one birth date in one kecamatan ever needs; a resident's number hardly is.</param>
/// <param name="Hash">Keyed and short: tells numbers apart and nothing else.</param>
/// <param name="Start">Where its token begins in the sealed text.</param>
/// <param name="End">Where its token ends in the sealed text.</param>
public sealed record PersonalNumber(string Region, NumberClass Class, bool IsRare, string Hash, int Start, int End);

/// <summary>Seals numbers shaped like a resident's before a body is kept, and reads the seals again when it is judged.
/// A token keeps the region, what the date part allows, and a keyed hash: "990101••••••••••‹Labcdefghijkl›".</summary>
public static partial class PersonalNumbers
{
    internal const char Bullet = '•';

    // Serials count the residents of one birth date registered in one kecamatan: tens, rarely more (section 9.2 of the domain study).
    private const int HighestSerial = 300;
    private const string Mask = "••••••••••";

    /// <summary>The text with every such number replaced by its token; tokens and masked numbers are left as they are.</summary>
    /// <param name="key">Secret of the installation: with it the same number has the same hash in every body.</param>
    /// <param name="isJson">A bare number becomes a string, or the listing could not be read any more.</param>
    public static string Seal(string text, ReadOnlySpan<byte> key, bool isJson = false)
    {
        List<NumberPlace> places = NumberScan.Find(text);
        if (places.Count == 0)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length + (places.Count * 24));
        bool inString = false;
        int at = 0;
        foreach (NumberPlace place in places)
        {
            ReadOnlySpan<char> before = text.AsSpan(at, place.Start - at);
            kept.Append(before);
            at = place.End;
            if (isJson)
            {
                inString = EndsInString(before, inString);
            }

            string quote = isJson && !inString ? "\"" : "";
            kept.Append(quote).Append(place.Region).Append(Mask).Append('‹').Append(Letter(place)).Append(Hash(place.Secret, key)).Append('›').Append(quote);
        }

        return kept.Append(text.AsSpan(at)).ToString();
    }

    /// <summary>The numbers of a text, sealed or not, with the sealed text their positions belong to.</summary>
    public static (string Sealed, ImmutableArray<PersonalNumber> Numbers) Read(string text)
    {
        string sealedText = Seal(text, []);
        if (!sealedText.Contains('‹'))
        {
            return (sealedText, []);
        }

        return (sealedText, [.. Token().Matches(sealedText).Select(match => new PersonalNumber(
            match.Groups["region"].Value, ClassOf(match.Groups["class"].Value[0]), char.IsLower(match.Groups["class"].Value[0]), match.Groups["hash"].Value, match.Index, match.Index + match.Length))]);
    }

    /// <summary>The text as people may see it: of every such number the region only.</summary>
    public static string Show(string text)
    {
        string sealedText = Seal(text, []);
        return sealedText.Contains('‹') ? Token().Replace(sealedText, match => match.Groups["region"].Value + Mask) : sealedText;
    }

    private static bool EndsInString(ReadOnlySpan<char> json, bool inString)
    {
        for (int i = 0; i < json.Length; i++)
        {
            if (json[i] == '\\' && inString)
            {
                i++;
            }
            else if (json[i] == '"')
            {
                inString = !inString;
            }
        }

        return inString;
    }

    // A small letter marks a rare serial; seals of earlier versions have none.
    private static char Letter(NumberPlace place)
    {
        char letter = place.Class switch
        {
            NumberClass.NikOnly => 'P',
            NumberClass.Either => 'L',
            _ => 'X',
        };
        return place.Class != NumberClass.Other && int.Parse(place.Secret.AsSpan(place.Secret.Length - 4), CultureInfo.InvariantCulture) > HighestSerial ? char.ToLowerInvariant(letter) : letter;
    }

    private static NumberClass ClassOf(char letter) => char.ToUpperInvariant(letter) switch
    {
        'P' => NumberClass.NikOnly,
        'L' => NumberClass.Either,
        _ => NumberClass.Other,
    };

    // 48 bits in letters: digits would look like dates and telephone numbers to other readers.
    private static string Hash(string digits, ReadOnlySpan<byte> key)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(digits), hash);
        Span<char> letters = stackalloc char[12];
        for (int i = 0; i < letters.Length; i++)
        {
            letters[i] = (char)('a' + ((hash[i / 2] >> (i % 2 * 4)) & 15));
        }

        return letters.ToString();
    }

    [GeneratedRegex("(?<region>[0-9*]{6})•{10}‹(?<class>[PLXpl])(?<hash>[a-p]{12})›", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
