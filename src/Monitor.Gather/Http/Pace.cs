using System.Collections.Concurrent;

namespace Monitor.Gather.Http;

/// <summary>Keeps distance: per host and per resolved address, a least gap between starts and a number in flight.</summary>
internal sealed class Pace(Politeness politeness, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Lane> lanes = new(StringComparer.Ordinal);

    /// <summary>Waits for a turn on all the named lanes; disposing the turn gives it back.</summary>
    public async Task<Turn> WaitAsync(IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        // One global order of taking: two turns can never wait for each other.
        Lane[] wanted = [.. keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(key => lanes.GetOrAdd(key, _ => new Lane(politeness.InFlight)))];
        int taken = 0;
        try
        {
            for (; taken < wanted.Length; taken++)
            {
                await wanted[taken].InFlight.WaitAsync(cancellationToken);
            }

            foreach (Lane lane in wanted)
            {
                TimeSpan wait = lane.Reserve(time.GetUtcNow(), politeness.Gap);
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, time, cancellationToken);
                }
            }

            return new Turn(wanted);
        }
        catch
        {
            foreach (Lane lane in wanted[..taken])
            {
                lane.InFlight.Release();
            }

            throw;
        }
    }

    /// <summary>Holds a lane back as the server wished.</summary>
    /// <returns>False when the wish is longer than this run may wait.</returns>
    public bool HoldBack(string key, TimeSpan wish)
    {
        TimeSpan wait = wish < politeness.LongestRetryAfter ? wish : politeness.LongestRetryAfter;
        lanes.GetOrAdd(key, _ => new Lane(politeness.InFlight)).HoldUntil(time.GetUtcNow() + wait);
        return wish <= politeness.LongestRetryAfter;
    }

    /// <summary>A place in the lanes.</summary>
    internal readonly struct Turn(Lane[] lanes) : IDisposable
    {
        public void Dispose()
        {
            foreach (Lane lane in lanes)
            {
                lane.InFlight.Release();
            }
        }
    }

    internal sealed class Lane(int inFlight)
    {
        private readonly Lock gate = new();
        private DateTimeOffset next = DateTimeOffset.MinValue;

        public SemaphoreSlim InFlight { get; } = new(inFlight);

        public TimeSpan Reserve(DateTimeOffset now, TimeSpan gap)
        {
            lock (gate)
            {
                DateTimeOffset start = next > now ? next : now;
                next = start + gap;
                return start - now;
            }
        }

        public void HoldUntil(DateTimeOffset until)
        {
            lock (gate)
            {
                next = until > next ? until : next;
            }
        }
    }
}
