using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.Host.Jobs;
using Quartz;
using JobGroup = Monitor.App.Jobs.JobGroup;

namespace Monitor.Host.Tests.Jobs;

/// <summary>The real engine on a SQLite file of its own, with one job whose work is given by the test.</summary>
internal sealed class EngineHost : IAsyncDisposable
{
    public const string JobId = "kerja-uji";

    private readonly IHost host;

    private EngineHost(IHost host) => this.host = host;

    public IJobEngine Engine => host.Services.GetRequiredService<IJobEngine>();

    public static string NewFile() => Path.Combine(RunFolder.New(), "jobs.db");

    /// <summary>What a process that is killed at this moment would leave behind.</summary>
    public static async Task<string> FileAfterKillAsync(string file)
    {
        string left = NewFile();
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using SqliteCommand copy = connection.CreateCommand();
        copy.CommandText = "VACUUM INTO $left";
        copy.Parameters.AddWithValue("$left", left);
        await copy.ExecuteNonQueryAsync();
        return left;
    }

    public static async Task<EngineHost> StartAsync(string file, Work work, int limit = 1, int retries = 2, TimeProvider? time = null)
    {
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging();
        // An endless job holds the stop up this long.
        builder.Services.Configure<HostOptions>(hosting => hosting.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.Services.AddSingleton(work);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddJob<GivenJob>(JobId, JobGroup.Gather);
        builder.Services.AddJobEngine(new JobEngineOptions(new JobsFile(file))
        {
            Limits = System.Collections.Immutable.ImmutableDictionary<string, int>.Empty.Add(JobGroup.Gather, limit).Add(JobGroup.Desk, 4),
            Retries = retries,
            FirstWait = TimeSpan.FromMilliseconds(50),
        });
        IHost made = builder.Build();
        await made.StartAsync();
        return new EngineHost(made);
    }

    /// <summary>Waits until a job stands as named; fails after half a minute.</summary>
    public async Task<JobStatus> UntilAsync(string argument, JobState state)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            JobStatus status = await Engine.StatusAsync(JobId, argument, limit.Token);
            if (status.State == state)
            {
                return status;
            }

            await Task.Delay(25, limit.Token);
        }
    }

    /// <summary>When the recurring job is due next.</summary>
    public async Task<DateTimeOffset> NextRecurrenceAsync()
    {
        IScheduler scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        ITrigger? trigger = await scheduler.GetTrigger(new TriggerKey(QuartzJobEngine.Recurring, JobId));
        return trigger?.NextFireTimeUtc ?? throw new InvalidOperationException("The job does not recur.");
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}

/// <summary>What the job of a test does, and what became of it.</summary>
internal sealed class Work(Func<string, CancellationToken, Task> run)
{
    private readonly Channel<string> started = Channel.CreateUnbounded<string>();
    private int running;
    private int most;

    public ConcurrentQueue<string> Started { get; } = new();

    /// <summary>The most that ran at one time.</summary>
    public int Most => most;

    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        int now = Interlocked.Increment(ref running);
        InterlockedMax(now);
        Started.Enqueue(argument);
        started.Writer.TryWrite(argument);
        try
        {
            await run(argument, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    /// <summary>Waits for the next start.</summary>
    public async Task NextStartAsync() => await started.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    private void InterlockedMax(int value)
    {
        int seen = most;
        while (value > seen)
        {
            int was = Interlocked.CompareExchange(ref most, value, seen);
            if (was == seen)
            {
                return;
            }

            seen = was;
        }
    }
}

/// <summary>The machine's clock, some time ahead or behind.</summary>
internal sealed class ShiftedTime(DateTimeOffset now) : TimeProvider
{
    private long shift = (now - System.GetUtcNow()).Ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref shift));

    public void Pass(TimeSpan time) => Interlocked.Add(ref shift, time.Ticks);
}

internal sealed class GivenJob(Work work) : App.Jobs.IJob
{
    public Task RunAsync(string argument, CancellationToken cancellationToken) => work.RunAsync(argument, cancellationToken);
}
