using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Gather;

namespace Monitor.App.Tests.Jobs;

public sealed class RunValidityTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 18, 0, 0, TimeSpan.Zero);
    private static int made;

    [Fact]
    public void A_night_in_which_a_few_sites_fall_is_valid()
    {
        RunEnd end = Of(Sites(20, FetchStatus.Ok, FetchStatus.Ok).AddRange(Sites(5, FetchStatus.TimedOut, FetchStatus.Ok)));

        Assert.Equal(RunState.Valid, end.State);
        Assert.Null(end.Reason);
    }

    [Fact]
    public void A_third_of_all_sites_falling_alike_in_one_night_says_nothing_about_them()
    {
        RunEnd end = Of(Sites(20, FetchStatus.Ok, FetchStatus.Ok).AddRange(Sites(10, FetchStatus.ConnectFailed, FetchStatus.Ok)));

        Assert.Equal(RunState.Invalid, end.State);
        Assert.Contains("10 dari 30", end.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Sites_that_were_down_before_are_no_sign_of_a_common_cause() =>
        Assert.Equal(RunState.Valid, Of(Sites(20, FetchStatus.Ok, FetchStatus.Ok).AddRange(Sites(15, FetchStatus.DnsFailed, FetchStatus.DnsFailed))).State);

    [Fact]
    public void A_first_run_has_nothing_to_compare_with() =>
        Assert.Equal(RunState.Valid, Of(Sites(40, FetchStatus.TimedOut, null)).State);

    [Fact]
    public void Our_own_line_down_for_some_sites_makes_the_run_partly_valid()
    {
        RunEnd end = Of(Sites(20, FetchStatus.Ok, FetchStatus.Ok).AddRange(Sites(2, FetchStatus.WeWereOffline, FetchStatus.Ok, OwnNetwork.Down)));

        Assert.Equal((RunState.Partly, OwnNetwork.Down), (end.State, end.OwnNetwork));
        Assert.NotNull(end.Reason);
    }

    [Fact]
    public void Our_own_line_down_for_many_sites_makes_it_invalid() =>
        Assert.Equal(RunState.Invalid, Of(Sites(10, FetchStatus.Ok, FetchStatus.Ok).AddRange(Sites(10, FetchStatus.WeWereOffline, null, OwnNetwork.Down))).State);

    [Fact]
    public void Many_that_fall_alike_over_hours_fell_by_themselves()
    {
        ImmutableArray<HomeOutcome> spread = [.. Sites(10, FetchStatus.TimedOut, FetchStatus.Ok).Select((site, i) => site with { At = Start.AddMinutes(i * 6) })];
        Assert.Equal(RunState.Valid, Of(Sites(15, FetchStatus.Ok, FetchStatus.Ok).AddRange(spread)).State);
        ImmutableArray<HomeOutcome> together = [.. spread.Select((site, i) => site with { At = Start.AddMinutes(60 + i) })];
        Assert.Equal(RunState.Invalid, Of(Sites(15, FetchStatus.Ok, FetchStatus.Ok).AddRange(together)).State);
    }

    [Fact]
    public void One_server_down_is_one_incident_and_leaves_the_others_night_valid()
    {
        ImmutableArray<HomeOutcome> sites = Sites(20, FetchStatus.Ok, FetchStatus.Ok, server: "192.0.2.1").AddRange(Sites(40, FetchStatus.ConnectFailed, FetchStatus.Ok, server: "192.0.2.9"));
        SharedOutage incident = Assert.Single(SharedOutages.Of(sites));
        Assert.Equal(("192.0.2.9", FetchStatus.ConnectFailed, 40), (incident.Server, incident.Cause, incident.Entities.Length));

        RunEnd end = RunValidity.Of(sites, [incident], [], TimeZoneInfo.Utc);

        Assert.Equal(RunState.Partly, end.State);
        Assert.Contains("192.0.2.9", end.Reason, StringComparison.Ordinal);
        Assert.Contains("40 situs", end.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 0, FetchStatus.ConnectFailed, FetchStatus.Ok)]
    [InlineData(10, 10, FetchStatus.ConnectFailed, FetchStatus.Ok)]
    [InlineData(10, 0, FetchStatus.Blocked, FetchStatus.Ok)]
    [InlineData(10, 0, FetchStatus.ConnectFailed, FetchStatus.ConnectFailed)]
    public void Few_or_half_or_choices_of_the_sites_or_old_faults_are_no_incident(int failing, int living, FetchStatus now, FetchStatus before) =>
        Assert.Empty(SharedOutages.Of(Sites(failing, now, before, server: "192.0.2.9").AddRange(Sites(living, FetchStatus.Ok, FetchStatus.Ok, server: "192.0.2.9"))));

    [Theory]
    [InlineData(FetchStatus.DnsFailed)]
    [InlineData(FetchStatus.DnsUnavailable)]
    public void A_zone_without_names_is_one_incident_but_some_lost_names_of_a_living_zone_are_their_own(FetchStatus nameless)
    {
        ImmutableArray<HomeOutcome> lost = Sites(12, nameless, null, zone: "desa.test");
        SharedOutage incident = Assert.Single(SharedOutages.Of(lost));
        Assert.Equal(("desa.test", nameless, 12), (incident.Server, incident.Cause, incident.Entities.Length));

        ImmutableArray<HomeOutcome> living = Sites(13, FetchStatus.Ok, null, server: "192.0.2.1", zone: "desa.test");
        Assert.Empty(SharedOutages.Of(lost.AddRange(living)));
    }

    [Fact]
    public void A_line_that_came_back_is_told_once_and_spoils_nothing()
    {
        RunEnd end = RunValidity.Of(Sites(20, FetchStatus.Ok, FetchStatus.Ok), [], [new LineOutage(Start, Start.AddSeconds(61))], TimeZoneInfo.Utc);
        Assert.Equal(RunState.Valid, end.State);
        Assert.Contains("1 menit 1 detik", end.Reason, StringComparison.Ordinal);
    }

    private static RunEnd Of(ImmutableArray<HomeOutcome> sites) => RunValidity.Of(sites, [], [], TimeZoneInfo.Utc);

    private static ImmutableArray<HomeOutcome> Sites(int count, FetchStatus now, FetchStatus? before, OwnNetwork line = OwnNetwork.Up, string? server = null, string? zone = null) =>
    [
        .. Enumerable.Range(0, count).Select(_ => new HomeOutcome(new EntityCode($"99.01.01.{Interlocked.Increment(ref made)}"), Start, now, before, line, server, zone)),
    ];
}
