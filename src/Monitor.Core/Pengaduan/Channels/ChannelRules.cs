namespace Monitor.Core.Pengaduan.Channels;

/// <summary>By when and how often channels are judged.</summary>
/// <param name="Now">The moment of judging.</param>
/// <param name="Gap">Least time between two looks that find nothing before a channel is called dead.</param>
public sealed record ChannelRules(DateTimeOffset Now, TimeSpan Gap)
{
    /// <summary>A look older than this says nothing of today any more: as long as the word of a person.</summary>
    public static TimeSpan LookHolds { get; } = TimeSpan.FromDays(ChannelVerdict.Days);

    /// <summary>The day on which samples are drawn.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Now.UtcDateTime);
}
