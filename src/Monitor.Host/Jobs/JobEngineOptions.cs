using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.App.Jobs;

namespace Monitor.Host.Jobs;

/// <summary>How the engine runs jobs.</summary>
/// <param name="File">The engine's own tables; one process at a time.</param>
public sealed record JobEngineOptions(JobsFile File)
{
    /// <summary>How many jobs of a group run at one time; a group that is not named runs one at a time.</summary>
    public ImmutableDictionary<string, int> Limits { get; init; } =
        ImmutableDictionary<string, int>.Empty.Add(JobGroup.Gather, 2).Add(JobGroup.Desk, 1);

    /// <summary>Attempts after the first one.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>Before the first retry; each further wait is four times as long.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(15);

    public TimeSpan LongestWait { get; init; } = TimeSpan.FromHours(1);
}
