using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Personal;

/// <summary>What a label says about the number beside it.</summary>
internal enum NumberLabel
{
    None = 0,
    Nik,
    Kk,

    /// <summary>A number of another kind: staff, account, coordinate.</summary>
    Other,
}

/// <summary>Reads labels of numbers and tells which regions exist.</summary>
internal sealed class NumberLabels(Kamus kamus)
{
    private const int Nearby = 60;

    private readonly ImmutableArray<string> nik = WordText.Phrases(kamus.Words("pribadi.label-nik"));
    private readonly ImmutableArray<string> kk = WordText.Phrases(kamus.Words("pribadi.label-kk"));
    private readonly ImmutableArray<string> other = WordText.Phrases([.. kamus.Words("pribadi.label-lain"), .. kamus.Words("pribadi.contoh")]);
    private readonly FrozenSet<string> provinces = kamus.Words("pribadi.provinsi").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a heading or label says; the phrase that ends last decides.</summary>
    public NumberLabel Of(ReadOnlySpan<char> text)
    {
        string words = WordText.Of(text);
        int asNik = WordText.Last(words, nik);
        int asKk = WordText.Last(words, kk);
        int asOther = WordText.Last(words, other);
        int last = Math.Max(asNik, Math.Max(asKk, asOther));
        return last < 0 ? NumberLabel.None : last == asOther ? NumberLabel.Other : last == asKk ? NumberLabel.Kk : NumberLabel.Nik;
    }

    /// <summary>What the words before a place say, earlier numbers of the same list skipped.</summary>
    public NumberLabel Before(string sealedText, ImmutableArray<PersonalNumber> numbers, int index)
    {
        int end = numbers[index].Start;
        int start = Math.Max(0, end - Nearby);
        for (int i = index - 1; i >= 0 && numbers[i].End > start; i--)
        {
            // "NIK: 33…, 33… / 33…": the label reaches over the numbers between, but not over words.
            string between = sealedText[numbers[i].End..end];
            if (between.Any(char.IsLetter))
            {
                return Of(between);
            }

            end = numbers[i].Start;
            start = Math.Max(0, end - Nearby);
        }

        return Of(sealedText.AsSpan(start, end - start));
    }

    /// <summary>Whether a region exists: a kecamatan of this kabupaten, or within the ranges of the nation; masked ones are believed.</summary>
    public bool Exists(string region, Kabupaten kabupaten)
    {
        if (region.Contains('*'))
        {
            return true;
        }

        // Cities 71–79 and kabupaten 01–69 of a province, at most 55 kecamatan each, as wilayah codes are given out.
        return kabupaten.Districts.Contains(region)
            || (provinces.Contains(region[..2]) && Two(region, 2) is (>= 1 and <= 69) or (>= 71 and <= 79) && Two(region, 4) is >= 1 and <= 55);
    }

    private static int Two(string digits, int at) => ((digits[at] - '0') * 10) + digits[at + 1] - '0';
}
