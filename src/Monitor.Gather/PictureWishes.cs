using System.Collections.Immutable;
using Monitor.Core.Snapshots;

namespace Monitor.Gather;

/// <summary>Which pages of a site shall be pictured beside its home page.</summary>
/// <param name="Known">Pictures that are kept already: one that still looks the same is not kept again.</param>
/// <param name="Quoted">Pages on which a judgement rests, the most urgent first.</param>
public sealed record PictureWishes(ImmutableArray<Screenshot> Known, ImmutableArray<Uri> Quoted)
{
    public static PictureWishes None { get; } = new([], []);
}
