using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.Core.Snapshots;

namespace Monitor.App.Tests.Jobs;

public sealed class RunValidityTests
{
    [Fact]
    public void A_night_in_which_a_few_sites_fall_is_valid()
    {
        RunEnd end = RunValidity.Of(Sites(20, FetchStatus.Ok, FetchStatus.Ok).AddRange(Sites(5, FetchStatus.TimedOut, FetchStatus.Ok)));

        Assert.Equal(RunState.Valid, end.State);
        Assert.Null(end.Reason);
    }

    [Fact]
    public void A_third_of_all_sites_falling_alike_in_one_night_says_nothing_about_them()
    {
        RunEnd end = RunValidity.Of(Sites(20, FetchStatus.Ok, FetchStatus.Ok).AddRange(Sites(10, FetchStatus.ConnectFailed, FetchStatus.Ok)));

        Assert.Equal(RunState.Invalid, end.State);
        Assert.Contains("10 dari 30", end.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Sites_that_were_down_before_are_no_sign_of_a_common_cause() =>
        Assert.Equal(RunState.Valid, RunValidity.Of(Sites(20, FetchStatus.Ok, FetchStatus.Ok).AddRange(Sites(15, FetchStatus.DnsFailed, FetchStatus.DnsFailed))).State);

    [Fact]
    public void A_first_run_has_nothing_to_compare_with() =>
        Assert.Equal(RunState.Valid, RunValidity.Of(Sites(40, FetchStatus.TimedOut, null)).State);

    [Fact]
    public void Our_own_line_down_for_some_sites_makes_the_run_partly_valid()
    {
        RunEnd end = RunValidity.Of(Sites(20, FetchStatus.Ok, FetchStatus.Ok).AddRange(Sites(2, FetchStatus.WeWereOffline, FetchStatus.Ok, OwnNetwork.Down)));

        Assert.Equal((RunState.Partly, OwnNetwork.Down), (end.State, end.OwnNetwork));
        Assert.NotNull(end.Reason);
    }

    [Fact]
    public void Our_own_line_down_for_many_sites_makes_it_invalid() =>
        Assert.Equal(RunState.Invalid, RunValidity.Of(Sites(10, FetchStatus.Ok, FetchStatus.Ok).AddRange(Sites(10, FetchStatus.WeWereOffline, null, OwnNetwork.Down))).State);

    private static ImmutableArray<HomeOutcome> Sites(int count, FetchStatus now, FetchStatus? before, OwnNetwork line = OwnNetwork.Up) =>
        [.. Enumerable.Repeat(new HomeOutcome(now, before, line), count)];
}
