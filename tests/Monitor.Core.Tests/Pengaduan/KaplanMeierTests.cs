using FsCheck;
using FsCheck.Fluent;
using Monitor.Core.Pengaduan.Measures;

namespace Monitor.Core.Tests.Pengaduan;

public sealed class KaplanMeierTests
{
    private static Survival[] Ended(params double[] durations) => [.. durations.Select(duration => new Survival(duration, true))];

    private static Survival[] Open(params double[] durations) => [.. durations.Select(duration => new Survival(duration, false))];

    // Weeks in remission of 21 + 21 children with leukaemia: Freireich et al., Blood 21 (1963), as in every textbook since.
    private static readonly KaplanMeier Treated = KaplanMeier.Of(
        [.. Ended(6, 6, 6, 7, 10, 13, 16, 22, 23), .. Open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)]);

    private static readonly KaplanMeier Untreated = KaplanMeier.Of(Ended(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23));

    [Fact]
    public void The_textbook_curve_comes_out()
    {
        Assert.Equal([6, 7, 10, 13, 16, 22, 23], Treated.Steps.Select(step => step.Duration));
        Assert.Equal([21, 17, 15, 12, 11, 7, 6], Treated.Steps.Select(step => step.AtRisk));
        Assert.Equal([3, 1, 1, 1, 1, 1, 1], Treated.Steps.Select(step => step.Ended));
        double[] shares = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482];
        Assert.All(shares.Zip(Treated.Steps), pair => Assert.Equal(pair.First, pair.Second.Share, 4));
    }

    [Fact]
    public void The_textbook_medians_come_out()
    {
        Assert.Equal(new Quantile(23, true), Treated.At(0.5));
        Assert.Equal(new Quantile(8, true), Untreated.At(0.5));
        Assert.Equal(new Quantile(17, true), Untreated.At(0.9));
    }

    [Fact]
    public void A_quantile_that_is_not_reached_says_how_long_was_looked() => Assert.Equal(new Quantile(35, false), Treated.At(0.9));

    [Fact]
    public void Nothing_and_nothing_ended_are_told_apart()
    {
        Assert.Null(KaplanMeier.Of([]).At(0.5));
        Assert.Equal(new Quantile(9, false), KaplanMeier.Of(Open(3, 9)).At(0.5));
    }

    [Fact]
    public void Open_at_the_moment_of_an_end_is_still_at_risk() =>
        Assert.Equal(0.5, Assert.Single(KaplanMeier.Of([.. Ended(5), .. Open(5)]).Steps).Share, 12);

    [Fact]
    public void Without_open_ones_quantiles_are_the_empirical_ones() =>
        Prop.ForAll(
            ArbMap.Default.GeneratorFor<byte>().NonEmptyListOf().Select(list => list.Select(value => (double)value).ToArray()).ToArbitrary(),
            durations =>
            {
                double[] sorted = [.. durations.Order()];
                var curve = KaplanMeier.Of(Ended(durations));
                return new[] { 0.1, 0.25, 0.5, 0.9 }.All(share =>
                    curve.At(share) == new Quantile(sorted[Math.Max(0, (int)Math.Ceiling((share * sorted.Length) - 1e-9) - 1)], true));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Leaving_the_open_ones_out_never_makes_the_curve_look_worse() =>
        Prop.ForAll(
            ArbMap.Default.GeneratorFor<(byte Duration, bool Ended)>().NonEmptyListOf().ToArbitrary(),
            list =>
            {
                Survival[] all = [.. list.Select(one => new Survival(one.Duration, one.Ended))];
                Quantile? honest = KaplanMeier.Of(all).At(0.5);
                Quantile? closed = KaplanMeier.Of(all.Where(one => one.Ended)).At(0.5);
                return closed is null || !honest!.IsReached || honest.Value >= closed.Value;
            }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(3, 3, 0.4385, 1)]
    [InlineData(95, 100, 0.8882, 0.9785)]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(5, 10, 0.2366, 0.7634)]
    public void Wilsons_interval_is_that_of_the_tables(int met, int all, double low, double high)
    {
        ShareInterval interval = Wilson.Of(met, all)!;
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Fact]
    public void Three_of_three_does_not_beat_ninety_five_of_a_hundred() => Assert.True(Wilson.Of(3, 3)!.Low < Wilson.Of(95, 100)!.Low);

    [Fact]
    public void A_share_of_nothing_has_no_interval() => Assert.Null(Wilson.Of(0, 0));
}
