using System.Collections.Immutable;

namespace Monitor.Core.Facts.Watch;

/// <summary>Something that was put on the site between two readings.</summary>
/// <param name="After">The last day on which the page that shows it was read without it.</param>
/// <param name="By">The first day on which it was seen.</param>
/// <param name="Url">What was put there.</param>
/// <param name="Evidence">The page that shows it, as it was read then.</param>
public sealed record Appearance(DateOnly After, DateOnly By, Uri Url, string Title, Evidence Evidence);

/// <summary>What the monitor's own readings say about a site's growth, whether the site prints dates or not.</summary>
/// <param name="Since">First day of the readings that can be compared; a site whose pages were all replaced starts anew.</param>
/// <param name="Readings">Days on which the site was read in full since then.</param>
/// <param name="QuietSince">Since this day nothing was added and no sentence was changed.</param>
/// <param name="Uploads">What was added, newest first, at most 50.</param>
public sealed record SiteWatch(DateOnly Since, int Readings, DateOnly QuietSince, ImmutableArray<Appearance> Uploads)
{
    /// <summary>Fewer readings do not show that a site stood still: one a month over a year. A proposal.</summary>
    public const int Enough = 12;
}
