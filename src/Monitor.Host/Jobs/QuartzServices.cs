using Monitor.App.Data;
using Monitor.App.Jobs;
using Quartz;

namespace Monitor.Host.Jobs;

/// <summary>Puts Quartz.NET behind the job port, its tables in a SQLite file of their own.</summary>
internal static class QuartzServices
{
    public static IServiceCollection AddJobEngine(this IServiceCollection services, JobEngineOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<JobRunner>();
        services.AddSingleton<QuartzJobEngine>();
        services.AddSingleton<IJobEngine>(provider => provider.GetRequiredService<QuartzJobEngine>());
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.IdleWaitTime = TimeSpan.FromSeconds(1));
            quartz.UseDefaultThreadPool(Math.Max(2, options.Limits.Values.Sum()));
            quartz.UseExecutionLimits(limits =>
            {
                foreach ((string group, int limit) in options.Limits)
                {
                    limits.ForGroup(group, limit);
                }

                limits.ForOtherGroups(1);
            });
            quartz.UsePersistentStore(store =>
            {
                store.UseSqlite(JobsFile.Factory, options.File.ConnectionString);
                store.ProvisionSchema();
                store.UseSystemTextJsonSerializer();
                store.UseExecutionHistory();

                // A stop of ours is no answer of the job's: it runs again after the next start.
                store.ConfigureStore(ado => ado.RecoverFiringsCancelledByShutdown = true);
            });
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        return services;
    }
}
