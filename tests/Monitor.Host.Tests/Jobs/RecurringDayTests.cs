using Monitor.App.Jobs;

namespace Monitor.Host.Tests.Jobs;

/// <summary>The day for which a recurring job fired, in its zone, is its argument whatever happens in between.</summary>
public sealed class RecurringDayTests
{
    private const string AtTheEndOfTheDay = "59 23 * * *";
    private const string Day = "2026-11-24";
    private const string NextDay = "2026-11-25";

    private static readonly TimeZoneInfo Jakarta = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");
    private static readonly DateTimeOffset JustBefore = Local(24, 23, 58, 58);
    private static readonly TimeSpan PastMidnight = TimeSpan.FromHours(3);

    [Fact]
    public async Task A_recurring_job_fires_with_the_day_of_its_zone()
    {
        var work = new Work((_, _) => Task.CompletedTask);
        await using EngineHost host = await FiringAsync(EngineHost.NewFile(), work, new ShiftedTime(JustBefore));

        Assert.Equal([Day], work.Started);
    }

    [Fact]
    public async Task A_job_that_was_killed_and_is_taken_up_after_midnight_keeps_its_day()
    {
        string file = EngineHost.NewFile();
        await using EngineHost killed = await FiringAsync(file, Endless(), new ShiftedTime(JustBefore));
        Work second = Endless();
        string afterFirst = await EngineHost.FileAfterKillAsync(file);
        await using EngineHost killedAgain = await RestartedAsync(afterFirst, second, Local(25, 2, 0, 0));
        await second.NextStartAsync();
        string afterSecond = await EngineHost.FileAfterKillAsync(afterFirst);
        var third = new Work((_, _) => Task.CompletedTask);
        await using EngineHost whole = await RestartedAsync(afterSecond, third, Local(25, 4, 0, 0));
        await third.NextStartAsync();

        Assert.Equal([Day], second.Started);
        Assert.Equal([Day], third.Started);
        Assert.Equal(Local(25, 23, 59, 0), await whole.NextRecurrenceAsync());
    }

    [Fact]
    public async Task A_job_that_is_stopped_and_taken_up_after_midnight_keeps_its_day()
    {
        string file = EngineHost.NewFile();
        await using (await FiringAsync(file, Endless(), new ShiftedTime(JustBefore)))
        {
        }

        var work = new Work((_, _) => Task.CompletedTask);
        await using EngineHost host = await RestartedAsync(file, work, Local(25, 2, 0, 0));
        await work.NextStartAsync();

        Assert.Equal([Day], work.Started);
    }

    [Fact]
    public async Task A_job_that_fails_and_is_tried_again_after_midnight_keeps_its_day()
    {
        var time = new ShiftedTime(JustBefore);
        var gate = new TaskCompletionSource();
        int attempts = 0;
        var work = new Work(async (_, _) =>
        {
            if (++attempts < 3)
            {
                await gate.Task;
                throw new InvalidOperationException("basis data terkunci");
            }
        });
        await using EngineHost host = await FiringAsync(EngineHost.NewFile(), work, time);
        time.Pass(PastMidnight);
        gate.SetResult();
        await work.NextStartAsync();
        await work.NextStartAsync();

        Assert.Equal([Day, Day, Day], work.Started);
    }

    [Fact]
    public async Task Firings_missed_while_nothing_ran_come_once_for_the_first_missed_day()
    {
        string file = EngineHost.NewFile();
        await using (EngineHost before = await EngineHost.StartAsync(file, Endless(), time: new ShiftedTime(Local(22, 12, 0, 0))))
        {
            await before.Engine.RecurAsync(EngineHost.JobId, AtTheEndOfTheDay, Jakarta, CancellationToken.None);
        }

        var work = new Work((_, _) => Task.CompletedTask);
        await using EngineHost host = await RestartedAsync(file, work, Local(25, 8, 0, 0));
        await work.NextStartAsync();
        await host.Engine.EnqueueAsync(EngineHost.JobId, "sesudahnya", CancellationToken.None);
        await host.UntilAsync("sesudahnya", JobState.Done);

        Assert.Equal(["2026-11-22", "sesudahnya"], work.Started);
    }

    [Fact]
    public async Task The_next_day_waits_until_the_one_that_was_taken_up_has_ended()
    {
        string file = EngineHost.NewFile();
        await using EngineHost killed = await FiringAsync(file, Endless(), new ShiftedTime(JustBefore));
        var gate = new TaskCompletionSource();
        var work = new Work((argument, _) => argument == Day ? gate.Task : Task.CompletedTask);
        var time = new ShiftedTime(Local(25, 12, 0, 0));
        string left = await EngineHost.FileAfterKillAsync(file);
        await using EngineHost host = await RestartedAsync(left, work, time, limit: 2);
        await work.NextStartAsync();
        time.Pass(Local(25, 23, 59, 1) - Local(25, 12, 0, 0));
        await host.Engine.EnqueueAsync(EngineHost.JobId, "sesudahnya", CancellationToken.None);
        await host.UntilAsync("sesudahnya", JobState.Done);
        string[] whileOneRuns = [.. work.Started];
        gate.SetResult();
        await work.NextStartAsync();
        await work.NextStartAsync();

        Assert.Equal([Day, "sesudahnya"], whileOneRuns);
        Assert.Equal([Day, "sesudahnya", NextDay], work.Started);
    }

    private static DateTimeOffset Local(int day, int hour, int minute, int second) => new(2026, 11, day, hour, minute, second, TimeSpan.FromHours(7));

    private static Work Endless() => new((_, token) => Task.Delay(Timeout.Infinite, token));

    private static async Task<EngineHost> FiringAsync(string file, Work work, ShiftedTime time)
    {
        EngineHost host = await RestartedAsync(file, work, time);
        await work.NextStartAsync();
        return host;
    }

    private static Task<EngineHost> RestartedAsync(string file, Work work, DateTimeOffset now) => RestartedAsync(file, work, new ShiftedTime(now));

    // As the program does: the engine starts and the schedule is named again.
    private static async Task<EngineHost> RestartedAsync(string file, Work work, ShiftedTime time, int limit = 1)
    {
        EngineHost host = await EngineHost.StartAsync(file, work, limit, time: time);
        await host.Engine.RecurAsync(EngineHost.JobId, AtTheEndOfTheDay, Jakarta, CancellationToken.None);
        return host;
    }
}
