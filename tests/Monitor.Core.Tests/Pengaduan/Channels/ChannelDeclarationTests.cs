using Monitor.Core.Facts;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Registry;

namespace Monitor.Core.Tests.Pengaduan.Channels;

public sealed class ChannelDeclarationTests
{
    private const string Page = "https://www.facebook.com/desacontoh";
    private static readonly DateTimeOffset At = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);
    private static readonly ChannelDeclaration Word = new(new EntityCode("99.01.02.2001"), ChannelKeys.Of(ChannelKind.Social, Page), ChannelUse.Kept, "operator", "Desa Contoh", At);

    [Fact]
    public void A_declaration_holds_ninety_days_and_not_before_it_was_given()
    {
        Assert.True(Word.HoldsOf(Published(Page), At));
        Assert.True(Word.HoldsOf(Published(Page), At.AddDays(90).AddTicks(-1)));
        Assert.False(Word.HoldsOf(Published(Page), At.AddDays(90)));
        Assert.False(Word.HoldsOf(Published(Page), At.AddTicks(-1)));
        Assert.False((Word with { Use = ChannelUse.Unknown }).HoldsOf(Published(Page), At));
    }

    [Fact]
    public void A_changed_value_ends_it_another_spelling_does_not_and_what_only_the_register_knows_is_not_published()
    {
        Assert.False(Word.HoldsOf(Published(Page + "baru"), At));
        Assert.True(Word.HoldsOf(Published("https://m.facebook.com/DesaContoh/"), At));
        Assert.False(Word.HoldsOf(Published(Page) with { Seen = null }, At));
    }

    [Theory]
    [InlineData("diterbitkan juga oleh Desa Karangwuni dan Desa Sukaruga", "diterbitkan juga oleh pihak lain")]
    [InlineData("dinyatakan sendiri, di luar contoh triwulan ini; diterbitkan juga oleh Desa Karangwuni dan 4 lainnya", "dinyatakan sendiri, di luar contoh triwulan ini; diterbitkan juga oleh pihak lain")]
    [InlineData("belum diuji", "belum diuji")]
    public void The_names_of_others_can_be_left_out_of_a_reason(string reason, string shown)
    {
        var standing = new ChannelStanding(Published(Page), ChannelMeans.Person, ChannelState.NeedsPerson, reason, null, null);
        Assert.Equal(shown, standing.ReasonWithoutNames);
        Assert.Equal(reason, standing.Reason);
    }

    private static PublishedChannel Published(string value) => new(
        ChannelKind.Social, ChannelKeys.Of(ChannelKind.Social, value), value, new Evidence(new Uri("https://desa.contoh.test/"), value, null, At), RegisterMatch.NotCompared);
}
