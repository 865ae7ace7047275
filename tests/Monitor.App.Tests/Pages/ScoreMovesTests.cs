using Monitor.App.Data;
using Monitor.App.Pages;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Pages;

public sealed class ScoreMovesTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    [Theory]
    [InlineData(64.2, 61.0, "+3,2")]
    [InlineData(58.0, 61.0, "-3")]
    [InlineData(61.0, 61.0, "tetap")]
    [InlineData(null, 61.0, "semula 61,0")]
    [InlineData(61.0, null, null)]
    [InlineData(null, null, null)]
    public void A_move_is_told_only_where_there_was_a_score(double? now, double? then, string? told) =>
        Assert.Equal(told, Moves(now, then)!.Of(new EntityCode("99.01.01.2001"))?.Replace('\u2212', '-'));

    [Fact]
    public void Without_an_earlier_day_there_is_nothing_to_tell() => Assert.Null(ScoreMoves.Of(new DayRanking(Day, null, false, [])));

    [Fact]
    public void Other_rules_are_named() =>
        Assert.Contains("metodologi berganti", ScoreMoves.Of(new DayRanking(Day, Day.AddDays(-30), true, []))!.Sentence, StringComparison.Ordinal);

    private static ScoreMoves? Moves(double? now, double? then) =>
        ScoreMoves.Of(new DayRanking(Day, Day.AddDays(-30), false, [new Standing(new EntityCode("99.01.01.2001"), now, null, then, null)]));
}
