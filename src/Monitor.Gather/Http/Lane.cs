namespace Monitor.Gather.Http;

/// <summary>One host or one address in one run: how many requests are on their way to it, when it was last asked, how quickly it answers and
/// what it wished.</summary>
internal sealed class Lane(Politeness politeness)
{
    // Fifteen answers tell a server's pace without remembering how it was an hour ago; three bad ones of five are no accident.
    private const int Remembered = 15;
    private const int Watched = 5;
    private const int Burst = 3;

    // Halved three times at most: beyond that a server is not slow but broken, and the run's own limits end its reading.
    private const int SlowestBy = 8;

    private readonly Lock gate = new();
    private readonly Queue<TimeSpan> firstBytes = new(Remembered);
    private readonly Queue<bool> strains = new(Watched);
    private TimeSpan floor = politeness.Gap;
    private int slowedBy = 1;
    private int goodInRow;
    private bool isAlone;
    private DateTimeOffset? last;
    private DateTimeOffset held = DateTimeOffset.MinValue;
    private DateTimeOffset? closed;

    public SemaphoreSlim InFlight { get; } = new(politeness.InFlight);

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

    /// <summary>The least time between two starts, as the last answers make it.</summary>
    public TimeSpan Delay
    {
        get
        {
            lock (gate)
            {
                return DelayNow();
            }
        }
    }

    /// <summary>Books the next start and tells how long it is until then.</summary>
    public TimeSpan Reserve(DateTimeOffset now)
    {
        lock (gate)
        {
            DateTimeOffset start = last is { } before && before + DelayNow() > now ? before + DelayNow() : now;
            start = held > start ? held : start;
            last = start;
            return start - now;
        }
    }

    /// <summary>A booked start came later than it was booked, since another lane had to be waited for.</summary>
    public void Started(DateTimeOffset now)
    {
        lock (gate)
        {
            last = last > now ? last : now;
        }
    }

    /// <summary>Takes in how a request went.</summary>
    /// <param name="firstByte">From the start to the head of the answer; null when none came.</param>
    /// <param name="isStrained">The server said by 429 or 5xx, or by its silence, that it has too much to do.</param>
    public void Hear(TimeSpan? firstByte, bool isStrained)
    {
        lock (gate)
        {
            if (firstByte is { } took)
            {
                Push(firstBytes, took, Remembered);
            }

            Push(strains, isStrained, Watched);
            goodInRow = isStrained ? 0 : goodInRow + 1;
            if (strains.Count(strain => strain) >= Burst)
            {
                // What has been answered for is not counted twice.
                strains.Clear();
                slowedBy = Math.Min(SlowestBy, slowedBy * 2);
            }
            else if (goodInRow >= Watched)
            {
                goodInRow = 0;
                slowedBy = Math.Max(1, slowedBy / 2);
            }
        }
    }

    /// <summary>Keeps a distance the site itself asks for, one request at a time.</summary>
    public void KeepDistance(TimeSpan wish)
    {
        lock (gate)
        {
            floor = wish > floor ? wish : floor;
            if (!isAlone)
            {
                isAlone = true;
                for (int place = 1; place < politeness.InFlight; place++)
                {
                    // Taken for good, as soon as it is free.
                    _ = InFlight.WaitAsync(CancellationToken.None);
                }
            }
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
            else if (until > held)
            {
                held = until;
            }
        }
    }

    private static void Push<T>(Queue<T> queue, T item, int most)
    {
        if (queue.Count == most)
        {
            queue.Dequeue();
        }

        queue.Enqueue(item);
    }

    private TimeSpan DelayNow()
    {
        TimeSpan wanted = politeness.Factor * Median();
        wanted = (wanted > floor ? wanted : floor) * slowedBy;
        wanted = wanted < politeness.LongestGap ? wanted : politeness.LongestGap;
        return wanted > floor ? wanted : floor;
    }

    private TimeSpan Median()
    {
        if (politeness.Factor == 0 || firstBytes.Count == 0)
        {
            return TimeSpan.Zero;
        }

        TimeSpan[] sorted = [.. firstBytes.Order()];
        return sorted[sorted.Length / 2];
    }
}
