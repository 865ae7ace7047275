using System.Globalization;
using Monitor.App.Jobs;
using Quartz;

namespace Monitor.Host.Jobs;

/// <summary>The only class name in the engine's tables: every job is its id and its argument, the group and the name of the trigger that fires it.</summary>
/// <remarks>A firing by the clock only takes in an entry named after its day, under the same key. That entry is what runs, what is tried
/// again and what is taken up after a crash, so the day stays the same through all of them; and as the key is one, no two days run at a time.</remarks>
[DisallowConcurrentExecution]
internal sealed class QuartzRunner(JobRunner runner, QuartzJobEngine engine) : Quartz.IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        string jobId = context.JobDetail.Key.Group;
        // The engine takes up a job under a trigger name of its own making.
        TriggerKey trigger = context.RecoveringTriggerKey ?? context.Trigger.Key;
        if (trigger.Group == jobId && trigger.Name != QuartzJobEngine.Recurring)
        {
            await runner.RunAsync(jobId, trigger.Name, cancellationToken);
            return;
        }

        if (await context.Scheduler.GetTrigger(QuartzJobEngine.Clock(jobId), cancellationToken) is ICronTrigger clock)
        {
            DateTimeOffset due = TimeZoneInfo.ConvertTime(context.ScheduledFireTimeUtc ?? context.FireTimeUtc, clock.TimeZone);
            await engine.TakeInAsync(context.JobDetail.Key, due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), cancellationToken);
        }
    }
}
