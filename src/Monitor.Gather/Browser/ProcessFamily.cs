using System.Globalization;

namespace Monitor.Gather.Browser;

/// <summary>A process as the kernel shows it.</summary>
/// <param name="Resident">Bytes in memory.</param>
/// <param name="Shared">Those of them that other processes may hold too.</param>
internal sealed record ProcessEntry(int Id, int Parent, int Session, char State, long Resident, long Shared)
{
    public bool IsDead => State is 'Z' or 'X';
}

/// <summary>A process and everything that comes of it. Chromium leads a session of its own, so the group of its starter is not enough:
/// what descends from the head belongs, and what is in a session where a descendant was once seen.</summary>
internal sealed class ProcessFamily(int head)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly HashSet<int> sessions = [];
    private readonly Lock gate = new();

    /// <summary>All of them, the head first.</summary>
    public IReadOnlyList<ProcessEntry> Members()
    {
        List<ProcessEntry> all = Everything();
        int own = all.Find(entry => entry.Id == Environment.ProcessId)?.Session ?? 0;
        var members = new Dictionary<int, ProcessEntry>();
        var open = new Queue<ProcessEntry>(all.Where(entry => entry.Id == head));
        ILookup<int, ProcessEntry> children = all.ToLookup(entry => entry.Parent);
        lock (gate)
        {
            foreach (ProcessEntry left in all.Where(entry => sessions.Contains(entry.Session)))
            {
                open.Enqueue(left);
            }

            while (open.TryDequeue(out ProcessEntry? entry))
            {
                if (members.TryAdd(entry.Id, entry))
                {
                    // Before a child leads its own session it is in ours, and ours is not its family.
                    _ = entry.Session != own && sessions.Add(entry.Session);
                    foreach (ProcessEntry child in children[entry.Id])
                    {
                        open.Enqueue(child);
                    }
                }
            }
        }

        return [.. members.Values];
    }

    /// <summary>Bytes resident in all of them, what they share counted once.</summary>
    public long Memory()
    {
        IReadOnlyList<ProcessEntry> members = Members();
        return members.Sum(entry => entry.Resident - entry.Shared) + members.Select(entry => entry.Shared).DefaultIfEmpty().Max();
    }

    /// <summary>Kills them all, as often as it takes: a process may start another while it dies.</summary>
    /// <param name="spared">The one that is not killed, when the head does this to its own family.</param>
    /// <returns>Whether none is left alive.</returns>
    public async Task<bool> EndAsync(int spared, TimeSpan patience, TimeProvider time)
    {
        long since = time.GetTimestamp();
        while (true)
        {
            ProcessEntry[] living = [.. Members().Where(entry => !entry.IsDead && entry.Id != spared)];
            if (living.Length == 0 || time.GetElapsedTime(since) > patience)
            {
                return living.Length == 0;
            }

            foreach (ProcessEntry entry in living)
            {
                Libc.Kill(entry.Id);
            }

            await Task.Delay(Pause, time, CancellationToken.None);
        }
    }

    /// <summary>The command line of a process, its parts separated by spaces; empty when it is gone.</summary>
    public static string Command(int process) => Read($"/proc/{process}/cmdline")?.Replace('\0', ' ') ?? "";

    /// <summary>Whether a process lives.</summary>
    public static bool IsAlive(int process) => Entry(process) is { IsDead: false };

    /// <summary>Every process of the machine.</summary>
    public static List<ProcessEntry> Everything() =>
        [.. Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? Entry(id) : null)
            .OfType<ProcessEntry>()];

    // The name of a program stands in brackets and may hold anything, brackets too; the numbers follow the last one.
    private static ProcessEntry? Entry(int id)
    {
        if (Read($"/proc/{id}/stat") is not { } stat || Read($"/proc/{id}/statm") is not { } sizes)
        {
            return null;
        }

        string[] fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] pages = sizes.Split(' ');
        return fields.Length > 4 && pages.Length > 2
            ? new ProcessEntry(id, (int)Number(fields[1]), (int)Number(fields[3]), fields[0][0], Number(pages[1]) * Environment.SystemPageSize, Number(pages[2]) * Environment.SystemPageSize)
            : null;
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // The process ended between being listed and being read.
            return null;
        }
    }
}
