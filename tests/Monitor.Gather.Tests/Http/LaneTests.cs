using Monitor.Gather.Http;

namespace Monitor.Gather.Tests.Http;

public sealed class LaneTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 5, 0, 0, TimeSpan.Zero);
    private static readonly Politeness Usual = Politeness.Default;

    [Fact]
    public void A_quick_server_keeps_the_least_gap()
    {
        Lane lane = Heard(Usual, 15, milliseconds: 80);
        Assert.Equal(TimeSpan.FromSeconds(1), lane.Delay);
        Assert.Equal(TimeSpan.Zero, lane.Reserve(Noon));
        Assert.Equal(TimeSpan.FromSeconds(1), lane.Reserve(Noon));
        Assert.Equal(TimeSpan.FromSeconds(1.5), lane.Reserve(Noon.AddSeconds(0.5)));
    }

    [Fact]
    public void A_slow_server_is_asked_twice_its_answering_time_apart()
    {
        Lane lane = Heard(Usual, 9, milliseconds: 3000);
        lane.Reserve(Noon);
        Assert.Equal(TimeSpan.FromSeconds(6), lane.Reserve(Noon));
    }

    [Fact]
    public void One_long_answer_among_quick_ones_changes_nothing()
    {
        Lane lane = Heard(Usual, 8, milliseconds: 100);
        lane.Hear(TimeSpan.FromSeconds(29), isStrained: false);
        Assert.Equal(TimeSpan.FromSeconds(1), lane.Delay);
    }

    [Fact]
    public void A_server_that_has_become_quick_again_is_asked_as_before()
    {
        Lane lane = Heard(Usual, 40, milliseconds: 3000);
        Hear(lane, 8, milliseconds: 100);
        Assert.Equal(TimeSpan.FromSeconds(1), lane.Delay);
    }

    [Fact]
    public void The_gap_ends_at_its_bound_unless_it_was_longer_from_the_first()
    {
        Assert.Equal(TimeSpan.FromSeconds(15), Heard(Usual, 9, milliseconds: 25_000).Delay);
        Assert.Equal(TimeSpan.FromSeconds(40), Heard(Usual with { Gap = TimeSpan.FromSeconds(40) }, 9, milliseconds: 25_000).Delay);
    }

    [Fact]
    public void A_burst_halves_the_rate_and_good_answers_bring_it_back_step_by_step()
    {
        Lane lane = Heard(Usual, 5, milliseconds: 100);
        Strain(lane, 2);
        Assert.Equal(TimeSpan.FromSeconds(1), lane.Delay);
        Strain(lane, 1);
        Assert.Equal(TimeSpan.FromSeconds(2), lane.Delay);
        Strain(lane, 3);
        Assert.Equal(TimeSpan.FromSeconds(4), lane.Delay);
        Hear(lane, 4, milliseconds: 100);
        Assert.Equal(TimeSpan.FromSeconds(4), lane.Delay);
        Hear(lane, 1, milliseconds: 100);
        Assert.Equal(TimeSpan.FromSeconds(2), lane.Delay);
        Hear(lane, 5, milliseconds: 100);
        Assert.Equal(TimeSpan.FromSeconds(1), lane.Delay);
        Hear(lane, 50, milliseconds: 100);
        Assert.Equal(TimeSpan.FromSeconds(1), lane.Delay);
    }

    [Fact]
    public void However_long_a_burst_lasts_the_rate_falls_to_an_eighth()
    {
        Lane lane = Heard(Usual, 5, milliseconds: 100);
        Strain(lane, 60);
        Assert.Equal(TimeSpan.FromSeconds(8), lane.Delay);
    }

    [Fact]
    public void Faults_far_between_are_no_burst()
    {
        var lane = new Lane(Usual);
        for (int i = 0; i < 10; i++)
        {
            Strain(lane, 1);
            Hear(lane, 2, milliseconds: 100);
        }

        Assert.Equal(TimeSpan.FromSeconds(1), lane.Delay);
    }

    [Fact]
    public void Where_one_address_stands_for_all_servers_nothing_slows_it()
    {
        Lane lane = Heard(new Politeness(TimeSpan.Zero, 64, TimeSpan.FromSeconds(2)), 15, milliseconds: 9000);
        Strain(lane, 30);
        Assert.Equal(TimeSpan.Zero, lane.Delay);
    }

    [Fact]
    public void A_start_that_came_late_holds_the_next_one_back()
    {
        var lane = new Lane(Usual);
        lane.Reserve(Noon);
        lane.Started(Noon.AddSeconds(20));
        Assert.Equal(TimeSpan.FromSeconds(1), lane.Reserve(Noon.AddSeconds(20)));
    }

    [Fact]
    public void A_distance_the_site_wishes_is_kept_and_never_shortens_the_own()
    {
        var lane = new Lane(Usual);
        lane.KeepDistance(TimeSpan.FromSeconds(20));
        lane.KeepDistance(TimeSpan.FromSeconds(3));
        Assert.Equal(TimeSpan.FromSeconds(20), lane.Delay);
        var other = new Lane(Usual);
        other.KeepDistance(TimeSpan.FromSeconds(0.2));
        Assert.Equal(TimeSpan.FromSeconds(1), other.Delay);
    }

    [Fact]
    public async Task A_site_that_wishes_a_distance_is_asked_one_thing_at_a_time()
    {
        var lane = new Lane(Usual with { InFlight = 3 });
        await lane.InFlight.WaitAsync();
        lane.KeepDistance(TimeSpan.FromSeconds(5));
        Assert.Equal(0, lane.InFlight.CurrentCount);
        lane.InFlight.Release();
        Assert.Equal(1, lane.InFlight.CurrentCount);
    }

    private static Lane Heard(Politeness politeness, int times, int milliseconds)
    {
        var lane = new Lane(politeness);
        Hear(lane, times, milliseconds);
        return lane;
    }

    private static void Hear(Lane lane, int times, int milliseconds)
    {
        for (int i = 0; i < times; i++)
        {
            lane.Hear(TimeSpan.FromMilliseconds(milliseconds), isStrained: false);
        }
    }

    private static void Strain(Lane lane, int times)
    {
        for (int i = 0; i < times; i++)
        {
            lane.Hear(null, isStrained: true);
        }
    }
}
