namespace Monitor.Core.Pengaduan.Channels;

/// <summary>What is known of a channel. Never a yes or no: a wall, a network that shows nothing, or a fault of ours is neither.</summary>
public enum ChannelState
{
    /// <summary>Not tested yet, or not tested at all because only its form can be looked at.</summary>
    NotTested = 0,
    Alive,

    /// <summary>Not found once; a second look at least a day later decides.</summary>
    MissingOnce,

    /// <summary>Not found twice, or found dead by a person.</summary>
    Dead,

    /// <summary>Asked without a person, and the answer proves nothing.</summary>
    Unverifiable,

    /// <summary>A person has to look.</summary>
    NeedsPerson,

    /// <summary>A person found that it belongs to somebody else.</summary>
    Foreign,

    /// <summary>No channel at all.</summary>
    NotAChannel,
}

/// <summary>Where one channel of an entity stands.</summary>
/// <param name="Reason">Why, as a clause in Bahasa Indonesia.</param>
/// <param name="Looked">The newest look; null when it was not looked at.</param>
/// <param name="Verdict">The newest word of a person, in force or not; null when nobody looked.</param>
public sealed record ChannelStanding(PublishedChannel Channel, ChannelMeans Means, ChannelState State, string Reason, ChannelLook? Looked, ChannelVerdict? Verdict)
{
    // What follows are names, to the end of the reason.
    internal const string AlsoOf = "diterbitkan juga oleh ";

    /// <summary>The reason without the names of others that publish the same, for those who may not see them.</summary>
    public string ReasonWithoutNames => Reason.IndexOf(AlsoOf, StringComparison.Ordinal) is >= 0 and var at ? Reason[..(at + AlsoOf.Length)] + "pihak lain" : Reason;

    /// <summary>When its newest upload was published, as the newest look that told it says; null when nothing tells it.</summary>
    public DateTimeOffset? NewestUpload { get; init; }

    /// <summary>Whether it can be told at all if somebody is there.</summary>
    public bool CanBeTold => Means is not (ChannelMeans.None or ChannelMeans.FormOnly);

    /// <summary>Whether it is known: alive, dead, or somebody else's.</summary>
    public bool IsKnown => State is ChannelState.Alive or ChannelState.Dead or ChannelState.Foreign;
}
