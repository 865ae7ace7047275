using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Monitor.App.Jobs;

/// <summary>The one door through which an engine runs a job: finds it by its id, gives it a scope of its own and notes its faults.</summary>
public sealed partial class JobRunner(IServiceScopeFactory scopes, IEnumerable<JobKind> kinds, ILogger<JobRunner> logger)
{
    private static readonly Func<ILogger, string, string, IDisposable?> Named = LoggerMessage.DefineScope<string, string>("{Job} {Argument}");

    private readonly Dictionary<string, JobKind> byId = kinds.ToDictionary(kind => kind.Id, StringComparer.Ordinal);

    /// <summary>The job of an id.</summary>
    /// <exception cref="KeyNotFoundException">No job has it.</exception>
    public JobKind Kind(string jobId) => byId.TryGetValue(jobId, out JobKind? kind) ? kind : throw new KeyNotFoundException($"No job is called '{jobId}'.");

    /// <summary>Runs a job to its end.</summary>
    /// <exception cref="JobFailedException">The job failed; the engine decides whether to try again.</exception>
    public async Task RunAsync(string jobId, string argument, CancellationToken cancellationToken)
    {
        JobKind kind = Kind(jobId);
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        using IDisposable? named = Named(logger, jobId, argument);
        try
        {
            var job = (IJob)scope.ServiceProvider.GetRequiredService(kind.Type);
            await job.RunAsync(argument, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception fault)
        {
            LogFailed(fault, jobId, argument);
            throw new JobFailedException(jobId, argument, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {JobId} failed for {Argument}.")]
    private partial void LogFailed(Exception fault, string jobId, string argument);
}

/// <summary>A job failed by our own fault.</summary>
public sealed class JobFailedException(string jobId, string argument, Exception fault)
    : Exception($"Job {jobId} failed for '{argument}': {fault.Message}", fault);
