using Monitor.Core.Snapshots;

namespace Monitor.App.Jobs;

/// <summary>Parts of an inspection, in their order.</summary>
public enum RunStage
{
    Gathering = 0,

    /// <summary>The pages behind negatives are read a second time.</summary>
    Rereading,
    Publishing,
}

/// <summary>Hears how an inspection goes on; called from many threads at once.</summary>
public interface IRunProgress
{
    /// <param name="done">Finished in an earlier, interrupted attempt.</param>
    void Begin(RunStage stage, int total, int done);

    void Finished(SiteSnapshot snapshot);
}

/// <summary>Hears nothing.</summary>
public sealed class NoProgress : IRunProgress
{
    public static NoProgress Instance { get; } = new();

    public void Begin(RunStage stage, int total, int done)
    {
    }

    public void Finished(SiteSnapshot snapshot)
    {
    }
}
