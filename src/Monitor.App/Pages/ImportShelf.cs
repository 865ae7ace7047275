namespace Monitor.App.Pages;

/// <summary>A table that was sent and waits for its preview to be accepted.</summary>
public sealed record SentTable(string Id, string Owner, string FileName, byte[] Content, DateTimeOffset At);

/// <summary>Keeps tables that were sent until they are applied, an hour and a few at most. Only in memory: what nobody accepted is nowhere stored.</summary>
public sealed class ImportShelf(TimeProvider time)
{
    private const int Most = 8;

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly List<SentTable> tables = [];

    /// <summary>Keeps a table; the oldest gives way when there are too many.</summary>
    public SentTable Keep(string owner, string fileName, byte[] content)
    {
        var table = new SentTable(Guid.NewGuid().ToString("N"), owner, fileName, content, time.GetUtcNow());
        lock (gate)
        {
            Sweep();
            tables.RemoveRange(0, Math.Max(0, tables.Count - Most + 1));
            tables.Add(table);
        }

        return table;
    }

    /// <summary>The table of an id; null when it is another person's, was applied, or is gone.</summary>
    public SentTable? Find(string? id, string owner)
    {
        lock (gate)
        {
            Sweep();
            return tables.Find(table => table.Id == id && table.Owner == owner);
        }
    }

    public void Drop(SentTable table)
    {
        lock (gate)
        {
            tables.Remove(table);
        }
    }

    private void Sweep() => tables.RemoveAll(table => time.GetUtcNow() - table.At > Life);
}
