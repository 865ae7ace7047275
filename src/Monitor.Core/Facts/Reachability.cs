using System.Collections.Immutable;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Facts;

/// <summary>Whether and how the home page answered.</summary>
/// <param name="Tls">What the handshake of the https address showed; null when https was not tried or did not get that far.</param>
/// <param name="PagesRead">Pages with content, the home page included.</param>
public sealed record Reachability(
    FetchStatus Home,
    int? HttpCode,
    Uri? Final,
    TlsObservation? Tls,
    int PagesRead,
    ImmutableArray<Evidence> Evidence);
