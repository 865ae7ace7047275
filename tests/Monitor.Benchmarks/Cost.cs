using System.Diagnostics;

namespace Monitor.Benchmarks;

/// <summary>What a piece of work took of this process.</summary>
/// <param name="Processor">Seconds of processor time.</param>
/// <param name="Clock">Seconds by the clock; more than the processor's when the machine is shared.</param>
/// <param name="Megabytes">Largest working set seen while it ran.</param>
internal sealed record Cost(double Processor, double Clock, double Megabytes)
{
    // Often enough to see a peak, seldom enough to cost nothing.
    private static readonly TimeSpan Sample = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs the work once, after giving back what was used before it.</summary>
    public static async Task<(T Result, Cost Cost)> OfAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var self = Process.GetCurrentProcess();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        TimeSpan before = self.TotalProcessorTime;
        long started = Stopwatch.GetTimestamp();
        Task<long> watcher = Task.Factory.StartNew(() => Watch(done.Token), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        T result = await work();
        TimeSpan clock = Stopwatch.GetElapsedTime(started);
        self.Refresh();
        TimeSpan processor = self.TotalProcessorTime - before;
        await done.CancelAsync();
        return (result, new Cost(processor.TotalSeconds, clock.TotalSeconds, await watcher / 1048576.0));
    }

    private static long Watch(CancellationToken token)
    {
        using var same = Process.GetCurrentProcess();
        long most = 0;
        do
        {
            same.Refresh();
            most = Math.Max(most, same.WorkingSet64);
        }
        while (!token.WaitHandle.WaitOne(Sample));
        return most;
    }
}
