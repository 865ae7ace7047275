using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.Core.Snapshots;

/// <summary>Whether the monitor's own line was up around an inspection.</summary>
public enum OwnNetwork
{
    /// <summary>No witness was configured, or the target is loopback: a failed public name is then our unknown, not the site's fault.</summary>
    NotChecked = 0,
    Up,
    Down,
}

/// <summary>A picture of a page as Chromium drew it.</summary>
/// <param name="Hash">SHA-256 of the JPEG, which is also its key in the body store.</param>
public sealed record Screenshot(Uri Url, string Hash, int Bytes, DateTimeOffset TakenAt)
{
    /// <summary>Difference hash of what it shows, by which a later picture is told to be the same; null when it could not be made.</summary>
    public ulong? Look { get; init; }
}

/// <summary>Everything seen of one site in one inspection; the only input of a judgement besides the bodies it names.</summary>
/// <param name="Site">The address that was asked for.</param>
/// <param name="GathererVersion">Version of the rules that chose and read the pages.</param>
/// <param name="Pages">In the order of the requests; the home page's first attempt comes first among pages.</param>
public sealed record SiteSnapshot(
    Guid Id,
    EntityCode Entity,
    Uri Site,
    DateTimeOffset TakenAt,
    string GathererVersion,
    OwnNetwork OwnNetwork,
    ImmutableArray<PageSnapshot> Pages,
    ImmutableArray<Screenshot> Screenshots)
{
    /// <summary>When the site was last read in full, where this inspection only looked whether anything was new and carried the other pages over;
    /// null when it read them itself.</summary>
    public DateTimeOffset? CarriedFrom { get; init; }

    /// <summary>By whose consent addresses were read that robots.txt asks not to read; null when there were none.</summary>
    public RobotsConsent? RobotsConsent { get; init; }

    /// <summary>When the pages were read: two snapshots of one full reading are one observation of what is not there.</summary>
    public DateTimeOffset FullAt => CarriedFrom ?? TakenAt;

    /// <summary>The home page as last read: the rendered one when there is one.</summary>
    public PageSnapshot? Home =>
        Pages.LastOrDefault(page => page.Request is { Purpose: FetchPurpose.Home, Via: FetchVia.Browser } && page.WasRead)
        ?? Pages.FirstOrDefault(page => page.Request.Purpose == FetchPurpose.Home);
}

/// <summary>Where bodies are kept, keyed by their SHA-256.</summary>
public interface IBodies
{
    /// <summary>The body, or null when its retention has ended.</summary>
    ReadOnlyMemory<byte>? Find(string hash);

    /// <summary>Whether the body is kept, told without reading it; a damaged one may be called kept.</summary>
    bool Has(string hash) => Find(hash) is not null;
}
