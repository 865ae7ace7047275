using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan.Messages;

/// <summary>What passed through a channel.</summary>
public enum MessageKind
{
    Unknown = 0,

    /// <summary>Somebody wrote to the office.</summary>
    Inbound,

    /// <summary>A person of the office answered.</summary>
    Reply,

    /// <summary>A machine of the office answered; it is never taken for a person's answer.</summary>
    AutoReply,
}

/// <summary>One message of one counterpart: when, and nothing of what it said.</summary>
public sealed record Message(MessageKind Kind, DateTimeOffset At);

/// <summary>One wait of one counterpart: from the first message that nobody had answered to the first answer of a person.</summary>
/// <param name="AutoReply">The first answer of a machine within the wait; null without one.</param>
public sealed record MessagePair(DateTimeOffset Inbound, DateTimeOffset? FirstReply, DateTimeOffset? AutoReply)
{
    /// <summary>How long a pair is kept: long enough to find the answer, no longer.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    public DateTimeOffset PurgeAfter => Inbound + Life;

    private bool Waits(DateTimeOffset at) => Inbound <= at && !(FirstReply <= at);

    /// <summary>The waits of one counterpart with one more message. The same message twice changes nothing; one that comes late finds its place.</summary>
    /// <param name="pairs">Of one counterpart in one channel, oldest first.</param>
    public static ImmutableArray<MessagePair> With(ImmutableArray<MessagePair> pairs, Message message) => message.Kind switch
    {
        MessageKind.Inbound => Asked(pairs, message.At),
        MessageKind.Reply => Answered(pairs, message.At, pair => pair.FirstReply is { } known && known <= message.At ? pair : pair with { FirstReply = message.At }),
        MessageKind.AutoReply => Answered(pairs, message.At, pair => pair.AutoReply is { } known && known <= message.At ? pair : pair with { AutoReply = message.At }),
        _ => pairs,
    };

    private static ImmutableArray<MessagePair> Asked(ImmutableArray<MessagePair> pairs, DateTimeOffset at)
    {
        // Asking again while waiting is the same wait.
        if (pairs.Any(pair => pair.Waits(at)))
        {
            return pairs;
        }

        int next = 0;
        while (next < pairs.Length && pairs[next].Inbound <= at)
        {
            next++;
        }

        // Nobody answered between the two, or the later one would not be the first that waited.
        return next < pairs.Length ? pairs.SetItem(next, pairs[next] with { Inbound = at }) : pairs.Add(new MessagePair(at, null, null));
    }

    // An answer belongs to the latest wait that had begun; where nobody waits it is the next sentence of a talk.
    private static ImmutableArray<MessagePair> Answered(ImmutableArray<MessagePair> pairs, DateTimeOffset at, Func<MessagePair, MessagePair> answer)
    {
        for (int i = pairs.Length - 1; i >= 0; i--)
        {
            if (pairs[i].Inbound <= at)
            {
                return pairs.SetItem(i, answer(pairs[i]));
            }
        }

        return pairs;
    }
}
