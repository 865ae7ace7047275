using System.Collections.Immutable;
using Monitor.App.Reports.Rows;
using Monitor.Core.Pengaduan.Channels;

namespace Monitor.App.Pages.Desa;

/// <summary>The channels a village published, and what it says of them.</summary>
/// <param name="Channels">Those of the newest assessment that a site shows.</param>
/// <param name="Held">The words in force by the key of the channel.</param>
public sealed record DeclarationsView(ImmutableArray<ChannelStanding> Channels, ImmutableDictionary<string, ChannelDeclaration> Held)
{
    public static DeclarationsView None { get; } = new([], ImmutableDictionary<string, ChannelDeclaration>.Empty);

    /// <param name="said">All words of the village, oldest first.</param>
    public static DeclarationsView Of(EntityRow row, ImmutableArray<ChannelDeclaration> said, DateTimeOffset now)
    {
        ImmutableArray<ChannelStanding> channels = [.. row.Assessed.Channels.Where(one => one.Channel.Seen is not null && one.State != ChannelState.NotAChannel).DistinctBy(one => one.Channel.Key)];
        return new DeclarationsView(channels, channels
            .Select(one => said.LastOrDefault(word => word.Key == one.Channel.Key) is { } last && last.HoldsOf(one.Channel, now) ? last : null)
            .OfType<ChannelDeclaration>()
            .ToImmutableDictionary(word => word.Key, StringComparer.Ordinal));
    }

    public ChannelStanding? Find(string? key) => Channels.FirstOrDefault(one => one.Channel.Key == key);

    /// <summary>Whether what was seen speaks against a word; what was seen counts.</summary>
    public static bool IsContradicted(ChannelStanding standing, ChannelDeclaration word) => word.Use switch
    {
        ChannelUse.Kept => standing.State is ChannelState.Dead or ChannelState.Foreign,
        ChannelUse.GivenUp => standing.State == ChannelState.Alive,
        _ => false,
    };
}
