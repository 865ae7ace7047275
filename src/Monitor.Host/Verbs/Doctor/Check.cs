namespace Monitor.Host.Verbs.Doctor;

/// <summary>How a check ended.</summary>
internal enum CheckState
{
    Present = 0,

    /// <summary>Something is not there and something is then not done; the rest works.</summary>
    Missing,

    /// <summary>The main job cannot run.</summary>
    Fault,
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Cost">What its absence costs the user; null when it is there.</param>
/// <param name="Remedy">The command or step that helps.</param>
internal sealed record Check(string Name, CheckState State, string Found, string? Cost = null, string? Remedy = null);
