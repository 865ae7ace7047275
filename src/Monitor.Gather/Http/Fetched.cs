using System.Collections.Immutable;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Http;

/// <summary>A finished request with its decoded text, which the crawler reads and the snapshot only names.</summary>
internal sealed record Fetched(PageSnapshot Snapshot, string? Text)
{
    /// <summary>Cookies the site set on the way.</summary>
    public ImmutableArray<SetCookie> Cookies { get; init; } = [];

    /// <summary>Whether the kept body differs from <see cref="Text"/> by sealed numbers.</summary>
    public bool HidesNumbers { get; init; }

    public bool WasRead => Snapshot.WasRead && Text is not null;
}
