using Monitor.Core.Snapshots;

namespace Monitor.Gather.Crawl;

/// <summary>What is still to be read of one site: best first, then shallow first, then as found; each address once, each shape at most ten times.</summary>
internal sealed class Frontier(CrawlBudget budget)
{
    private const int Alike = 3;

    private readonly PriorityQueue<FetchRequest, (int Priority, int Depth, int Order)> waiting = new();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Pattern, string Hash), int> alike = [];
    private readonly HashSet<string> stopped = new(StringComparer.Ordinal);
    private int order;

    /// <summary>Marks an address as read by another way.</summary>
    public void MarkSeen(Uri url) => seen.Add(Key(url));

    /// <summary>Takes an address in, once; false when it is a trap or lies too deep from here, and another page may lead to it by a shorter way.</summary>
    public bool Add(FetchRequest request, int priority)
    {
        if (request.Depth > budget.Depth || UrlShape.IsTrap(request.Url))
        {
            return false;
        }

        if (seen.Add(Key(request.Url)))
        {
            waiting.Enqueue(request, (priority, request.Depth, order++));
        }

        return true;
    }

    /// <summary>The next address whose shape has budget left.</summary>
    public FetchRequest? Next()
    {
        while (waiting.TryDequeue(out FetchRequest? request, out _))
        {
            string pattern = UrlShape.Pattern(request.Url);
            int count = taken.GetValueOrDefault(pattern);
            if (count < budget.PerPattern && !stopped.Contains(pattern))
            {
                taken[pattern] = count + 1;
                return request;
            }
        }

        return null;
    }

    /// <summary>Three equal bodies in one shape end that shape.</summary>
    public void Note(Uri url, string? hash)
    {
        if (hash is null)
        {
            return;
        }

        string pattern = UrlShape.Pattern(url);
        int count = alike.GetValueOrDefault((pattern, hash)) + 1;
        alike[(pattern, hash)] = count;
        if (count >= Alike)
        {
            stopped.Add(pattern);
        }
    }

    // One page is one page under http and https, with and without www and a closing slash.
    private static string Key(Uri url)
    {
        string host = url.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.IdnHost[4..] : url.IdnHost;
        return $"{host}:{(url.IsDefaultPort ? "" : url.Port)}{url.AbsolutePath.TrimEnd('/')}{url.Query}";
    }
}
