using System.Collections.Concurrent;

namespace Monitor.Gather.Http;

/// <summary>Keeps distance: per host and per resolved address, a least gap between starts and a number in flight.</summary>
internal sealed class Pace(Politeness politeness, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Lane> lanes = new(StringComparer.Ordinal);

    /// <summary>The lane of an address's host.</summary>
    public static string HostLane(Uri url) => "host " + url.IdnHost.ToLowerInvariant();

    /// <summary>Waits for a turn on all the named lanes; disposing the turn gives it back.</summary>
    /// <exception cref="LaneClosedException">One of them is closed for this run.</exception>
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

            ThrowIfClosed(wanted);
            foreach (Lane lane in wanted)
            {
                TimeSpan wait = lane.Reserve(time.GetUtcNow(), politeness.Gap);
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, time, cancellationToken);
                }
            }

            // The server may have spoken while this request waited.
            ThrowIfClosed(wanted);
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

    /// <summary>Holds a lane back as the server wished; a wish longer than this run may wait closes the lane for its rest.</summary>
    public void HoldBack(string key, TimeSpan wish)
    {
        Lane lane = lanes.GetOrAdd(key, _ => new Lane(politeness.InFlight));
        lane.HoldUntil(time.GetUtcNow() + wish, closes: wish > politeness.LongestRetryAfter);
    }

    /// <summary>Until when a server that must not be asked again in this run wants to be left alone; null when it may be asked.</summary>
    public DateTimeOffset? ClosedUntil(string key) => lanes.TryGetValue(key, out Lane? lane) ? lane.ClosedUntil : null;

    private static void ThrowIfClosed(Lane[] wanted)
    {
        if (wanted.Select(lane => lane.ClosedUntil).FirstOrDefault(until => until is not null) is { } until)
        {
            throw new LaneClosedException(until);
        }
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
        private DateTimeOffset? closed;

        public SemaphoreSlim InFlight { get; } = new(inFlight);

        public DateTimeOffset? ClosedUntil
        {
            get
            {
                lock (gate)
                {
                    return closed;
                }
            }
        }

        public TimeSpan Reserve(DateTimeOffset now, TimeSpan gap)
        {
            lock (gate)
            {
                DateTimeOffset start = next > now ? next : now;
                next = start + gap;
                return start - now;
            }
        }

        public void HoldUntil(DateTimeOffset until, bool closes)
        {
            lock (gate)
            {
                if (closes)
                {
                    closed = closed > until ? closed : until;
                }
                else if (until > next)
                {
                    next = until;
                }
            }
        }
    }
}
