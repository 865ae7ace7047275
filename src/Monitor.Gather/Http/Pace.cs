using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;

namespace Monitor.Gather.Http;

/// <summary>Keeps distance: per host and per resolved address, a least gap between starts and a number in flight. The gap grows with the time the
/// server takes to answer, and doubles while it says that it has too much to do.</summary>
internal sealed class Pace(Politeness politeness, TimeProvider time)
{
    private const string HostPrefix = "host ";

    private readonly ConcurrentDictionary<string, Lane> lanes = new(StringComparer.Ordinal);

    /// <summary>The lane of an address's host.</summary>
    public static string HostLane(Uri url) => HostPrefix + url.IdnHost.ToLowerInvariant();

    /// <summary>The lanes of a request: its host's, and those of the addresses the host's name stands for.</summary>
    public static IEnumerable<string> Lanes(Uri url, ImmutableArray<IPEndPoint> targets) =>
        targets.Select(target => target.Address.ToString()).Prepend(HostLane(url));

    /// <summary>Waits for a turn on all the named lanes; disposing the turn gives it back.</summary>
    /// <exception cref="LaneClosedException">One of them is closed for this run.</exception>
    public async Task<Turn> WaitAsync(IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        // One global order of taking: two turns can never wait for each other. The host's own wait comes first, so that a host which wants to
        // be asked seldom takes no place from the others on its server.
        Lane[] wanted = [.. keys.Distinct(StringComparer.Ordinal).OrderBy(key => !IsHost(key)).ThenBy(key => key, StringComparer.Ordinal).Select(Of)];
        int taken = 0;
        try
        {
            while (taken < wanted.Length)
            {
                Lane lane = wanted[taken];
                await lane.InFlight.WaitAsync(cancellationToken);
                taken++;
                ThrowIfClosed(wanted);
                TimeSpan wait = lane.Reserve(time.GetUtcNow());
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, time, cancellationToken);
                }
            }

            // The server may have spoken while this request waited.
            ThrowIfClosed(wanted);
            DateTimeOffset start = time.GetUtcNow();
            foreach (Lane lane in wanted)
            {
                lane.Started(start);
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

    /// <summary>Holds a lane back as the server wished; a wish longer than this run may wait closes the lane for its rest.</summary>
    public void HoldBack(string key, TimeSpan wish)
    {
        Of(key).HoldUntil(time.GetUtcNow() + wish, closes: wish > politeness.LongestRetryAfter);
    }

    /// <summary>Keeps the distance a host wishes by its robots.txt, as far as it is bearable.</summary>
    public void KeepDistance(string key, TimeSpan wish) => Of(key).KeepDistance(wish < politeness.LongestCrawlDelay ? wish : politeness.LongestCrawlDelay);

    /// <summary>The least time between two starts on a lane as its last answers make it.</summary>
    public TimeSpan DelayOf(string key) => Of(key).Delay;

    private static bool IsHost(string key) => key.StartsWith(HostPrefix, StringComparison.Ordinal);

    private Lane Of(string key) => lanes.GetOrAdd(key, _ => new Lane(Agreed(key)));

    private Politeness Agreed(string key)
    {
        PaceAgreement? agreement = IsHost(key)
            ? politeness.Agreements.FirstOrDefault(one => one.Names(key[HostPrefix.Length..]))
            : politeness.Agreements.Where(one => one.Names(IPAddress.Parse(key)) is not null).MaxBy(one => one.Names(IPAddress.Parse(key)));
        return agreement is null ? politeness : politeness with { Gap = agreement.Gap, InFlight = agreement.InFlight };
    }

    private static void ThrowIfClosed(Lane[] wanted)
    {
        if (wanted.Select(lane => lane.ClosedUntil).FirstOrDefault(until => until is not null) is { } until)
        {
            throw new LaneClosedException(until);
        }
    }

    /// <summary>A place in the lanes.</summary>
    internal sealed class Turn(Lane[] lanes) : IDisposable
    {
        /// <summary>Tells the lanes that an answer began.</summary>
        public void Answered(TimeSpan firstByte, int code) => Hear(firstByte, code == 429 || code >= 500);

        /// <summary>Tells the lanes that no answer came, or not to its end, in the time there was.</summary>
        public void TimedOut() => Hear(null, isStrained: true);

        public void Dispose()
        {
            foreach (Lane lane in lanes)
            {
                lane.InFlight.Release();
            }
        }

        private void Hear(TimeSpan? firstByte, bool isStrained)
        {
            foreach (Lane lane in lanes)
            {
                lane.Hear(firstByte, isStrained);
            }
        }
    }
}
