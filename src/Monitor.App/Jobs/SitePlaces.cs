using System.Collections.Concurrent;

namespace Monitor.App.Jobs;

/// <summary>The places of sites that are read at one time. A site that keeps silent gives its place up and waits for its time-outs outside, so that
/// living ones do not wait with it; it is as many again that may wait there.</summary>
internal sealed class SitePlaces(int places)
{
    /// <summary>Does the work for each item, no more at one time than there are places; the work calls its second argument when its site keeps silent.</summary>
    public async Task EachAsync<T>(IEnumerable<T> items, Func<T, Action, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var inside = new SemaphoreSlim(places);
        using var outside = new SemaphoreSlim(places);
        var running = new ConcurrentBag<Task>();
        try
        {
            foreach (T item in items)
            {
                await inside.WaitAsync(stop.Token);

                // A site's first steps are the processor's, not the network's: they must not keep the next site from its place.
                running.Add(Task.Run(() => DoAsync(item), CancellationToken.None));
            }
        }
        finally
        {
            // A fault of one item is thrown from here, before the cancellation it brought about.
            await Task.WhenAll(running);
        }

        async Task DoAsync(T item)
        {
            var place = new Place(inside, outside);
            try
            {
                await work(item, place.GiveUp, stop.Token);
            }
            catch
            {
                await stop.CancelAsync();
                throw;
            }
            finally
            {
                place.Leave();
            }
        }
    }

    private sealed class Place(SemaphoreSlim inside, SemaphoreSlim outside)
    {
        private readonly Lock gate = new();
        private bool isOutside;
        private bool hasLeft;

        public void GiveUp()
        {
            lock (gate)
            {
                if (!isOutside && !hasLeft && outside.Wait(0, CancellationToken.None))
                {
                    isOutside = true;
                    inside.Release();
                }
            }
        }

        public void Leave()
        {
            lock (gate)
            {
                hasLeft = true;
                (isOutside ? outside : inside).Release();
            }
        }
    }
}
