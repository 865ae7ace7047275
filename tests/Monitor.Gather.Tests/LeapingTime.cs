namespace Monitor.Gather.Tests;

/// <summary>A clock that stands still but for the delays that are asked for, which it leaps over. How long something took is told truly.</summary>
internal sealed class LeapingTime : TimeProvider
{
    private readonly DateTimeOffset begin = TimeProvider.System.GetUtcNow();
    private long ahead;

    /// <summary>Everything that was waited for, added up.</summary>
    public TimeSpan Waited => TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    public override DateTimeOffset GetUtcNow() => begin + Waited;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // A deadline is no delay: it stays where it is.
        if (dueTime <= TimeSpan.Zero || callback.Target is CancellationTokenSource || state is CancellationTokenSource)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        Interlocked.Add(ref ahead, dueTime.Ticks);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
