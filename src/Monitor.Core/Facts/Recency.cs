using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Monitor.Core.Facts.Watch;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Where a date was read, best first.</summary>
public enum DateSource
{
    Unknown = 0,
    Feed,
    Sitemap,
    Api,
    Jsonld,
    Meta,
    Time,
    Text,
    Url,
    File,

    /// <summary>The site tells no date: the monitor saw it appear between two of its own readings.</summary>
    Observed,
}

/// <summary>One upload with its date.</summary>
/// <param name="Confidence">0–1; a weekday that contradicts its date lowers it.</param>
public sealed record DatedItem(PartialDate Date, DateSource Source, double Confidence, string Title, Evidence Evidence)
{
    /// <summary>The last day on which it was not there yet, for what was <see cref="DateSource.Observed"/>; null else.</summary>
    public DateOnly? NotBefore { get; init; }

    /// <summary>"22 November 2026", or "antara 15 November 2026 dan 22 November 2026" for what was observed.</summary>
    [JsonIgnore]
    public string When => NotBefore is { } before ? $"antara {IndonesianForm.Date(before)} dan {IndonesianForm.Date(Date)}" : IndonesianForm.Date(Date);
}

/// <summary>Days between what is reported and its upload. Information only.</summary>
/// <param name="Items">Uploads that tell both days.</param>
/// <param name="Longest">The longest of them.</param>
public sealed record UploadLag(int Items, int MedianDays, int Longest, Evidence Evidence);

/// <summary>When the site was last fed, news and documents apart.</summary>
/// <param name="Newest">The newest publication of any kind; null when nothing carries a believable date.</param>
/// <param name="NewestDocument">The newest upload of an obliged document; null when none is dated.</param>
/// <param name="UploadDays">Distinct days with an upload in the 12 months before the as-of date; a lower bound, as the page budget limits what was read.</param>
/// <param name="Items">The believable uploads, newest first, at most 50.</param>
public sealed record Recency(
    DatedItem? Newest,
    DatedItem? NewestDocument,
    int UploadDays,
    ImmutableArray<DatedItem> Items,
    ImmutableArray<RefusedCandidate> Refused)
{
    /// <summary>How long after the event news is uploaded; null when too few tell both days.</summary>
    public UploadLag? NewsLag { get; init; }

    /// <summary>How long after their signing documents are uploaded; null when too few tell both days.</summary>
    public UploadLag? DocumentLag { get; init; }

    /// <summary>What earlier readings say about the site's growth; null when this is the first.</summary>
    public SiteWatch? Watch { get; init; }
}
