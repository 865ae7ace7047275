using Monitor.Core.Text;

namespace Monitor.Core.Tests.Text;

public sealed class PhoneNumbersTests
{
    private static string[] Find(string text) => [.. PhoneNumbers.Find(text, "0272").Select(phone => phone.E164)];

    [Theory]
    [InlineData("HP 0857-2931-4406", "+6285729314406")]
    [InlineData("0857 2931 4406", "+6285729314406")]
    [InlineData("0857.2931.4406", "+6285729314406")]
    [InlineData("085729314406", "+6285729314406")]
    [InlineData("0857-2931-440", "+628572931440")]
    [InlineData("0857-2931-44067", "+62857293144067")]
    [InlineData("085 729 314 406", "+6285729314406")]
    [InlineData("08 57 29 31 44 06", "+6285729314406")]
    [InlineData("+62 857-2931-4406", "+6285729314406")]
    [InlineData("+6285729314406", "+6285729314406")]
    [InlineData("(+62) 857 2931 4406", "+6285729314406")]
    [InlineData("+62 (0)857 2931 4406", "+6285729314406")]
    [InlineData("62857 2931 4406", "+6285729314406")]
    [InlineData("6285729314406", "+6285729314406")]
    [InlineData("+62.857.2931.4406", "+6285729314406")]
    [InlineData("WA:085729314406.", "+6285729314406")]
    [InlineData("No.HP0857 2931 4406", "+6285729314406")]
    [InlineData("Telp.085729314406", "+6285729314406")]
    [InlineData("0272-321046/085729314406", "+62272321046|+6285729314406")]
    [InlineData("085729314406 / 081325550917", "+6285729314406|+6281325550917")]
    [InlineData("0857-2931-4406 0813-2555-0917", "+6285729314406|+6281325550917")]
    [InlineData("0857 2931 4406 - 0813 2555 0917", "+6285729314406|+6281325550917")]
    [InlineData("Call 0857 2931 440 2024", "+628572931440")]
    public void A_mobile_number_is_brought_to_one_form(string text, string expected) => Assert.Equal(expected.Split('|'), Find(text));

    [Theory]
    [InlineData("(0272) 321-102", "+62272321102")]
    [InlineData("0272-321046", "+62272321046")]
    [InlineData("0272 321046", "+62272321046")]
    [InlineData("0272321046", "+62272321046")]
    [InlineData("(0272) 3359667", "+622723359667")]
    [InlineData("(0272)3359667", "+622723359667")]
    [InlineData("(0272) 335 9667", "+622723359667")]
    [InlineData("+62272321046", "+62272321046")]
    [InlineData("+62 272 321046", "+62272321046")]
    [InlineData("(+62) 272-321046", "+62272321046")]
    [InlineData("0272 - 321046", "+62272321046")]
    [InlineData("Telp (0272) 321102 57484", "+62272321102")]
    [InlineData("(0272) 321046, 321047", "+62272321046")]
    [InlineData("(0272) 321046-47", "+62272321046")]
    [InlineData("0272 321046 0272 321047", "+62272321046|+62272321047")]
    public void A_landline_of_the_area_is_brought_to_one_form(string text, string expected) => Assert.Equal(expected.Split('|'), Find(text));

    [Theory]
    [InlineData("(0274) 512345")]
    [InlineData("0274-512345")]
    [InlineData("021 5551 7788")]
    public void A_landline_of_another_area_is_marked_as_such(string text) => Assert.False(Assert.Single(PhoneNumbers.Find(text, "0272")).IsLocal);

    [Theory]
    [InlineData("NIP 198108122005011001")]
    [InlineData("NIP 19810812 200501 1 001")]
    [InlineData("NIK 3310050808810001")]
    [InlineData("Rp 62.812.345.678")]
    [InlineData("Rp. 812.345.678")]
    [InlineData("628.123.456.789")]
    [InlineData("-7.0812345678, 110.6081234567")]
    [InlineData("08.00-13.00 dan 08.00 - 15.00 WIB")]
    [InlineData("08-11-2026")]
    [InlineData("08.12.2025 08.12.2026")]
    [InlineData("02-11-2026 / 03-11-2026")]
    [InlineData("Kode pos 57484")]
    [InlineData("Rekening 0812-01-000123-50-4")]
    [InlineData("NPWP 08.123.456.7-525.000")]
    [InlineData("https://contoh.test/berkas/081325550917.pdf")]
    [InlineData("https://contoh.test/?id=081325550917")]
    [InlineData("081325550917@gmail.com")]
    [InlineData("IMG_081325550917.jpg")]
    [InlineData("Nomor 081/234/567/2024")]
    [InlineData("SMS 1708, 110, 112, 119, 1500 567")]
    [InlineData("0812-xxxx-xxxx")]
    [InlineData("0813")]
    [InlineData("0800-1-234567")]
    [InlineData("+1 234 567 8900")]
    [InlineData("08132555091712345")]
    public void Other_digits_are_no_telephone(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("+62857-2931-4406", "+6285729314406")]
    [InlineData("0857 2931 4406", "+6285729314406")]
    [InlineData("6285729314406", "+6285729314406")]
    [InlineData("0272321046", "+62272321046")]
    [InlineData("112", null)]
    [InlineData("", null)]
    [InlineData("#", null)]
    [InlineData("857 2931 4406", null)]
    [InlineData("nomor", null)]
    public void The_target_of_a_link_is_read_whole(string text, string? expected) => Assert.Equal(expected, PhoneNumbers.Parse(text));

    [Theory]
    [InlineData("0812-3456-7890")]
    [InlineData("08123456789")]
    [InlineData("0272 123456")]
    [InlineData("0857-1111-1111")]
    [InlineData("081000000000")]
    [InlineData("0898-7654-3210")]
    [InlineData("081122334455")]
    public void A_sample_is_a_placeholder(string text)
    {
        var placeholders = new PhonePlaceholders(TestKamus.Instance);
        Assert.True(placeholders.Has(PhoneNumbers.Parse(text)!));
    }

    [Theory]
    [InlineData("085729314406")]
    [InlineData("0811-2222-333")]
    [InlineData("0821-0000-0917")]
    [InlineData("0272 321046")]
    public void A_real_number_is_none(string text) => Assert.False(new PhonePlaceholders(TestKamus.Instance).Has(PhoneNumbers.Parse(text)!));

    [Fact]
    public void Long_runs_of_digits_are_read_in_linear_time() => Assert.Empty(Find(string.Concat(Enumerable.Repeat("1-2 ", 20_000))));
}
