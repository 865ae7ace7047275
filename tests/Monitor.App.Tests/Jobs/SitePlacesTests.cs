using System.Collections.Concurrent;
using Monitor.App.Jobs;

namespace Monitor.App.Tests.Jobs;

public sealed class SitePlacesTests
{
    [Fact]
    public async Task Every_item_is_worked_on_once_and_no_more_at_one_time_than_there_are_places()
    {
        int now = 0, most = 0;
        var done = new ConcurrentQueue<int>();
        await new SitePlaces(3).EachAsync(
            Enumerable.Range(0, 40),
            async (item, _, token) =>
            {
                int here = Interlocked.Increment(ref now);
                int seen = most;
                while (here > seen && Interlocked.CompareExchange(ref most, here, seen) != seen)
                {
                    seen = most;
                }

                await Task.Yield();
                Interlocked.Decrement(ref now);
                done.Enqueue(item);
            },
            default);
        Assert.InRange(most, 1, 3);
        Assert.Equal(Enumerable.Range(0, 40), done.Order());
    }

    [Fact]
    public async Task As_many_as_there_are_places_may_wait_outside_and_no_more()
    {
        var begun = new ConcurrentQueue<int>();
        var end = new TaskCompletionSource();
        var third = new TaskCompletionSource();
        Task all = new SitePlaces(1).EachAsync(
            Enumerable.Range(0, 3),
            async (item, silent, token) =>
            {
                begun.Enqueue(item);
                silent();
                silent();
                if (item == 1)
                {
                    third.SetResult();
                }

                await end.Task;
            },
            default);
        await third.Task;
        Assert.Equal([0, 1], begun);
        end.SetResult();
        await all;
        Assert.Equal([0, 1, 2], begun);
    }

    [Fact]
    public async Task A_fault_stops_the_others_and_is_what_is_thrown()
    {
        var waiting = new TaskCompletionSource();
        Exception thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => new SitePlaces(2).EachAsync(
            Enumerable.Range(0, 9),
            async (item, _, token) =>
            {
                if (item == 0)
                {
                    waiting.SetResult();
                    await Task.Delay(Timeout.Infinite, token);
                }

                await waiting.Task;
                throw new InvalidOperationException("ours");
            },
            default));
        Assert.Equal("ours", thrown.Message);
    }

    [Fact]
    public async Task Stopped_from_outside_it_ends_when_its_work_has_ended()
    {
        using var stop = new CancellationTokenSource();
        bool hasEnded = false;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new SitePlaces(1).EachAsync(
            Enumerable.Range(0, 9),
            async (_, _, token) =>
            {
                await stop.CancelAsync();
                try
                {
                    await Task.Delay(Timeout.Infinite, token);
                }
                finally
                {
                    hasEnded = true;
                }
            },
            stop.Token));
        Assert.True(hasEnded);
    }

    [Fact]
    public async Task Who_has_left_has_no_place_to_give_up()
    {
        Action? late = null;
        int now = 0;
        await new SitePlaces(1).EachAsync(
            Enumerable.Range(0, 5),
            async (item, silent, token) =>
            {
                late?.Invoke();
                late ??= silent;
                Assert.Equal(1, Interlocked.Increment(ref now));
                await Task.Yield();
                Interlocked.Decrement(ref now);
            },
            default);
    }
}
