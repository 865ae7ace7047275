using System.Collections.Frozen;
using System.Globalization;

namespace Monitor.Core.Text;

/// <summary>What a word means in a date.</summary>
internal enum DateWordKind
{
    Other = 0,
    Month,
    Weekday,
    Pasaran,
    Unit,
    Ago,
    Which,
    Yesterday,
    OneUnit,
}

/// <summary>A word's meanings: "minggu" is a day and a unit, "min" a day and a minute.</summary>
internal sealed record DateWord(DateWordKind Kind, int Value, char Unit = '\0');

/// <summary>The words of dates, looked up without regard to case.</summary>
internal sealed class DateWords
{
    private const int LongestWord = 14;
    private readonly FrozenDictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public DateWords(Kamus kamus)
    {
        var words = new Dictionary<string, DateWord>(StringComparer.Ordinal);
        for (int month = 1; month <= 12; month++)
        {
            Add(words, kamus, $"bulan-{month.ToString("00", CultureInfo.InvariantCulture)}", new DateWord(DateWordKind.Month, month));
        }

        foreach ((string list, char unit) in new[] { ("menit", 'i'), ("jam", 'h'), ("hari", 'd'), ("minggu", 'w'), ("bulan", 'm'), ("tahun", 'y') })
        {
            Add(words, kamus, "satuan-" + list, new DateWord(DateWordKind.Unit, 0, unit));
        }

        for (int day = 0; day <= 6; day++)
        {
            foreach (string word in kamus.Words($"tanggal.hari-{day}"))
            {
                char unit = words.GetValueOrDefault(word)?.Unit ?? '\0';
                words[word] = new DateWord(DateWordKind.Weekday, day, unit);
            }
        }

        Add(words, kamus, "pasaran", new DateWord(DateWordKind.Pasaran, 0));
        Add(words, kamus, "lalu", new DateWord(DateWordKind.Ago, 0));
        Add(words, kamus, "yang", new DateWord(DateWordKind.Which, 0));
        Add(words, kamus, "kemarin", new DateWord(DateWordKind.Yesterday, 0));
        foreach (string word in kamus.Words("tanggal.satu"))
        {
            words[word] = new DateWord(DateWordKind.OneUnit, 1, words.GetValueOrDefault(word[2..])?.Unit ?? 'd');
        }

        lookup = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The meaning of a word, or null when dates do not use it.</summary>
    public DateWord? Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > LongestWord)
        {
            return null;
        }

        Span<char> lower = stackalloc char[LongestWord];
        int length = word.ToLowerInvariant(lower);
        return lookup.TryGetValue(lower[..length], out DateWord? found) ? found : null;
    }

    private static void Add(Dictionary<string, DateWord> words, Kamus kamus, string list, DateWord meaning)
    {
        foreach (string word in kamus.Words("tanggal." + list))
        {
            words[word] = meaning;
        }
    }
}
