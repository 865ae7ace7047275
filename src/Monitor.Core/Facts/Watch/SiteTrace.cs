using System.Collections.Immutable;

namespace Monitor.Core.Facts.Watch;

/// <summary>What one full reading of a site showed, small enough to be kept longer than its bodies: by it a later reading tells what was added.</summary>
/// <param name="TakenAt">When the pages were read.</param>
public sealed record SiteTrace(DateTimeOffset TakenAt, ImmutableArray<PageTrace> Pages);

/// <summary>One page of a <see cref="SiteTrace"/>.</summary>
/// <param name="Things">Links, pictures and frames of the page's own part in their order; what an earlier page showed already is left out.</param>
/// <param name="Texts">Hashes of the sentences of the page's own part, digits left out, so that counters and clocks are no change.</param>
public sealed record PageTrace(Uri Url, string? BodyHash, DateTimeOffset ReadAt, ImmutableArray<ShownThing> Things, ImmutableArray<uint> Texts);

/// <summary>Something that can be put on a site: an article, a file, a picture.</summary>
/// <param name="Title">Its longest name on the page; a picture's alt text or file name.</param>
public sealed record ShownThing(Uri Url, string Title);
