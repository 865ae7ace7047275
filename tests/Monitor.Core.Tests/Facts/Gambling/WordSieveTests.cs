using Monitor.Core.Facts.Gambling;

namespace Monitor.Core.Tests.Facts.Gambling;

public sealed class WordSieveTests
{
    private static readonly string[] Lists = ["frasa", "frasa-berita", "bandar-asing", "lemah", "ajakan"];
    private readonly GamblingWords words = new(TestKamus.Instance);

    public static TheoryData<string> Phrases => [.. Lists.SelectMany(list => TestKamus.Instance.Words("judi." + list)).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Every_phrase_of_the_lists_gets_through_in_any_disguise(string phrase)
    {
        string disguised = phrase.Replace('o', '\u043e').Replace('a', '4');
        foreach (string text in new[] { phrase, phrase.ToUpperInvariant(), $"Kabar dari balai desa, {phrase}!", $"({phrase})", disguised })
        {
            WordHits hits = words.Scan(text);
            Assert.True(hits.Any || hits.CallOccurrences > 0, text);
        }
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("Warga bergotong royong membersihkan saluran irigasi.", 6)]
    [InlineData("Rp 17.250.000 untuk jalan — tahap “dua”…", 8)]
    [InlineData("a b c d", 4)]
    [InlineData("harga $ 5 | diskon ! ya", 4)]
    public void Plain_text_is_counted_without_being_cut_up(string text, int count)
    {
        var sieve = new WordSieve(["slot", "judi"], 5);
        Assert.False(sieve.MayHold(text, out int found));
        Assert.Equal(count, found);
        Assert.Equal(count, words.Scan(text).Words);
    }

    [Theory]
    [InlineData("s l o t s")]
    [InlineData("ѕlоt")]
    [InlineData("s!tus")]
    [InlineData("$lot")]
    [InlineData("s1ot")]
    [InlineData("SLOT")]
    [InlineData("j u d i s")]
    public void What_may_be_a_disguise_is_left_to_the_whole_reading(string text) => Assert.True(new WordSieve(["slot", "judi"], 5).MayHold(text, out _));
}
