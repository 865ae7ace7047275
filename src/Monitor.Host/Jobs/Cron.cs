using Monitor.App.Options;
using Quartz;

namespace Monitor.Host.Jobs;

/// <summary>The five fields of a schedule, as the engine reads them.</summary>
internal static class Cron
{
    private const int Firings = 24 * 60;

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

    /// <summary>Whether any of the next firings, as many as a day of minutes has and a year at most, falls into the hours.</summary>
    public static bool Fires(string cron, NightWindow night, TimeZoneInfo zone, DateTimeOffset from)
    {
        ITrigger trigger = TriggerBuilder.Create().StartAt(from).WithSchedule(Schedule(cron).InTimeZone(zone)).Build();
        DateTimeOffset? at = from;
        for (int firing = 0; firing < Firings; firing++)
        {
            at = trigger.GetFireTimeAfter(at);
            if (at is not { } next || next > from.AddDays(366))
            {
                return false;
            }

            if (night.IsOpen(next, zone))
            {
                return true;
            }
        }

        return false;
    }

    /// <exception cref="FormatException">The cron expression cannot be read.</exception>
    public static CronScheduleBuilder Schedule(string cron) => CronScheduleBuilder.Create(cron, CronFormat.Unix);
}
