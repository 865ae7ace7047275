using Monitor.App.Jobs;
using Quartz;

namespace Monitor.Host.Jobs;

/// <summary>The only class name in the engine's tables: every job is its key (argument, job id).</summary>
[DisallowConcurrentExecution]
internal sealed class QuartzRunner(JobRunner runner) : Quartz.IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        JobKey key = context.JobDetail.Key;
        string argument = key.Name == QuartzJobEngine.Recurring ? "" : key.Name;
        await runner.RunAsync(key.Group, argument, cancellationToken);
    }
}
