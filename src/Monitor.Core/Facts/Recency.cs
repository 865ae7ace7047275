using System.Collections.Immutable;
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
}

/// <summary>One upload with its date.</summary>
/// <param name="Confidence">0–1; a weekday that contradicts its date lowers it.</param>
public sealed record DatedItem(PartialDate Date, DateSource Source, double Confidence, string Title, Evidence Evidence);

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
    ImmutableArray<RefusedCandidate> Refused);
