using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Channels;

/// <summary>What a person found behind a channel.</summary>
public enum ChannelRuling
{
    /// <summary>Somebody looked and could not tell.</summary>
    Unclear = 0,
    Alive,
    Dead,

    /// <summary>It is there and belongs to somebody else.</summary>
    Foreign,
}

/// <summary>What a named person found behind a channel of an entity. A changed value is another key, and another question.</summary>
public sealed record ChannelVerdict(EntityCode Entity, string Key, ChannelRuling Ruling, string By, DateTimeOffset At, string Note)
{
    /// <summary>Days for which it holds: accounts are given up, and nobody tells.</summary>
    public const int Days = 90;

    /// <summary>The first moment at which it holds no more.</summary>
    public DateTimeOffset Until => At.AddDays(Days);
}
