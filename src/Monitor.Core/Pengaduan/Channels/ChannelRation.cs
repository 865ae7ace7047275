using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Channels;

/// <summary>One channel that a person has to open.</summary>
/// <param name="Moves">How much of the entity's share of living channels hangs on it: 1 when nothing else of it can be told.</param>
public sealed record ChannelQuestion(Entity Entity, ChannelStanding Standing, double Moves);

/// <summary>The questions for a person, dosed: nobody is handed more than a day's ration.</summary>
/// <param name="Offered">Today's questions, oldest and heaviest first.</param>
/// <param name="Waiting">How many others wait for their day.</param>
/// <param name="Answered">How many were answered today.</param>
public sealed record ChannelRation(ImmutableArray<ChannelQuestion> Offered, int Waiting, int Answered)
{
    /// <param name="perDay">The ration of a day; what was answered today counts in it.</param>
    /// <param name="dayBegan">When today began in the office's zone.</param>
    public static ChannelRation Of(ChannelBoard board, int perDay, DateTimeOffset dayBegan)
    {
        ChannelQuestion[] all =
        [
            .. board.Entities.SelectMany(entity => Questions(entity, board.Of(entity.Code)))
                .OrderBy(question => question.Standing.Verdict?.At ?? DateTimeOffset.MinValue)
                .ThenByDescending(question => question.Moves)
                .ThenBy(question => question.Entity.IsVillage)
                .ThenBy(question => question.Entity.Code)
                .ThenBy(question => question.Standing.Channel.Key, StringComparer.Ordinal),
        ];
        int answered = board.Channels.Values.SelectMany(channels => channels).Count(channel => channel.Verdict?.At >= dayBegan);
        int offered = Math.Clamp(perDay - answered, 0, all.Length);
        return new ChannelRation([.. all.Take(offered)], all.Length - offered, answered);
    }

    private static IEnumerable<ChannelQuestion> Questions(Entity entity, ImmutableArray<ChannelStanding> channels)
    {
        int tellable = channels.Count(channel => channel.CanBeTold);
        return channels.Where(channel => channel.State == ChannelState.NeedsPerson).Select(channel => new ChannelQuestion(entity, channel, channel.CanBeTold ? 1.0 / tellable : 0));
    }
}
