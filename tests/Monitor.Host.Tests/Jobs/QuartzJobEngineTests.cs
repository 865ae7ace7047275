using Monitor.App.Jobs;

namespace Monitor.Host.Tests.Jobs;

public sealed class QuartzJobEngineTests
{
    private static readonly TimeZoneInfo Jakarta = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    [Fact]
    public async Task A_job_that_was_taken_in_runs_once_with_its_argument()
    {
        var work = new Work((_, _) => Task.CompletedTask);
        await using EngineHost host = await EngineHost.StartAsync(EngineHost.NewFile(), work);

        await host.Engine.EnqueueAsync(EngineHost.JobId, "99.01.01.2001", CancellationToken.None);
        await host.UntilAsync("99.01.01.2001", JobState.Done);

        Assert.Equal(["99.01.01.2001"], work.Started);
    }

    [Fact]
    public async Task Asking_again_while_a_job_waits_adds_nothing_and_tells_its_place()
    {
        var gate = new TaskCompletionSource();
        var work = new Work((_, _) => gate.Task);
        await using EngineHost host = await EngineHost.StartAsync(EngineHost.NewFile(), work);
        await host.Engine.EnqueueAsync(EngineHost.JobId, "satu", CancellationToken.None);
        await work.NextStartAsync();

        foreach (string argument in new[] { "dua", "tiga", "dua", "satu", "tiga" })
        {
            await host.Engine.EnqueueAsync(EngineHost.JobId, argument, CancellationToken.None);
        }

        JobStatus second = await host.UntilAsync("dua", JobState.Waiting);
        JobStatus third = await host.UntilAsync("tiga", JobState.Waiting);
        gate.SetResult();
        await host.UntilAsync("tiga", JobState.Done);

        Assert.Equal((1, 2), (second.Position, third.Position));
        Assert.Equal(["satu", "dua", "tiga"], work.Started);
    }

    [Fact]
    public async Task A_failing_job_is_tried_again_until_it_succeeds()
    {
        int attempts = 0;
        var work = new Work((_, _) => ++attempts < 3 ? throw new InvalidOperationException("basis data terkunci") : Task.CompletedTask);
        await using EngineHost host = await EngineHost.StartAsync(EngineHost.NewFile(), work, retries: 3);

        await host.Engine.EnqueueAsync(EngineHost.JobId, "x", CancellationToken.None);
        await host.UntilAsync("x", JobState.Done);

        Assert.Equal(3, work.Started.Count);
    }

    [Fact]
    public async Task A_job_that_never_succeeds_ends_as_failed_with_its_reason()
    {
        var work = new Work((_, _) => throw new InvalidOperationException("cakram penuh"));
        await using EngineHost host = await EngineHost.StartAsync(EngineHost.NewFile(), work, retries: 1);

        await host.Engine.EnqueueAsync(EngineHost.JobId, "x", CancellationToken.None);
        JobStatus status = await host.UntilAsync("x", JobState.Failed);

        Assert.Equal(2, work.Started.Count);
        Assert.Contains("cakram penuh", status.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jobs_wait_through_a_restart_and_an_interrupted_one_runs_again()
    {
        string file = EngineHost.NewFile();
        var before = new Work((_, token) => Task.Delay(Timeout.Infinite, token));
        await using (EngineHost host = await EngineHost.StartAsync(file, before))
        {
            await host.Engine.EnqueueAsync(EngineHost.JobId, "terputus", CancellationToken.None);
            await before.NextStartAsync();
            await host.Engine.EnqueueAsync(EngineHost.JobId, "menunggu", CancellationToken.None);
        }

        var after = new Work((_, _) => Task.CompletedTask);
        await using EngineHost again = await EngineHost.StartAsync(file, after);
        await again.UntilAsync("menunggu", JobState.Done);
        await after.NextStartAsync();
        await after.NextStartAsync();

        Assert.Equal(["terputus"], before.Started);
        Assert.Equal(["menunggu", "terputus"], after.Started.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_recurring_job_runs_by_its_cron_and_naming_it_again_replaces_the_schedule()
    {
        var work = new Work((_, _) => Task.CompletedTask);
        await using EngineHost host = await EngineHost.StartAsync(EngineHost.NewFile(), work);

        await host.Engine.RecurAsync(EngineHost.JobId, "0 3 1 1 *", Jakarta, CancellationToken.None);
        DateTimeOffset yearly = await host.NextRecurrenceAsync();
        await host.Engine.RecurAsync(EngineHost.JobId, "15 2 * * 0", Jakarta, CancellationToken.None);
        DateTimeOffset weekly = await host.NextRecurrenceAsync();

        DateTimeOffset local = TimeZoneInfo.ConvertTime(weekly, Jakarta);
        Assert.Equal((1, 1), (TimeZoneInfo.ConvertTime(yearly, Jakarta).Day, TimeZoneInfo.ConvertTime(yearly, Jakarta).Month));
        Assert.Equal((DayOfWeek.Sunday, 2, 15), (local.DayOfWeek, local.Hour, local.Minute));
        await Assert.ThrowsAsync<FormatException>(() => host.Engine.RecurAsync(EngineHost.JobId, "setiap malam", Jakarta, CancellationToken.None));
    }

    [Fact]
    public async Task A_waiting_job_can_be_taken_out_and_a_running_one_stopped()
    {
        var work = new Work((_, token) => Task.Delay(Timeout.Infinite, token));
        await using EngineHost host = await EngineHost.StartAsync(EngineHost.NewFile(), work);
        await host.Engine.EnqueueAsync(EngineHost.JobId, "berjalan", CancellationToken.None);
        await work.NextStartAsync();
        await host.Engine.EnqueueAsync(EngineHost.JobId, "menunggu", CancellationToken.None);

        Assert.True(await host.Engine.CancelAsync(EngineHost.JobId, "menunggu", CancellationToken.None));
        Assert.True(await host.Engine.CancelAsync(EngineHost.JobId, "berjalan", CancellationToken.None));
        Assert.False(await host.Engine.CancelAsync(EngineHost.JobId, "tidak pernah ada", CancellationToken.None));

        await host.UntilAsync("berjalan", JobState.Cancelled);
        await host.UntilAsync("menunggu", JobState.Unknown);
        Assert.Equal(["berjalan"], work.Started);
    }

    [Fact]
    public async Task No_more_jobs_of_a_group_run_at_a_time_than_its_limit()
    {
        var gate = new TaskCompletionSource();
        var work = new Work((_, _) => gate.Task);
        await using EngineHost host = await EngineHost.StartAsync(EngineHost.NewFile(), work, limit: 2);
        for (int i = 0; i < 6; i++)
        {
            await host.Engine.EnqueueAsync(EngineHost.JobId, $"ke-{i}", CancellationToken.None);
        }

        await work.NextStartAsync();
        await work.NextStartAsync();
        Assert.Equal(2, work.Started.Count);
        gate.SetResult();
        for (int i = 0; i < 6; i++)
        {
            await host.UntilAsync($"ke-{i}", JobState.Done);
        }

        Assert.Equal(6, work.Started.Count);
        Assert.Equal(2, work.Most);
    }

    [Fact]
    public async Task An_unknown_job_is_refused_at_the_door()
    {
        await using EngineHost host = await EngineHost.StartAsync(EngineHost.NewFile(), new Work((_, _) => Task.CompletedTask));

        await Assert.ThrowsAsync<KeyNotFoundException>(() => host.Engine.EnqueueAsync("tidak-ada", "x", CancellationToken.None));
    }
}
