using FsCheck;
using FsCheck.Fluent;
using Monitor.Core.Facts.Dates;
using Monitor.Core.Text;

namespace Monitor.Core.Tests.Text;

public sealed class LookAlikeTests
{
    [Theory]
    [InlineData("SLOT Gacor", "slot gacor")]
    [InlineData("ѕlоt gасоr", "slot gacor")]
    [InlineData("ｓｌｏｔ", "slot")]
    [InlineData("𝐬𝐥𝐨𝐭", "slot")]
    [InlineData("ⓢⓛⓞⓣ", "slot")]
    [InlineData("🅂🄻🄾🅃", "slot")]
    [InlineData("🆂🅻🅾🆃", "slot")]
    [InlineData("🇸🇱🇴🇹", "slot")]
    [InlineData("sʟᴏᴛ", "slot")]
    [InlineData("ŝļöť", "slot")]
    [InlineData("s\u200bl\u200do\u00adt", "slot")]
    [InlineData("desa é", "desa e")]
    [InlineData("村役場", "村役場")]
    public void Disguised_letters_are_read_as_what_they_look_like(string given, string expected) => Assert.Equal(expected, LookAlike.Fold(given));

    [Theory]
    [InlineData(0xFFFE)]
    [InlineData(0xD83C)]
    [InlineData(0xDDE6)]
    public void What_is_no_character_stops_no_reading(int code)
    {
        string text = "Desa é" + (char)code + " Sukaruga";
        Assert.Equal("desa e\ufffd sukaruga", LookAlike.Fold(text));
        Assert.Equal("desaésukaruga", PageTitle.Plain(text));
    }

    [Fact]
    public void Folding_never_throws_and_leaves_nothing_to_fold()
    {
        Gen<string> text = Gen.ListOf(Gen.OneOf(Gen.Choose(0, 0xFFFF).Select(code => ((char)code).ToString()), Gen.Elements("\ud83c", "\udde6", "s\u0301", "ﬁ", "١", "\0", "slot")))
            .Select(parts => string.Concat(parts));
        Prop.ForAll(text.ToArbitrary(), given => LookAlike.Fold(LookAlike.Fold(given)) is not null && LookAlike.Fold(given).All(letter => letter is not ('\u200b' or '\u00ad'))).QuickCheckThrowOnFailure();
    }
}
