using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Monitor.Core.Text;

/// <summary>Folds text the way spam disguises it back to plain lower-case letters: compatibility forms, accents, foreign look-alike letters,
/// invisible characters. Digits that stand for letters are told by <see cref="Skeleton"/>, as "88" may also be meant.</summary>
public static class LookAlike
{
    private const string Foreign =
        "аaеeоoрpсcуyхxіiјjѕsԁdһhкkмmтtвbнhгrӏlԛqԝwոnցgոnսuοoαaρpτtυuνvκkιiεeγyηnωwɢgᴀaᴄcᴏoʀrꜱsɪiʟlᴛtʙbᴅdᴇeꜰfʜhᴊjᴋkᴍmɴnᴘpᴜuᴠvᴡwʏyᴢzøołlıiđdɑaɡgɩi";

    private static readonly FrozenDictionary<char, char> Letters = Enumerable.Range(0, Foreign.Length / 2)
        .GroupBy(i => Foreign[2 * i])
        .ToFrozenDictionary(same => same.Key, same => Foreign[(2 * same.First()) + 1]);

    /// <summary>The folded text; any input is accepted.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var plain = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            // Lone surrogates arrive as U+FFFD and cannot break the normalisation below.
            plain.Append(Emblem(rune.Value) is { } letter ? letter.ToString() : rune.ToString());
        }

        string spread = WholeText.Of(plain.ToString()).Normalize(NormalizationForm.FormKD);
        plain.Clear();
        foreach (char letter in spread)
        {
            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(letter);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark || letter is '\u3164' or '\u2800')
            {
                continue;
            }

            char low = char.ToLowerInvariant(letter);
            plain.Append(Letters.GetValueOrDefault(low, low));
        }

        return plain.ToString();
    }

    /// <summary>A word with digits and signs read as the letters they resemble; l and i are one, as 1 stands for both.</summary>
    public static int Skeleton(ReadOnlySpan<char> word, Span<char> into)
    {
        int length = Math.Min(word.Length, into.Length);
        for (int i = 0; i < length; i++)
        {
            into[i] = word[i] switch
            {
                '0' => 'o',
                '1' or 'l' or '!' or '|' => 'i',
                '3' => 'e',
                '4' => 'a',
                '5' or '$' => 's',
                '6' or '9' => 'g',
                '7' => 't',
                '8' => 'b',
                var letter => letter,
            };
        }

        return length;
    }

    // Regional indicators and filled circles and squares: letters that no normalisation knows.
    private static char? Emblem(int rune) => rune switch
    {
        >= 0x1F1E6 and <= 0x1F1FF => (char)('a' + rune - 0x1F1E6),
        >= 0x1F150 and <= 0x1F169 => (char)('a' + rune - 0x1F150),
        >= 0x1F170 and <= 0x1F189 => (char)('a' + rune - 0x1F170),
        _ => null,
    };
}
