using System.Collections.Immutable;
using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Messages;

/// <summary>A pair with the channel it passed through.</summary>
/// <param name="Agency">Whose channel it is.</param>
public sealed record ChannelPair(EntityCode Agency, ComplaintDoor Door, MessagePair Pair);

/// <summary>How one channel was answered within the life of pairs. Open waits count for as long as they have lasted.</summary>
/// <param name="Count">Waits, answered or not.</param>
/// <param name="Answered">By a person.</param>
/// <param name="OnlyAutomatic">A machine answered and no person did.</param>
/// <param name="Hours">To the first answer of a person; its quantiles are not printed below <see cref="Least"/>.</param>
public sealed record ChannelAnswers(EntityCode Agency, ComplaintDoor Door, int Count, int Answered, int OnlyAutomatic, DurationSummary Hours)
{
    /// <summary>Below so many waits a median says nothing, as with complaints.</summary>
    public const int Least = 5;

    /// <summary>One for each channel, by agency and door.</summary>
    public static ImmutableArray<ChannelAnswers> Of(IEnumerable<ChannelPair> pairs, DateTimeOffset asOf) =>
    [
        .. pairs.Where(one => one.Pair.Inbound <= asOf).GroupBy(one => (one.Agency, one.Door)).OrderBy(group => group.Key.Agency).ThenBy(group => group.Key.Door).Select(group => new ChannelAnswers(
            group.Key.Agency,
            group.Key.Door,
            group.Count(),
            group.Count(one => one.Pair.FirstReply <= asOf),
            group.Count(one => one.Pair.AutoReply <= asOf && !(one.Pair.FirstReply <= asOf)),
            DurationSummary.Of([.. group.Select(one => SpanOf(one.Pair, asOf))]))),
    ];

    private static Span SpanOf(MessagePair pair, DateTimeOffset asOf)
    {
        bool ended = pair.FirstReply <= asOf;
        double hours = Math.Max(0, ((ended ? pair.FirstReply ?? asOf : asOf) - pair.Inbound).TotalHours);
        return new Span(hours, hours, ended);
    }
}
