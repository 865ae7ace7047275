using Monitor.Core.Snapshots;

namespace Monitor.Gather.Http;

/// <summary>A finished request with its decoded text, which the crawler reads and the snapshot only names.</summary>
internal sealed record Fetched(PageSnapshot Snapshot, string? Text)
{
    public bool WasRead => Snapshot.WasRead && Text is not null;
}
