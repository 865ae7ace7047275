namespace Monitor.App.Jobs;

/// <summary>A piece of work that may be started more than once: it looks for its own result first and stops when it is there.</summary>
public interface IJob
{
    /// <param name="argument">Ids only, never content: what the job needs it reads itself.</param>
    /// <remarks>What the outside world does is a result. Only our own faults are thrown, and those are tried again.</remarks>
    Task RunAsync(string argument, CancellationToken cancellationToken);
}

/// <summary>A job as the engine knows it: by name, so that its class may move.</summary>
/// <param name="Id">Indonesian kebab-case.</param>
/// <param name="Group">Jobs of one group share a limit of how many run at a time: <see cref="JobGroup"/>.</param>
public sealed record JobKind(string Id, string Group, Type Type);

/// <summary>Groups of jobs.</summary>
public static class JobGroup
{
    /// <summary>Work that asks village servers for pages.</summary>
    public const string Gather = "periksa";

    /// <summary>Work on what is stored already.</summary>
    public const string Desk = "olah";
}
