using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Channels;

/// <summary>What a village says of a channel of its own.</summary>
public enum ChannelUse
{
    /// <summary>Nothing was said.</summary>
    Unknown = 0,

    /// <summary>In use, and somebody answers.</summary>
    Kept,

    /// <summary>Not used any more.</summary>
    GivenUp,
}

/// <summary>A village's own word about a channel it published, with the name of who gave it. It is never evidence: where a channel stands is told by what was
/// seen and by the persons who looked, and no score knows of it. A changed value is another key, of which nothing was said.</summary>
/// <param name="By">Sign-in name of who declared it.</param>
/// <param name="Behalf">In whose name; empty when in the own.</param>
public sealed record ChannelDeclaration(EntityCode Entity, string Key, ChannelUse Use, string By, string Behalf, DateTimeOffset At)
{
    /// <summary>The first moment at which it holds no more: as long as the word of a person.</summary>
    public DateTimeOffset Until => At.AddDays(ChannelVerdict.Days);

    /// <summary>Whether it is in force at a moment for a channel as it is published now.</summary>
    public bool HoldsOf(PublishedChannel channel, DateTimeOffset now) => Use != ChannelUse.Unknown && channel is { Seen: not null } && channel.Key == Key && now >= At && now < Until;
}
