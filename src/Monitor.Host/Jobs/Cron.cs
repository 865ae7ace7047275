using Quartz;

namespace Monitor.Host.Jobs;

/// <summary>The five fields of a schedule, as the engine reads them.</summary>
internal static class Cron
{
    public static bool CanBeRead(string cron)
    {
        try
        {
            _ = Schedule(cron);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <exception cref="FormatException">The cron expression cannot be read.</exception>
    public static CronScheduleBuilder Schedule(string cron) => CronScheduleBuilder.Create(cron, CronFormat.Unix);
}
