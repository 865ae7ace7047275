using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Core.Tests.Criteria;

namespace Monitor.Core.Tests.Scoring;

public sealed class SilenceTests
{
    private static readonly DateOnly Today = Sample.AsOf;

    [Fact]
    public void Days_count_once_and_only_back_to_the_last_answer()
    {
        Silence? silence = Of((0, FetchStatus.ConnectFailed), (0, FetchStatus.TimedOut), (1, FetchStatus.ServerError), (4, FetchStatus.DnsFailed), (5, FetchStatus.Ok), (6, FetchStatus.TimedOut));

        Assert.Equal(new Silence(Today.AddDays(-4), 3, 7), silence);
    }

    [Theory]
    [InlineData(FetchStatus.Ok)]
    [InlineData(FetchStatus.Blocked)]
    [InlineData(FetchStatus.Disallowed)]
    [InlineData(FetchStatus.TlsFailed)]
    [InlineData(FetchStatus.TooLarge)]
    [InlineData(FetchStatus.Refused)]
    [InlineData(FetchStatus.BrowserUnavailable)]
    public void What_answers_or_refuses_this_reader_is_not_silent(FetchStatus newest)
    {
        Assert.Null(Of((0, newest), (1, FetchStatus.TimedOut)));
        Assert.Equal(1, Of((0, FetchStatus.TimedOut), (1, newest), (2, FetchStatus.TimedOut))?.Days);
    }

    [Theory]
    [InlineData(FetchStatus.WeWereOffline)]
    [InlineData(FetchStatus.DnsUnavailable)]
    [InlineData(FetchStatus.NotAttempted)]
    public void A_day_that_says_nothing_neither_counts_nor_ends_the_row(FetchStatus unknown)
    {
        Assert.Equal(new Silence(Today.AddDays(-2), 2, 7), Of((0, FetchStatus.TimedOut), (1, unknown), (2, FetchStatus.TimedOut)));
        Assert.Null(Of((0, unknown)));
        Assert.Null(Of());
    }

    [Fact]
    public void It_is_long_from_the_last_day_of_the_window_on()
    {
        Assert.False(new Silence(Today, 6, 7).IsLong);
        Assert.True(new Silence(Today, 7, 7).IsLong);
        Assert.Equal("situs tidak menjawab pada 7 hari pemeriksaan sah berturut-turut, sejak 16 November 2026", new Silence(new DateOnly(2026, 11, 16), 7, 7).Words);
    }

    [Fact]
    public void A_long_one_closes_the_bands_above_its_cap_and_leaves_the_score()
    {
        Methodology methodology = Weights.Simple with { UnreachableCap = Weights.Bands[3] };
        var score = new Score(97.5, 0.8, "A", null, null);

        Score held = Rulings.Gated(score, [], new Silence(new DateOnly(2026, 11, 16), 7, 7), methodology);

        Assert.Equal((97.5, "D"), (held.Value, held.Band));
        Assert.Equal("Skor 97,5; predikat paling tinggi D karena situs tidak menjawab pada 7 hari pemeriksaan sah berturut-turut, sejak 16 November 2026.", held.Held);
        Assert.Same(score, Rulings.Gated(score, [], new Silence(Today, 6, 7), methodology));
        Assert.Same(score, Rulings.Gated(score, [], new Silence(Today, 7, 7), Weights.Simple));
        Assert.Same(score, Rulings.Gated(score, [], null, methodology));
    }

    [Fact]
    public void Where_nothing_was_measured_it_makes_no_score()
    {
        var none = new Score(null, 0, null, null, "Belum dapat dinilai");
        Assert.Same(none, Rulings.Gated(none, [], new Silence(Today, 30, 7), Weights.Simple with { UnreachableCap = Weights.Bands[4] }));
    }

    private static Silence? Of(params ReadOnlySpan<(int DaysAgo, FetchStatus Home)> seen) =>
        Silence.Of(seen.ToArray().Select(home => (Today.AddDays(-home.DaysAgo), home.Home)), StateLimits.Proposed);
}
