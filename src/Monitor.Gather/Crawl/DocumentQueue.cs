using Monitor.Core.Snapshots;

namespace Monitor.Gather.Crawl;

/// <summary>The files a site leads to, and which of them are looked at: those that name an obliged document first, newest year first, then the newest
/// pictures that are one, then the rest.</summary>
internal sealed class DocumentQueue(LinkPriority priority)
{
    private const int MostNoted = 400;

    // Reading the letters of a picture costs as much as ten pages; the newest say what the older ones would.
    private const int MostPosters = 3;

    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    private enum Worth
    {
        Named = 0,
        Poster,
        Other,
    }

    /// <summary>Whether a link leads to something looked at as a file.</summary>
    public bool Takes(FoundLink link) => LinkPriority.IsDocument(link) || priority.IsPoster(link);

    /// <summary>Notes a file; false where the list is full.</summary>
    public bool Add(FoundLink link, FetchRequest request)
    {
        if (entries.Count >= MostNoted)
        {
            return false;
        }

        Worth worth = priority.IsPoster(link) ? Worth.Poster : priority.NamesDocument(link) ? Worth.Named : Worth.Other;
        entries.TryAdd(request.Url.AbsoluteUri, new Entry(request, worth, LinkPriority.Year(link)));
        return true;
    }

    /// <summary>The files to look at, at most <paramref name="budget"/>.</summary>
    public FetchRequest[] Chosen(int budget) =>
    [
        .. entries.Values.GroupBy(entry => entry.Worth).OrderBy(group => group.Key)
            .SelectMany(group => group.OrderByDescending(entry => entry.Year).Take(group.Key == Worth.Poster ? MostPosters : budget))
            .Take(budget).Select(entry => entry.Request),
    ];

    private sealed record Entry(FetchRequest Request, Worth Worth, int Year);
}
