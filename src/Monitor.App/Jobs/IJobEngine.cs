namespace Monitor.App.Jobs;

/// <summary>Runs jobs: now or by the clock, again after a fault, and again after a restart.</summary>
/// <remarks>
/// What an engine promises: a job that was taken in runs at least once, also when the process dies in the middle of it; so every job is
/// idempotent on its argument. A job that throws is tried again after growing waits. No more jobs of one group run at a time than its limit.
/// One entry per job and argument: asking again while it waits or runs changes nothing.
/// <para>
/// The engine in use is Quartz.NET. Hangfire was asked for, but its packages are not in the package feed. An adapter for it fits this port
/// without touching a job: Hangfire stores a type, a method name and its arguments, which is <see cref="JobRunner.RunAsync"/> with two strings
/// for every job there is; it runs at least once, has recurring jobs by id, five-field cron and zone, queues with a number of workers each for
/// the groups, AutomaticRetry for the waits, and a job id to ask and to cancel by. The day of a firing is the creation date of the background
/// job that a recurring job makes, which retries and requeues keep; DisableConcurrentExecution keeps firings apart.
/// </para>
/// </remarks>
public interface IJobEngine
{
    /// <summary>Takes a job in. Returns once it is stored.</summary>
    /// <exception cref="KeyNotFoundException">No job has this id.</exception>
    Task EnqueueAsync(string jobId, string argument, CancellationToken cancellationToken);

    /// <summary>Runs a job by the clock. Its argument is the day for which it fired, as yyyy-MM-dd in the zone; it stays that day when the
    /// job is tried again or taken up after a crash, even past midnight. Naming the job again replaces its schedule; firings that were missed
    /// while nothing ran come once, not as many times as they were missed. Firings of one job never run beside each other.</summary>
    /// <param name="cron">Five fields: minute, hour, day, month, weekday.</param>
    /// <param name="zone">Where the cron is read and the day is cut.</param>
    /// <exception cref="FormatException">The cron expression cannot be read.</exception>
    Task RecurAsync(string jobId, string cron, TimeZoneInfo zone, CancellationToken cancellationToken);

    Task<JobStatus> StatusAsync(string jobId, string argument, CancellationToken cancellationToken);

    /// <summary>Takes a waiting job out, or asks a running one to stop. False when there is none.</summary>
    Task<bool> CancelAsync(string jobId, string argument, CancellationToken cancellationToken);
}

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>Never asked for, or so long ago that it is forgotten.</summary>
    Unknown = 0,
    Waiting,
    Running,
    Done,

    /// <summary>All attempts failed.</summary>
    Failed,
    Cancelled,
}

/// <summary>Where a job stands.</summary>
/// <param name="Position">1 = next of its group; null unless it waits.</param>
/// <param name="Error">What the last attempt said; null when it did not fail.</param>
public sealed record JobStatus(JobState State, int? Position, string? Error);
