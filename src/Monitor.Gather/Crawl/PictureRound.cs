using System.Collections.Immutable;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Crawl;

/// <summary>The pictures of one visit: the home page and the pages a judgement rests on.</summary>
internal sealed class PictureRound(Visit visit, EarlierVisit before)
{
    // A picture asks a village's server for everything on the page; three say what there is to say.
    private const int MostQuoted = 3;

    public async Task<ImmutableArray<Screenshot>> HomeAsync(SiteSnapshot snapshot, CancellationToken cancellationToken) =>
        snapshot.Home is { BodyHash: not null } home && await TakeAsync(home, cancellationToken) is { } picture ? [picture] : [];

    /// <summary>Of the quoted pages those that were read in this visit.</summary>
    public async Task<ImmutableArray<Screenshot>> QuotedAsync(IEnumerable<PageSnapshot> pages, Uri? home, CancellationToken cancellationToken)
    {
        ILookup<Uri, PageSnapshot> read = pages.Where(page => page.WasRead && page.Kind == ContentKind.Html && page.Request.Purpose != FetchPurpose.Home && page.Url != home).ToLookup(page => page.Url);
        var taken = ImmutableArray.CreateBuilder<Screenshot>();
        foreach (PageSnapshot page in before.Quoted.Distinct().Select(url => read[url].LastOrDefault()).OfType<PageSnapshot>().Take(MostQuoted))
        {
            if (await TakeAsync(page, cancellationToken) is { } picture)
            {
                taken.Add(picture);
            }
        }

        return taken.ToImmutable();
    }

    private Task<Screenshot?> TakeAsync(PageSnapshot page, CancellationToken cancellationToken) =>
        visit.PictureAsync(page, before.Pictures.FirstOrDefault(known => known.Url == page.Url), cancellationToken);
}
