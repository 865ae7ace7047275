using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Monitor.Core.Text;

namespace Monitor.Core.Tests.Text;

public sealed class PersonalNumbersTests
{
    private static readonly byte[] Key = "rahasia"u8.ToArray();

    [Theory]
    [InlineData("9901014512900001", NumberClass.NikOnly)]
    [InlineData("9901010512900001", NumberClass.Either)]
    [InlineData("9901012902000001", NumberClass.Either)]
    [InlineData("9901012902010001", NumberClass.Other)]
    [InlineData("9901017202000001", NumberClass.Other)]
    [InlineData("9901010513900001", NumberClass.Other)]
    [InlineData("9901010512900000", NumberClass.Other)]
    [InlineData("0901010512900001", NumberClass.Other)]
    [InlineData("9901013104900001", NumberClass.Other)]
    public void The_date_part_tells_what_a_number_may_be(string digits, NumberClass expected) => Assert.Equal(expected, NumberShape.Of(digits));

    [Theory]
    [InlineData("NIK 9901014512900001.")]
    [InlineData("<td>9901014512900001</td>")]
    [InlineData("9901 0145 1290 0001")]
    [InlineData("99.01.01.451290.0001")]
    [InlineData("990101-451290-0001")]
    [InlineData("9901&nbsp;0145&nbsp;1290&nbsp;0001")]
    [InlineData("99 01 01 45 12 90 0001")]
    [InlineData("9 9 0 1 0 1 4 5 1 2 9 0 0 0 0 1")]
    [InlineData("1. 9901014512900001 2 orang")]
    [InlineData("value=\"9901014512900001\"")]
    [InlineData("/unduh/ktp_9901014512900001.jpg")]
    [InlineData("/unduh/ktp%209901014512900001%20sah.jpg")]
    [InlineData("/unduh/caf%C3%A99901014512900001.jpg")]
    [InlineData("/cari?q=nik%3A9901014512900001&h=1")]
    [InlineData("/unduh/ktp%209901%200145%201290%200001.jpg")]
    [InlineData("/cari?q=9901+0145+1290+0001")]
    public void A_number_becomes_a_token_in_every_way_it_is_written(string text)
    {
        string kept = PersonalNumbers.Seal(text, Key);
        (_, var numbers) = PersonalNumbers.Read(kept);
        PersonalNumber number = Assert.Single(numbers);
        Assert.Equal(("990101", NumberClass.NikOnly), (number.Region, number.Class));
        Assert.DoesNotContain("451290", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("0001", kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("990101xxxxxxxxxx")]
    [InlineData("9901************")]
    [InlineData("99010145XXXXXXXXX")]
    [InlineData("990101••••••••••")]
    [InlineData("198503122010011005")]
    [InlineData("19850312 201001 1 005")]
    [InlineData("pegawai 99010145129000012")]
    [InlineData("2019 2020 2021 2022")]
    [InlineData("https://peta.test/?id=1234567890123456&z=4")]
    [InlineData("lat: -7.7012345678901234")]
    [InlineData("1CkZ9901xQ0145129000_ab")]
    [InlineData("089320200101, 089320200102")]
    public void What_is_no_open_number_stays_as_it_is(string text) => Assert.Equal(text, PersonalNumbers.Seal(text, Key));

    [Theory]
    [InlineData("******4512900001", "******")]
    [InlineData("9901**4512900001", "9901**")]
    [InlineData("XXXXXX4512900001", "******")]
    public void A_mask_that_leaves_birth_date_and_serial_is_a_leak(string text, string region)
    {
        PersonalNumber number = Assert.Single(PersonalNumbers.Read(PersonalNumbers.Seal(text, Key)).Numbers);
        Assert.Equal((region, NumberClass.NikOnly), (number.Region, number.Class));
    }

    [Fact]
    public void The_same_number_has_the_same_hash_and_another_key_another()
    {
        string Hash(string text, string key) => PersonalNumbers.Read(PersonalNumbers.Seal(text, System.Text.Encoding.UTF8.GetBytes(key))).Numbers.Single().Hash;
        Assert.Equal(Hash("9901014512900001", "a"), Hash("9901 0145 1290 0001", "a"));
        Assert.NotEqual(Hash("9901014512900001", "a"), Hash("9901014512900002", "a"));
        Assert.NotEqual(Hash("9901014512900001", "a"), Hash("9901014512900001", "b"));
    }

    [Fact]
    public void Sealing_twice_is_sealing_once()
    {
        string once = PersonalNumbers.Seal("NIK: 9901014512900001, KK: 9901010512150003", Key);
        Assert.Equal(once, PersonalNumbers.Seal(once, Key));
    }

    [Fact]
    public void A_json_listing_can_still_be_read()
    {
        string kept = PersonalNumbers.Seal("""{"data":[{"nik":9901014512900001,"teks":"NIK: 9901010512900002, ya \"9901010512900003\""},{"id":17}]}""", Key, isJson: true);
        using var json = System.Text.Json.JsonDocument.Parse(kept);
        Assert.StartsWith("990101•", json.RootElement.GetProperty("data")[0].GetProperty("nik").GetString(), StringComparison.Ordinal);
        Assert.Equal(3, PersonalNumbers.Read(kept).Numbers.Length);
    }

    [Fact]
    public void People_see_the_region_only() =>
        Assert.Equal("NIK 990101•••••••••• dan 990102••••••••••", PersonalNumbers.Show(PersonalNumbers.Seal("NIK 9901014512900001", Key) + " dan 9901020512900001"));

    [Fact]
    public void No_sealed_text_holds_a_number_that_passes_for_a_NIK()
    {
        Gen<string> number =
            from province in Gen.Choose(11, 99)
            from kabupaten in Gen.Choose(1, 79)
            from district in Gen.Choose(1, 55)
            from day in Gen.Elements(Enumerable.Range(1, 28).Concat(Enumerable.Range(41, 28)).ToArray())
            from month in Gen.Choose(1, 12)
            from year in Gen.Choose(0, 99)
            from serial in Gen.Choose(1, 9999)
            select $"{province:00}{kabupaten:00}{district:00}{day:00}{month:00}{year:00}{serial:0000}";
        Gen<string> around = Gen.Elements(" ", "<td>", "</td><td>", ": ", ", ", "\n", "NIK", "<p>Desa", "\"", "'", "=", "/", "_", "x", "•", "‹", "›", ".", "-", "1. ", "nama 12 ", "é", "\ud83d", "&nbsp;", "********");
        Gen<string> body = from parts in Gen.ListOf(Gen.Zip(around, number)) from end in around select string.Concat(parts.Select(part => part.Item1 + part.Item2)) + end;
        Prop.ForAll(body.ToArbitrary(), text => !Alone.Matches(PersonalNumbers.Seal(text, Key)).Any(match => LooksLikeNik(match.Value))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_can_be_sealed_shown_and_read() =>
        Prop.ForAll<string>(text =>
        {
            string given = text ?? "";
            string kept = PersonalNumbers.Seal(given, Key);
            return PersonalNumbers.Read(kept).Numbers.All(number => number.End <= kept.Length) && PersonalNumbers.Show(given) is not null;
        }).QuickCheckThrowOnFailure();

    private static readonly Regex Alone = new(@"(?<!\d)\d{16}(?!\d)", RegexOptions.None, TimeSpan.FromSeconds(1));

    // Said anew, from the rule and not from the code under test.
    private static bool LooksLikeNik(string digits)
    {
        int day = int.Parse(digits.AsSpan(6, 2), System.Globalization.CultureInfo.InvariantCulture);
        int month = int.Parse(digits.AsSpan(8, 2), System.Globalization.CultureInfo.InvariantCulture);
        return (day is >= 1 and <= 31 or >= 41 and <= 71) && month is >= 1 and <= 12 && digits[12..] != "0000"
            && DateOnly.TryParseExact($"{2000 + int.Parse(digits.AsSpan(10, 2), System.Globalization.CultureInfo.InvariantCulture)}{month:00}{(day > 40 ? day - 40 : day):00}", "yyyyMMdd", out _);
    }
}
