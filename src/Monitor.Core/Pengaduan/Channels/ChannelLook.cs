using Monitor.Core.Snapshots;

namespace Monitor.Core.Pengaduan.Channels;

/// <summary>What one look proved.</summary>
public enum ChannelSight
{
    /// <summary>Nothing: it was not looked at.</summary>
    None = 0,

    /// <summary>Positive proof that it is there.</summary>
    Alive,

    /// <summary>404, 410, the network's own "not found", or a name that does not exist.</summary>
    NotFound,

    /// <summary>Neither: a wall, a shell, a server that did not answer.</summary>
    Wall,
}

/// <summary>What came back when a channel was asked for.</summary>
/// <param name="Final">The address that answered; null when none did.</param>
/// <param name="Text">The decoded body; null when there is none.</param>
public sealed record ChannelAnswer(FetchStatus Status, int? HttpCode, Uri? Final, string? Text);

/// <summary>One look at a channel; never changed after it was written.</summary>
/// <param name="Key">See <see cref="ChannelKeys"/>: a channel that many publish is asked for once.</param>
/// <param name="Asked">The address that was asked for.</param>
/// <param name="Seen">What was seen, as a clause in Bahasa Indonesia.</param>
/// <param name="AccountId">The YouTube id the page named; null when it named none.</param>
/// <param name="NewestUpload">When the newest upload was published; null when nothing tells it.</param>
/// <param name="BodyHash">SHA-256 of what was read; null when no body is kept.</param>
public sealed record ChannelLook(
    string Key, DateTimeOffset At, Uri Asked, FetchStatus Status, int? HttpCode, ChannelSight Sight, string Seen, string? AccountId, DateTimeOffset? NewestUpload, string? BodyHash);
