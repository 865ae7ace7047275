namespace Monitor.Gather.Browser;

/// <summary>The processes a browser consists of, as far as they were seen: which of them it cannot draw without, and which ended while a page was awaited.</summary>
internal sealed class BrowserParts(ProcessFamily family)
{
    // Those without which nothing can be drawn: they were there and must stay. Pages' own processes come and go.
    private readonly HashSet<int> vital = [];
    private readonly HashSet<int> before = [];
    private readonly HashSet<int> come = [];

    /// <summary>Whether all parts that were there and must stay live.</summary>
    public bool IsWhole => vital.All(ProcessFamily.IsAlive);

    /// <summary>Whether a process that came with this page has ended. A page may end one of its own, so this alone does not mean that it was killed.</summary>
    public bool HasLost => come.Any(static process => !ProcessFamily.IsAlive(process));

    /// <summary>Takes down who is there before a page is asked for.</summary>
    public void Begin()
    {
        before.Clear();
        come.Clear();
        foreach (int process in Others())
        {
            before.Add(process);
            _ = IsVital(process) && vital.Add(process);
        }
    }

    /// <summary>Takes down who came since. A part that must stay is known as one at the second look: a page's own process bears for an instant the name of the part it is forked from.</summary>
    public void Look()
    {
        foreach (int process in Others().Where(process => !before.Contains(process)))
        {
            _ = !come.Add(process) && IsVital(process) && vital.Add(process);
        }
    }

    private static bool IsVital(int process)
    {
        string command = ProcessFamily.Command(process);
        return command.Length > 0 && !command.Contains("--type=renderer", StringComparison.Ordinal)
            && (!command.Contains("--type=utility", StringComparison.Ordinal) || command.Contains("network.mojom", StringComparison.Ordinal));
    }

    private IEnumerable<int> Others() =>
        family.Members().Where(static entry => !entry.IsDead && entry.Id != Environment.ProcessId).Select(static entry => entry.Id);
}
