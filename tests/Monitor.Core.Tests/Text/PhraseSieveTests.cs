using Monitor.Core.Text;

namespace Monitor.Core.Tests.Text;

public sealed class PhraseSieveTests
{
    private static readonly string[] Lists = ["templat", "kosong", "gagal-muat", "memuat"];

    public static TheoryData<string, string> Phrases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string list in Lists)
            {
                foreach (string phrase in TestKamus.Instance.Words("keadaan." + list))
                {
                    data.Add(list, phrase);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Every_phrase_of_a_list_gets_through_in_any_case_and_place(string list, string phrase)
    {
        var sieve = new PhraseSieve(TestKamus.Instance.Words("keadaan." + list));
        foreach (string text in new[] { phrase, phrase.ToUpperInvariant(), $"Kabar dari balai desa, {phrase}!", $"x{phrase}x" })
        {
            Assert.True(sieve.MayHold(text), text);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Warga desa bergotong royong membersihkan saluran irigasi bersama kepala desa dan anak-anak.")]
    [InlineData("Musyawarah desa anggaran 2026 dihadiri 45 orang, kata Sekretaris Desa.")]
    public void What_a_village_writes_is_kept_back(string text) => Assert.False(new PhraseSieve(TestKamus.Instance.Words("keadaan.templat")).MayHold(text));

    [Fact]
    public void Without_phrases_nothing_gets_through() => Assert.False(new PhraseSieve([]).MayHold("Selamat datang"));

    [Theory]
    [InlineData("ya")]
    [InlineData("é")]
    [InlineData("12")]
    public void A_phrase_of_one_or_two_letters_is_found(string phrase)
    {
        Assert.True(new PhraseSieve([phrase]).MayHold($"a {phrase} b"));
        Assert.False(new PhraseSieve([phrase]).MayHold("tidak"));
    }
}
