using System.Collections.Immutable;
using Monitor.Core.Snapshots;

namespace Monitor.Gather;

/// <summary>What is known of a site from before, so that its server is spared what it already gave.</summary>
/// <param name="Pictures">Pictures that are kept already: one that still looks the same is not kept again.</param>
/// <param name="Quoted">Pages on which a judgement rests, the most urgent first: they are pictured beside the home page.</param>
/// <param name="Files">Files as they were read last: one the server vouches for is not sent again.</param>
public sealed record EarlierVisit(ImmutableArray<Screenshot> Pictures, ImmutableArray<Uri> Quoted, ImmutableArray<PageSnapshot> Files)
{
    public static EarlierVisit None { get; } = new([], [], []);
}
