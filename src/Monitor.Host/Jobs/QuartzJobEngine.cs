using Monitor.App.Jobs;
using Quartz;
using Quartz.Extensibility;

namespace Monitor.Host.Jobs;

/// <summary>The job port over Quartz.NET: the job's id is the group of a trigger's key, the argument its name.</summary>
internal sealed class QuartzJobEngine(ISchedulerFactory factory, IExecutionHistoryStore history, JobRunner runner, JobEngineOptions options, TimeProvider time) : IJobEngine
{
    /// <summary>Name of the key under which a job runs by the clock; no argument contains a blank.</summary>
    public const string Recurring = "menurut jadwal";

    private readonly RetryPolicy retries = RetryPolicy.Exponential(options.Retries, options.FirstWait, 4, options.LongestWait, 0.2);

    public async Task EnqueueAsync(string jobId, string argument, CancellationToken cancellationToken)
    {
        IScheduler scheduler = await factory.GetScheduler(cancellationToken);
        try
        {
            await scheduler.ScheduleJob(Detail(Key(jobId, argument)), Now(jobId, argument).Build(), default, cancellationToken);
        }
        catch (ObjectAlreadyExistsException)
        {
            // It waits or runs already: one entry per job and argument is the promise.
        }
    }

    /// <summary>Takes in an entry of a job that recurs, under the key by which it does.</summary>
    public async Task TakeInAsync(JobKey recurring, string argument, CancellationToken cancellationToken)
    {
        IScheduler scheduler = await factory.GetScheduler(cancellationToken);
        try
        {
            await scheduler.ScheduleJob(Now(recurring.Group, argument).ForJob(recurring).Build(), default, cancellationToken);
        }
        catch (ObjectAlreadyExistsException)
        {
            // As above.
        }
    }

    public async Task RecurAsync(string jobId, string cron, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        IScheduler scheduler = await factory.GetScheduler(cancellationToken);
        CronScheduleBuilder schedule = Cron.Schedule(cron).InTimeZone(zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed);
        ITrigger trigger = Trigger(jobId, Recurring).WithSchedule(schedule).Build();
        if (await scheduler.GetTrigger(trigger.Key, cancellationToken) is ICronTrigger known && IsSame(known, (ICronTrigger)trigger))
        {
            // A replaced trigger forgets the firing that was missed while nothing ran.
            return;
        }

        await scheduler.ScheduleJob(Detail(new JobKey(Recurring, runner.Kind(jobId).Id)), trigger, ScheduleJobOptions.Replacing, cancellationToken);
    }

    public async Task<JobStatus> StatusAsync(string jobId, string argument, CancellationToken cancellationToken)
    {
        IScheduler scheduler = await factory.GetScheduler(cancellationToken);
        JobKey key = Key(jobId, argument);
        JobRunStatus? ended = await history.GetJobRunStatus(scheduler.SchedulerName, key, cancellationToken);
        string? error = ended is { LastResult: JobRunResult.Failed } ? ended.LastFailureMessage ?? ended.LastSummary : null;
        PagedResult<FireInstance> running = await scheduler.QueryFireInstances(new FireInstanceQuery { Job = key }, cancellationToken);
        if (running.Items.Count > 0)
        {
            return new JobStatus(JobState.Running, null, error);
        }

        if (await scheduler.GetTrigger(new TriggerKey(argument, jobId), cancellationToken) is { } waiting)
        {
            return new JobStatus(JobState.Waiting, await PositionAsync(scheduler, waiting, cancellationToken), error);
        }

        JobState state = ended?.LastResult switch
        {
            null => JobState.Unknown,
            JobRunResult.Failed => JobState.Failed,
            JobRunResult.Cancelled => JobState.Cancelled,
            _ => JobState.Done,
        };
        return new JobStatus(state, null, error);
    }

    public async Task<bool> CancelAsync(string jobId, string argument, CancellationToken cancellationToken)
    {
        IScheduler scheduler = await factory.GetScheduler(cancellationToken);
        JobKey key = Key(jobId, argument);
        // The trigger goes first, so that a stopped run is not tried again.
        bool waited = await scheduler.UnscheduleJob(new TriggerKey(argument, jobId), cancellationToken);
        var stopped = await scheduler.Interrupt(key, cancellationToken);
        return waited || stopped;
    }

    /// <summary>Key of the trigger by which a job recurs.</summary>
    public static TriggerKey Clock(string jobId) => new(Recurring, jobId);

    private static bool IsSame(ICronTrigger one, ICronTrigger other) =>
        one.CronExpressionString == other.CronExpressionString && one.TimeZone.Id == other.TimeZone.Id;

    private static IJobDetail Detail(JobKey key) => JobBuilder.Create<QuartzRunner>().WithIdentity(key).RequestRecovery().Build();

    // What is due first fires first; at one moment the engine goes by name.
    private static async Task<int> PositionAsync(IScheduler scheduler, ITrigger own, CancellationToken cancellationToken)
    {
        PagedResult<TriggerHeader> all = await scheduler.QueryTriggers(new TriggerQuery { Take = int.MaxValue, State = TriggerState.Normal }, cancellationToken);
        return 1 + all.Items.Count(other => other.ExecutionGroup == own.ExecutionGroup && other.Key.Name != Recurring && other.Key != own.Key
            && (other.NextFireTimeUtc, other.Key.Name).CompareTo((own.NextFireTimeUtc, own.Key.Name)) < 0);
    }

    // A long wait for a place is no misfire: the order of asking stays.
    private TriggerBuilder<QuartzRunner> Now(string jobId, string argument) => Trigger(jobId, argument).StartNow()
        .WithSimpleSchedule(simple => simple.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires));

    private TriggerBuilder<QuartzRunner> Trigger(string jobId, string name) => TriggerBuilder.Create<QuartzRunner>(time)
        .WithIdentity(name, jobId)
        .WithExecutionGroup(runner.Kind(jobId).Group)
        .WithRetryPolicy(retries);

    private JobKey Key(string jobId, string argument) => new(argument, runner.Kind(jobId).Id);
}
