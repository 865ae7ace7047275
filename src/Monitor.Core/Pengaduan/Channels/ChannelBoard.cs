using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Channels;

/// <summary>The channels of all entities, each where it stands.</summary>
/// <param name="Channels">By entity, in the order of its page; entities without any are left out.</param>
public sealed record ChannelBoard(ImmutableArray<Entity> Entities, ImmutableDictionary<EntityCode, ImmutableArray<ChannelStanding>> Channels, ChannelRules Rules)
{
    /// <summary>The channels of an entity; empty when it has none.</summary>
    public ImmutableArray<ChannelStanding> Of(EntityCode entity) => Channels.GetValueOrDefault(entity, []);

    /// <param name="shown">What the sites show, by entity; of the others only the register is known.</param>
    /// <param name="looks">All looks, in any order.</param>
    /// <param name="verdicts">The words of persons, in any order.</param>
    public static ChannelBoard Make(
        IEnumerable<Entity> entities, IReadOnlyDictionary<EntityCode, ContactChannels> shown, IEnumerable<ChannelLook> looks, IEnumerable<ChannelVerdict> verdicts, ChannelRules rules)
    {
        (Entity Entity, ImmutableArray<PublishedChannel> Channels)[] published = [.. entities.Select(entity => (entity, PublishedChannels.Of(entity, shown.GetValueOrDefault(entity.Code))))];
        ILookup<string, Entity> publishers = published
            .SelectMany(one => one.Channels.Where(IsOwn).Select(channel => (channel.Key, one.Entity)))
            .ToLookup(pair => pair.Key, pair => pair.Entity, StringComparer.Ordinal);
        Dictionary<string, ImmutableArray<ChannelLook>> seen = looks.GroupBy(look => look.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(look => look.At).ToImmutableArray(), StringComparer.Ordinal);
        Dictionary<(EntityCode, string), ChannelVerdict> said = verdicts.GroupBy(verdict => (verdict.Entity, verdict.Key)).ToDictionary(group => group.Key, group => group.MaxBy(verdict => verdict.At)!);
        return new ChannelBoard(
            [.. published.Select(one => one.Entity)],
            published.Where(one => !one.Channels.IsEmpty).ToImmutableDictionary(one => one.Entity.Code, one => one.Channels.Select(channel => ChannelJudge.Of(
                one.Entity,
                channel,
                seen.GetValueOrDefault(channel.Key, []),
                said.GetValueOrDefault((one.Entity.Code, channel.Key)),
                [.. publishers[channel.Key].Where(other => other.Code != one.Entity.Code).Select(other => other.FullName)],
                rules)).ToImmutableArray()),
            rules);
    }

    // A portal is everybody's. What only a register says was not published by its site, so that it is nobody's claim.
    private static bool IsOwn(PublishedChannel channel) => channel is { Seen: not null, Kind: ChannelKind.Social or ChannelKind.Email or ChannelKind.Phone or ChannelKind.Whatsapp };
}
