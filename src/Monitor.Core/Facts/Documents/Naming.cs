using System.Collections.Immutable;

namespace Monitor.Core.Facts.Documents;

/// <summary>Words and the documents they name.</summary>
/// <param name="Names">Empty when the words name something else or nothing.</param>
/// <param name="Title">The words that name them.</param>
internal sealed record Naming(ImmutableArray<NamedDocument> Names, string Title)
{
    public static Naming Nothing { get; } = new([], "");
}
